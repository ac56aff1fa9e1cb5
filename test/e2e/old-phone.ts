// A phone as an older build left it: its book lies in plain.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { keptOn } from './kept.ts';

/** Turns everything this phone keeps back into what an older build kept: in plain, under one person, with a record not yet sent. Gives the id of the account. */
export async function makeOld(page: Page): Promise<string> {
  const kept = await keptOn(page);
  const self = JSON.parse(kept.find(({ key }) => key.startsWith('self:'))?.text ?? 'null');
  assert.ok(self?.id, 'somebody is signed in');
  await page.goto('/api/health');
  await page.evaluate(
    async ({ me, clubId, device }) => {
      const pulled = await (await fetch(`/api/clubs/${clubId}/pull?after=0&limit=2000`)).json();
      const wait = (request: IDBRequest | IDBOpenDBRequest): Promise<unknown> =>
        new Promise((done, fail) => {
          request.onsuccess = () => done(request.result);
          request.onerror = () => fail(request.error);
        });
      await wait(indexedDB.deleteDatabase('la-lanh'));
      const opening = indexedDB.open('la-lanh', 2);
      opening.onupgradeneeded = () => {
        const fresh = opening.result;
        fresh.createObjectStore('outbox', { keyPath: 'n', autoIncrement: true }).createIndex('owner', 'owner');
        fresh.createObjectStore('page', { keyPath: ['owner', 'from'] });
        fresh.createObjectStore('named');
        fresh.createObjectStore('picture', { keyPath: ['owner', 'hash'] });
      };
      const database = (await wait(opening)) as IDBDatabase;
      const owner = `${clubId}/${me.id}`;
      const all = database.transaction(['outbox', 'page', 'named', 'picture'], 'readwrite');
      let hash = '';
      for (let at = 0; at < pulled.items.length; at += 20) {
        const records = pulled.items.slice(at, at + 20);
        const hashAfter = records.at(-1).hash;
        all
          .objectStore('page')
          .put({ owner, from: records[0].seq, to: records.at(-1).seq, text: JSON.stringify(records), hashBefore: hash, hashAfter });
        hash = hashAfter;
      }
      const last = pulled.items.at(-1);
      all.objectStore('named').put({ seq: last.seq, hash: last.hash, reportedSeq: 0, pulledAt: '' }, `place:${owner}`);
      all.objectStore('named').put(me, 'me');
      all.objectStore('named').put(true, 'demo');
      all.objectStore('named').put(device, 'device');
      all.objectStore('named').put({ words: 'câu viết dở' }, `giai-trinh:${owner}`);
      const command = {
        ...{ id: crypto.randomUUID(), clubId, kind: 'spend-money', v: 1, on: '2026-11-24', at: '2026-11-24T07:00:00.000Z', actor: me.id },
        ...{ device: crypto.randomUUID(), salt: '0'.repeat(32) },
        body: { fund: 'activity', place: 'cash', category: 'other', amount: 7000, approvedBy: [] },
        priv: { what: 'mua kim chỉ' },
      };
      all.objectStore('outbox').add({ id: command.id, owner, command, state: 'unsent' });
      await new Promise((done) => {
        all.oncomplete = done;
      });
      database.close();
    },
    { me: self, clubId: self.roles[0].clubId, device: JSON.parse(kept.find(({ key }) => key === 'device')?.text ?? '') },
  );
  return self.id;
}
