// Parts against their whole. Published reports of provinces carry shares that add to 102,1% and overlapping groups added up as
// if they excluded each other (domain notes §10); here shares always make 100% and a gap is said, never spread.
import { allocate } from '../../kernel/allocate.ts';

/** Shares of parts that exclude each other, in tenths of a percent by largest remainder: they add to exactly 1 000. */
export function sharesOf(parts: readonly number[]): number[] {
  return parts.some((part) => part > 0) ? allocate(1000, parts) : parts.map(() => 0);
}

/** What the parts leave of the whole: 0 when all is shared out, positive when something is nobody's yet, negative when too much is. */
export function leftOfWhole(whole: number, parts: readonly number[]): number {
  return whole - parts.reduce((sum, part) => sum + part, 0);
}
