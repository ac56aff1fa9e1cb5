// What one press of the keypad does to a sum of whole đồng. There is no decimal key: đồng has none.

export type AmountKey = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '000' | 'erase';

/** The largest sum a club's screen takes: 99.999.999.999 đ still fits the read-back and the paper slip. */
export const largestAmount = 99_999_999_999;

/** The sum after the key. A key that would pass the limit does nothing, so a leaning thumb cannot invent a fortune. */
export function pressKey(amount: number, key: AmountKey, max: number = largestAmount): number {
  if (key === 'erase') return Math.floor(amount / 10);
  const next = key === '000' ? amount * 1000 : amount * 10 + Number(key);
  return next > max ? amount : next;
}
