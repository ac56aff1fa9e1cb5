// The words of closing and correcting, fetched with their screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import * as vi from '../../text/vi/months.ts';

const english = () => import('../../text/en/months.ts');

export const monthWords = ownWords(vi.months, () => english().then((words) => words.months));
export const countWords = ownWords(vi.counting, () => english().then((words) => words.counting));
export const handOverWords = ownWords(vi.handOver, () => english().then((words) => words.handOver));
export const effectWords = ownWords(vi.effect, () => english().then((words) => words.effect));
export const farDateWords = ownWords(vi.farDate, () => english().then((words) => words.farDate));
