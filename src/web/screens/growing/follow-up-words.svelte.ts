// The words of follow-ups.
import { ownWords } from '../../text/own-words.svelte.ts';
import { followUps } from '../../text/vi/office-follow-ups.ts';

export const followUpWords = ownWords(followUps, () => import('../../text/en/office-follow-ups.ts').then((english) => english.followUps));
