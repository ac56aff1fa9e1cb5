// What a screen says when a record was not made: the rule's sentence, or that the phone is full. Facts never come here
// for a rule's sake.
import { refusalSentence } from '../../text/refusals.ts';
import type { Recorded } from '../store/book.svelte.ts';
import { language, t } from '../text/current.svelte.ts';

export function whyNot(result: Recorded): string | null {
  if (result.ok) return null;
  if ('refusal' in result) return refusalSentence(result.refusal, language());
  return result.fault === 'phone-full' ? t().sync.phoneFull : t().sync.phoneTrouble;
}
