// The words of approvals ride with their screens.
import { ownWords } from '../../text/own-words.svelte.ts';
import { approvals } from '../../text/vi/approvals.ts';

export const w = ownWords(approvals, () => import('../../text/en/approvals.ts').then((m) => m.approvals));
