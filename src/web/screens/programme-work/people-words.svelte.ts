// The words of lists of people and of forms to print.
import { ownWords } from '../../text/own-words.svelte.ts';
import { officePeople } from '../../text/vi/office-people.ts';

export const peopleWords = ownWords(officePeople, () => import('../../text/en/office-people.ts').then((english) => english.officePeople));
