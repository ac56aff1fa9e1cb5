// The words of the office's list of topics, fetched with its screen.
import { ownWords } from '../../text/own-words.svelte.ts';
import { topicsAbove } from '../../text/vi/topics-above.ts';

export const topicsAboveWords = ownWords(topicsAbove, () => import('../../text/en/topics-above.ts').then((english) => english.topicsAbove));
