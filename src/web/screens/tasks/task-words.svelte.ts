// The words of tasks, fetched with their screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { tasks } from '../../text/vi/tasks.ts';

export const taskWords = ownWords(tasks, () => import('../../text/en/tasks.ts').then((english) => english.tasks));
