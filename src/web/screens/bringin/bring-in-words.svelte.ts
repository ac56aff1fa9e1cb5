// Words of these screens; see own-words.
import { ownWords } from '../../text/own-words.svelte.ts';
import { bringIn } from '../../text/vi/bring-in.ts';

export const w = ownWords(bringIn, () => import('../../text/en/bring-in.ts').then((english) => english.bringIn));
