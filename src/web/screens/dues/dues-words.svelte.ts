// The words of the dues sheet, fetched with it.
import { ownWords } from '../../text/own-words.svelte.ts';
import { dues } from '../../text/vi/dues.ts';

export const duesWords = ownWords(dues, () => import('../../text/en/dues.ts').then((english) => english.dues));
