// A target shared out to the units below: the parts beside the whole, and a proposal by how many people live there.
import { allocate } from '../../../kernel/allocate.ts';
import { addsOver } from '../indicators/adding.ts';
import { leftOfWhole } from '../shares.ts';
import type { UnitId } from '../units/unit.ts';
import type { Target } from './programme.ts';

/** Pieces, or basis points of a share. */
export type Part = { readonly unitId: UnitId; readonly value: number };

/** Whether parts of it make a whole. A percentage of each unit does not: 50% here and 50% there are not 100%. */
export function isShareable({ goal, indicator }: Target): boolean {
  return goal.kind === 'count' && (indicator === null || addsOver(indicator).units);
}

export type Gap = {
  /** Of the parts; null where they do not add up to anything. */
  readonly sum: number | null;
  /** What is nobody's yet; negative when the parts exceed the whole; null where there is no whole to compare with. */
  readonly left: number | null;
};

export function gapOf(target: Target, whole: number | null, parts: readonly Part[]): Gap {
  if (!isShareable(target)) return { sum: null, left: null };
  const values = parts.map(({ value }) => value);
  return { sum: -leftOfWhole(0, values), left: whole === null ? null : leftOfWhole(whole, values) };
}

/** Of a percentage: every unit is asked for less than the whole asks for, so that the whole cannot be reached. */
export function isOutOfReach(target: Target, whole: number | null, parts: readonly Part[]): boolean {
  return target.goal.kind === 'share' && whole !== null && parts.length > 0 && parts.every(({ value }) => value < whole);
}

export const WEIGHTS = ['older-people', 'population'] as const;
export type Weight = (typeof WEIGHTS)[number];

export type Proposal =
  | { readonly by: Weight; readonly parts: readonly Part[] }
  /** Units without the statistic, for the one that fewest lack: one unit more or less would make all parts wrong. */
  | { readonly by: null; readonly lacking: Weight; readonly units: readonly UnitId[] };

/**
 * Splits `whole` by older people or, where a unit has not stated them, by population; by largest remainder, so that the parts make
 * exactly the whole. One statistic for all units, never one for some and another for the rest.
 */
export function proposeParts(
  whole: number,
  units: readonly UnitId[],
  peopleOf: (unit: UnitId, weight: Weight) => number | null,
): Proposal | null {
  if (units.length === 0) return null;
  const lacking = WEIGHTS.map((weight) => ({ weight, units: units.filter((unit) => peopleOf(unit, weight) === null) }));
  for (const { weight, units: without } of lacking) {
    const people = units.map((unit) => peopleOf(unit, weight) ?? 0);
    if (without.length > 0 || people.every((count) => count === 0)) continue;
    const parts = allocate(whole, people);
    return { by: weight, parts: units.map((unitId, at) => ({ unitId, value: parts[at] ?? 0 })) };
  }
  const [least] = lacking.toSorted((a, b) => a.units.length - b.units.length);
  return least === undefined ? null : { by: null, lacking: least.weight, units: least.units };
}
