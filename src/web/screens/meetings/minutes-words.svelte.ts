// The words of minutes and votes, fetched with their pages.
import { ownWords } from '../../text/own-words.svelte.ts';
import { minutes } from '../../text/vi/minutes.ts';

export const minutesWords = ownWords(minutes, () => import('../../text/en/minutes.ts').then((english) => english.minutes));
