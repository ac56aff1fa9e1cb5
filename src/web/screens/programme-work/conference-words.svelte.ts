// The words of conferences.
import { ownWords } from '../../text/own-words.svelte.ts';
import { conferences } from '../../text/vi/office-conferences.ts';

export const conferenceWords = ownWords(conferences, () =>
  import('../../text/en/office-conferences.ts').then((english) => english.conferences),
);
