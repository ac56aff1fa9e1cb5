// The words of suggestions, fetched with their screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { suggestions } from '../../text/vi/suggestions.ts';

export const w = ownWords(suggestions, () => import('../../text/en/suggestions.ts').then((english) => english.suggestions));
