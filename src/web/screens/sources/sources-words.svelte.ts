// The words of the capital's sources, fetched with their screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { sources } from '../../text/vi/sources.ts';

export const sourcesWords = ownWords(sources, () => import('../../text/en/sources.ts').then((english) => english.sources));
