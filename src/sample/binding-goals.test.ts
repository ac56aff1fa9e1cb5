// One answer to "which goals bind this unit": own, given, from above; what was replaced or not yet in force is not among them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BindingGoal, type GivenPart, goalsThatBind } from '../domain/network/programmes/binding-goals.ts';
import type { Programme, Target } from '../domain/network/programmes/programme.ts';
import { QUANG_NINH } from '../domain/network/units/vietnam.ts';
import { foldOffice } from '../domain/office/office-book.ts';
import type { OfficeRecord } from '../domain/office/office-record.ts';
import { programmesInForce } from '../domain/office/plans.ts';
import { givenTo } from '../domain/office/sharing-out.ts';
import { id } from '../kernel/ids.ts';
import { localDate } from '../kernel/local-date.ts';
import { SAMPLE_PLAN, SAMPLE_PLAN_ORDERS } from './plan-records.ts';

const HA_AN = 'qn-07168-2025';
const by = { accountId: id('00000000-0000-4000-8000-000000000001'), name: '', unitId: QUANG_NINH };
const book = foldOffice(SAMPLE_PLAN_ORDERS.map((order, at): OfficeRecord => ({ ...order, seq: at + 1, by, writtenAt: '' })));

function goalsOn(day: string, chain: readonly string[], year: number): readonly BindingGoal[] {
  const on = localDate(day);
  const given = givenTo(book.sharing, chain[0] ?? '', on).map(({ record, ...part }) => ({ ...part, by: record.unitId, on: record.on }));
  return goalsThatBind({ programmes: programmesInForce(book.plans, on), given }, chain, year);
}
const said = (goals: readonly BindingGoal[], figure: string) =>
  goals
    .filter(({ indicator, reading }) => indicator === figure && reading === 'own')
    .map(({ programme, year, value, how }) => [programme.number, year, value, how]);

test('KH 205 is spoken of until another plan takes its place, and of the years then still by it', () => {
  const province = [QUANG_NINH, 'vn'];
  assert.deepEqual(said(goalsOn('2022-11-04', province, 2022), 'clubs-founded'), [['205/KH-UBND', 2025, 191, 'own']]);
  assert.deepEqual(said(goalsOn('2026-01-11', province, 2026), 'clubs-founded'), [['205/KH-UBND', 2025, 191, 'own']]);
  assert.deepEqual(said(goalsOn('2026-01-12', province, 2026), 'clubs-founded'), [['00/KH-MẪU', 2026, 175, 'own']]);
  assert.deepEqual(said(goalsOn('2029-05-01', province, 2029), 'clubs-founded'), [['00/KH-MẪU', 2030, 250, 'own']]);
  assert.deepEqual(said(goalsOn('2019-05-01', province, 2019), 'clubs-founded'), [], 'before any document');
});

test('a part given is the goal of the unit below, by the last word of that day; without one a number binds nobody', () => {
  const ward = [HA_AN, QUANG_NINH, 'vn'];
  assert.deepEqual(said(goalsOn('2026-01-31', ward, 2026), 'clubs-founded'), []);
  assert.deepEqual(said(goalsOn('2026-03-31', ward, 2026), 'clubs-founded'), [['00/KH-MẪU', 2026, 6, 'given']]);
  assert.deepEqual(said(goalsOn('2026-04-10', ward, 2026), 'clubs-founded'), [['00/KH-MẪU', 2026, 7, 'given']]);
  assert.deepEqual(said(goalsOn('2027-04-10', ward, 2027), 'clubs-founded'), [], 'a part of one year is not one of the next');
});

test('a share asked for above holds below, the nearest document first; a share of units does not', () => {
  const ward = [HA_AN, QUANG_NINH, 'vn'];
  const goals = goalsOn('2022-11-04', ward, 2022);
  assert.deepEqual(said(goals, 'ever-lent-share'), [['205/KH-UBND', 2025, 5_000, 'above']]);
  assert.deepEqual(said(goals, 'women-share'), [['1336/QĐ-TTg', 2025, 6_000, 'above']]);
  assert.deepEqual(said(goals, 'communes-with-club-share'), []);
  const later = goalsOn('2026-06-30', [QUANG_NINH, 'vn'], 2026);
  assert.deepEqual(said(later, 'borrowing-share'), [['00/KH-MẪU', 2030, 4_000, 'own']]);
  assert.equal(later[0]?.programme.id, SAMPLE_PLAN, 'what is not yet past comes first');
});

test('two targets of one figure are both told, and one that is replaced is not, nor its parts', () => {
  const target = (change: Partial<Target>): Target => ({
    id: '1',
    indicator: 'members',
    words: '',
    goal: { kind: 'count', atLeast: 100 },
    basis: 'now',
    dueYear: 2026,
    citation: '',
    ...change,
  });
  const programme = (of: string, targets: readonly Target[]): Programme => ({
    id: of,
    number: of,
    title: '',
    issuer: '',
    issuedOn: localDate('2026-01-01'),
    from: localDate('2026-01-01'),
    until: localDate('2026-12-31'),
    unit: 'vn',
    citations: [],
    targets,
    open: [],
  });
  const [a, b] = [programme('a', [target({})]), programme('b', [target({ goal: { kind: 'count', atLeast: 120 } })])];
  assert.deepEqual(
    goalsThatBind({ programmes: [a, b], given: [] }, ['vn'], 2026, 'members').map(({ value }) => value),
    [100, 120],
  );
  const c = programme('c', [target({ goal: { kind: 'count', atLeast: 90 }, replaces: { programme: 'a', target: '1' } })]);
  const part: GivenPart = { programme: 'a', target: '1', year: 2026, value: 7, by: 'vn', on: localDate('2026-02-01') };
  assert.deepEqual(goalsThatBind({ programmes: [a, c], given: [part] }, [QUANG_NINH, 'vn'], 2026), []);
  assert.deepEqual(
    goalsThatBind({ programmes: [a], given: [part] }, [QUANG_NINH, 'vn'], 2026).map(({ value, how }) => [value, how]),
    [[7, 'given']],
  );
});
