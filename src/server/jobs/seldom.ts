/** Does `work` when called, but at most once in `everyMs`; when it failed, the next call tries again. `now` in milliseconds. */
export function seldom(everyMs: number, work: () => Promise<void>, now: () => number = Date.now): () => Promise<void> {
  let last = Number.NEGATIVE_INFINITY;
  return async () => {
    const at = now();
    if (at - last < everyMs) return;
    await work();
    last = at;
  };
}
