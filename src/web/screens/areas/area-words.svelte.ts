// The words of the areas, fetched with their screen.
import { ownWords } from '../../text/own-words.svelte.ts';
import { areas } from '../../text/vi/areas.ts';

export const areaWords = ownWords(areas, () => import('../../text/en/areas.ts').then((english) => english.areas));
