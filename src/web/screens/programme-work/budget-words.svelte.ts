// The words of the budget of a programme.
import { ownWords } from '../../text/own-words.svelte.ts';
import { budgets } from '../../text/vi/office-budgets.ts';

export const budgetWords = ownWords(budgets, () => import('../../text/en/office-budgets.ts').then((english) => english.budgets));
