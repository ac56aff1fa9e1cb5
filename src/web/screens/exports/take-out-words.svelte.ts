// The words of "Mang sổ ra", fetched with it.
import { ownWords } from '../../text/own-words.svelte.ts';
import { takeOut } from '../../text/vi/take-out.ts';

export const takeOutWords = ownWords(takeOut, () => import('../../text/en/take-out.ts').then((english) => english.takeOut));
