// How long to wait before trying the server again: doubling, with a ceiling, and scattered so that sixty phones coming
// home from one meeting do not all knock in the same second. The die is passed in.

const firstMilliseconds = 2_000;
const longestMilliseconds = 300_000;

/** Milliseconds before attempt `failures` + 1; `die` in [0, 1). Between half the step and the whole step. */
export function waitBeforeRetry(failures: number, die: number): number {
  const step = Math.min(longestMilliseconds, firstMilliseconds * 2 ** Math.min(failures, 20));
  return Math.round(step / 2 + (step / 2) * die);
}
