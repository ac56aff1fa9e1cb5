// The words of the page of the server, fetched with its screen.
import { ownWords } from '../../text/own-words.svelte.ts';
import { serverPage } from '../../text/vi/server-page.ts';

export const serverWords = ownWords(serverPage, () => import('../../text/en/server-page.ts').then((english) => english.serverPage));
