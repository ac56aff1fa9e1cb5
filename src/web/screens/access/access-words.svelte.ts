// The words of people, sheets and one's own account, fetched with their screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { access } from '../../text/vi/access.ts';

export const a = ownWords(access, () => import('../../text/en/access.ts').then((english) => english.access));
