// The words of plans and targets, fetched with the office.
import { ownWords } from '../../text/own-words.svelte.ts';
import { plans } from '../../text/vi/plans.ts';

export const plansWords = ownWords(plans, () => import('../../text/en/plans.ts').then((english) => english.plans));
