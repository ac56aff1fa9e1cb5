// The words of a person's own data, fetched with their screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { privacy } from '../../text/vi/privacy.ts';

export const w = ownWords(privacy, () => import('../../text/en/privacy.ts').then((english) => english.privacy));
