// A reorganisation as its document says it: a list of changes, all on one day, and the map that comes of them. Nothing is
// taken away from the map: units get an end, names and parents get one more dated row, and who came from whom is kept.
import type { Id } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { DatedName, DatedParent, Evidence, Extent, Succession, Unit, UnitId, UnitLevel } from './unit.ts';
import { existsOn, nameOn, parentOn, type UnitTree, unitTree } from './unit-tree.ts';

export type Predecessor = { readonly unit: UnitId; readonly extent: Extent; readonly evidence?: Evidence };

/** A merge is one unit formed of several; a split is several formed of parts of one; both at once is common. */
export type FormUnit = {
  readonly do: 'form';
  readonly unit: UnitId;
  readonly level: UnitLevel;
  readonly code?: string;
  readonly type: string;
  readonly name: string;
  readonly parent: UnitId;
  readonly open?: string;
  readonly of: readonly Predecessor[];
};

export type BorderChange =
  | FormUnit
  | { readonly do: 'rename'; readonly unit: UnitId; readonly name: string }
  | { readonly do: 'reclassify'; readonly unit: UnitId; readonly type: string }
  | { readonly do: 'move'; readonly unit: UnitId; readonly parent: UnitId }
  /** A unit between two levels ends; what lay in it lies under what stood above it. */
  | { readonly do: 'end'; readonly unit: UnitId }
  | { readonly do: 'end-level'; readonly level: UnitLevel };

export interface Reorganisation {
  /** "1679/NQ-UBTVQH15" */
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: LocalDate;
  /** The first day of the new borders. */
  readonly effectiveOn: LocalDate;
  /** Every change lies below this unit. */
  readonly within: UnitId;
  readonly changes: readonly BorderChange[];
  /** How many communes the document says there are below `within` afterwards: a sum to check the list by. */
  readonly communesAfter?: number;
  /** Of a unit that was split: which of its successors each club lies in, as a person said. */
  readonly assigned: readonly { readonly clubId: Id; readonly unit: UnitId }[];
}

export type Edit = { until?: LocalDate; name?: string; type?: string; parent?: UnitId };

/** The map after the document. What is wrong with it is asked of `problemsOf` before; here every change does what it can. */
export function mapAfter(tree: UnitTree, decree: Reorganisation): UnitTree {
  const { effectiveOn: on } = decree;
  const edits = editsOf(tree, decree);
  const known = tree.units.map((unit) => edited(unit, edits.get(unit.id), on));
  const forms = formsOf(decree).filter(({ unit }) => !tree.byId.has(unit));
  const ids = new Set([...tree.byId.keys(), ...forms.map(({ unit }) => unit)]);
  const formed = forms.map((form) => unitFormed(form, on, ids));
  const steps = formsOf(decree).flatMap(({ unit, of }) =>
    of.filter((one) => ids.has(one.unit) && ids.has(unit)).map((one): Succession => stepTo(unit, one, on)),
  );
  return unitTree([...known, ...distinct(formed)], [...tree.successions, ...steps]);
}

export const formsOf = ({ changes }: Pick<Reorganisation, 'changes'>): readonly FormUnit[] =>
  changes.filter((change): change is FormUnit => change.do === 'form');

/** Units that stand below `within` on the day before. */
export function standingWithin(tree: UnitTree, within: UnitId, on: LocalDate): readonly Unit[] {
  const inside = new Map<UnitId, boolean>([[within, true]]);
  const isInside = (id: UnitId, seen: number): boolean => {
    const known = inside.get(id);
    if (known !== undefined) return known;
    const above = parentOn(tree, id, on);
    const found = above !== null && seen < 9 && isInside(above, seen + 1);
    inside.set(id, found);
    return found;
  };
  return tree.units.filter((unit) => unit.id !== within && existsOn(unit, on) && isInside(unit.id, 0));
}

/** Units of the old map that the document ends, by whatever change. */
export function endedBy(tree: UnitTree, decree: Reorganisation): ReadonlySet<UnitId> {
  const ended = new Set(formsOf(decree).flatMap(({ of }) => of.map(({ unit }) => unit)));
  for (const change of decree.changes) {
    if (change.do === 'end') ended.add(change.unit);
    if (change.do === 'end-level')
      for (const unit of standingWithin(tree, decree.within, decree.effectiveOn)) if (unit.level === change.level) ended.add(unit.id);
  }
  return ended;
}

/**
 * Where what lay in an ended unit lies from that day: in its one whole successor, or, when a level between ends, under
 * what stood above. Null: the unit was split, so each of its children must be named.
 */
export function heirOf(tree: UnitTree, decree: Reorganisation, unit: UnitId): UnitId | null {
  const heirs = formsOf(decree).filter(({ of }) => of.some((one) => one.unit === unit));
  const [only] = heirs;
  if (only !== undefined) return heirs.length === 1 ? only.unit : null;
  const above = parentOn(tree, unit, decree.effectiveOn);
  return above !== null && endedBy(tree, decree).has(above) ? heirOf(tree, decree, above) : above;
}

/** What becomes of each unit of the old map. */
export function editsOf(tree: UnitTree, decree: Reorganisation): ReadonlyMap<UnitId, Edit> {
  const edits = new Map<UnitId, Edit>();
  const edit = (unit: UnitId, change: Edit) => edits.set(unit, { ...edits.get(unit), ...change });
  const ended = endedBy(tree, decree);
  for (const unit of ended) edit(unit, { until: decree.effectiveOn });
  for (const unit of tree.units) {
    if (ended.has(unit.id) || !existsOn(unit, decree.effectiveOn)) continue;
    const above = parentOn(tree, unit.id, decree.effectiveOn);
    const heir = above !== null && ended.has(above) ? heirOf(tree, decree, above) : null;
    if (heir !== null) edit(unit.id, { parent: heir });
  }
  for (const change of decree.changes) {
    if (change.do === 'rename') edit(change.unit, { name: change.name });
    if (change.do === 'reclassify') edit(change.unit, { type: change.type });
    if (change.do === 'move' && (tree.byId.has(change.parent) || formsOf(decree).some(({ unit }) => unit === change.parent)))
      edit(change.unit, { parent: change.parent });
  }
  return edits;
}

function edited(unit: Unit, edit: Edit | undefined, on: LocalDate): Unit {
  if (edit === undefined) return unit;
  const { until, name, type, parent } = edit;
  if (until !== undefined) return unit.until === undefined ? { ...unit, until } : unit;
  const before = nameOn(unit, on);
  const named: readonly DatedName[] =
    name === undefined && type === undefined ? [] : [{ from: on, type: type ?? before.type, name: name ?? before.name }];
  const placed: readonly DatedParent[] = parent === undefined ? [] : [{ from: on, parent }];
  return { ...unit, names: [...unit.names, ...named], parents: [...unit.parents, ...placed] };
}

function unitFormed({ unit, level, code, type, name, parent, open }: FormUnit, from: LocalDate, known: ReadonlySet<UnitId>): Unit {
  return {
    id: unit,
    level,
    ...(code === undefined ? {} : { code }),
    from,
    names: [{ type, name }],
    parents: known.has(parent) ? [{ parent }] : [],
    ...(open === undefined ? {} : { open }),
  };
}

const stepTo = (successor: UnitId, { unit, extent, evidence = 'stated' }: Predecessor, on: LocalDate): Succession => ({
  on,
  predecessor: unit,
  successor,
  extent,
  evidence,
});

const distinct = (units: readonly Unit[]): readonly Unit[] => [...new Map(units.map((unit) => [unit.id, unit])).values()];
