// The words of the rooms, fetched with the screens that name them.
import { ownWords } from '../../text/own-words.svelte.ts';
import { rooms } from '../../text/vi/rooms.ts';

export const roomsWords = ownWords(rooms, () => import('../../text/en/rooms.ts').then((english) => english.rooms));
