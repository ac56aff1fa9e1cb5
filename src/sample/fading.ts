// The sample's clubs that need a call: those of screen 20 by name and twelve more, seventeen with the whole network. A club
// that is late because it has no signal is another thing than a club that no longer meets.
import type { UnitId } from '../domain/network/units/unit.ts';
import type { Dice } from './dice.ts';

export type Fading =
  | { readonly kind: 'none' }
  /** No meeting in the last `months` full months, nor in the one that runs. */
  | { readonly kind: 'silent'; readonly months: number }
  /** Meets, but its income fund has shrunk. */
  | { readonly kind: 'poor' }
  /** Meets, and its phone finds a network weeks later, these last `months`. */
  | { readonly kind: 'late'; readonly months: number }
  /** Meets, and fewer than half come. */
  | { readonly kind: 'thin' };

export const CAO_XANH = 'qn-06658-2025';
export const QUANG_HA = 'qn-06922-2025';
const HA_LAM = 'qn-06676-2025';
const LUONG_MINH = 'qn-06985-2025';
const MONG_DUONG = 'qn-06760-2025';

/** Hamlets that the screens name, each the first club of its commune. */
export const KNOWN_HAMLETS: { readonly [unit: UnitId]: string } = {
  [CAO_XANH]: 'khu Bãi Muối',
  [QUANG_HA]: 'thôn Đồng Cói',
  [HA_LAM]: 'khu 7',
  [LUONG_MINH]: 'thôn Khe Lánh',
  [MONG_DUONG]: 'khu 4B',
};

const KNOWN: { readonly [unit: UnitId]: Fading } = {
  [CAO_XANH]: { kind: 'silent', months: 4 },
  [QUANG_HA]: { kind: 'silent', months: 3 },
  [HA_LAM]: { kind: 'poor' },
  [LUONG_MINH]: { kind: 'late', months: 2 },
  [MONG_DUONG]: { kind: 'silent', months: 1 },
};

const OTHERS: readonly Fading[] = [
  { kind: 'silent', months: 2 },
  { kind: 'silent', months: 1 },
  { kind: 'late', months: 1 },
  { kind: 'thin' },
];

/** How the `turn`-th club of a commune fares; about nine in a hundred of the others fade. */
export function fadingOf(unit: UnitId, turn: number, dice: Dice): Fading {
  const known = turn === 0 ? KNOWN[unit] : undefined;
  const faded = dice.chance(90);
  const kind = dice.pick(OTHERS);
  return known ?? (faded && unit !== 'qn-07168-2025' ? kind : { kind: 'none' });
}
