// A number of pieces, kilograms or litres as it was typed.
const MOST = 100_000;

/** Null when it is no whole number from 1 to 100,000. */
export function quantityOf(typed: string): number | null {
  const text = typed.trim();
  const value = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  return value >= 1 && value <= MOST ? value : null;
}
