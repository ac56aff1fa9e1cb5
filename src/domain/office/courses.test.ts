// Training courses: said anew until held, people told apart, certificates once, and who of which club has been trained.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Id, id } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { courseTotals, trainedOf, yearOfCourse } from './courses.ts';
import { comparedPeople } from './gatherings.ts';
import { decideOffice, foldOffice } from './office-book.ts';
import type { OfficeKind, OfficeOrder, OfficeRecord } from './office-record.ts';
import { clubsNamedIn } from './programme-work.ts';

const UNIT = 'qn-07168-2025';
const by = { accountId: numbered(901), name: 'Cán bộ', unitId: UNIT };
function numbered(n: number): Id {
  return id(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`);
}
const [CLUB, OTHER_CLUB, COURSE, SECOND] = [numbered(900), numbered(902), numbered(1), numbered(2)];
let made = 100;
function order<Kind extends OfficeKind>(kind: Kind, body: OfficeOrder<Kind>['body'], on = '2026-11-20'): OfficeOrder<Kind> {
  made += 1;
  return { recordId: numbered(made), kind, unitId: UNIT, on: localDate(on), body } as OfficeOrder<Kind>;
}
const fold = (...orders: readonly OfficeOrder[]) =>
  foldOffice(orders.map((one, index) => ({ ...one, seq: index + 1, by, writtenAt: '' }) as OfficeRecord));
const why = (orders: readonly OfficeOrder[], next: OfficeOrder, standing: 'own' | 'above' = 'own') =>
  decideOffice(fold(...orders), next, standing)?.why ?? null;

const mai = { name: 'Bà Mai', role: 'thủ quỹ', from: 'thôn 5', clubId: CLUB };
const hoa = { name: 'Bà Hoa', role: 'kế toán', from: 'thôn 6', clubId: OTHER_CLUB };
const tam = { name: 'Ông Tám', role: 'cán bộ', from: 'UBND phường' };
const planned = (courseId = COURSE, more: object = {}) =>
  order('plan-course', {
    courseId,
    name: 'Ghi sổ quỹ',
    topic: 'Sổ quỹ, vay vốn',
    from: localDate('2026-10-01'),
    until: localDate('2026-10-02'),
    place: 'Nhà văn hóa',
    audience: ['boards'],
    people: [mai, hoa],
    cost: 5_000_000,
    source: 'state-budget',
    ...more,
  });
const held = (more: object = {}, courseId = COURSE) =>
  order('hold-course', {
    courseId,
    from: localDate('2026-10-01'),
    until: localDate('2026-10-02'),
    people: [{ ...mai, certificate: '01' }, tam],
    certificatesOn: localDate('2026-10-02'),
    cost: 4_200_000,
    ...more,
  });

test('the unit itself plans, holds and cancels; an office above only reads', () => {
  assert.equal(why([], planned()), null);
  assert.equal(why([], planned(), 'above'), 'not-from-above');
  assert.equal(why([], held()), 'gathering-not-open', 'nothing is held that was not planned');
  assert.equal(why([planned()], planned(COURSE, { place: 'Trường học' })), null, 'a plan is said anew');
  assert.equal(why([planned(), held()], planned()), 'gathering-held');
  assert.equal(why([planned(), held()], held({ cost: 4_300_000 })), null, 'a result is said anew');
  const cancel = order('cancel-course', { gatheringId: COURSE, reason: 'Bão' });
  assert.equal(why([planned(), held()], cancel), 'gathering-held');
  assert.equal(why([planned(), cancel], held()), 'gathering-not-open');
  assert.equal(why([planned()], { ...held(), unitId: 'vn-quang-ninh' }), 'gathering-not-open', 'another unit’s course');
});

test('days and certificates make sense, and nobody is there twice', () => {
  assert.equal(why([], planned(COURSE, { until: localDate('2026-09-30') })), 'gathering-backwards');
  assert.equal(why([planned()], held({ until: localDate('2026-11-21') })), 'gathering-ahead');
  assert.equal(why([], planned(COURSE, { people: [mai, { ...mai, name: 'BÀ MAI', role: 'chủ nhiệm' }] })), 'attendee-twice');
  assert.equal(why([], planned(COURSE, { people: [mai, { ...mai, from: 'thôn 7' }] })), null, 'a namesake of another place');
  const both = [
    { ...mai, certificate: '01' },
    { ...hoa, certificate: '01' },
  ];
  assert.equal(why([planned()], held({ people: both })), 'certificate-twice');
  assert.equal(why([planned()], held({ certificatesOn: undefined })), 'certificate-no-day');
  assert.equal(why([planned()], held({ certificatesOn: localDate('2026-09-30') })), 'certificate-too-early');
});

test('totals count seats and people, and clubs that were reached', () => {
  const again = held({ people: [{ ...mai, certificate: '09' }, hoa] }, SECOND);
  const { courses } = fold(planned(), held(), planned(SECOND), again, planned(numbered(3))).work;
  assert.deepEqual(courseTotals([...courses.values()]), { planned: 1, held: 2, seats: 4, people: 3, certificates: 2, clubs: 2 });
  assert.deepEqual(
    trainedOf(courses.values(), CLUB).map(({ person, courses: been }) => [person.name, been.map(({ certificate }) => certificate)]),
    [['Bà Mai', ['01', '09']]],
  );
  assert.deepEqual(trainedOf(courses.values(), numbered(5)), []);
  assert.equal(yearOfCourse([...courses.values()][0] ?? assert.fail()), 2026);
});

test('who was asked and did not come, who came unasked; the clubs an order names are known', () => {
  const { absent, unasked } = comparedPeople([mai, hoa], [mai, tam]);
  assert.deepEqual([absent, unasked], [[hoa], 1]);
  assert.deepEqual(clubsNamedIn(planned()), [CLUB, OTHER_CLUB]);
  assert.deepEqual(clubsNamedIn(held()), [CLUB]);
});
