// Where each of the 54 communes of Quảng Ninh stands on the tile map of screen 20: one square a unit, laid out from
// Đông Triều in the west to Móng Cái in the east, so that small islands are as easy to tap as wide mountains.
import provinces from './province-tiles.json' with { type: 'json' };
import tiles from './tile-map.json' with { type: 'json' };
import type { UnitId } from './unit.ts';

/** Row and column count from 1, as in a CSS grid. */
export type Tile = { readonly unit: UnitId; readonly row: number; readonly column: number };

export const TILE_COLUMNS = 10;
export const TILES: readonly Tile[] = tiles;

/** The 34 provinces since 1 July 2025, from Lai Châu in the north-west to Cà Mau in the south. Ours, no map of a publisher. */
export const PROVINCE_TILE_COLUMNS = 5;
export const PROVINCE_TILES: readonly Tile[] = provinces;
