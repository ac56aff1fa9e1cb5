// The words of training courses.
import { ownWords } from '../../text/own-words.svelte.ts';
import { courses } from '../../text/vi/office-courses.ts';

export const courseWords = ownWords(courses, () => import('../../text/en/office-courses.ts').then((english) => english.courses));
