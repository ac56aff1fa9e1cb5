// The words of the page of connections, fetched with the office.
import { ownWords } from '../../text/own-words.svelte.ts';
import { exchange } from '../../text/vi/exchange.ts';

export const exchangeWords = ownWords(exchange, () => import('../../text/en/exchange.ts').then((english) => english.exchange));
