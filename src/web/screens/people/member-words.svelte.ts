// The words of the member file, fetched with its pages.
import { ownWords } from '../../text/own-words.svelte.ts';
import { memberFile } from '../../text/vi/member-file.ts';

export const memberWords = ownWords(memberFile, () => import('../../text/en/member-file.ts').then((english) => english.memberFile));
