// The words of the card of notices, fetched with it.
import { ownWords } from '../../text/own-words.svelte.ts';
import { notices } from '../../text/vi/notices.ts';

export const noticeWords = ownWords(notices, () => import('../../text/en/notices.ts').then((english) => english.notices));
