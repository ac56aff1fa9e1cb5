// Several questions shown as one: waiting until all are answered, in trouble when any is. Flat, because a snippet of Svelte cannot
// take an answer within an answer apart.
import type { Asked } from '../network/asking.svelte.ts';

type Answers<Values extends readonly unknown[]> = { readonly [Index in keyof Values]: Asked<Values[Index]> };

export function askedTogether<Values extends readonly unknown[]>(...asked: Answers<Values>): Asked<Values> {
  const all: readonly Asked<unknown>[] = asked;
  return {
    get value() {
      const values = all.map(({ value }) => value);
      return values.includes(undefined) ? undefined : (values as unknown as Values);
    },
    get problem() {
      return all.find(({ problem }) => problem !== undefined)?.problem;
    },
    get waiting() {
      return all.some(({ waiting }) => waiting);
    },
    again: () => {
      for (const one of all) one.again();
    },
  };
}
