// The words of the printing screens, fetched with them.
import { ownWords } from '../../text/own-words.svelte.ts';
import { papers } from '../../text/vi/papers.ts';

export const papersWords = ownWords(papers, () => import('../../text/en/papers.ts').then((english) => english.papers));
