// The words of the display card, fetched with it.
import { ownWords } from '../../text/own-words.svelte.ts';
import { look } from '../../text/vi/look.ts';

export const w = ownWords(look, () => import('../../text/en/look.ts').then((english) => english.look));
