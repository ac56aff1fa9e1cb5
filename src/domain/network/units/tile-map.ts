// Where each of the 54 communes of Quảng Ninh stands on the tile map of screen 20: one square a unit, laid out from
// Đông Triều in the west to Móng Cái in the east, so that small islands are as easy to tap as wide mountains.
import tiles from './tile-map.json' with { type: 'json' };
import type { UnitId } from './unit.ts';

/** Row and column count from 1, as in a CSS grid. */
export type Tile = { readonly unit: UnitId; readonly row: number; readonly column: number };

export const TILE_COLUMNS = 10;
export const TILES: readonly Tile[] = tiles;
