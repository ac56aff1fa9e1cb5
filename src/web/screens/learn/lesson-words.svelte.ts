// The words of the lessons; they name buttons of many screens, so they come with the lessons only.
import { ownWords } from '../../text/own-words.svelte.ts';
import { lessons } from '../../text/vi/lessons.ts';

export const lessonWords = ownWords(lessons, () => import('../../text/en/lessons.ts').then((english) => english.lessons));
