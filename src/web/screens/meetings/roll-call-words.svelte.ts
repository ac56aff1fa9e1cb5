// Words of the roll-call, fetched with the screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { rollCall } from '../../text/vi/roll-call.ts';

export const rollCallWords = ownWords(rollCall, () => import('../../text/en/roll-call.ts').then((english) => english.rollCall));
