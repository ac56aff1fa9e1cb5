// The borders as they stand: the lists the network began with, and every document enacted since. A club of a unit that was
// split lies where a person said in that document; nobody else may guess.
import type { Id } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { mapAfter, type Reorganisation } from './reorganisation.ts';
import type { UnitId } from './unit.ts';
import { successorsOf, type UnitTree, type Whereabouts } from './unit-tree.ts';

export type Borders = {
  readonly tree: UnitTree;
  /** In the order they were enacted. */
  readonly documents: readonly Reorganisation[];
  readonly assigned: ReadonlyMap<Id, readonly Assigned[]>;
};
type Assigned = { readonly on: LocalDate; readonly unit: UnitId };

export function bordersFrom(tree: UnitTree): Borders {
  return { tree, documents: [], assigned: new Map() };
}

export function withDocument({ tree, documents, assigned }: Borders, decree: Reorganisation): Borders {
  const said = new Map(assigned);
  for (const { clubId, unit } of decree.assigned) said.set(clubId, [...(said.get(clubId) ?? []), { on: decree.effectiveOn, unit }]);
  return { tree: mapAfter(tree, decree), documents: [...documents, decree], assigned: said };
}

/** Where a club (null: any place) in `unit` lies on a day. 'ask' only where a unit was split and no document says which part it is in. */
export function whereaboutsOfClub({ tree, assigned }: Borders, clubId: Id | null, unit: UnitId, on: LocalDate): Whereabouts {
  const said = clubId === null ? [] : (assigned.get(clubId) ?? []);
  const ends = [...new Set(follow(unit))];
  const [only] = ends;
  return ends.length === 1 && only !== undefined ? { kind: 'one', unit: only } : { kind: 'ask', candidates: ends };

  function follow(at: UnitId): readonly UnitId[] {
    const steps = successorsOf(tree, at).filter((step) => step.on <= on);
    if (steps.length === 0) return [at];
    const chosen =
      steps.length > 1 ? steps.find((step) => said.some((one) => one.unit === step.successor && one.on === step.on)) : undefined;
    return chosen === undefined ? steps.flatMap((step) => follow(step.successor)) : follow(chosen.successor);
  }
}

/** The last day on which anything changed in a unit or in what ever lay below it; later borders of it are those of now. */
export function lastBorderDay(tree: UnitTree, within: UnitId): LocalDate | null {
  const inside = new Map<UnitId, boolean>([[within, true]]);
  const everInside = (id: UnitId): boolean => {
    const known = inside.get(id);
    if (known !== undefined) return known;
    inside.set(id, false);
    const found = (tree.byId.get(id)?.parents ?? []).some(({ parent }) => everInside(parent));
    inside.set(id, found);
    return found;
  };
  const days = tree.units
    .filter(({ id }) => everInside(id))
    .flatMap(({ from, until, names, parents }) =>
      [from, until, ...names.map((one) => one.from), ...parents.map((one) => one.from)].flatMap((day) => day ?? []),
    );
  return days.toSorted().at(-1) ?? null;
}
