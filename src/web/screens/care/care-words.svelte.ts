// The words of home care ride with their screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { homeCare } from '../../text/vi/home-care.ts';
import { team, visits } from '../../text/vi/visits.ts';

export const w = ownWords(homeCare, () => import('../../text/en/home-care.ts').then((m) => m.homeCare));
export const v = ownWords(visits, () => import('../../text/en/visits.ts').then((m) => m.visits));
export const tm = ownWords(team, () => import('../../text/en/visits.ts').then((m) => m.team));
