// The words of copies and of a lost phone, fetched with their screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { copies } from '../../text/vi/copies.ts';

export const w = ownWords(copies, () => import('../../text/en/copies.ts').then((english) => english.copies));
