// The words of the office's panel of requests for rights, fetched with the office.
import { ownWords } from '../../text/own-words.svelte.ts';
import { rightsRequests } from '../../text/vi/rights-requests.ts';

export const rightsRequestsWords = ownWords(rightsRequests, () =>
  import('../../text/en/rights-requests.ts').then((english) => english.rightsRequests),
);
