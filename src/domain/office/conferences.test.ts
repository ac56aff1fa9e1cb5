// Conferences: delegates once, conclusions followed up one by one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Id, id } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { conclusionStanding } from './conferences.ts';
import { decideOffice, foldOffice } from './office-book.ts';
import type { OfficeKind, OfficeOrder, OfficeRecord } from './office-record.ts';

const UNIT = 'qn-07168-2025';
const by = { accountId: numbered(901), name: 'Cán bộ', unitId: UNIT };
function numbered(n: number): Id {
  return id(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`);
}
const CONFERENCE = numbered(1);
let made = 100;
function order<Kind extends OfficeKind>(kind: Kind, body: OfficeOrder<Kind>['body'], on = '2026-11-20'): OfficeOrder<Kind> {
  made += 1;
  return { recordId: numbered(made), kind, unitId: UNIT, on: localDate(on), body } as OfficeOrder<Kind>;
}
const fold = (...orders: readonly OfficeOrder[]) =>
  foldOffice(orders.map((one, index) => ({ ...one, seq: index + 1, by, writtenAt: '' }) as OfficeRecord));
const why = (orders: readonly OfficeOrder[], next: OfficeOrder) => decideOffice(fold(...orders), next, 'own')?.why ?? null;

const mai = { name: 'Bà Mai', role: 'chủ nhiệm', from: 'thôn 5', group: 'clubs' } as const;
const planned = (delegates: readonly object[] = [mai]) =>
  order('plan-conference', {
    conferenceId: CONFERENCE,
    kind: 'so-ket',
    topic: 'Sơ kết 6 tháng',
    on: localDate('2026-11-04'),
    at: '08:00',
    place: 'Hội trường',
    chair: 'Ông Chủ tịch',
    agenda: [{ at: '08:00', what: 'Khai mạc' }],
    delegates: delegates as readonly (typeof mai)[],
    cost: 0,
    source: 'association',
  });
const lines = [
  { lineId: 'a', what: 'Mở thêm hai câu lạc bộ', who: 'Hội phường', dueOn: localDate('2026-11-10') },
  { lineId: 'b', what: 'Nộp báo cáo', who: 'Các chủ nhiệm' },
];
const held = (conclusions: readonly object[] = lines, on = '2026-11-04') =>
  order('hold-conference', {
    conferenceId: CONFERENCE,
    on: localDate(on),
    people: [mai],
    conclusions: conclusions as typeof lines,
    cost: 0,
  });
const follow = (lineId: string, done: boolean) => order('follow-conclusion', { conferenceId: CONFERENCE, lineId, done });

test('delegates stand once, conclusions once and not due before the day', () => {
  assert.equal(why([], planned()), null);
  assert.equal(why([], planned([mai, mai])), 'attendee-twice');
  assert.equal(why([planned()], held([lines[0] ?? {}, lines[0] ?? {}])), 'conclusion-twice');
  assert.equal(why([planned()], held([{ ...lines[0], dueOn: '2026-11-03' }])), 'conclusion-due-too-early');
  assert.equal(why([planned()], held(lines, '2026-11-21')), 'gathering-ahead');
  assert.equal(why([planned(), held()], order('cancel-conference', { gatheringId: CONFERENCE, reason: 'x' })), 'gathering-held');
});

test('a conclusion is open, overdue, done, and open again when somebody says so', () => {
  assert.equal(why([planned()], follow('a', true)), 'conclusion-unknown');
  assert.equal(why([planned(), held()], follow('c', true)), 'conclusion-unknown');
  assert.equal(why([planned(), held()], follow('a', true)), null);
  const standing = (more: readonly OfficeOrder[], on: string) => {
    const conference = fold(planned(), held(), ...more).work.conferences.get(CONFERENCE) ?? assert.fail();
    return lines.map((line) => conclusionStanding(conference, line, localDate(on)).is);
  };
  assert.deepEqual(standing([], '2026-11-10'), ['open', 'open']);
  assert.deepEqual(standing([], '2026-11-11'), ['overdue', 'open']);
  assert.deepEqual(standing([follow('a', true)], '2026-11-11'), ['done', 'open']);
  assert.deepEqual(standing([follow('a', true), follow('a', false)], '2026-11-11'), ['overdue', 'open']);
  assert.deepEqual(standing([follow('a', true), held()], '2026-11-11'), ['done', 'open'], 'kept when the minutes are said anew');
});
