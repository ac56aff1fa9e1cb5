// The words of the club file, fetched with its pages.
import { ownWords } from '../../text/own-words.svelte.ts';
import { clubFile } from '../../text/vi/club-file.ts';

export const fileWords = ownWords(clubFile, () => import('../../text/en/club-file.ts').then((english) => english.clubFile));
