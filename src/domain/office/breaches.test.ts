// The 72 hours of a breach run by the clock, over days and months; who was told, and whether in time.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { id } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { type BreachBody, breachStanding, tellBy } from './breaches.ts';
import { decideOffice, EMPTY_OFFICE_BOOK, foldOffice } from './office-book.ts';
import type { OfficeRecord } from './office-record.ts';

const UNIT = 'vn-quang-ninh';
const BREACH = id('00000000-0000-7000-8000-000000000001');
const body: BreachBody = {
  foundOn: localDate('2026-11-29'),
  foundAt: '22:30',
  what: 'Mất một máy chưa khóa',
  data: ['names-contacts', 'health'],
  serious: true,
  measures: 'Đã thu hồi tài khoản',
};
const written = { by: { accountId: BREACH, name: 'Cán bộ', unitId: UNIT }, writtenAt: '' };
const about = { unitId: UNIT, on: localDate('2026-11-29') } as const;
const breach = { ...about, ...written, recordId: BREACH, kind: 'record-breach', seq: 1, body } as OfficeRecord<'record-breach'>;
const told = (on: string, at: string, whom = 'authority') =>
  ({
    ...about,
    ...written,
    on: localDate(on),
    recordId: BREACH,
    kind: 'tell-of-breach',
    seq: 2,
    body: { breachId: BREACH, whom, at, how: 'Công văn' },
  }) as OfficeRecord<'tell-of-breach'>;
const standing = (...records: readonly OfficeRecord[]) => {
  const found = foldOffice(records).breaches.get(BREACH);
  return found && breachStanding(found);
};

test('told within 72 hours of the moment it was found, or late by a minute', () => {
  assert.deepEqual(tellBy(body), { on: '2026-12-02', at: '22:30' });
  assert.equal(standing(breach), 'waiting');
  assert.equal(standing(breach, told('2026-11-30', '08:00', 'people')), 'waiting', 'others told is not the authority told');
  assert.equal(standing(breach, told('2026-12-02', '22:30')), 'told');
  assert.equal(standing(breach, told('2026-12-02', '22:31')), 'told-late');
  assert.equal(standing({ ...breach, body: { ...body, serious: false } }), 'not-serious');
});

test('nothing is found tomorrow, told before it was found, or told of a breach nobody wrote down', () => {
  const book = foldOffice([breach]);
  assert.equal(decideOffice(EMPTY_OFFICE_BOOK, breach, 'own'), null);
  const ahead = { ...breach, body: { ...body, foundOn: localDate('2026-11-30') } };
  assert.deepEqual(decideOffice(EMPTY_OFFICE_BOOK, ahead, 'own'), { why: 'breach-found-ahead' });
  assert.deepEqual(decideOffice(EMPTY_OFFICE_BOOK, told('2026-11-30', '08:00'), 'own'), { why: 'breach-not-known' });
  assert.deepEqual(decideOffice(book, told('2026-11-29', '22:29'), 'own'), { why: 'breach-told-before-found', on: '2026-11-29' });
  assert.equal(decideOffice(book, told('2026-11-29', '22:30'), 'own'), null);
  assert.deepEqual(decideOffice(book, told('2026-11-30', '08:00'), 'above'), { why: 'not-from-above' });
});
