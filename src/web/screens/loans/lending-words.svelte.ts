// Words of lending, fetched with its screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { lending } from '../../text/vi/lending.ts';

export const lendingWords = ownWords(lending, () => import('../../text/en/lending.ts').then((english) => english.lending));
