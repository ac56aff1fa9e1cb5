// A cost that may be left empty.
import { readAmount } from '../growing/typed-amount.ts';
import { peopleWords } from './people-words.svelte.ts';

/** In đồng; nothing typed is nothing spent, null is no sum. */
export const readCost = (typed: string): number | null => (typed.trim() === '' ? 0 : readAmount(typed));

export const costProblem = (typed: string): string | undefined => (readCost(typed) === null ? peopleWords().costBad : undefined);
