// One question to the server and what became of it. A new question keeps the old answer on the screen for half a second,
// so that a quick answer does not flicker; an answer that comes after its question was dropped is thrown away.
import { type ApiProblem, getJson } from '../../store/api.ts';

const patienceMilliseconds = 500;

export interface Asked<Value> {
  /** Undefined while waiting and after a problem. */
  readonly value: Value | undefined;
  readonly problem: ApiProblem | undefined;
  readonly waiting: boolean;
  readonly again: () => void;
}

/** Asks whenever `path` changes; an empty path asks nothing. To be called while a component is set up. */
export function asking<Value>(path: () => string): Asked<Value> {
  let value = $state.raw<Value | undefined>();
  let problem = $state.raw<ApiProblem | undefined>();
  let waiting = $state(true);
  let round = $state(0);

  $effect(() => {
    const wanted = path();
    if (wanted === '' || round < 0) return;
    let dropped = false;
    waiting = true;
    const timer = setTimeout(() => {
      value = undefined;
      problem = undefined;
    }, patienceMilliseconds);
    void getJson<Value>(wanted).then((answer) => {
      if (dropped) return;
      clearTimeout(timer);
      value = answer.ok ? answer.value : undefined;
      problem = answer.ok ? undefined : answer.problem;
      waiting = false;
    });
    return () => {
      dropped = true;
      clearTimeout(timer);
    };
  });

  return {
    get value() {
      return value;
    },
    get problem() {
      return problem;
    },
    get waiting() {
      return waiting;
    },
    again: () => {
      round += 1;
    },
  };
}
