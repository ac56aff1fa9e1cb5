// The words of clubs on their way.
import { ownWords } from '../../text/own-words.svelte.ts';
import { prospects } from '../../text/vi/office-prospects.ts';

export const prospectWords = ownWords(prospects, () => import('../../text/en/office-prospects.ts').then((english) => english.prospects));
