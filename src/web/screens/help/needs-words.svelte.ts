// The words of needs and many hands, fetched with their screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { needs } from '../../text/vi/needs.ts';

export const w = ownWords(needs, () => import('../../text/en/needs.ts').then((english) => english.needs));
