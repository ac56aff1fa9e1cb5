// The words of resources and of the money of an activity, fetched with their screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { resources } from '../../text/vi/resources.ts';

export const resourcesWords = ownWords(resources, () => import('../../text/en/resources.ts').then((english) => english.resources));
