// What "đủ 8 mảng" means, as dated data. QĐ 1336/QĐ-TTg counts clubs that do "đủ các hoạt động" and no paper says how much of each is
// enough; at least one record of each area in the year is ours, said to be ours wherever it is shown, and one line to change.
import type { LocalDate } from '../../kernel/local-date.ts';
import { AREAS, type Area } from '../activities/area.ts';

export interface AllAreasRule {
  readonly from: LocalDate;
  /** Records of each area from 1 January on. */
  readonly leastRecords: number;
  readonly areas: readonly Area[];
  readonly source: string;
  /** True while the number is ours and no paper's. */
  readonly own: boolean;
}

export const ALL_AREAS_RULES: readonly AllAreasRule[] = [
  { from: '2016-08-02' as LocalDate, leastRecords: 1, areas: AREAS, source: 'QĐ 1336/QĐ-TTg: “đủ các hoạt động”', own: true },
];

/** The rule of a day; the first one when the day is earlier. */
export function allAreasRuleOn(on: LocalDate): AllAreasRule {
  const [first = { from: on, leastRecords: 1, areas: AREAS, source: '', own: true }] = ALL_AREAS_RULES;
  return ALL_AREAS_RULES.findLast(({ from }) => from <= on) ?? first;
}

/** Whether every area of the rule has its records; `recordsOf` counts those of an area from 1 January to the day. */
export function hasAllAreas(rule: AllAreasRule, recordsOf: (area: Area) => number): boolean {
  return rule.areas.every((area) => recordsOf(area) >= rule.leastRecords);
}
