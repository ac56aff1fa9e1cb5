// The id of a unit that a document forms: like those of the lists, place, code (or name) and the day from which it stands.
import { foldText } from '../../../kernel/fold-text.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { UnitId } from './unit.ts';
import { ancestorsOn, existsOn, type UnitTree } from './unit-tree.ts';

type Wanted = { readonly parent: UnitId; readonly code: string; readonly name: string; readonly on: LocalDate };

/** Never one that `isTaken`; units of one province keep the beginning their ids have (`qn-…`). */
export function newUnitId(tree: UnitTree, { parent, code, name, on }: Wanted, isTaken: (id: UnitId) => boolean): UnitId {
  const slug = foldText(code.trim() === '' ? name : code)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 24);
  const wanted = `${beginningOf(tree, parent, on)}-${slug === '' ? 'moi' : slug}-${on.replaceAll('-', '')}`;
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? wanted : `${wanted}-${n}`;
    if (!tree.byId.has(id) && !isTaken(id)) return id;
  }
}

function beginningOf(tree: UnitTree, parent: UnitId, on: LocalDate): string {
  const unit = tree.byId.get(parent);
  if (unit === undefined || unit.level === 'country') return 'vn';
  const chain = [parent, ...(existsOn(unit, on) ? ancestorsOn(tree, parent, on) : [])];
  const province = chain.find((id) => tree.byId.get(id)?.level === 'province') ?? parent;
  const inside = tree.units.find(({ parents }) => parents.some((row) => row.parent === province));
  return (inside?.id ?? province.replace(/^vn-/, '')).split('-')[0] ?? 'vn';
}
