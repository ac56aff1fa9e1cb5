// Everything that is wrong with a reorganisation, all at once, each with the line it was written on. Two rounds: what the
// document says against the map of the day before, then the map it would make.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { type BorderChange, editsOf, endedBy, formsOf, heirOf, mapAfter, type Reorganisation, standingWithin } from './reorganisation.ts';
import type { Unit, UnitId, UnitLevel } from './unit.ts';
import { existsOn, nameOn, parentOn, type UnitTree } from './unit-tree.ts';

/** `line`: which change of the document, counted from 0; absent where the fault lies in what is not there. */
type At = { readonly line?: number };
export type BorderProblem =
  | (At & { readonly what: 'no-changes' })
  | (At & { readonly what: 'day-not-come'; readonly on: LocalDate })
  | (At & { readonly what: 'before-earlier-document'; readonly number: string; readonly on: LocalDate })
  | (At & { readonly what: 'document-twice'; readonly number: string })
  | (At & { readonly what: 'within-unknown' })
  | (At & { readonly what: 'unknown-unit'; readonly unit: UnitId })
  | (At & { readonly what: 'unit-ended'; readonly unit: UnitId; readonly on: LocalDate })
  | (At & { readonly what: 'unit-not-begun'; readonly unit: UnitId; readonly on: LocalDate })
  | (At & { readonly what: 'outside'; readonly unit: UnitId })
  | (At & { readonly what: 'changed-later'; readonly unit: UnitId; readonly on: LocalDate })
  | (At & { readonly what: 'ends-twice'; readonly unit: UnitId })
  | (At & { readonly what: 'rest-forgotten'; readonly unit: UnitId })
  | (At & { readonly what: 'no-successor'; readonly unit: UnitId })
  | (At & { readonly what: 'child-forgotten'; readonly unit: UnitId; readonly parent: UnitId })
  | (At & { readonly what: 'changed-and-ended'; readonly unit: UnitId })
  | (At & { readonly what: 'said-twice'; readonly unit: UnitId })
  | (At & { readonly what: 'nothing-changed'; readonly unit: UnitId })
  | (At & { readonly what: 'no-predecessor'; readonly name: string })
  | (At & { readonly what: 'id-taken'; readonly unit: UnitId })
  | (At & { readonly what: 'parent-unknown'; readonly unit: UnitId })
  | (At & { readonly what: 'parent-ended'; readonly unit: UnitId })
  | (At & { readonly what: 'circle'; readonly unit: UnitId })
  | (At & { readonly what: 'level-not-allowed'; readonly unit: UnitId; readonly parent: UnitId })
  | (At & { readonly what: 'level-mixed'; readonly unit: UnitId; readonly level: UnitLevel })
  | (At & { readonly what: 'type-not-allowed'; readonly type: string; readonly level: UnitLevel })
  | (At & { readonly what: 'level-ended'; readonly level: UnitLevel })
  | (At & { readonly what: 'level-stays'; readonly level: UnitLevel })
  | (At & { readonly what: 'name-twice'; readonly type: string; readonly name: string; readonly parent: UnitId })
  | (At & { readonly what: 'count-differs'; readonly stated: number; readonly found: number });

const LEVELS: readonly UnitLevel[] = ['country', 'province', 'district', 'commune'];
/** The types a unit of each level may have; the Constitution as amended in 2025 and, for earlier days, that of 2013. */
export const TYPES_OF_LEVEL: { readonly [level in UnitLevel]: readonly string[] } = {
  country: ['nước'],
  province: ['tỉnh', 'thành phố', 'thành phố trực thuộc trung ương'],
  district: ['huyện', 'quận', 'thị xã', 'thành phố'],
  commune: ['xã', 'phường', 'đặc khu', 'thị trấn'],
};

/** Documents enacted before, oldest first, and the day on which this one is judged. */
export type Before = { readonly documents: readonly Reorganisation[]; readonly today: LocalDate };

/** Empty: the document may be enacted. */
export function problemsOf(tree: UnitTree, decree: Reorganisation, before: Before): readonly BorderProblem[] {
  const { within, changes, effectiveOn } = decree;
  const root = tree.byId.get(within);
  if (root === undefined || !existsOn(root, effectiveOn)) return [{ what: 'within-unknown' }];
  if (changes.length === 0) return [{ what: 'no-changes' }, ...problemsOfDay(tree, decree, before)];
  return [
    ...problemsOfDay(tree, decree, before),
    ...changes.flatMap((change, line) => problemsOfChange(tree, decree, change).map((problem) => ({ ...problem, line }))),
    ...problemsOfEnds(tree, decree),
    ...problemsOfResult(tree, decree),
  ];
}

