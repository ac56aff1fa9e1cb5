// Two questions shown as one: waiting until both are answered, in trouble when either is.
import type { Asked } from '../network/asking.svelte.ts';

export function askedBoth<A, B>(first: Asked<A>, second: Asked<B>): Asked<readonly [A, B]> {
  return {
    get value() {
      return first.value === undefined || second.value === undefined ? undefined : ([first.value, second.value] as const);
    },
    get problem() {
      return first.problem ?? second.problem;
    },
    get waiting() {
      return first.waiting || second.waiting;
    },
    again: () => {
      first.again();
      second.again();
    },
  };
}
