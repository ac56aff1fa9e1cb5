// Words of the cash book's page, fetched with it.
import { ownWords } from '../../text/own-words.svelte.ts';
import { bookPlaces } from '../../text/vi/book-places.ts';

export const placeWords = ownWords(bookPlaces, () => import('../../text/en/book-places.ts').then((english) => english.bookPlaces));
