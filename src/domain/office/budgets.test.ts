// The budget of a programme: every sum stands once, the table adds up, and more than planned is marked, not refused.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Id, id } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { bordersFrom } from '../network/units/borders.ts';
import { VIETNAM } from '../network/units/vietnam.ts';
import { budgetTable, notOnALine } from './budget-table.ts';
import { paidFor } from './budgets.ts';
import { decideOffice, foldOffice } from './office-book.ts';
import type { OfficeKind, OfficeOrder, OfficeRecord } from './office-record.ts';

const PROVINCE = 'vn-quang-ninh';
function numbered(n: number): Id {
  return id(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`);
}
const KEY = { programme: 'kh-205', year: 2022 };
const [COURSE, GRANT, SENT, CLUB] = [numbered(1), numbered(2), numbered(3), numbered(900)];
let made = 100;
function order<Kind extends OfficeKind>(kind: Kind, body: OfficeOrder<Kind>['body'], rest: object = {}): OfficeOrder<Kind> {
  made += 1;
  return { recordId: numbered(made), kind, unitId: PROVINCE, on: '2022-06-01', body, ...rest } as OfficeOrder<Kind>;
}
const fold = (...orders: readonly OfficeOrder[]) => ({
  ...foldOffice(
    orders.map((one, index) => {
      const by = { accountId: numbered(901), name: 'Cán bộ', unitId: PROVINCE };
      return { ...one, seq: index + 1, by, writtenAt: '' } as OfficeRecord;
    }),
  ),
  borders: bordersFrom(VIETNAM),
});
const why = (orders: readonly OfficeOrder[], next: OfficeOrder) => decideOffice(fold(...orders), next, 'own')?.why ?? null;

const line = (lineId: string, amount: number) => ({
  lineId,
  source: 'state-budget' as const,
  purpose: `Việc ${lineId}`,
  amount,
  citation: '205/KH-UBND',
});
const budget = (lines = [line('1', 10_000_000), line('2', 20_000_000)], more: object = {}) =>
  order('set-budget', { ...KEY, lines, ...more });
const paid = (lineId: string, amount: number, more: object = {}, rest: object = {}) =>
  order('record-spending', { ...KEY, lineId, spent: { is: 'paid', amount, purpose: 'In tài liệu', ...more } }, rest);
const course = order('plan-course', {
  courseId: COURSE,
  name: 'Lớp',
  topic: 'x',
  from: localDate('2022-05-01'),
  until: localDate('2022-05-01'),
  place: 'x',
  audience: ['boards'],
  people: [],
  cost: 0,
  source: 'state-budget',
});
const heldCourse = order('hold-course', {
  courseId: COURSE,
  from: localDate('2022-05-01'),
  until: localDate('2022-05-01'),
  people: [],
  cost: 3_000_000,
});
const about = { unitId: 'qn-07168-2025', clubId: CLUB };
const grant = [
  order('ask-grant', { amount: 9_000_000, source: 'state-budget', what: 'Vốn' }, { ...about, recordId: GRANT }),
  order('answer-grant', { grantId: GRANT, amount: 9_000_000 }, about),
  order('transfer-grant', { grantId: GRANT, amount: 9_000_000, place: 'bank', source: 'state-budget' }, { ...about, recordId: SENT }),
];
const link = (lineId: string) => order('record-spending', { ...KEY, lineId, spent: { is: 'transfer', transferId: SENT } });

test('a budget is of a programme that binds the unit, in its years; a change has a reason and keeps what was spent on', () => {
  assert.equal(why([], budget()), null);
  assert.equal(why([], order('set-budget', { programme: 'nothing', year: 2022, lines: [line('1', 1)] })), 'budget-programme-unknown');
  assert.equal(why([], order('set-budget', { ...KEY, year: 2040, lines: [line('1', 1)] })), 'budget-year-outside');
  assert.equal(why([], budget([line('1', 1), line('1', 2)])), 'budget-line-twice');
  assert.equal(why([budget()], budget()), 'budget-no-reason');
  const changed = budget([line('1', 5_000_000)], { reason: 'Cắt giảm' });
  assert.equal(why([budget()], changed), null);
  assert.equal(why([budget(), paid('2', 1)], changed), 'budget-line-has-spending');
});

test('spending has its line and its days; the same voucher with the same sum is the same money', () => {
  assert.equal(why([], paid('1', 1)), 'budget-unknown');
  assert.equal(why([budget()], paid('3', 1)), 'budget-line-unknown');
  assert.equal(why([budget()], paid('1', 1, {}, { on: '2023-01-31' })), null);
  assert.equal(why([budget()], paid('1', 1, {}, { on: '2023-02-01' })), 'spending-outside-year');
  const first = paid('1', 500_000, { number: 'PC 07' });
  assert.equal(why([budget(), first], paid('1', 500_000, { number: 'PC 07' })), 'spending-twice');
  assert.equal(why([budget(), first], paid('2', 500_000, { number: 'PC 07' })), null, 'one voucher over two lines');
  const back = order('take-back-spending', { spendingId: first.recordId, reason: 'Ghi nhầm' });
  assert.equal(why([budget(), first], back), null);
  assert.equal(why([budget(), first, back], back), 'spending-unknown');
  assert.equal(why([budget(), first, back], paid('1', 500_000, { number: 'PC 07' })), null);
  assert.equal(why([budget()], paid('1', 1, { gatheringId: COURSE })), 'spending-for-unknown');
});

test('what was taken back is counted nowhere and told with who did it and why', () => {
  const wrong = paid('2', 700_000, { number: 'PC 09' });
  const { work, growing } = fold(
    budget(),
    paid('2', 300_000),
    wrong,
    order('take-back-spending', { spendingId: wrong.recordId, reason: 'Ghi nhầm' }),
  );
  const table = budgetTable(work.budgets, growing.grants, PROVINCE, KEY) ?? assert.fail();
  assert.equal(table.spent, 300_000);
  assert.deepEqual(
    table.takenBack.map(({ amount, back }) => [amount, back.body.reason]),
    [[700_000, 'Ghi nhầm']],
  );
});

test('money sent to a club is named by who sent it, once', () => {
  assert.equal(why([budget()], link('1')), 'spending-transfer-not-yours');
  assert.equal(why([budget(), ...grant], link('1')), null);
  assert.equal(why([budget(), ...grant, link('1')], link('2')), 'spending-transfer-counted');
});

test('the table adds up, over-spending is marked, and what no line holds is told', () => {
  const before = fold(budget(), course, heldCourse, ...grant);
  const names = (book: typeof before) => notOnALine(book.work, book.growing.grants, PROVINCE, 2022).map(({ is, amount }) => [is, amount]);
  assert.deepEqual(names(before), [
    ['transfer', 9_000_000],
    ['course', 3_000_000],
  ]);
  const orders = [budget(), course, heldCourse, ...grant, link('1'), paid('1', 2_500_000, { gatheringId: COURSE }), paid('2', 5_000_000)];
  const { work, growing } = fold(...orders);
  const table = budgetTable(work.budgets, growing.grants, PROVINCE, KEY) ?? assert.fail();
  assert.deepEqual(
    table.rows.map(({ planned, spent, left, shareBasisPoints }) => [planned, spent, left, shareBasisPoints]),
    [
      [10_000_000, 11_500_000, -1_500_000, 11_500],
      [20_000_000, 5_000_000, 15_000_000, 2_500],
    ],
  );
  assert.deepEqual([table.planned, table.spent, table.left], [30_000_000, 16_500_000, 13_500_000]);
  assert.deepEqual(
    table.over.map(({ line: { lineId } }) => lineId),
    ['1'],
  );
  assert.equal(table.planned - table.spent, table.left);
  assert.deepEqual(names(fold(...orders)), [], 'counted once');
  assert.equal(paidFor(work.budgets, COURSE), 2_500_000, 'what was paid, not what was said at the end of the course');
  assert.equal(budgetTable(work.budgets, growing.grants, 'qn-07168-2025', KEY), null);
});
