// Which page stands at an address while somebody practises: every page of the club's house, but those that speak to the server or
// lead to real money.
import type { Room } from '../../domain/club/event-shape.ts';
import { type FoundPage, pageFor } from '../club-pages.ts';

/** Addresses (with or without an id behind them) that only a real book has. */
export const ONLY_REAL: readonly string[] = [
  'them/cac-may',
  'mat-khau',
  'tai-khoan',
  // A code for a bank's app: whoever scans it would pay real money to an account that was made up.
  'ma-qr',
];
/** Ways in of the app itself. */
const DOORS: readonly string[] = ['vao', 'moi', 'cai-dat', 'ghi-danh'];

const notHere: FoundPage = { what: 'plain', fetch: () => import('./NotInPractice.svelte') };

export function practicePageFor(path: readonly string[], rooms: readonly Room[]): FoundPage | undefined {
  const address = path.join('/');
  const isReal = DOORS.includes(path[0] ?? '') || ONLY_REAL.some((one) => address === one || address.startsWith(`${one}/`));
  return isReal ? notHere : pageFor(path, rooms);
}
