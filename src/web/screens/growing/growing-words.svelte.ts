// The words the pages about growing share, fetched with them.
import { ownWords } from '../../text/own-words.svelte.ts';
import { growing } from '../../text/vi/office-growing.ts';

export const g = ownWords(growing, () => import('../../text/en/office-growing.ts').then((english) => english.growing));
