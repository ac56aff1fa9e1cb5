// Follow-ups: open until a note ends the matter, overdue the day after the day named, and begun anew after an end.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { id } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { followUpStanding } from './follow-ups.ts';
import { decideOffice, foldOffice } from './office-book.ts';
import type { OfficeOrder, OfficeRecord } from './office-record.ts';

const CLUB = id('00000000-0000-7000-8000-0000000000c1');
const by = { accountId: id('00000000-0000-7000-8000-0000000000aa'), name: 'Cán bộ', unitId: 'qn-07168-2025' };
let made = 0;

function note(on: string, nextOn?: string): OfficeOrder<'follow-up-club'> {
  made += 1;
  return {
    recordId: id(`00000000-0000-7000-8000-${String(made).padStart(12, '0')}`),
    kind: 'follow-up-club',
    unitId: by.unitId,
    clubId: CLUB,
    on: localDate(on),
    body: { deed: 'called', what: 'Gọi chủ nhiệm', ...(nextOn === undefined ? {} : { nextOn: localDate(nextOn) }) },
  };
}
function notes(...orders: readonly OfficeOrder<'follow-up-club'>[]) {
  const records: readonly OfficeRecord[] = orders.map((order, index) => ({ ...order, seq: index + 1, by, writtenAt: '' }));
  return foldOffice(records).growing.followUps.get(CLUB) ?? [];
}

test('open until the day named, overdue after it, ended by a note without one', () => {
  const begun = notes(note('2026-09-01', '2026-09-20'));
  assert.equal(followUpStanding(begun, localDate('2026-09-20')).is, 'open');
  assert.equal(followUpStanding(begun, localDate('2026-09-21')).is, 'overdue');
  const ended = notes(note('2026-09-01', '2026-09-20'), note('2026-09-21'));
  assert.deepEqual(followUpStanding(ended, localDate('2026-12-01')), { is: 'ended', on: '2026-09-21' });
  const anew = notes(note('2026-09-01'), note('2026-10-02', '2026-10-10'), note('2026-10-11', '2026-11-01'));
  assert.deepEqual(followUpStanding(anew, localDate('2026-10-12')), { is: 'open', since: '2026-10-02', nextOn: '2026-11-01' });
  assert.equal(followUpStanding([], localDate('2026-10-12')).is, 'none');
});

test('the next day comes after the deed, and a follow-up is of a club', () => {
  const empty = foldOffice([]);
  assert.equal(decideOffice(empty, note('2026-09-10', '2026-09-10'), 'own')?.why, 'follow-up-next-too-early');
  const { clubId: _, ...nobody } = note('2026-09-10');
  assert.equal(decideOffice(empty, nobody, 'above')?.why, 'club-missing');
  assert.equal(decideOffice(empty, note('2026-09-10', '2026-09-11'), 'above'), null);
});
