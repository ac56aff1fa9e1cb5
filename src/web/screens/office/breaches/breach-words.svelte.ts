// The words of breaches, fetched with the office.
import { ownWords } from '../../../text/own-words.svelte.ts';
import { breaches } from '../../../text/vi/breaches.ts';

export const breachWords = ownWords(breaches, () => import('../../../text/en/breaches.ts').then((english) => english.breaches));