function problemsOfDay(tree: UnitTree, decree: Reorganisation, { documents, today }: Before): readonly BorderProblem[] {
  const { effectiveOn: on, within, number, issuer } = decree;
  const problems: BorderProblem[] = [];
  if (on > today) problems.push({ what: 'day-not-come', on });
  const touches = documents.filter(
    (one) => one.within === within || lies(tree, within, one.within, on) || lies(tree, one.within, within, on),
  );
  const same = touches.find((one) => one.number === number && one.issuer === issuer && one.issuedOn === decree.issuedOn);
  if (same !== undefined) problems.push({ what: 'document-twice', number });
  const later = touches.find((one) => one.effectiveOn > on);
  if (later !== undefined) problems.push({ what: 'before-earlier-document', number: later.number, on: later.effectiveOn });
  return problems;
}

function lies(tree: UnitTree, unit: UnitId, above: UnitId, on: LocalDate): boolean {
  for (let at: UnitId | null = unit, steps = 0; at !== null && steps < LEVELS.length; at = parentOn(tree, at, on), steps += 1)
    if (at === above) return true;
  return false;
}

function problemsOfChange(tree: UnitTree, decree: Reorganisation, change: BorderChange): readonly BorderProblem[] {
  const { effectiveOn: on } = decree;
  switch (change.do) {
    case 'form':
      return [
        ...(tree.byId.has(change.unit) || formsOf(decree).some((one) => one !== change && one.unit === change.unit)
          ? [{ what: 'id-taken', unit: change.unit } as const]
          : []),
        ...(change.of.length === 0 ? [{ what: 'no-predecessor', name: change.name } as const] : []),
        ...change.of.flatMap(({ unit }) => problemsOfOld(tree, decree, unit, change.level)),
        ...typeProblems(change.type, change.level),
        ...(change.level === 'district' && hasEnded(tree, decree, 'district')
          ? [{ what: 'level-ended', level: change.level } as const]
          : []),
        ...parentProblems(tree, decree, change.parent),
      ];
    case 'end': {
      const unit = tree.byId.get(change.unit);
      const between = unit?.level === 'district';
      return [...problemsOfOld(tree, decree, change.unit), ...(between ? [] : [{ what: 'no-successor', unit: change.unit } as const])];
    }
    case 'end-level': {
      if (change.level !== 'district') return [{ what: 'level-stays', level: change.level }];
      const some = standingWithin(tree, decree.within, on).some(({ level }) => level === change.level);
      return some ? [] : [{ what: 'level-ended', level: change.level }];
    }
    default:
      return problemsOfKept(tree, decree, change);
  }
}

type Kept = Exclude<BorderChange, { readonly do: 'form' | 'end' | 'end-level' }>;

function problemsOfKept(tree: UnitTree, decree: Reorganisation, change: Kept): readonly BorderProblem[] {
  const { effectiveOn: on } = decree;
  const problems = [...problemsOfOld(tree, decree, change.unit)];
  const unit = tree.byId.get(change.unit);
  if (unit === undefined) return problems;
  const { unit: id } = change;
  if (endedBy(tree, decree).has(id)) problems.push({ what: 'changed-and-ended', unit: id });
  if (decree.changes.find((one) => one.do === change.do && one.unit === id) !== change) problems.push({ what: 'said-twice', unit: id });
  if (change.do === 'reclassify') problems.push(...typeProblems(change.type, unit.level));
  if (change.do === 'move') problems.push(...parentProblems(tree, decree, change.parent));
  const { type, name } = nameOn(unit, on);
  const same =
    (change.do === 'rename' && change.name === name) ||
    (change.do === 'reclassify' && change.type === type) ||
    (change.do === 'move' && change.parent === parentOn(tree, id, on));
  if (same) problems.push({ what: 'nothing-changed', unit: id });
  return problems;
}

/** A unit of the old map that the document speaks of: known, standing, below the office, of the level it should have. */
function problemsOfOld(tree: UnitTree, decree: Reorganisation, id: UnitId, level?: UnitLevel): readonly BorderProblem[] {
  const { effectiveOn: on, within } = decree;
  const unit = tree.byId.get(id);
  if (unit === undefined) return [{ what: 'unknown-unit', unit: id }];
  if (unit.until !== undefined) return [{ what: 'unit-ended', unit: id, on: unit.until }];
  if (unit.from !== undefined && unit.from >= on) return [{ what: 'unit-not-begun', unit: id, on: unit.from }];
  const problems: BorderProblem[] = [];
  if (id === within || !lies(tree, id, within, on)) problems.push({ what: 'outside', unit: id });
  if (level !== undefined && unit.level !== level) problems.push({ what: 'level-mixed', unit: id, level: unit.level });
  return problems;
}

const typeProblems = (type: string, level: UnitLevel): readonly BorderProblem[] =>
  TYPES_OF_LEVEL[level].includes(type) && level !== 'country' ? [] : [{ what: 'type-not-allowed', type, level }];

function parentProblems(tree: UnitTree, decree: Reorganisation, parent: UnitId): readonly BorderProblem[] {
  const { effectiveOn: on, within } = decree;
  if (formsOf(decree).some(({ unit }) => unit === parent)) return [];
  const unit = tree.byId.get(parent);
  if (unit === undefined) return [{ what: 'parent-unknown', unit: parent }];
  if (!existsOn(unit, on) || unit.until !== undefined || endedBy(tree, decree).has(parent)) return [{ what: 'parent-ended', unit: parent }];
  return lies(tree, parent, within, on) ? [] : [{ what: 'outside', unit: parent }];
}

