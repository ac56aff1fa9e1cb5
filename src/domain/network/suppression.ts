// Small numbers of people are not told above the club. The clubs of the network are put into blocks, each with `smallest` people or
// more; a unit or club is shown only when it is made of whole blocks. Whatever is worked out from what is shown is then a sum of
// whole blocks, so a hidden number can be anything from nothing to its block's total (docs/decisions/0028).
import type { LocalDate } from '../../kernel/local-date.ts';

/** Fewer people than this are not told. No text sets it: a default until one does. */
const SMALLEST: readonly { readonly from: LocalDate | ''; readonly smallest: number; readonly source: string }[] = [
  { from: '', smallest: 5, source: 'giá trị mặc định, chưa có văn bản' },
];

export function smallestToldOn(on: LocalDate): { readonly smallest: number; readonly source: string } {
  return SMALLEST.findLast(({ from }) => from <= on) ?? { smallest: 5, source: 'giá trị mặc định, chưa có văn bản' };
}

/** A unit with what lies below it, or a club with its number of people. */
export type CountNode = { readonly id: string; readonly below: readonly CountNode[] } | { readonly id: string; readonly people: number };

export interface Block {
  readonly total: number;
  readonly clubs: readonly string[];
}

interface Parted {
  readonly whole: readonly Block[];
  /** Clubs with too few people together; the unit above looks for more. */
  readonly rest: Block;
}

const nothing: Block = { total: 0, clubs: [] };

/** The clubs of the tree in blocks of `smallest` people or more, each as low in the tree as it can be; none when all have fewer. */
export function blocksIn(root: CountNode, smallest: number): readonly Block[] {
  return partedInto(root, smallest).whole;
}

/** The ids, of units and clubs, whose number must not be told. Nobody anywhere hides nothing. */
export function hiddenIn(root: CountNode, smallest: number): ReadonlySet<string> {
  const { whole, rest } = partedInto(root, smallest);
  const hidden = new Set<string>();
  if (whole.length === 0 && rest.total === 0) return hidden;
  const blockOf = new Map<string, Block>([...whole, rest].flatMap((block) => block.clubs.map((club) => [club, block] as const)));
  markHidden(root, { blockOf, rest, hidden });
  return hidden;
}

function partedInto(node: CountNode, smallest: number): Parted {
  if ('people' in node) {
    const alone: Block = { total: node.people, clubs: [node.id] };
    return node.people >= smallest ? { whole: [alone], rest: nothing } : { whole: [], rest: alone };
  }
  const parts = node.below.map((child) => partedInto(child, smallest));
  const whole = parts.flatMap((part) => part.whole);
  const rest = joined(parts.map((part) => part.rest));
  if (rest.clubs.length === 0) return { whole, rest };
  if (rest.total >= smallest) return { whole: [...whole, rest], rest: nothing };
  const [least] = [...whole].sort((a, b) => a.total - b.total || (a.clubs[0] ?? '').localeCompare(b.clubs[0] ?? '', 'en'));
  if (least === undefined) return { whole, rest };
  return { whole: [...whole.filter((block) => block !== least), joined([least, rest])], rest: nothing };
}

function joined(blocks: readonly Block[]): Block {
  return { total: blocks.reduce((sum, { total }) => sum + total, 0), clubs: blocks.flatMap(({ clubs }) => clubs) };
}

interface Marking {
  readonly blockOf: ReadonlyMap<string, Block>;
  readonly rest: Block;
  readonly hidden: Set<string>;
}

/** Clubs of a unit by block: the unit is told when it holds all clubs of each block it touches, and none that found no block. */
function markHidden(node: CountNode, marking: Marking): ReadonlyMap<Block, number> {
  const held = new Map<Block, number>();
  if ('people' in node) {
    const block = marking.blockOf.get(node.id);
    if (block !== undefined) held.set(block, 1);
  } else
    for (const child of node.below)
      for (const [block, clubs] of markHidden(child, marking)) held.set(block, (held.get(block) ?? 0) + clubs);
  const told = [...held].every(([block, clubs]) => block !== marking.rest && clubs === block.clubs.length);
  if (!told) marking.hidden.add(node.id);
  return held;
}
