// What runs in the browser for the workload of the sealed book: the phone's own drawer, filled twice with the same book (in plain as
// older phones kept it, and sealed), and read from it.
import type { PulledItem } from '../src/protocol/messages.ts';
import { type Owner, phoneDatabase } from '../src/web/store/database.ts';
import { readDrawer, recordsOf } from '../src/web/store/drawer.ts';
import { sealedPage } from '../src/web/store/kept-rows.ts';
import { pagesAfter } from '../src/web/store/pages.ts';
import { usable } from '../src/web/store/pin-lock.ts';
import { holdKey } from '../src/web/store/vault.ts';

const OWNERS: Readonly<Record<Way, Owner>> = { plain: 'club/plain', sealed: 'club/sealed' };
export type Way = 'plain' | 'sealed';

async function fill(items: readonly PulledItem[]): Promise<number> {
  holdKey('sealed', await usable(crypto.getRandomValues(new Uint8Array(32))));
  const database = await phoneDatabase();
  const last = items.at(-1);
  let pages = 0;
  for (const way of ['plain', 'sealed'] as const) {
    const owner = OWNERS[way];
    for (const page of pagesAfter(owner, undefined, items)) {
      await database.put('page', way === 'plain' ? page : await sealedPage(page));
      pages += 1;
    }
    await database.put('named', { seq: last?.seq ?? 0, hash: last?.hash ?? '', reportedSeq: 0, pulledAt: '' }, `place:${owner}`);
  }
  return pages / 2;
}

/** From the drawer to parsed records. */
async function read(way: Way): Promise<{ readonly records: number; readonly hash: string }> {
  const records = recordsOf(await readDrawer(OWNERS[way]));
  return { records: records?.length ?? -1, hash: records?.at(-1)?.hash ?? '' };
}

Object.assign(globalThis, { fill, read });
