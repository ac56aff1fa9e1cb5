// The words of help, lessons and first cards, fetched with them.
import { ownWords } from '../../text/own-words.svelte.ts';
import { guides } from '../../text/vi/guides.ts';
import { learn } from '../../text/vi/learn.ts';

export const l = ownWords(learn, () => import('../../text/en/learn.ts').then((english) => english.learn));
export const guideWords = ownWords(guides, () => import('../../text/en/guides.ts').then((english) => english.guides));
