// A sum as people type it into a line of text: nothing, a sum, or something that is no sum.
import { type Dong, dong, LARGEST_AMOUNT } from '../../../kernel/money.ts';

export type TypedSum = { readonly amount: Dong | null; readonly bad: boolean };

export function typedSum(text: string): TypedSum {
  const typed = text.replace(/[.\s]/g, '');
  if (typed === '') return { amount: null, bad: false };
  const sum = /^\d+$/.test(typed) ? Number(typed) : 0;
  return sum > 0 && sum <= LARGEST_AMOUNT ? { amount: dong(sum), bad: false } : { amount: null, bad: true };
}
