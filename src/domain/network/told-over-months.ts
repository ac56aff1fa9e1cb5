// What is told of people counted month after month. A unit's number that differs from the month before by one says that one person
// came or went, so a told number stands until five or more people came or went behind it. Blocks of clubs as in suppression.ts are
// told anew together; whatever two tables of different months, taken from each other, leave over is a change of `smallest` people or
// more, or no change at all (docs/decisions/0028).
import { type Block, blocksIn, type CountNode } from './suppression.ts';

/** A unit with what lies below it, or a club. */
export type PlaceNode = { readonly id: string; readonly below: readonly PlaceNode[] } | { readonly id: string };

/** People of each club at the end of one month; a club without a line has nobody. */
export interface MonthOfPeople {
  readonly people: ReadonlyMap<string, number>;
  readonly smallest: number;
}

/** Clubs told together: their number at the end of the month `at`, an index into the months. */
export interface ToldBlock {
  readonly clubs: readonly string[];
  readonly total: number;
  readonly at: number;
}

/** What is told at the end of one month: blocks, or that nobody was counted anywhere up to then. */
export interface ToldMonth {
  readonly blocks: readonly ToldBlock[];
  readonly nobody: boolean;
}

/** What is told at the end of each of the months, which follow one another without a gap. */
export function toldOver(root: PlaceNode, months: readonly MonthOfPeople[]): readonly ToldMonth[] {
  const moved = movementOf(root, months);
  const releases: Release[] = [];
  let blocks: readonly ToldBlock[] = [];
  let nobody = true;
  return months.map((month, at) => {
    const total = [...month.people.values()].reduce((sum, people) => sum + people, 0);
    if (moved.anyIn(at)) {
      const wanted = blocksIn(counted(root, month.people), month.smallest);
      const telling = { at, people: month.people, smallest: month.smallest, moved, releases, now: new Map<string, ToldBlock>() };
      blocks = groupsOf(blocks, wanted).flatMap((group) => toldAnew(group, telling));
      if (telling.now.size > 0) releases.push(releaseOf(telling));
    }
    nobody = nobody && total === 0;
    return { blocks, nobody };
  });
}

/** A place's number: the told blocks that lie in it; null when none does, or when one lies in it only in part. */
export function peopleTold(root: PlaceNode, { blocks, nobody }: ToldMonth): ReadonlyMap<string, number | null> {
  const blockOf = new Map(blocks.flatMap((block) => block.clubs.map((club) => [club, block] as const)));
  const told = new Map<string, number | null>();
  const walk = (node: PlaceNode): ReadonlyMap<ToldBlock, number> => {
    const held = new Map<ToldBlock, number>();
    if ('below' in node) {
      for (const child of node.below) for (const [block, clubs] of walk(child)) held.set(block, (held.get(block) ?? 0) + clubs);
    } else {
      const block = blockOf.get(node.id);
      if (block !== undefined) held.set(block, 1);
    }
    const isWhole = held.size > 0 && [...held].every(([block, clubs]) => clubs === block.clubs.length);
    told.set(node.id, nobody ? 0 : isWhole ? [...held.keys()].reduce((sum, { total }) => sum + total, 0) : null);
    return held;
  };
  walk(root);
  return told;
}

interface Movement {
  /** People who came or went in these clubs after one month's end and up to another's: at least so many. */
  readonly between: (clubs: readonly string[], after: number, upTo: number) => number;
  readonly anyIn: (month: number) => boolean;
  /** Nobody was in the club up to the end of the month. */
  readonly nobodyUpTo: (club: string, month: number) => boolean;
}

/** A club's change of one month counts as it is: who came and who went within the month may have been more, never fewer. */
function movementOf(root: PlaceNode, months: readonly MonthOfPeople[]): Movement {
  const upTo = new Map<string, readonly number[]>();
  const moving = new Set<number>();
  const first = new Map<string, number>();
  for (const club of clubsBelow(root)) {
    let all = 0;
    let before = 0;
    const sums = months.map(({ people }, at) => {
      const now = people.get(club) ?? 0;
      if (now !== before) moving.add(at);
      all += Math.abs(now - before);
      before = now;
      return all;
    });
    if (all === 0) continue;
    upTo.set(club, sums);
    first.set(
      club,
      sums.findIndex((sum) => sum > 0),
    );
  }
  const till = (club: string, month: number): number => upTo.get(club)?.[month] ?? 0;
  return {
    between: (clubs, after, last) => clubs.reduce((sum, club) => sum + till(club, last) - till(club, after), 0),
    anyIn: (month) => moving.has(month),
    nobodyUpTo: (club, month) => month < (first.get(club) ?? months.length),
  };
}

function clubsBelow(node: PlaceNode): readonly string[] {
  return 'below' in node ? node.below.flatMap(clubsBelow) : [node.id];
}

/** The tree with the people of each club. */
export function counted(node: PlaceNode, people: ReadonlyMap<string, number>): CountNode {
  return 'below' in node
    ? { id: node.id, below: node.below.map((child) => counted(child, people)) }
    : { id: node.id, people: people.get(node.id) ?? 0 };
}

/** Blocks told so far and blocks wanted now that hang together by their clubs. */
interface Group {
  readonly told: readonly ToldBlock[];
  readonly wanted: readonly Block[];
}

