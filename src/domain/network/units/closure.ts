// Which unit lay under which, and between which days: the tree as rows, for tables and for whoever compares two trees.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Unit, UnitId } from './unit.ts';
import type { UnitTree } from './unit-tree.ts';

/** As far back as our lists go, and: still. PostgreSQL reads both as dates. */
export const ALWAYS = '-infinity';
export const STILL = 'infinity';
type Edge = LocalDate | typeof ALWAYS | typeof STILL;

export type ParentRow = { readonly unit: UnitId; readonly parent: UnitId; readonly since: Edge; readonly until: Edge };
/** `last`: nothing above the unit changed after it, as long as the unit stands. */
export type ClosureRow = {
  readonly ancestor: UnitId;
  readonly unit: UnitId;
  /** 0: the unit itself. */
  readonly depth: number;
  readonly since: Edge;
  readonly until: Edge;
  readonly last: boolean;
};

export function parentRowsOf({ units }: UnitTree): readonly ParentRow[] {
  return units.flatMap(({ id, parents, from, until }: Unit) =>
    parents.map((row, index) => ({
      unit: id,
      parent: row.parent,
      since: row.from ?? from ?? ALWAYS,
      until: parents[index + 1]?.from ?? until ?? STILL,
    })),
  );
}

/** Walks up from each unit; a step holds while all its dated links hold. */
export function closureOf(tree: UnitTree): readonly ClosureRow[] {
  const above = Map.groupBy(parentRowsOf(tree), ({ unit }) => unit);
  const rows: ClosureRow[] = [];
  for (const { id, from, until } of tree.units) {
    const end = until ?? STILL;
    let level: ClosureRow[] = [{ ancestor: id, unit: id, depth: 0, since: from ?? ALWAYS, until: end, last: true }];
    while (level.length) {
      rows.push(...level);
      level = level.flatMap((row) => (above.get(row.ancestor) ?? []).flatMap((link) => stepUp(row, link, end)));
    }
  }
  return rows;
}

function stepUp(row: ClosureRow, link: ParentRow, end: Edge): ClosureRow[] {
  const since = later(row.since, link.since);
  const until = later(row.until, link.until) === row.until ? link.until : row.until;
  if (later(since, until) === since) return [];
  return [{ ancestor: link.parent, unit: row.unit, depth: row.depth + 1, since, until, last: until === end }];
}

function later(a: Edge, b: Edge): Edge {
  if (a === ALWAYS || b === STILL) return b;
  if (b === ALWAYS || a === STILL) return a;
  return a > b ? a : b;
}
