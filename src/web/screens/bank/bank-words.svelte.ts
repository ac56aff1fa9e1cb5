// The words of funds and bank, fetched with their screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { bank } from '../../text/vi/bank.ts';

export const bankWords = ownWords(bank, () => import('../../text/en/bank.ts').then((english) => english.bank));
