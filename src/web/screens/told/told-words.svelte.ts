// The words of told-by-offices, fetched with the page.
import { ownWords } from '../../text/own-words.svelte.ts';
import { told } from '../../text/vi/told-by-offices.ts';

export const toldWords = ownWords(told, () => import('../../text/en/told-by-offices.ts').then((english) => english.told));
