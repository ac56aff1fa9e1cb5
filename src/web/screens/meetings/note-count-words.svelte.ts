// Words of counting the box, fetched with the screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { count } from '../../text/vi/cash-count.ts';

export const noteCountWords = ownWords(count, () => import('../../text/en/cash-count.ts').then((english) => english.count));
