import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PageRow } from './database.ts';
import { pagesAfter, readPages, recordsPerPage } from './pages.ts';

interface Link {
  readonly seq: number;
  readonly hash: string;
}

function links(from: number, count: number): Link[] {
  return Array.from({ length: count }, (_, index) => ({ seq: from + index, hash: `h${from + index}` }));
}

/** What the drawer holds after each pull: pages replaced by their first seq. */
function pulled(...counts: number[]): PageRow[] {
  const kept = new Map<number, PageRow>();
  let next = 1;
  for (const count of counts) {
    const last = [...kept.values()].at(-1);
    for (const page of pagesAfter('club/me', last, links(next, count))) kept.set(page.from, page);
    next += count;
  }
  return [...kept.values()];
}

test('many small pulls and one large pull leave the same pages', () => {
  assert.deepEqual(pulled(90, 400, 7, 603), pulled(1100));
});

test('a full page is never written again', () => {
  const pages = pulled(recordsPerPage);
  const more = pagesAfter('club/me', pages.at(-1), links(recordsPerPage + 1, 3));
  assert.deepEqual(
    more.map((page) => page.from),
    [recordsPerPage + 1],
  );
});

test('pages read back every record in order', () => {
  const read = readPages<Link>(pulled(90, 1200));
  assert.ok(read.ok);
  assert.deepEqual(read.records, links(1, 1290));
});

test('one changed letter is found', () => {
  const [page] = pulled(10);
  assert.ok(page);
  const damaged = { ...page, text: page.text.replace('"h3"', '"h4"') };
  assert.deepEqual(readPages([damaged]), { ok: false, problem: 'changed', from: 1 });
});

test('a missing page and a page of another chain are found', () => {
  const pages = pulled(500, 500, 500);
  assert.deepEqual(readPages([pages[0], pages[2]].filter((page) => page !== undefined)), { ok: false, problem: 'gap', from: 1001 });
  const second = pages[1];
  assert.ok(pages[0] && second);
  assert.deepEqual(readPages([pages[0], { ...second, hashBefore: 'other' }]), { ok: false, problem: 'chain-broken', from: 501 });
});

test('a page that is no text any more is unreadable, not a crash', () => {
  const [page] = pulled(2);
  assert.ok(page);
  assert.deepEqual(readPages([{ ...page, text: '' }]), { ok: false, problem: 'unreadable', from: 1 });
});
