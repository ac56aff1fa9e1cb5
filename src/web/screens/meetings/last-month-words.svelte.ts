// Words of last month, read out in the meeting, fetched with the screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { lastMonth } from '../../text/vi/last-month.ts';

export const lastMonthWords = ownWords(lastMonth, () => import('../../text/en/last-month.ts').then((english) => english.lastMonth));
