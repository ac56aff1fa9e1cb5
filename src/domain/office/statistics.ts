// What a unit counts of its older people, period by period, from outside the clubs: population, older people, members of the
// Hội, allowances. Stated by an officer with a source; the last period stands beside, and what looks mistyped is asked about.
import type { Month } from '../../kernel/local-date.ts';
import type { UnitId } from '../network/units/unit.ts';
import type { OfficeOrder, OfficeRecord, OfficeRefusal } from './office-record.ts';

/** Counts of people, but for the share, which is in basis points (1 346 = 13,46%) where only a share was published. */
export const STATISTICS = [
  'population',
  'older-people',
  'older-share-basis-points',
  'association-members',
  'allowance-recipients',
  'aged-80-and-over',
] as const;
export type Statistic = (typeof STATISTICS)[number];

export interface StatisticsBody {
  /** As things stood at the end of this month. */
  readonly month: Month;
  readonly values: readonly { readonly statistic: Statistic; readonly amount: number }[];
  /** Where the numbers come from: a report, a list, a census. */
  readonly source: string;
  /** The officer has looked again at what was asked about. */
  readonly sure?: true;
}

export type StatedStatistic = {
  readonly statistic: Statistic;
  readonly month: Month;
  readonly amount: number;
  readonly source: string;
  readonly record: OfficeRecord<'state-statistics'>;
};

/** Of each unit and statistic what was last said for each month, oldest month first. */
export type StatisticsState = ReadonlyMap<UnitId, ReadonlyMap<Statistic, readonly StatedStatistic[]>>;

/** A part is at most its whole: [part, whole]. */
const PARTS: readonly (readonly [Statistic, Statistic])[] = [
  ['older-people', 'population'],
  ['allowance-recipients', 'population'],
  ['aged-80-and-over', 'older-people'],
];
/** More than this many times the last value, or less than its inverse, is asked about: a slipped digit is ten times. */
const TIMES = 5;

export function evolveStatistics(state: StatisticsState, record: OfficeRecord<'state-statistics'>): StatisticsState {
  const ofUnit = new Map(state.get(record.unitId) ?? []);
  const { month, source } = record.body;
  for (const { statistic, amount } of record.body.values) {
    const others = (ofUnit.get(statistic) ?? []).filter((one) => one.month !== month);
    const said = [...others, { statistic, month, amount, source, record }];
    ofUnit.set(
      statistic,
      said.toSorted((a, b) => (a.month < b.month ? -1 : 1)),
    );
  }
  return new Map(state).set(record.unitId, ofUnit);
}

/** The value in force at the end of `month`: the last one stated for that month or before. */
export function statisticAt(state: StatisticsState, unitId: UnitId, statistic: Statistic, month: Month): StatedStatistic | null {
  const said = state.get(unitId)?.get(statistic) ?? [];
  return said.findLast((one) => one.month <= month) ?? null;
}

/** The period before: what the form shows beside, and what a new value is held against. */
export function statisticBefore(state: StatisticsState, unitId: UnitId, statistic: Statistic, month: Month): StatedStatistic | null {
  const said = state.get(unitId)?.get(statistic) ?? [];
  return said.findLast((one) => one.month < month) ?? null;
}

/** Everything that is wrong or odd with an order, so that a form can say all of it at once; the first is the refusal. */
export function problemsOfStatistics(state: StatisticsState, { unitId, body }: OfficeOrder<'state-statistics'>): readonly OfficeRefusal[] {
  const { month, values, sure } = body;
  const given = new Map(values.map(({ statistic, amount }) => [statistic, amount]));
  if (given.size !== values.length) return [{ why: 'statistics-same-value-twice' }];
  const problems: OfficeRefusal[] = [];
  const stands = (statistic: Statistic): number | undefined => given.get(statistic) ?? statisticAt(state, unitId, statistic, month)?.amount;
  for (const [statistic, whole] of PARTS) {
    if (!given.has(statistic) && !given.has(whole)) continue;
    const [amount, of] = [stands(statistic), stands(whole)];
    if (amount !== undefined && of !== undefined && amount > of)
      problems.push({ why: 'statistics-over-whole', statistic, amount, whole, of });
  }
  if (sure) return problems;
  for (const [statistic, amount] of given) {
    const last = statisticBefore(state, unitId, statistic, month)?.amount;
    if (last !== undefined && (amount > last * TIMES || amount * TIMES < last))
      problems.push({ why: 'statistics-far-from-last', statistic, amount, last });
  }
  return problems;
}
