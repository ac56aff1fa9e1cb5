// The words of health, fetched with their screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { health } from '../../text/vi/health.ts';

export const w = ownWords(health, () => import('../../text/en/health.ts').then((english) => english.health));
