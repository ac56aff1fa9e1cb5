// Takes work from the queue and does it, two at a time, each in a thread of its own. A server that stops gives its work back; one
// that dies falls silent, and another takes its work over.
import { Worker } from 'node:worker_threads';
import type pg from 'pg';
import { findAccount, readInstallation } from '../accounts/account.ts';
import { authoriseDesk, authoriseUnit } from '../accounts/authorise.ts';
import { monthOrders } from '../network/month-orders.ts';
import type { ClubOrder, Told } from './month-documents-worker.ts';
import { endJob, forgetOldJobs, giveJobBack, noteProgress, type Taken, takeJob } from './queue.ts';
import { seldom } from './seldom.ts';

const everyMs = 2_000;
const aliveEveryMs = 10_000;
const forgetEveryMs = 3_600_000;
const MOST_AT_ONCE = 2;

export type Jobs = { readonly soon: () => void; readonly stop: () => Promise<void>; readonly atWork: () => number };

export function startJobs(pool: pg.Pool, report: (problem: unknown) => void): Jobs {
  const running = new Map<string, { readonly cut: () => void; readonly ended: Promise<void> }>();
  let stopped = false;
  let looking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout;
  const forget = seldom(forgetEveryMs, () => forgetOldJobs(pool));
  const look = async (): Promise<void> => {
    while (!stopped && running.size < MOST_AT_ONCE) {
      const job = await takeJob(pool);
      if (job === null) break;
      begin(job);
    }
    if (!stopped) await forget();
  };
  const begin = (job: Taken): void => {
    const cut = new AbortController();
    const ended = doJob(pool, job, cut.signal)
      .catch(report)
      .finally(() => {
        running.delete(job.jobId);
        soon();
      });
    running.set(job.jobId, { cut: () => cut.abort(), ended });
  };
  const plan = (ms: number): void => {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(() => {
      looking = looking
        .then(look)
        .catch(report)
        .then(() => plan(everyMs));
    }, ms);
    timer.unref();
  };
  const soon = (): void => plan(0);
  soon();
  return {
    soon,
    atWork: () => running.size,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await looking;
      for (const { cut } of running.values()) cut();
      await Promise.all([...running.values()].map(({ ended }) => ended));
    },
  };
}

async function doJob(pool: pg.Pool, job: Taken, cut: AbortSignal): Promise<void> {
  let orders: readonly ClubOrder[] | null;
  try {
    orders = await ordersOf(pool, job);
  } catch (problem) {
    await (cut.aborted ? giveJobBack(pool, job) : endJob(pool, job, { fault: 'figures' }));
    throw problem;
  }
  if (orders === null) return endJob(pool, job, { fault: 'not-allowed' });
  const ending = await drawn(pool, job, orders, cut);
  if (ending === 'cut') await giveJobBack(pool, job);
  else if (ending !== 'called-off') await endJob(pool, job, ending);
}

/** With the rights the account has now, whatever it had when it asked; null when it has none any more. */
async function ordersOf(pool: pg.Pool, { accountId, body: { unitId, month } }: Taken): Promise<readonly ClubOrder[] | null> {
  const account = await findAccount(pool, accountId);
  if (account === null || 'denied' in (await authoriseUnit(pool, account, unitId))) return null;
  const desk = await authoriseDesk(account);
  if ('denied' in desk) return null;
  const { demo } = await readInstallation(pool);
  return monthOrders(pool, desk.units, { unitId, month, demo });
}

type Drawn = { readonly result: Uint8Array } | { readonly fault: string } | 'cut' | 'called-off';

function drawn(pool: pg.Pool, job: Taken, orders: readonly ClubOrder[], cut: AbortSignal): Promise<Drawn> {
  if (cut.aborted) return Promise.resolve('cut');
  const worker = new Worker(new URL('./month-documents-worker.ts', import.meta.url), { workerData: orders });
  const failed: string[] = [];
  let done = 0;
  let noting: Promise<unknown> = Promise.resolve();
  return new Promise<Drawn>((resolve) => {
    const end = (how: Drawn): void => {
      clearInterval(alive);
      void worker.terminate();
      // Notes on their way must not come after the end.
      void noting.finally(() => resolve(how));
    };
    const note = (): void => {
      noting = noting
        .then(() => noteProgress(pool, job, done, failed))
        .then((ours) => ours || end('called-off'))
        .catch(() => undefined); // a database away for a moment: the next note tells
    };
    const alive = setInterval(note, aliveEveryMs);
    cut.addEventListener('abort', () => end('cut'), { once: true });
    worker.on('message', (told: Told) => {
      if ('zip' in told) return end({ result: told.zip });
      if ('done' in told) done += 1;
      else failed.push(told.failed);
      note();
    });
    worker.on('error', () => end({ fault: 'worker' }));
    worker.on('exit', () => end({ fault: 'worker' }));
  });
}
