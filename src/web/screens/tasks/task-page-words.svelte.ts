// The words of the page of all tasks, fetched with it.
import { ownWords } from '../../text/own-words.svelte.ts';
import { taskPage } from '../../text/vi/task-page.ts';

export const taskPageWords = ownWords(taskPage, () => import('../../text/en/task-page.ts').then((english) => english.taskPage));
