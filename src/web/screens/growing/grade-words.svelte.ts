// The words of office-grades, fetched with the pages that need them.
import { ownWords } from '../../text/own-words.svelte.ts';
import { grades } from '../../text/vi/office-grades.ts';

export const gradeWords = ownWords(grades, () => import('../../text/en/office-grades.ts').then((english) => english.grades));
