// Keeps the roll-up going: soon after a push of this process, and every few seconds for those of others. A late record
// is in the network's figures within five seconds.

import type pg from 'pg';
import { refreshUnitFigures } from '../projections/unit-figures.ts';

const everyMs = 3_000;
/** Several phones closing their meetings at once are counted together. */
const soonMs = 200;
/** On a meeting evening of the whole nation rounds follow one another; counting then leaves time for the pushes. */
const restAfter = (tookMs: number): number => Math.min(Math.max(soonMs, 3 * tookMs), everyMs / 2);

export type RollUp = { readonly soon: () => void; readonly stop: () => Promise<void> };

export function startRollUp(pool: pg.Pool, report: (problem: unknown) => void): RollUp {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout;
  let tookMs = 0;
  const run = async () => {
    const begun = performance.now();
    try {
      while (!stopped && (await refreshUnitFigures(pool)));
    } catch (problem) {
      report(problem);
    }
    tookMs = performance.now() - begun;
  };
  const plan = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = run().then(() => {
        if (!stopped) plan(everyMs);
      });
    }, ms);
  };
  let asked = false;
  const soon = () => {
    if (asked || stopped) return;
    asked = true;
    void running.then(() => {
      asked = false;
      if (!stopped) plan(restAfter(tookMs));
    });
  };
  plan(0);
  return {
    soon,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
