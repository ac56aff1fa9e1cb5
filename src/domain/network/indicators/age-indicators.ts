// Older members by age, for the pyramid: how many have reached each age, all and women. One step a person and age, laid down on
// joining, so a birthday needs no record. Above the club they are told by whole blocks only (docs/decisions/0035).
import type { BaseIndicator } from './definition.ts';

/** Ages at which a band of the pyramid begins, the youngest band apart. */
export const PYRAMID_AGES = [55, 60, 65, 70, 75, 80] as const;
type PyramidAge = (typeof PYRAMID_AGES)[number];

export const AGE_INDICATORS = {
  'members-65-plus': reached(65),
  'members-70-plus': reached(70),
  'members-75-plus': reached(75),
  'members-80-plus': reached(80),
  'members-women-55-plus': womenReached(55),
  'members-women-65-plus': womenReached(65),
  'members-women-70-plus': womenReached(70),
  'members-women-75-plus': womenReached(75),
  'members-women-80-plus': womenReached(80),
} as const satisfies Record<string, BaseIndicator>;

export type AgeId = keyof typeof AGE_INDICATORS;

export function isAgeId(id: string): id is AgeId {
  return Object.hasOwn(AGE_INDICATORS, id);
}

/** Which of them a person counts in from which age; the others of these ages are told by the older indicators of members. */
export const AGE_STEPS: readonly { readonly indicator: AgeId; readonly age: PyramidAge; readonly womenOnly: boolean }[] =
  PYRAMID_AGES.flatMap((age) =>
    [
      { indicator: `members-${age}-plus`, age, womenOnly: false },
      { indicator: `members-women-${age}-plus`, age, womenOnly: true },
    ].flatMap(({ indicator, ...step }) => (isAgeId(indicator) ? [{ indicator, ...step }] : [])),
  );

function reached(age: PyramidAge) {
  return {
    kind: 'base',
    time: 'stock',
    room: 'common',
    measure: 'people',
    source: 'own',
    name: { vi: `Thành viên từ ${age} tuổi`, en: `Members aged ${age} and over` },
    meaning: { vi: `Thành viên đủ ${age} tuổi theo tháng sinh.`, en: `Members aged ${age} by birth month.` },
  } as const;
}

function womenReached(age: PyramidAge) {
  return {
    ...reached(age),
    name: { vi: `Thành viên nữ từ ${age} tuổi`, en: `Women aged ${age} and over` },
    meaning: { vi: `Thành viên nữ đủ ${age} tuổi theo tháng sinh.`, en: `Women members aged ${age} by birth month.` },
  } as const;
}
