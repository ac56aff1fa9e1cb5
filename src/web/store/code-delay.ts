// Five wrong codes, then a wait that grows with each further one; never a wipe. The clock of a phone may be wrong or set
// by hand: set back, it lengthens no wait beyond its own length.

export interface CodeTries {
  /** Wrong codes in a row. */
  readonly wrong: number;
  /** What the clock said at the last one, in milliseconds. */
  readonly at: number;
}

export const NO_TRIES: CodeTries = { wrong: 0, at: 0 };
export const FREE_TRIES = 5;

const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 15 * 60_000;

/** Milliseconds until the next try; 0 when it may be made now. */
export function waitBefore({ wrong, at }: CodeTries, now: number): number {
  if (wrong < FREE_TRIES) return 0;
  const whole = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (wrong - FREE_TRIES));
  const passed = now - at;
  return passed < 0 ? whole : Math.max(0, whole - passed);
}

export function afterWrong(tries: CodeTries, now: number): CodeTries {
  return { wrong: tries.wrong + 1, at: now };
}
