// The pyramid of members by age and sex, as an office may be told it: the narrowest bands in which no cell is of few people.
// Which places are told which bands is decided on the whole network (suppression.ts, docs/decisions/0035).
import { PYRAMID_AGES } from './indicators/age-indicators.ts';
import type { BaseId } from './indicators/catalogue.ts';

/** The youngest band, then one from each age of `PYRAMID_AGES`. */
const BANDS = PYRAMID_AGES.length + 1;

/** How bands stand together, by index of band: each grouping is made of whole groups of the one before. */
export const BANDINGS = {
  fine: [[0], [1], [2], [3], [4], [5], [6]],
  middle: [
    [0, 1],
    [2, 3],
    [4, 5, 6],
  ],
  coarse: [
    [0, 1],
    [2, 3, 4, 5, 6],
  ],
  whole: [[0, 1, 2, 3, 4, 5, 6]],
} as const;
export type Banding = keyof typeof BANDINGS;

/** Women by band, then men by band. */
export type PyramidCells = readonly number[];

export interface PyramidRow {
  /** First age of the band; 0 for the youngest. */
  readonly from: number;
  /** First age after it; null for the oldest. */
  readonly until: number | null;
  readonly women: number;
  readonly men: number;
}

const all: readonly BaseId[] = ['members', ...PYRAMID_AGES.map((age) => `members-${age}-plus` as const)];
const women: readonly BaseId[] = ['members-women', ...PYRAMID_AGES.map((age) => `members-women-${age}-plus` as const)];

/** The figures a pyramid is made of. */
export const PYRAMID_SUMS: readonly BaseId[] = [...all, ...women];

/** Cells from how many have reached each age. */
export function pyramidCells(sumOf: (indicator: BaseId) => number): PyramidCells {
  const inBands = (reached: readonly number[]): number[] => reached.map((count, band) => count - (reached[band + 1] ?? 0));
  const ofWomen = inBands(women.map(sumOf));
  const ofAll = inBands(all.map(sumOf));
  return [...ofWomen, ...ofAll.map((count, band) => count - (ofWomen[band] ?? 0))];
}

/** The same people in wider bands. */
export function mergedCells(cells: PyramidCells, banding: Banding): PyramidCells {
  return [0, BANDS].flatMap((start) =>
    BANDINGS[banding].map((group) => group.reduce<number>((sum, band) => sum + (cells[start + band] ?? 0), 0)),
  );
}

/** Oldest band last. */
export function pyramidRows(cells: PyramidCells, banding: Banding): readonly PyramidRow[] {
  const merged = mergedCells(cells, banding);
  const groups: readonly (readonly number[])[] = BANDINGS[banding];
  return groups.map((group, row) => ({
    from: ageOf(group[0] ?? 0) ?? 0,
    until: ageOf((group.at(-1) ?? 0) + 1),
    women: merged[row] ?? 0,
    men: merged[groups.length + row] ?? 0,
  }));
}

/**
 * The narrowest bands a place is told. `fine` and `middle` say whether the place's cells of those bands are told; wider ones are
 * told anyway by other figures, and are used when they are not of few people themselves.
 */
export function bandingTold(cells: PyramidCells, told: { readonly fine: boolean; readonly middle: boolean }, smallest: number): Banding {
  const isPlain = (banding: Banding): boolean => mergedCells(cells, banding).every((count) => count === 0 || count >= smallest);
  if (told.fine && isPlain('fine')) return 'fine';
  if (told.middle && isPlain('middle')) return 'middle';
  return isPlain('coarse') ? 'coarse' : 'whole';
}

function ageOf(band: number): number | null {
  return band === 0 ? 0 : (PYRAMID_AGES[band - 1] ?? null);
}
