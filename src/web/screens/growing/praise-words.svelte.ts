// The words of office-praise, fetched with the pages that need them.
import { ownWords } from '../../text/own-words.svelte.ts';
import { praise } from '../../text/vi/office-praise.ts';

export const praiseWords = ownWords(praise, () => import('../../text/en/office-praise.ts').then((english) => english.praise));
