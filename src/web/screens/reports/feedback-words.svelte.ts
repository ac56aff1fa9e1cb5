// The words of the page back to a club.
import { ownWords } from '../../text/own-words.svelte.ts';
import { clubFeedback } from '../../text/vi/club-feedback.ts';

export const feedbackWords = ownWords(clubFeedback, () => import('../../text/en/club-feedback.ts').then((english) => english.clubFeedback));
