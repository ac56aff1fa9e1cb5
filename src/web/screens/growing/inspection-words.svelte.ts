// The words of inspections and stars.
import { ownWords } from '../../text/own-words.svelte.ts';
import { inspections } from '../../text/vi/office-inspections.ts';

export const inspectionWords = ownWords(inspections, () =>
  import('../../text/en/office-inspections.ts').then((english) => english.inspections),
);
