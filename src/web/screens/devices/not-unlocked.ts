// What is said when a PIN did not open the book: how many tries are left, how long to wait, or that the role has ended.
import type { NotUnlocked } from '../../store/unlocking.ts';
import type { devices } from '../../text/vi/devices.ts';

export function notUnlocked(failed: NotUnlocked, name: string, words: typeof devices): string {
  if (failed.why === 'ended') return words.ended(name);
  if (failed.why === 'wait') return words.wait(waitText(failed.wait, words));
  return failed.left > 0 ? words.wrong(failed.left) : words.wrongWait(waitText(failed.wait, words));
}

function waitText(milliseconds: number, words: typeof devices): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 120 ? words.seconds(seconds) : words.minutes(Math.ceil(seconds / 60));
}
