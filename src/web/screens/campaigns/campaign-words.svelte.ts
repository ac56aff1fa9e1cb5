// The words of campaigns, fetched with their screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { campaigns } from '../../text/vi/campaigns.ts';

export const w = ownWords(campaigns, () => import('../../text/en/campaigns.ts').then((english) => english.campaigns));
