// A member's phone as typed: empty, or ten digits however they are set apart. Not a key: several people may share one.

/** The ten digits; empty when nothing is typed; null when it is no number. +84 stands for the first 0. */
export function phoneTyped(typed: string): string | null {
  const digits = typed.replace(/[\s.()-]/g, '').replace(/^\+84/, '0');
  if (digits === '') return '';
  return /^0\d{9}$/.test(digits) ? digits : null;
}

/** How many digits are missing; 0 when something else is wrong. */
export function phoneMissing(typed: string): number {
  const digits = typed.replace(/\D/g, '');
  return digits.length < 10 && /^[\d\s.()+-]+$/.test(typed.trim()) ? 10 - digits.length : 0;
}
