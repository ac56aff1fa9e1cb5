// How often one caller may ask for what takes much: a paper drawn, a document filled. Counted in this process; a program that asks in a
// loop is slowed, a person never comes near.

const MINUTE = 60_000;

export interface Pace {
  /** False when this caller has had as many as a minute holds. `now` in milliseconds, of a clock that only goes forward. */
  readonly take: (caller: string, now: number) => boolean;
}

export function makePace(mostAMinute: number): Pace {
  let taken = new Map<string, number>();
  let began = Number.NEGATIVE_INFINITY;
  return {
    take: (caller, now) => {
      if (now - began >= MINUTE) {
        taken = new Map();
        began = now;
      }
      const before = taken.get(caller) ?? 0;
      taken.set(caller, before + 1);
      return before < mostAMinute;
    },
  };
}
