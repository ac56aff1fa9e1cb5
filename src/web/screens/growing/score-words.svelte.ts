// The words of score-sheet, fetched with the pages that need them.
import { ownWords } from '../../text/own-words.svelte.ts';
import { scoreSheet } from '../../text/vi/score-sheet.ts';

export const scoreWords = ownWords(scoreSheet, () => import('../../text/en/score-sheet.ts').then((english) => english.scoreSheet));
