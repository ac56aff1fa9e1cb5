// The words of the room view, fetched with it.
import { ownWords } from '../../text/own-words.svelte.ts';
import { room } from '../../text/vi/room.ts';

export const roomWords = ownWords(room, () => import('../../text/en/room.ts').then((english) => english.room));
