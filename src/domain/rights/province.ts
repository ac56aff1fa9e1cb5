// The province a club lies in. The map of communes (network/units) lists those of Quảng Ninh only and is large; its ids begin
// with the province, and a test holds this short way against the map.
import type { LocalDate } from '../../kernel/local-date.ts';
import { type ClubState, placementOn } from '../club/state.ts';

/** Unit of the province, or empty when the book does not know it. */
export function provinceOf(state: ClubState, on: LocalDate): string {
  return provinceOfUnit(placementOn(state, on)?.unitId ?? '');
}

export function provinceOfUnit(unitId: string): string {
  return unitId.startsWith('qn-') ? 'vn-quang-ninh' : '';
}
