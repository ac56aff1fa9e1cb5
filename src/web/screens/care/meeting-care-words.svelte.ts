// Words of the page of measures and visits in the meeting, fetched with the screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { care } from '../../text/vi/meeting-care.ts';

export const meetingCareWords = ownWords(care, () => import('../../text/en/meeting-care.ts').then((english) => english.care));
