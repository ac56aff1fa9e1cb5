// Keeps the roll-up going: soon after a push of this process, and every few seconds for those of others. A late record
// is in the network's figures within five seconds.

import type pg from 'pg';
import { refreshUnitFigures } from '../projections/unit-figures.ts';

const everyMs = 3_000;
/** Several phones closing their meetings at once are counted together. */
const soonMs = 200;

export type RollUp = { readonly soon: () => void; readonly stop: () => Promise<void> };

export function startRollUp(pool: pg.Pool, report: (problem: unknown) => void): RollUp {
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout;
  const run = async () => {
    try {
      while (!stopped && (await refreshUnitFigures(pool)));
    } catch (problem) {
      report(problem);
    }
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
      if (!stopped) plan(soonMs);
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
