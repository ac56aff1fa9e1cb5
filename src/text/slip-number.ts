// How a slip is called on paper and screen: "PT 012" in booklet "K7MX/2026"; short, "PT 012-K7MX".
import { bookletOf, type Slip, type SlipKind } from '../domain/books/slips.ts';

const LETTERS: { readonly [kind in SlipKind]: string } = { receipt: 'PT', payment: 'PC', correction: 'ĐC' };

/** "PT 012" */
export function slipNumber(slip: Slip): string {
  return `${LETTERS[slip.kind]}\u00A0${String(slip.number).padStart(3, '0')}`;
}

/** "K7MX/2026" */
export function bookletName(slip: Slip): string {
  return `${bookletOf(slip.device)}/${slip.year}`;
}

/** "PT 012-K7MX": enough inside one year's book. */
export function slipLabel(slip: Slip): string {
  return `${slipNumber(slip)}-${bookletOf(slip.device)}`;
}
