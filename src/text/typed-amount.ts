// A sum as people type it, in Vietnam and in old sheets: 5.000.000 · 5,000,000 · 5tr · 5 triệu · 500k · 5tr5 · 1,2 tỷ. What is
// understood is shown back before anything is saved; what can be read in two ways is not guessed at.
import { LARGEST_AMOUNT } from '../kernel/money.ts';

export type TypedAmountProblem = 'empty' | 'not-a-sum' | 'part-of-dong' | 'negative' | 'too-large';

export type TypedAmount = { readonly ok: true; readonly amount: number } | { readonly ok: false; readonly problem: TypedAmountProblem };

/** Folded unit → đồng. "nghìn" and "ngàn" are one; "k" is how the young write it. */
const UNITS: Readonly<Record<string, number>> = {
  ty: 1_000_000_000,
  ti: 1_000_000_000,
  trieu: 1_000_000,
  tr: 1_000_000,
  nghin: 1_000,
  ngan: 1_000,
  ng: 1_000,
  k: 1_000,
};

/** Reads a sum of 0 đồng or more. A bare number is đồng; a decimal part needs a unit after it. */
export function readTypedAmount(typed: string): TypedAmount {
  const text = folded(typed);
  if (text === '') return bad('empty');
  if (/^[-−–]\s*[\d.,]/.test(text) || /^\([\d.,\s]+\)$/.test(text)) return bad('negative');
  const bare = text.replace(/\s*(dong chan|dong|vnd|d|₫)$/, '').trim();
  if (bare === '') return bad('not-a-sum');
  return /[a-z]/.test(bare) ? withUnits(bare) : plainNumber(bare);
}

/** "5000000", "5.000.000", "5,000,000", "5 000 000", with an empty decimal part allowed: "5,000,000.00". */
function plainNumber(text: string): TypedAmount {
  const joined = text.replace(/(\d)\s+(?=\d{3}(\D|$))/g, '$1');
  const whole = joined.replace(/^(\d{1,3}(?:,\d{3})+|\d+)\.0{1,2}$/, '$1').replace(/^(\d{1,3}(?:\.\d{3})+|\d+),0{1,2}$/, '$1');
  if (/^\d+$/.test(whole)) return sum(whole);
  if (/^\d{1,3}(\.\d{3})+$/.test(whole) || /^\d{1,3}(,\d{3})+$/.test(whole)) return sum(whole.replace(/[.,]/g, ''));
  if (/^\d+[.,]\d{1,2}$/.test(whole)) return bad('part-of-dong');
  return bad('not-a-sum');
}

/** Units fall from left to right: "1 tỷ 200 triệu", "2tr500k". What stands after the last unit is a part of it: "5tr5", "5 triệu rưỡi". */
function withUnits(text: string): TypedAmount {
  const part = /^(\d+(?:[.,]\d+)?)\s*(ty|ti|trieu|tr|nghin|ngan|ng|k)(?![a-z])\s*/;
  let rest = text;
  let total = 0;
  let unit = Number.POSITIVE_INFINITY;
  while (true) {
    const found = part.exec(rest);
    if (found === null) break;
    const next = UNITS[found[2] ?? ''] ?? 0;
    if (next >= unit) return bad('not-a-sum');
    const amount = scaled(found[1] ?? '', next);
    if (amount === null) return bad('part-of-dong');
    total += amount;
    unit = next;
    rest = rest.slice(found[0].length);
  }
  if (unit === Number.POSITIVE_INFINITY) return bad('not-a-sum');
  const tail = tailOf(rest.trim(), unit);
  return tail === null ? bad('not-a-sum') : sum(String(total + tail));
}

/** "5" after "tr" is five tenths, "500" five hundred thousandths; "50" could be either and is not guessed. */
function tailOf(rest: string, unit: number): number | null {
  if (rest === '') return 0;
  if (/^ruoi$/.test(rest)) return unit / 2;
  if (/^\d$/.test(rest)) return (Number(rest) * unit) / 10;
  if (/^\d{3}$/.test(rest) && unit >= 1_000_000) return (Number(rest) * unit) / 1000;
  return null;
}

/** "1,5" of a million in whole đồng; "1.500 nghìn" keeps its thousands. null when a part of a đồng would be left. */
function scaled(figures: string, unit: number): number | null {
  const [whole = '', decimals = ''] = figures.split(/[.,]/);
  if (decimals.length === 3) return Number(whole + decimals) * unit;
  const scale = 10 ** decimals.length;
  return (Number(whole + decimals) * unit) % scale === 0 ? (Number(whole + decimals) * unit) / scale : null;
}

function sum(figures: string): TypedAmount {
  const amount = Number(figures);
  return figures.length > 15 || amount > LARGEST_AMOUNT ? bad('too-large') : { ok: true, amount };
}

function bad(problem: TypedAmountProblem): TypedAmount {
  return { ok: false, problem };
}

function folded(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd');
  return plain.replace(/[\s\u00A0]+/g, ' ').trim();
}
