// Times contenders turn by turn, so that what else the machine does hits all of them alike, and compares medians.

export interface Contender {
  readonly name: string;
  /** Before each run, unmeasured. */
  readonly prepare?: () => unknown | Promise<unknown>;
  readonly run: () => unknown | Promise<unknown>;
}

/** Median milliseconds of each (or what `pick` picks of its times), in the order given; one unmeasured round first. */
export async function race(
  contenders: readonly Contender[],
  rounds: number,
  pick: (times: readonly number[]) => number = median,
): Promise<readonly number[]> {
  const times = contenders.map((): number[] => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      await contender.prepare?.();
      const begun = performance.now();
      await contender.run();
      if (round >= 0) times[index]?.push(performance.now() - begun);
    }
  }
  return times.map(pick);
}

/** One line a contender, with its ratio to the first. */
export function tell(title: string, contenders: readonly Contender[], medians: readonly number[]): void {
  const floor = medians[0] ?? Number.NaN;
  process.stdout.write(`\n${title}\n`);
  contenders.forEach(({ name }, index) => {
    const time = medians[index] ?? Number.NaN;
    process.stdout.write(`  ${name.padEnd(64)} ${time.toFixed(2).padStart(9)} ms  × ${(time / floor).toFixed(2)}\n`);
  });
}

/** For short work on a busy machine: what stood in its way only ever adds. */
export const fastest = (times: readonly number[]): number => Math.min(...times);

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
