// The words of the phone's lock, fetched with its screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { devices } from '../../text/vi/devices.ts';

export const w = ownWords(devices, () => import('../../text/en/devices.ts').then((english) => english.devices));
