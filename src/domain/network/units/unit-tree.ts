// Questions to the map of a day: who lay where, under whom, and what became of it. Law 14 stands on this: a parent's
// figure is the sum of its children's, in the borders of then and in the borders of now.
import { assert } from '../../../kernel/assert.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { DatedName, Succession, Unit, UnitId } from './unit.ts';

export type UnitTree = {
  readonly units: readonly Unit[];
  readonly byId: ReadonlyMap<UnitId, Unit>;
  readonly successions: readonly Succession[];
  /** By the unit that ended: a nation's lists hold ten thousand steps, and every club asks for its own. */
  readonly steps: ReadonlyMap<UnitId, readonly Succession[]>;
};

/** What became of a unit by a day: itself or one successor, or several, and then only a person can choose. */
export type Whereabouts =
  | { readonly kind: 'one'; readonly unit: UnitId }
  | { readonly kind: 'ask'; readonly candidates: readonly UnitId[] };

export function unitTree(units: readonly Unit[], successions: readonly Succession[]): UnitTree {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  assert(byId.size === units.length, 'two units share an id');
  for (const unit of units) for (const row of unit.parents) assert(byId.has(row.parent), `${unit.id} lies in an unknown ${row.parent}`);
  for (const step of successions) assert(byId.has(step.predecessor) && byId.has(step.successor), `unknown unit in ${JSON.stringify(step)}`);
  return { units, byId, successions, steps: Map.groupBy(successions, ({ predecessor }) => predecessor) };
}

/** The unit with this id; an unknown id is a defect, ids are checked where they enter. */
export function unitOf(tree: UnitTree, unitId: UnitId): Unit {
  const unit = tree.byId.get(unitId);
  assert(unit !== undefined, `unknown unit ${unitId}`);
  return unit;
}

export function existsOn(unit: Unit, on: LocalDate): boolean {
  return (unit.from === undefined || unit.from <= on) && (unit.until === undefined || on < unit.until);
}

/** "phường Hà An", by its latest name; the id itself where the map does not know it. */
export function calledIn(tree: UnitTree, id: UnitId): string {
  const named = tree.byId.get(id)?.names.at(-1);
  if (named === undefined) return id;
  return named.type === '' ? named.name : `${named.type} ${named.name}`;
}

/** The unit's type and name on a day ('xã' 'Bình Khê' until 31 October 2024, 'phường' after). */
export function nameOn(unit: Unit, on: LocalDate): DatedName {
  const name = inForceOn(unit.names, on) ?? unit.names[0];
  assert(name !== undefined, `${unit.id} has no name`);
  return name;
}

/** The unit above on a day; null for the country and for a unit that did not exist that day. */
export function parentOn(tree: UnitTree, unitId: UnitId, on: LocalDate): UnitId | null {
  const unit = unitOf(tree, unitId);
  if (!existsOn(unit, on)) return null;
  return inForceOn(unit.parents, on)?.parent ?? null;
}

/** Parent, its parent and so on to the country, on a day. */
export function ancestorsOn(tree: UnitTree, unitId: UnitId, on: LocalDate): UnitId[] {
  const ancestors: UnitId[] = [];
  for (let above = parentOn(tree, unitId, on); above !== null; above = parentOn(tree, above, on)) ancestors.push(above);
  return ancestors;
}

export function isWithinOn(tree: UnitTree, unitId: UnitId, ancestor: UnitId, on: LocalDate): boolean {
  return unitId === ancestor || ancestorsOn(tree, unitId, on).includes(ancestor);
}

export function childrenOn(tree: UnitTree, unitId: UnitId, on: LocalDate): Unit[] {
  return tree.units.filter((unit) => parentOn(tree, unit.id, on) === unitId);
}

/** Every commune under a unit on a day, itself if it is one. */
export function communesOn(tree: UnitTree, unitId: UnitId, on: LocalDate): Unit[] {
  return tree.units.filter((unit) => unit.level === 'commune' && existsOn(unit, on) && isWithinOn(tree, unit.id, unitId, on));
}

export function successorsOf(tree: UnitTree, unitId: UnitId): readonly Succession[] {
  return tree.steps.get(unitId) ?? [];
}

export function predecessorsOf(tree: UnitTree, unitId: UnitId): Succession[] {
  return tree.successions.filter((step) => step.successor === unitId);
}

/**
 * Where a place of `unitId` lies on a later day. One successor: the answer is certain. A split on the way: 'ask', with
 * every commune it may now lie in. Never a default of our own (clubs.md §1.5: reassigned by a person, by thôn or khu).
 */
export function whereaboutsOn(tree: UnitTree, unitId: UnitId, on: LocalDate): Whereabouts {
  const ends = [...new Set(endsOn(tree, unitId, on))];
  const [only] = ends;
  return ends.length === 1 && only !== undefined ? { kind: 'one', unit: only } : { kind: 'ask', candidates: ends };
}

function endsOn(tree: UnitTree, unitId: UnitId, on: LocalDate): UnitId[] {
  const steps = successorsOf(tree, unitId).filter((step) => step.on <= on);
  return steps.length === 0 ? [unitId] : steps.flatMap((step) => endsOn(tree, step.successor, on));
}

function inForceOn<Row extends { readonly from?: LocalDate }>(rows: readonly Row[], on: LocalDate): Row | undefined {
  return rows.findLast((row) => row.from === undefined || row.from <= on);
}
