// Words of what is to be looked at again, fetched with the screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { reviews } from '../../text/vi/reviews.ts';

export const reviewWords = ownWords(reviews, () => import('../../text/en/reviews.ts').then((english) => english.reviews));
