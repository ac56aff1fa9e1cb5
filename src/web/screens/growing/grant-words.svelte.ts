// The words of start-up money.
import { ownWords } from '../../text/own-words.svelte.ts';
import { grants } from '../../text/vi/office-grants.ts';

export const grantWords = ownWords(grants, () => import('../../text/en/office-grants.ts').then((english) => english.grants));
