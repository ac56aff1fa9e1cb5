// The words of the page of documents, fetched with its screen.
import { ownWords } from '../../text/own-words.svelte.ts';
import { officeDocuments } from '../../text/vi/office-documents.ts';

export const officeDocumentsWords = ownWords(officeDocuments, () =>
  import('../../text/en/office-documents.ts').then((english) => english.officeDocuments),
);
