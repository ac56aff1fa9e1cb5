// A sum as officers type it: 1.250.000, 1 250 000 or 1250000, with or without đ.
import { LARGEST_AMOUNT } from '../../../kernel/money.ts';

/** Null: no sum of đồng, or more than a book takes. */
export function readAmount(typed: string): number | null {
  const text = typed.replaceAll(/\s|đ$/g, '');
  if (!/^(\d{1,13}|\d{1,3}(\.\d{3}){1,4})$/.test(text)) return null;
  const amount = Number(text.replaceAll('.', ''));
  return amount > LARGEST_AMOUNT ? null : amount;
}
