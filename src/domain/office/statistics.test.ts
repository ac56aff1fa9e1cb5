// Statistics of a unit: the last word for a month counts, parts stay within their whole, a slipped digit is asked about.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { id } from '../../kernel/ids.ts';
import { localDate, month } from '../../kernel/local-date.ts';
import { decideOffice, foldOffice, standingTo } from './office-book.ts';
import type { OfficeOrder, OfficeRecord } from './office-record.ts';
import { type Statistic, statisticAt, statisticBefore } from './statistics.ts';

const UNIT = 'qn-07168-2025';
let made = 0;

function stated(ofMonth: string, values: Partial<Record<Statistic, number>>, sure?: true): OfficeOrder<'state-statistics'> {
  made += 1;
  return {
    recordId: id(`00000000-0000-7000-8000-${String(made).padStart(12, '0')}`),
    kind: 'state-statistics',
    unitId: UNIT,
    on: localDate(`${ofMonth}-28`),
    body: {
      month: month(ofMonth),
      values: Object.entries(values).map(([statistic, amount]) => ({ statistic: statistic as Statistic, amount })),
      source: 'Sổ hội viên',
      ...(sure ? { sure } : {}),
    },
  };
}

const by = { accountId: id('00000000-0000-7000-8000-0000000000aa'), name: 'Cán bộ', unitId: UNIT };
const written = (orders: readonly OfficeOrder[]): OfficeRecord[] =>
  orders.map((order, index) => ({ ...order, seq: index + 1, by, writtenAt: '2026-11-25T00:00:00Z' }));

test('the last word for a month counts, and a month without a word reads the one before', () => {
  const book = foldOffice(
    written([
      stated('2026-06', { 'older-people': 900 }),
      stated('2026-09', { 'older-people': 940 }),
      stated('2026-06', { 'older-people': 905 }),
    ]),
  );
  const at = (ofMonth: string) => statisticAt(book.statistics, UNIT, 'older-people', month(ofMonth))?.amount ?? null;
  assert.deepEqual([at('2026-05'), at('2026-06'), at('2026-08'), at('2026-12')], [null, 905, 905, 940]);
  assert.equal(statisticBefore(book.statistics, UNIT, 'older-people', month('2026-09'))?.amount, 905);
});

test('a part over its whole is refused even when the officer is sure', () => {
  const book = foldOffice(written([stated('2026-06', { population: 5_000, 'older-people': 900 })]));
  const over = stated('2026-07', { 'older-people': 5_001 }, true);
  assert.deepEqual(decideOffice(book, over, 'own'), {
    why: 'statistics-over-whole',
    statistic: 'older-people',
    amount: 5_001,
    whole: 'population',
    of: 5_000,
  });
});

test('a whole stated below a part that stands is refused too', () => {
  const book = foldOffice(written([stated('2026-06', { 'older-people': 900 })]));
  const refusal = decideOffice(book, stated('2026-07', { population: 800 }), 'own');
  assert.ok(refusal?.why === 'statistics-over-whole' && refusal.amount === 900 && refusal.of === 800);
  assert.equal(decideOffice(book, stated('2026-07', { 'association-members': 1_000 }), 'own'), null, 'nor is what is not touched');
});

test('ten times the last value is asked about once, and taken when the officer is sure', () => {
  const book = foldOffice(written([stated('2026-06', { 'older-people': 900 })]));
  assert.equal(decideOffice(book, stated('2026-07', { 'older-people': 9_000 }), 'own')?.why, 'statistics-far-from-last');
  assert.equal(decideOffice(book, stated('2026-07', { 'older-people': 90 }), 'own')?.why, 'statistics-far-from-last');
  assert.equal(decideOffice(book, stated('2026-07', { 'older-people': 9_000 }, true), 'above'), null);
  assert.equal(decideOffice(book, stated('2026-07', { 'older-people': 1_100 }), 'own'), null);
});

test('an officer stands at the own office, above, or nowhere', () => {
  assert.equal(standingTo(UNIT, [UNIT, 'vn-quang-ninh'], ['vn-quang-ninh', 'vn']), 'own');
  assert.equal(standingTo(UNIT, ['vn-quang-ninh'], ['vn-quang-ninh', 'vn']), 'above');
  assert.equal(standingTo(UNIT, ['qn-06967-2017'], ['vn-quang-ninh', 'vn']), null);
});
