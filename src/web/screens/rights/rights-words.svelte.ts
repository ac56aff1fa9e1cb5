// The words of rights ride with their screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { rights } from '../../text/vi/rights.ts';

export const rightsWords = ownWords(rights, () => import('../../text/en/rights.ts').then((m) => m.rights));
