// What a reading says in words: high, very high, low, higher than this person's own, lost weight. Derived each time from the
// numbers and the lines of its day (ranges.ts); never stored, never a diagnosis.
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { ClubState } from '../club/state.ts';
import { healthRulesOn } from './health-rules.ts';
import { lineOn, OWN_LINES, PRESSURE_LINES, SUGAR_LINES, WEIGHT_LINES } from './ranges.ts';
import type { DatedReading, Reading } from './reading.ts';

export type Finding = 'pressure-very-high' | 'pressure-high' | 'pressure-above-usual' | 'sugar-high' | 'sugar-low' | 'weight-lost';

/** What a reading says in this club: as `findingsOf`, with the step above one's own that the club's charter of that day sets. */
export function clubFindings(
  state: ClubState,
  reading: Reading,
  on: LocalDate,
  at: DatedReading['at'],
  before: readonly DatedReading[] = [],
): readonly Finding[] {
  return findingsOf(reading, on, at, before, healthRulesOn(state, on).ownAbove);
}

/** What a reading of a day says, the most pressing first. `before` are the person's earlier readings, in any order; `above` in mmHg. */
export function findingsOf(
  reading: Reading,
  on: LocalDate,
  at: DatedReading['at'],
  before: readonly DatedReading[] = [],
  above = lineOn(OWN_LINES, on).above,
): readonly Finding[] {
  const earlier = before.filter((one) => one.on < on);
  const found = [pressureFinding(reading, on, at, earlier, above), sugarFinding(reading, on), weightFinding(reading, on, earlier)];
  return found.filter((finding) => finding !== null);
}

/** True when the person should rest and be measured again in the same hour. */
export function asksToMeasureAgain(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.startsWith('pressure-'));
}

function pressureFinding(
  reading: Reading,
  on: LocalDate,
  at: DatedReading['at'],
  earlier: readonly DatedReading[],
  above: number,
): Finding | null {
  const { systolic, diastolic } = reading;
  if (systolic === undefined || diastolic === undefined) return null;
  const line = lineOn(PRESSURE_LINES, on);
  const reaches = ([upper, lower]: readonly [number, number]) => systolic >= upper || diastolic >= lower;
  if (reaches(line.veryHigh)) return 'pressure-very-high';
  if (reaches(at === 'visit' ? line.highAtHome : line.high)) return 'pressure-high';
  return isAboveUsual(systolic, on, earlier, above) ? 'pressure-above-usual' : null;
}

/** Higher than the person's own middle value of earlier days by `above` mmHg, and higher than all it is compared with. */
export function isAboveUsual(systolic: number, on: LocalDate, before: readonly DatedReading[], above: number): boolean {
  const line = lineOn(OWN_LINES, on);
  const known = before
    .filter((one) => one.on < on)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .flatMap((one) => one.systolic ?? [])
    .slice(-line.among);
  const usual = known.length < line.atLeast ? null : middleOf(known);
  return usual !== null && systolic >= usual + above && systolic > Math.max(...known);
}

/** The middle of the sorted values; of an even number the upper one of the two, so that it stays a value somebody had. */
export function middleOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

function sugarFinding({ sugarTenths, sugarTime }: Reading, on: LocalDate): Finding | null {
  if (sugarTenths === undefined) return null;
  const line = lineOn(SUGAR_LINES, on);
  if (sugarTenths < line.low) return 'sugar-low';
  return sugarTenths >= (sugarTime === 'fasting' ? line.highFasting : line.highOtherwise) ? 'sugar-high' : null;
}

/** Lost more than the share of the line against the heaviest reading within its days. */
function weightFinding({ weightHectograms }: Reading, on: LocalDate, earlier: readonly DatedReading[]): Finding | null {
  if (weightHectograms === undefined) return null;
  const line = lineOn(WEIGHT_LINES, on);
  const since = addDays(on, -line.withinDays);
  const heaviest = Math.max(
    0,
    ...earlier.flatMap((one) => (one.on >= since && one.weightHectograms !== undefined ? [one.weightHectograms] : [])),
  );
  return (heaviest - weightHectograms) * 100 > heaviest * line.lostPercent ? 'weight-lost' : null;
}
