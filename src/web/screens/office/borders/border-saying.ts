// How units, changes and days of the map are said on the page of borders.
import type { BorderChange } from '../../../../domain/network/units/reorganisation.ts';
import { standingWithin } from '../../../../domain/network/units/reorganisation.ts';
import type { UnitId, UnitLevel } from '../../../../domain/network/units/unit.ts';
import { existsOn, nameOn, type UnitTree } from '../../../../domain/network/units/unit-tree.ts';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { borders } from '../../../text/vi/borders.ts';
import { type AreaUnit, areaUnit } from '../../founding/units-of-area.ts';

type Words = typeof borders;
export type NameOf = (id: UnitId) => string;

/** A unit by the name of the day; one that the changes form, by what they call it. */
export function namesOn(tree: UnitTree, on: LocalDate, changes: readonly BorderChange[] = []): NameOf {
  const formed = new Map(
    changes.flatMap((change) => (change.do === 'form' ? [[change.unit, `${change.type} ${change.name}`.trim()]] : [])),
  );
  return (id) => {
    const unit = tree.byId.get(id);
    if (unit === undefined) return formed.get(id) ?? id;
    const { type, name } = nameOn(unit, unit.until !== undefined && unit.until <= on ? unit.until : on);
    return `${type} ${name}`;
  };
}

export function changeSaid(change: BorderChange, name: NameOf, words: Words): string {
  switch (change.do) {
    case 'form': {
      const of = change.of.map(({ unit, extent }) => `${words[extent]} ${name(unit)}`).join(', ');
      return words.said.form(`${change.type} ${change.name}`.trim(), of);
    }
    case 'rename':
      return words.said.rename(name(change.unit), change.name);
    case 'reclassify':
      return words.said.reclassify(name(change.unit), change.type);
    case 'move':
      return words.said.move(name(change.unit), name(change.parent));
    case 'end':
      return words.said.end(name(change.unit));
    case 'end-level':
      return words.said['end-level'];
  }
}

/** What stands below an office on a day, of these levels, to choose from. */
export function unitsToChoose(tree: UnitTree, within: UnitId, on: LocalDate, levels: readonly UnitLevel[]): readonly AreaUnit[] {
  if (!tree.byId.has(within)) return [];
  return standingWithin(tree, within, on)
    .filter(({ level }) => levels.includes(level))
    .map((unit) => areaUnit(unit, on, tree));
}

/** Everything that ever lay in an office's area, to look up: what stands first, then what ended, with its days. */
export function unitsEver(tree: UnitTree, within: UnitId, on: LocalDate, ended: (day: LocalDate) => string): readonly AreaUnit[] {
  const lies = (id: UnitId, steps = 0): boolean =>
    id === within || (steps < 4 && (tree.byId.get(id)?.parents ?? []).some(({ parent }) => lies(parent, steps + 1)));
  const found = tree.units.filter(({ id }) => lies(id));
  const standing = found.filter((unit) => existsOn(unit, on));
  const gone = found.filter((unit) => !existsOn(unit, on));
  const name = namesOn(tree, on);
  return [
    ...standing.map((unit) => areaUnit(unit, on, tree)),
    ...gone.map(({ id, until }) => ({ unitId: id, name: name(id), under: until === undefined ? '' : ended(until) })),
  ];
}
