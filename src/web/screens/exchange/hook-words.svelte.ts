// The words of the part of webhooks, fetched with it.
import { ownWords } from '../../text/own-words.svelte.ts';
import { hooks } from '../../text/vi/hooks.ts';

export const hookWords = ownWords(hooks, () => import('../../text/en/hooks.ts').then((english) => english.hooks));
