// The words of the office's reports and of the page back to a club, fetched with their screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { reports } from '../../text/vi/reports.ts';

export const reportWords = ownWords(reports, () => import('../../text/en/reports.ts').then((english) => english.reports));