/** A level that once was and of which nothing stands, or that this very document ends. */
function hasEnded(tree: UnitTree, { changes, effectiveOn: on }: Reorganisation, level: UnitLevel): boolean {
  if (changes.some((change) => change.do === 'end-level' && change.level === level)) return true;
  return !tree.units.some((unit) => unit.level === level && unit.until === undefined && existsOn(unit, on));
}

/** Nothing of the old map may be lost, and nothing may go to two places whole. */
function problemsOfEnds(tree: UnitTree, decree: Reorganisation): readonly BorderProblem[] {
  const { effectiveOn: on } = decree;
  const problems: BorderProblem[] = [];
  const ways = Map.groupBy(
    formsOf(decree).flatMap(({ of }) => of),
    ({ unit }) => unit,
  );
  for (const [unit, into] of ways) {
    const ends = into.length + decree.changes.filter((change) => change.do === 'end' && change.unit === unit).length;
    if (ends > 1 && (into.some(({ extent }) => extent === 'whole') || ends > into.length)) problems.push({ what: 'ends-twice', unit });
    else if (ends === 1 && into[0]?.extent === 'part') problems.push({ what: 'rest-forgotten', unit });
  }
  const ended = endedBy(tree, decree);
  const moved = new Set(decree.changes.flatMap((change) => (change.do === 'move' ? [change.unit] : [])));
  for (const child of tree.units) {
    const parent = child.until === undefined ? parentOn(tree, child.id, on) : null;
    if (parent === null || !ended.has(parent) || ended.has(child.id) || moved.has(child.id)) continue;
    if (heirOf(tree, decree, parent) === null) problems.push({ what: 'child-forgotten', unit: child.id, parent });
  }
  for (const id of editsOf(tree, decree).keys()) {
    const last = lastRowOf(tree.byId.get(id));
    if (last !== undefined && last >= on) problems.push({ what: 'changed-later', unit: id, on: last });
  }
  return problems;
}

function lastRowOf(unit: Unit | undefined): LocalDate | undefined {
  return [...(unit?.names ?? []), ...(unit?.parents ?? [])]
    .flatMap(({ from }) => from ?? [])
    .toSorted()
    .at(-1);
}

/** The map as it would be: no unit above itself, levels in order, each name once under one roof, as many as were counted. */
function problemsOfResult(tree: UnitTree, decree: Reorganisation): readonly BorderProblem[] {
  const { effectiveOn: on, communesAfter } = decree;
  const after = mapAfter(tree, decree);
  const problems: BorderProblem[] = [];
  const touched = new Set([...editsOf(tree, decree).keys(), ...formsOf(decree).map(({ unit }) => unit)]);
  for (const id of touched) {
    const unit = after.byId.get(id);
    if (unit === undefined || !existsOn(unit, on)) continue;
    const parent = parentOn(after, id, on);
    if (goesRound(after, id, on)) problems.push({ what: 'circle', unit: id });
    else if (parent !== null && !isAbove(after.byId.get(parent), unit)) problems.push({ what: 'level-not-allowed', unit: id, parent });
  }
  problems.push(...namesTwice(after, touched, on));
  if (communesAfter === undefined || problems.length > 0) return problems;
  const found = standingWithin(after, decree.within, on).filter(({ level }) => level === 'commune').length;
  return found === communesAfter ? problems : [{ what: 'count-differs', stated: communesAfter, found }];
}

function isAbove(parent: Unit | undefined, unit: Unit): boolean {
  const place = (one: Unit | undefined): number => (one === undefined ? LEVELS.length : LEVELS.indexOf(one.level));
  // A province lies under the country, whatever else lies between other levels.
  return place(parent) < place(unit) && (unit.level === 'province' ? parent?.level === 'country' : parent?.level !== 'country');
}

function goesRound(tree: UnitTree, id: UnitId, on: LocalDate): boolean {
  const seen = new Set<UnitId>();
  for (let at: UnitId | null = id; at !== null; at = parentOn(tree, at, on)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

function namesTwice(tree: UnitTree, touched: ReadonlySet<UnitId>, on: LocalDate): readonly BorderProblem[] {
  const standing = tree.units.filter((unit) => existsOn(unit, on));
  const alike = Map.groupBy(standing, (unit) => {
    const { type, name } = nameOn(unit, on);
    return `${parentOn(tree, unit.id, on) ?? ''}|${type}|${name.toLowerCase()}`;
  });
  return [...alike.values()].flatMap((units): BorderProblem[] => {
    const [first] = units;
    if (units.length < 2 || first === undefined || !units.some(({ id }) => touched.has(id))) return [];
    const { type, name } = nameOn(first, on);
    return [{ what: 'name-twice', type, name, parent: parentOn(tree, first.id, on) ?? '' }];
  });
}
