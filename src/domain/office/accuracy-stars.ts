// How far a club's book can be trusted, in stars: of everything compared in its last inspections (each drawn line, and the cash when it
// was counted), the share that agreed. Shown beside the club's figures; a club nobody inspected has no stars, not few.
import { addMonthsTo, type LocalDate, monthOf } from '../../kernel/local-date.ts';
import type { Inspection } from './inspections.ts';

export interface StarRule {
  readonly from: LocalDate | '';
  /** At most so many of the last inspections, none older than so many months. */
  readonly inspections: number;
  readonly months: number;
  /** From this share of agreement, in basis points, so many stars; highest first. Below the last one: one star. */
  readonly steps: readonly { readonly atLeast: number; readonly stars: number }[];
  readonly source: string;
}

/** No document defines stars. */
const RULES: readonly StarRule[] = [
  {
    from: '',
    inspections: 3,
    months: 36,
    steps: [
      { atLeast: 10_000, stars: 5 },
      { atLeast: 9_000, stars: 4 },
      { atLeast: 7_500, stars: 3 },
      { atLeast: 5_000, stars: 2 },
    ],
    source: 'giá trị mặc định, chưa có văn bản',
  },
];

export function starRuleOn(on: LocalDate): StarRule {
  return RULES.findLast(({ from }) => from <= on) ?? (RULES[0] as StarRule);
}

export interface Accuracy {
  readonly stars: number;
  readonly agreed: number;
  readonly compared: number;
  readonly inspections: number;
  readonly lastOn: LocalDate;
}

/** Of one club's inspections; null when none with a result is recent enough. */
export function accuracyOf(inspections: readonly Inspection[], on: LocalDate): Accuracy | null {
  const rule = starRuleOn(on);
  const oldest = addMonthsTo(monthOf(on), -rule.months);
  const recent = inspections
    .flatMap(({ drawn, result }) => (result === undefined || result.on > on || monthOf(result.on) < oldest ? [] : [{ drawn, result }]))
    .toSorted((a, b) => (a.result.on < b.result.on ? -1 : 1))
    .slice(-rule.inspections);
  const last = recent.at(-1);
  if (last === undefined) return null;
  const answers = recent.flatMap(({ drawn, result: { body } }) => [
    ...body.lines.map(({ found }) => found === 'agrees'),
    ...(body.counted === undefined ? [] : [body.counted === drawn.body.bookCash]),
  ]);
  const agreed = answers.filter(Boolean).length;
  const reached = rule.steps.find(({ atLeast }) => agreed * 10_000 >= answers.length * atLeast);
  return { stars: reached?.stars ?? 1, agreed, compared: answers.length, inspections: recent.length, lastOn: last.result.on };
}
