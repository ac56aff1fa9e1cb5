// The words of "Việc khác", fetched with it.
import { ownWords } from '../../text/own-words.svelte.ts';
import { more } from '../../text/vi/more.ts';

export const moreWords = ownWords(more, () => import('../../text/en/more.ts').then((english) => english.more));
