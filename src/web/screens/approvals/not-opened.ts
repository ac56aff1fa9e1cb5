// What is said when a code did not open its key: how many tries are left, or how long to wait.
import { FREE_TRIES } from '../../store/code-delay.ts';
import type { NotOpened } from '../../store/sealed-keys.svelte.ts';
import type { approvals } from '../../text/vi/approvals.ts';

export function notOpened(failed: NotOpened, words: typeof approvals): string {
  if (failed.why === 'wait') return words.wait(waitText(failed.wait, words));
  const left = FREE_TRIES - failed.wrong;
  return left > 0 ? words.wrong(left) : words.wrongWait(waitText(failed.wait, words));
}

function waitText(milliseconds: number, words: typeof approvals): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 120 ? words.seconds(seconds) : words.minutes(Math.ceil(seconds / 60));
}
