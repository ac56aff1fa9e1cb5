// Fills an empty database with the sample network: worker threads play club after club and push what was said through the
// same append that serves phones. Command ids are the same every time, so a load that was killed is simply begun anew.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { planNetwork } from '../sample/plan.ts';
import type { Database } from '../server/db/database.ts';
import { refreshUnitFigures } from '../server/projections/unit-figures.ts';
import { loadSampleOffice } from './load-sample-office.ts';

export type LoadOrder = { readonly clubs: number; readonly connection: object };
/** From the worker: one more club is in, and so many commands with it. */
export type Loaded = { readonly commands: number };

type Progress = { readonly clubs: number; readonly of: number; readonly commands: number };

const MOST_WORKERS = 4;

export async function loadSample(
  database: Pick<Database, 'pool'>,
  clubs: number,
  told: (progress: Progress) => void,
  stopped: AbortSignal,
): Promise<void> {
  const plan = planNetwork({ clubs });
  const waiting = plan.clubs.map((_, index) => index);
  let done = 0;
  let commands = 0;
  const order: LoadOrder = { clubs, connection: connectionOf(database) };
  const crew = Array.from({ length: Math.min(availableParallelism(), MOST_WORKERS, clubs) }, () => {
    return work(order, waiting, stopped, (loaded) => {
      done += 1;
      commands += loaded.commands;
      told({ clubs: done, of: plan.clubs.length, commands });
    });
  });
  await Promise.all(crew);
  if (!stopped.aborted) await loadSampleOffice(database.pool, plan);
  // So that the first look at the province is complete.
  while (!stopped.aborted && (await refreshUnitFigures(database.pool)));
}

/** One worker, given one club after another until none waits. */
function work(order: LoadOrder, waiting: number[], stopped: AbortSignal, told: (loaded: Loaded) => void): Promise<void> {
  const worker = new Worker(new URL('./load-sample-worker.ts', import.meta.url), { workerData: order });
  const next = (): void => worker.postMessage(waiting.shift() ?? null);
  stopped.addEventListener('abort', () => void worker.terminate(), { once: true });
  next();
  return new Promise((resolve, reject) => {
    worker.on('message', (loaded: Loaded) => {
      told(loaded);
      next();
    });
    worker.on('error', reject);
    worker.on('exit', () => (stopped.aborted ? reject(new Error('stopped while loading the sample network')) : resolve()));
  });
}

/** What a second thread needs to reach the same database. */
function connectionOf({ pool }: Pick<Database, 'pool'>): object {
  const { connectionString, host, port, user, password, database } = pool.options;
  return connectionString === undefined ? { host, port, user, password, database } : { connectionString };
}
