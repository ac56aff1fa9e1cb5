// The words of the days of the year and of long lives, fetched with their screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { yearDays } from '../../text/vi/year-days.ts';

export const yearWords = ownWords(yearDays, () => import('../../text/en/year-days.ts').then((english) => english.yearDays));
