// Words of choosing a password, fetched with its screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { passwords } from '../../text/vi/passwords.ts';

export const passwordWords = ownWords(passwords, () => import('../../text/en/passwords.ts').then((english) => english.passwords));
