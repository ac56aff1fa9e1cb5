// The words of typing for the board, fetched with its screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { typing } from '../../text/vi/typing.ts';

export const w = ownWords(typing, () => import('../../text/en/typing.ts').then((english) => english.typing));
