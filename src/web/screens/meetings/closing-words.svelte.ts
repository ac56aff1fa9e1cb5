// Words of closing a meeting, fetched with the screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { closing } from '../../text/vi/meeting-closing.ts';

export const closingWords = ownWords(closing, () => import('../../text/en/meeting-closing.ts').then((english) => english.closing));
