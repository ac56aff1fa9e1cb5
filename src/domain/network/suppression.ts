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

/** The same with a club's people parted into cells that do not overlap, in one order everywhere: women of 60 to 64, and so on. */
export type CellsNode =
  | { readonly id: string; readonly below: readonly CellsNode[] }
  | { readonly id: string; readonly cells: readonly number[] };

export interface Block {
  readonly counts: readonly number[];
  readonly clubs: readonly string[];
}

interface Parted {
  readonly whole: readonly Block[];
  /** Clubs with too few people together; the unit above looks for more. */
  readonly rest: Block;
}

/** Whether a block of these counts may be told. */
type Tellable = (counts: readonly number[]) => boolean;

const nothing: Block = { counts: [], clubs: [] };

/** The clubs of the tree in blocks of `smallest` people or more, each as low in the tree as it can be; none when all have fewer. */
export function blocksIn(root: CountNode, smallest: number): readonly Block[] {
  return partedInto(asCells(root), (counts) => counts.every((count) => count >= smallest)).whole;
}

/** The ids, of units and clubs, whose number must not be told. Nobody anywhere hides nothing. */
export function hiddenIn(root: CountNode, smallest: number): ReadonlySet<string> {
  const tellable: Tellable = (counts) => counts.every((count) => count >= smallest);
  const { whole, rest } = partedInto(asCells(root), tellable);
  return whole.length === 0 && totalOf(rest) === 0 ? new Set() : hiddenBy(asCells(root), { whole, rest });
}

/**
 * The ids whose cells must not be told side by side: a block is told when each of its cells is of nobody or of `smallest` people or
 * more. An empty cell is told here: that nobody is a man over 80 is no word about anybody.
 */
export function hiddenCellsIn(root: CellsNode, smallest: number): ReadonlySet<string> {
  return hiddenBy(
    root,
    partedInto(root, (counts) => counts.every((count) => count === 0 || count >= smallest)),
  );
}

function asCells(node: CountNode): CellsNode {
  return 'people' in node ? { id: node.id, cells: [node.people] } : { id: node.id, below: node.below.map(asCells) };
}

function hiddenBy(root: CellsNode, { whole, rest }: Parted): ReadonlySet<string> {
  const hidden = new Set<string>();
  const blockOf = new Map<string, Block>([...whole, rest].flatMap((block) => block.clubs.map((club) => [club, block] as const)));
  markHidden(root, { blockOf, rest, hidden });
  return hidden;
}

function partedInto(node: CellsNode, tellable: Tellable): Parted {
  if ('cells' in node) {
    const alone: Block = { counts: node.cells, clubs: [node.id] };
    return tellable(node.cells) ? { whole: [alone], rest: nothing } : { whole: [], rest: alone };
  }
  const parts = node.below.map((child) => partedInto(child, tellable));
  let whole: readonly Block[] = parts.flatMap((part) => part.whole);
  let rest = joined(parts.map((part) => part.rest));
  // Too few still: the smallest block gives up being told alone, until the rest is enough or nothing is left.
  while (rest.clubs.length > 0) {
    if (tellable(rest.counts)) return { whole: [...whole, rest], rest: nothing };
    const [least] = whole.toSorted((a, b) => totalOf(a) - totalOf(b) || (a.clubs[0] ?? '').localeCompare(b.clubs[0] ?? '', 'en'));
    if (least === undefined) return { whole, rest };
    whole = whole.filter((block) => block !== least);
    rest = joined([least, rest]);
  }
  return { whole, rest };
}

const totalOf = ({ counts }: Block): number => counts.reduce((sum, count) => sum + count, 0);

function joined(blocks: readonly Block[]): Block {
  const cells = Math.max(0, ...blocks.map(({ counts }) => counts.length));
  return {
    counts: Array.from({ length: cells }, (_, cell) => blocks.reduce((sum, { counts }) => sum + (counts[cell] ?? 0), 0)),
    clubs: blocks.flatMap(({ clubs }) => clubs),
  };
}

interface Marking {
  readonly blockOf: ReadonlyMap<string, Block>;
  readonly rest: Block;
  readonly hidden: Set<string>;
}

/** Clubs of a unit by block: the unit is told when it holds all clubs of each block it touches, and none that found no block. */
function markHidden(node: CellsNode, marking: Marking): ReadonlyMap<Block, number> {
  const held = new Map<Block, number>();
  if ('cells' in node) {
    const block = marking.blockOf.get(node.id);
    if (block !== undefined) held.set(block, 1);
  } else
    for (const child of node.below)
      for (const [block, clubs] of markHidden(child, marking)) held.set(block, (held.get(block) ?? 0) + clubs);
  const told = [...held].every(([block, clubs]) => block !== marking.rest && clubs === block.clubs.length);
  if (!told) marking.hidden.add(node.id);
  return held;
}
