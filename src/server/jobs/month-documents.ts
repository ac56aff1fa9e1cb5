// All documents of a month for the clubs of a unit, made in the background. One piece of work at a time for each account; it goes on
// when the page is closed, is kept for an hour after it ends, and is gone when the server stops: then it is begun anew.

import { Worker } from 'node:worker_threads';
import type { Month } from '../../kernel/local-date.ts';
import type { MonthWork } from '../../protocol/document-messages.ts';
import type { ClubOrder, Told } from './month-documents-worker.ts';

interface Work {
  readonly id: string;
  readonly unitId: string;
  readonly month: Month;
  readonly of: number;
  readonly worker: Worker;
  readonly failed: string[];
  done: number;
  state: MonthWork['state'];
  zip: Uint8Array | null;
}

const KEPT_MS = 60 * 60_000;
/** Of all accounts together: memory is finite. */
const MOST_AT_WORK = 3;

export interface MonthDocuments {
  /** Null when too many are at work. A work of the same account that is under way is called off first. */
  readonly begin: (accountId: string, id: string, unitId: string, month: Month, orders: readonly ClubOrder[]) => MonthWork | null;
  readonly look: (accountId: string) => MonthWork | null;
  readonly callOff: (accountId: string) => MonthWork | null;
  readonly zip: (accountId: string, id: string) => Uint8Array | null;
  readonly stop: () => Promise<void>;
}

export function monthDocuments(): MonthDocuments {
  const works = new Map<string, Work>();
  const endOf = (accountId: string, work: Work, state: Work['state']): void => {
    if (work.state !== 'at-work') return;
    work.state = state;
    setTimeout(() => works.get(accountId) === work && works.delete(accountId), KEPT_MS).unref();
  };
  const callOff = (accountId: string): MonthWork | null => {
    const work = works.get(accountId);
    if (work === undefined) return null;
    endOf(accountId, work, 'called-off');
    void work.worker.terminate();
    return told(work);
  };
  return {
    begin: (accountId, id, unitId, month, orders) => {
      const known = works.get(accountId);
      if (known?.id === id) return told(known);
      callOff(accountId);
      if ([...works.values()].filter(({ state }) => state === 'at-work').length >= MOST_AT_WORK) return null;
      const worker = new Worker(new URL('./month-documents-worker.ts', import.meta.url), { workerData: orders });
      const work: Work = { id, unitId, month, of: orders.length, worker, failed: [], done: 0, state: 'at-work', zip: null };
      works.set(accountId, work);
      worker.on('message', (message: Told) => {
        if ('done' in message) work.done += 1;
        else if ('failed' in message) work.failed.push(message.failed);
        else {
          work.zip = message.zip;
          endOf(accountId, work, 'ready');
        }
      });
      worker.on('error', () => endOf(accountId, work, 'broken'));
      worker.on('exit', () => endOf(accountId, work, 'broken'));
      return told(work);
    },
    look: (accountId) => {
      const work = works.get(accountId);
      return work === undefined ? null : told(work);
    },
    callOff,
    zip: (accountId, id) => {
      const work = works.get(accountId);
      return work?.id === id ? work.zip : null;
    },
    stop: async () => {
      await Promise.all([...works.values()].map(({ worker }) => worker.terminate()));
      works.clear();
    },
  };
}

function told({ id, unitId, month, of, done, failed, state }: Work): MonthWork {
  return { id, unitId, month, of, done, failed: [...failed], state };
}
