// The words of a loan's life ride with their screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { loanLife } from '../../text/vi/loan-life.ts';

export const w = ownWords(loanLife, () => import('../../text/en/loan-life.ts').then((m) => m.loanLife));
