// Inspections: one open draw a club, every line compared, what differs is said; stars are the share that agreed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Id, id } from '../../kernel/ids.ts';
import { localDate, month } from '../../kernel/local-date.ts';
import { accuracyOf } from './accuracy-stars.ts';
import { type DrawnLine, drawLines } from './inspection-draw.ts';
import { inspectionsOf, isAnswerOverdue, type LineFinding } from './inspections.ts';
import { decideOffice, foldOffice } from './office-book.ts';
import type { OfficeKind, OfficeOrder, OfficeRecord } from './office-record.ts';

const CLUB = numbered(900);
const UNIT = 'qn-07168-2025';
const by = { accountId: numbered(901), name: 'Cán bộ', unitId: UNIT };
function numbered(n: number): Id {
  return id(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`);
}
const LINES: readonly DrawnLine[] = [1, 2, 3, 4, 5].map((n) => ({
  cmdId: numbered(n),
  kind: 'money-received',
  on: localDate(`2026-0${n}-15`),
  amount: n * 1_000,
}));

let made = 100;
function next(): Id {
  made += 1;
  return numbered(made);
}
function order<Kind extends OfficeKind>(kind: Kind, on: string, body: OfficeOrder<Kind>['body'], recordId = next()) {
  return { recordId, kind, unitId: UNIT, clubId: CLUB, on: localDate(on), body } as OfficeOrder<Kind>;
}
const fold = (orders: readonly OfficeOrder[]) =>
  foldOffice(orders.map((one, index) => ({ ...one, seq: index + 1, by, writtenAt: '' }) as OfficeRecord));

const drawn = (on: string, recordId: Id) =>
  order(
    'draw-inspection',
    on,
    { from: month('2026-01'), to: month('2026-10'), closed: true, seed: 's', of: 40, lines: LINES, bookCash: 500 },
    recordId,
  );
function result(inspectionId: Id, on: string, differing: number, rest: Partial<OfficeOrder<'record-inspection'>['body']> = {}) {
  const lines = LINES.map(({ cmdId }, index) => {
    const found: LineFinding = index < differing ? 'differs' : 'agrees';
    return { cmdId, found, ...(found === 'differs' ? { paper: 'Sổ ghi 9.000' } : {}) };
  });
  return order('record-inspection', on, { inspectionId, inspectors: 'Hai người', lines, counted: 500, ...rest });
}

test('the same seed draws the same lines, whatever the order of the list; another seed draws others', () => {
  const many: readonly DrawnLine[] = Array.from({ length: 60 }, (_, n) => ({
    cmdId: numbered(n),
    kind: 'money-spent',
    on: localDate('2026-01-01'),
    amount: 1,
  }));
  fc.assert(
    fc.property(fc.shuffledSubarray([...many], { minLength: 60, maxLength: 60 }), fc.string(), (shuffled, seed) => {
      assert.deepEqual(drawLines(seed, shuffled, 5), drawLines(seed, many, 5));
      assert.equal(new Set(drawLines(seed, many, 5).map(({ cmdId }) => cmdId)).size, 5);
    }),
    { numRuns: 30 },
  );
  assert.notDeepEqual(drawLines('a', many, 5), drawLines('b', many, 5));
  assert.equal(drawLines('a', many.slice(0, 3), 5).length, 3, 'a young club has fewer');
});

test('a club has one open draw; given up it stays on the list with its reason', () => {
  const first = drawn('2026-11-02', numbered(50));
  assert.deepEqual(decideOffice(fold([first]), drawn('2026-11-03', numbered(51)), 'own'), { why: 'inspection-open', on: '2026-11-02' });
  const givenUp = order('give-up-inspection', '2026-11-03', { inspectionId: first.recordId, reason: 'Bão, không đi được' });
  const book = fold([first, givenUp]);
  assert.equal(decideOffice(book, drawn('2026-11-20', numbered(51)), 'own'), null);
  assert.equal(inspectionsOf(book.growing.inspections, CLUB).length, 1);
  assert.equal(decideOffice(book, result(first.recordId, '2026-11-21', 0), 'own')?.why, 'inspection-not-open');
});

test('every drawn line is compared once, what differs is said, days are in order', () => {
  const draw = drawn('2026-11-02', numbered(50));
  const book = fold([draw]);
  const why = (sent: OfficeOrder) => decideOffice(book, sent, 'own')?.why ?? null;
  const full = result(draw.recordId, '2026-11-02', 1);
  assert.equal(why(full), null);
  assert.equal(why({ ...full, body: { ...full.body, lines: full.body.lines.slice(1) } }), 'inspection-lines-not-all');
  assert.equal(
    why({ ...full, body: { ...full.body, lines: full.body.lines.map((line) => ({ ...line, cmdId: numbered(1) })) } }),
    'inspection-lines-not-all',
  );
  assert.equal(
    why({ ...full, body: { ...full.body, lines: full.body.lines.map(({ cmdId, found }) => ({ cmdId, found })) } }),
    'inspection-say-paper',
  );
  assert.equal(why(result(draw.recordId, '2026-11-01', 0)), 'inspection-before-draw');
  assert.equal(why(result(draw.recordId, '2026-11-02', 0, { dueOn: localDate('2026-11-02') })), 'inspection-due-too-early');
  assert.equal(why({ ...full, clubId: numbered(999) }), 'inspection-not-open', 'of another club');
  const answer = order('answer-inspection', '2026-11-05', { inspectionId: draw.recordId, answer: 'Đã sửa' });
  assert.equal(why(answer), 'inspection-no-result');
  assert.equal(decideOffice(fold([draw, full]), answer, 'own'), null);
});

test('an answer is overdue the day after its day, and only while there is none', () => {
  const draw = drawn('2026-11-02', numbered(50));
  const found = result(draw.recordId, '2026-11-02', 1, { dueOn: localDate('2026-11-20') });
  const inspection = (orders: readonly OfficeOrder[]) => {
    const [one] = inspectionsOf(fold(orders).growing.inspections, CLUB);
    assert.ok(one);
    return one;
  };
  assert.equal(isAnswerOverdue(inspection([draw, found]), localDate('2026-11-20'), false), false);
  assert.equal(isAnswerOverdue(inspection([draw, found]), localDate('2026-11-21'), false), true);
  assert.equal(isAnswerOverdue(inspection([draw, found]), localDate('2026-11-21'), true), false, 'the club answered itself');
  const answer = order('answer-inspection', '2026-11-19', { inspectionId: draw.recordId, answer: 'Đã sửa' });
  assert.equal(isAnswerOverdue(inspection([draw, found, answer]), localDate('2026-11-21'), false), false);
});

test('stars: all agrees is five, the cash counts as a line, old inspections and those without a result do not', () => {
  const of = (...orders: readonly OfficeOrder[]) =>
    accuracyOf(inspectionsOf(fold(orders).growing.inspections, CLUB), localDate('2026-11-25'));
  const [a, b, c, d] = [numbered(60), numbered(61), numbered(62), numbered(63)];
  assert.equal(of(drawn('2026-11-02', a)), null);
  assert.equal(of(drawn('2026-11-02', a), result(a, '2026-11-02', 0))?.stars, 5);
  const cash = of(drawn('2026-11-02', a), result(a, '2026-11-02', 0, { counted: 400 }));
  assert.deepEqual([cash?.stars, cash?.agreed, cash?.compared], [3, 5, 6]);
  assert.equal(of(drawn('2026-11-02', a), result(a, '2026-11-02', 4))?.stars, 1);
  const four = [a, b, c, d].flatMap((one, n) => [drawn(`2026-0${n + 5}-02`, one), result(one, `2026-0${n + 5}-02`, n === 0 ? 5 : 0)]);
  const last = of(...four);
  assert.deepEqual([last?.stars, last?.inspections], [5, 3], 'the fourth last no longer counts');
  assert.equal(of(drawn('2023-10-31', a), result(a, '2023-10-31', 5)), null, 'older than 36 months');
});
