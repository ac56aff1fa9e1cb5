// The words of the page of borders, fetched with its screens.
import { ownWords } from '../../../text/own-words.svelte.ts';
import { borders } from '../../../text/vi/borders.ts';

export const borderWords = ownWords(borders, () => import('../../../text/en/borders.ts').then((english) => english.borders));
