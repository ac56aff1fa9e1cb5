// A payment said aloud as it is taken on the collection sheet, when somebody turned the voice on. Fetched apart, so that the
// sheet loads no slower.
import { lookForVoice, say } from '../../store/voice.svelte.ts';
import { t } from '../../text/current.svelte.ts';
import { capital } from '../people/naming.ts';
import { closingWords } from './closing-words.svelte.ts';
import { sentenceOf, sumReading } from './readings.ts';
import { roomWords } from './room-words.svelte.ts';

export function sayPayment(who: string, amount: number): void {
  lookForVoice();
  say(sentenceOf(sumReading(roomWords().paid(capital(who)), amount, { ...t(), closing: closingWords() })));
}
