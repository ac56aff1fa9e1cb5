// Work in the background that looks round after round: the next one is planned when the last has ended, and stopping waits for it.

/** `round` is handed a question: is anybody still to be served, or are we stopping? What it throws is reported and the next round comes all the same. */
export function startRounds(
  everyMs: number,
  round: (isStopped: () => boolean) => Promise<void>,
  report: (problem: unknown) => void,
): { readonly stop: () => Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout;
  let running: Promise<void> = Promise.resolve();
  const plan = (): void => {
    timer = setTimeout(() => {
      running = round(() => stopped)
        .catch(report)
        .then(() => {
          if (!stopped) plan();
        });
    }, everyMs);
    timer.unref();
  };
  plan();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
