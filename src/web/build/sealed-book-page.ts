// What runs in the browser for the workload of the sealed book: the phone's own drawer, filled three times with the same book (in plain and believed,
// in plain with its sums as older phones kept it, and sealed), and read from it.
import type { PulledItem } from '../../protocol/messages.ts';
import { type Owner, phoneDatabase } from '../store/database.ts';
import { readDrawer, recordsOf } from '../store/drawer.ts';
import { sealedPage } from '../store/kept-rows.ts';
import { pagesAfter } from '../store/pages.ts';
import { usable } from '../store/pin-lock.ts';
import { holdKey } from '../store/vault.ts';

const OWNERS: Readonly<Record<Way, Owner>> = { bare: 'club/bare', plain: 'club/plain', sealed: 'club/sealed' };
type Way = 'bare' | 'plain' | 'sealed';

async function fill(items: readonly PulledItem[]): Promise<number> {
  holdKey('sealed', await usable(crypto.getRandomValues(new Uint8Array(32))));
  const database = await phoneDatabase();
  const last = items.at(-1);
  let pages = 0;
  for (const way of ['bare', 'plain', 'sealed'] as const) {
    const owner = OWNERS[way];
    for (const page of pagesAfter(owner, undefined, items)) {
      const { sum: _, ...unsummed } = page;
      await database.put('page', way === 'sealed' ? await sealedPage(page) : way === 'plain' ? page : unsummed);
      pages += 1;
    }
    await database.put('named', { seq: last?.seq ?? 0, hash: last?.hash ?? '', reportedSeq: 0, pulledAt: '' }, `place:${owner}`);
  }
  return pages / 3;
}

/** From the drawer to parsed records. */
async function read(way: Way): Promise<{ readonly records: number; readonly hash: string }> {
  const records = recordsOf(await readDrawer(OWNERS[way]));
  return { records: records?.length ?? -1, hash: records?.at(-1)?.hash ?? '' };
}

Object.assign(globalThis, { fill, read });
