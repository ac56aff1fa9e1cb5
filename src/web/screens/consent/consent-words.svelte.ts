// The words of consent, fetched with the screens that ask for it.
import { ownWords } from '../../text/own-words.svelte.ts';
import { consent } from '../../text/vi/consent.ts';

export const consentWords = ownWords(consent, () => import('../../text/en/consent.ts').then((english) => english.consent));
