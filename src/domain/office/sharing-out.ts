// A target of one year shared out to the units directly below. A change is a new record with its day and reason; the last one counts.
// Parts over the whole are asked about and kept with the officer's reason; parts under it are shown as not yet shared out.
import { type LocalDate, yearOf } from '../../kernel/local-date.ts';
import type { Programme, TargetKey } from '../network/programmes/programme.ts';
import { gapOf, type Part } from '../network/programmes/sharing.ts';
import { goalIn, type Placed, targetIn } from '../network/programmes/year-goals.ts';
import type { UnitId } from '../network/units/unit.ts';
import { ancestorsOn, calledIn, childrenOn, type UnitTree } from '../network/units/unit-tree.ts';
import type { OfficeOrder, OfficeRecord, OfficeRefusal } from './office-record.ts';
import { type PlansState, programmesOf } from './plans.ts';

export interface SharingBody {
  readonly programme: string;
  readonly target: string;
  readonly year: number;
  /** Units not named have no part yet. */
  readonly parts: readonly Part[];
  /** The decision or minutes it rests on, or why it is changed. */
  readonly reason: string;
  /** Why more is shared out than the whole. */
  readonly overReason?: string;
}

export type SharingRecord = OfficeRecord<'share-out-target'>;

/** By unit, target and year: every sharing-out, oldest first. */
export type SharingState = ReadonlyMap<string, readonly SharingRecord[]>;

const slotOf = (unit: UnitId, { programme, target }: TargetKey, year: number): string => `${unit} ${programme} ${target} ${year}`;

export function evolveSharing(state: SharingState, record: SharingRecord): SharingState {
  const slot = slotOf(record.unitId, record.body, record.body.year);
  return new Map(state).set(slot, [...(state.get(slot) ?? []), record]);
}

/** What this unit shared out to those below it for the year, the last word last. */
export function sharingsOf(state: SharingState, unit: UnitId, key: TargetKey, year: number): readonly SharingRecord[] {
  return state.get(slotOf(unit, key, year)) ?? [];
}

export type Given = TargetKey & { readonly year: number; readonly value: number; readonly record: SharingRecord };

/** What units above gave this unit by a day: of each target and year the last word, which may also have taken the part away. */
export function givenTo(state: SharingState, unit: UnitId, by?: LocalDate): readonly Given[] {
  return [...state.values()].flatMap((records) => {
    const last = records.findLast(({ on }) => by === undefined || on <= by);
    const part = last?.body.parts.find(({ unitId }) => unitId === unit);
    if (last === undefined || part === undefined) return [];
    const { programme, target, year } = last.body;
    return [{ programme, target, year, value: part.value, record: last }];
  });
}

/** The last word of each target and year that this unit shared out. */
export function sharedBy(state: SharingState, unit: UnitId): readonly SharingRecord[] {
  return [...state.values()].flatMap((records) => records.filter(({ unitId }) => unitId === unit).slice(-1));
}

/** What a unit has to share out in a year: of its own programme the year's goal, else what was given to it; null: chưa có. */
export function wholeOf(sharing: SharingState, { programme, target }: Placed, unit: UnitId, year: number): number | null {
  if (programme.unit === unit) return goalIn(target, year);
  const given = givenTo(sharing, unit).find((one) => one.programme === programme.id && one.target === target.id && one.year === year);
  if (given !== undefined) return given.value;
  // A share asked for above is asked for everywhere below; a number is nobody's part until it is given.
  return target.goal.kind === 'share' ? goalIn(target, year) : null;
}

/** Programmes that hold for a unit: its own and those of the units above it. */
export function programmesFor(plans: PlansState, unit: UnitId, on: LocalDate, map: UnitTree): readonly Programme[] {
  const chain = new Set([unit, ...ancestorsOn(map, unit, on)]);
  return programmesOf(plans).filter((programme) => chain.has(programme.unit));
}

export function unitsToShareWith(unit: UnitId, on: LocalDate, map: UnitTree): readonly UnitId[] {
  return childrenOn(map, unit, on).map(({ id }) => id);
}

/** Everything wrong or odd with an order on the map in force; the first is the refusal. */
export function problemsOfSharing(
  { plans, sharing }: { readonly plans: PlansState; readonly sharing: SharingState },
  { unitId, on, body }: OfficeOrder<'share-out-target'>,
  map: UnitTree,
): readonly OfficeRefusal[] {
  const placed = targetIn(programmesFor(plans, unitId, on, map), body);
  if (placed === null) return [{ why: 'sharing-target-unknown' }];
  const problems: OfficeRefusal[] = [];
  const { programme, target } = placed;
  const { year, parts } = body;
  const [from, until] = [yearOf(programme.from), target.dueYear];
  if (year < from || year > until) problems.push({ why: 'sharing-year-outside', year, from, until });
  if (new Set(parts.map(({ unitId: one }) => one)).size !== parts.length) problems.push({ why: 'sharing-unit-twice' });
  const below = new Set(unitsToShareWith(unitId, on, map));
  for (const part of parts) {
    const called = calledIn(map, part.unitId);
    if (!below.has(part.unitId)) problems.push({ why: 'sharing-not-below', unit: part.unitId, called });
    if (target.goal.kind === 'share' && part.value > 10_000) problems.push({ why: 'sharing-over-100', unit: part.unitId, called });
  }
  const whole = wholeOf(sharing, placed, unitId, year);
  const { sum, left } = gapOf(target, whole, parts);
  if (sum !== null && whole !== null && left !== null && left < 0 && (body.overReason ?? '') === '')
    problems.push({ why: 'sharing-over-whole', sum, whole });
  return problems;
}