function groupsOf(told: readonly ToldBlock[], wanted: readonly Block[]): readonly Group[] {
  const toldOf = new Map(told.flatMap((block) => block.clubs.map((club) => [club, block] as const)));
  const wantedOf = new Map(wanted.flatMap((block) => block.clubs.map((club) => [club, block] as const)));
  const seen = new Set<string>();
  return [...toldOf.keys(), ...wantedOf.keys()].flatMap((first) => {
    if (seen.has(first)) return [];
    const group = { told: new Set<ToldBlock>(), wanted: new Set<Block>() };
    const waiting = [first];
    for (let club = waiting.pop(); club !== undefined; club = waiting.pop()) {
      if (seen.has(club)) continue;
      seen.add(club);
      const [before, now] = [toldOf.get(club), wantedOf.get(club)];
      if (before !== undefined && !group.told.has(before)) {
        group.told.add(before);
        waiting.push(...before.clubs);
      }
      if (now !== undefined && !group.wanted.has(now)) {
        group.wanted.add(now);
        waiting.push(...now.clubs);
      }
    }
    return [{ told: [...group.told], wanted: [...group.wanted] }];
  });
}

/** What a month told, by club. A club that had nobody up to then is in no block: its nought is known, it may not stand yet. */
interface Release {
  readonly at: number;
  readonly of: ReadonlyMap<string, readonly string[]>;
}

function releaseOf({ at, moved, now }: Telling): Release {
  const of = new Map<string, readonly string[]>();
  for (const block of new Set(now.values())) {
    const people = block.clubs.filter((club) => !moved.nobodyUpTo(club, at));
    for (const club of people) of.set(club, people);
  }
  return { at, of };
}

interface Telling {
  readonly at: number;
  readonly people: ReadonlyMap<string, number>;
  readonly smallest: number;
  readonly moved: Movement;
  readonly releases: readonly Release[];
  /** Told anew this month, by club. */
  readonly now: Map<string, ToldBlock>;
}

/** The group's blocks at the end of the month: the wanted ones where nothing small follows, else each as it was or told anew. */
function toldAnew({ told, wanted }: Group, telling: Telling): readonly ToldBlock[] {
  const { at, moved, smallest } = telling;
  const stirred = (block: ToldBlock): boolean => moved.between(block.clubs, block.at, at) >= smallest;
  const isSame = told.length === 1 && wanted.length === 1 && told[0]?.clubs.length === wanted[0]?.clubs.length;
  if (isSame && !told.some(stirred)) return told;
  if (wanted.length > 0) {
    const fresh = attempt(
      wanted.map(({ clubs }) => clubs),
      telling,
    );
    if (fresh !== null) return fresh;
  }
  // A block that has too few people now finds cover in all those it hangs together with.
  const fallen = told.some((block) => stirred(block) && sumOf(block.clubs, telling) < smallest);
  if (fallen) return attempt([told.flatMap(({ clubs }) => clubs)], telling) ?? told;
  return told.flatMap((block) => (stirred(block) ? attempt([block.clubs], telling) : null) ?? [block]);
}

const sumOf = (clubs: readonly string[], { people }: Telling): number => clubs.reduce((sum, club) => sum + (people.get(club) ?? 0), 0);

function attempt(parts: readonly (readonly string[])[], telling: Telling): readonly ToldBlock[] | null {
  const fresh = parts.map((clubs): ToldBlock => ({ clubs, total: sumOf(clubs, telling), at: telling.at }));
  if (fresh.some(({ total }) => total < telling.smallest)) return null;
  for (const block of fresh) for (const club of block.clubs) telling.now.set(club, block);
  if (telling.releases.every((before) => leaveNothingSmall(fresh, before, telling))) return fresh;
  for (const { clubs } of fresh) for (const club of clubs) telling.now.delete(club);
  return null;
}

function leaveNothingSmall(fresh: readonly ToldBlock[], before: Release, telling: Telling): boolean {
  const seen = new Set<string>();
  return fresh.every(({ clubs: [first = ''] }) => seen.has(first) || leavesNothingSmall(first, before, telling, seen));
}

/**
 * The smallest set of clubs around `start` whose number follows from what was told then and from what is told now: its change is what
 * an outsider works out. Nothing follows where one club on the way is not told now, or was not told then and had people. `seen` gains
 * the clubs gone through: what hangs together with them gives the same answer.
 */
function leavesNothingSmall(start: string, before: Release, { at, moved, smallest, now }: Telling, seen: Set<string>): boolean {
  const around = new Set<string>();
  const gone = new Set<readonly string[]>();
  const waiting = [start];
  for (let club = waiting.pop(); club !== undefined; club = waiting.pop()) {
    if (around.has(club)) continue;
    // Met on an earlier way that did not come back here: nothing followed there.
    if (seen.has(club)) return true;
    around.add(club);
    const [then, today] = [before.of.get(club), now.get(club)?.clubs];
    if (today === undefined || (then === undefined && !moved.nobodyUpTo(club, before.at))) {
      for (const one of around) seen.add(one);
      return true;
    }
    for (const clubs of [then, today]) {
      if (clubs === undefined || gone.has(clubs)) continue;
      gone.add(clubs);
      waiting.push(...clubs);
    }
  }
  for (const one of around) seen.add(one);
  const people = moved.between([...around], before.at, at);
  return people === 0 || people >= smallest;
}
