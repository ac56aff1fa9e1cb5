// Four slips of arithmetic in published reports of provinces (domain notes §10), each made impossible here.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { localDate } from '../../../kernel/local-date.ts';
import { addsOver, GROUPS, groupsOf, sharesWithin } from '../indicators/adding.ts';
import { INDICATORS, isIndicatorId } from '../indicators/catalogue.ts';
import { clubFigures } from '../indicators/club-figures.ts';
import { type MeasuredClub, measure } from '../indicators/measuring.ts';
import type { Contribution } from '../indicators/steps.ts';
import { QUANG_NINH, VIETNAM } from '../units/vietnam.ts';
import type { Programme, Target } from './programme.ts';
import { gapOf, isShareable } from './sharing.ts';
import { goalIn, rivalsOf } from './year-goals.ts';

const ON = localDate('2026-09-30');
const HA_AN = 'qn-07168-2025';

function clubs(count: number, ofEach: (index: number) => readonly Contribution[]): MeasuredClub[] {
  return Array.from({ length: count }, (_, index) => ({
    unit: HA_AN,
    figures: clubFigures([{ indicator: 'clubs', on: localDate('2020-01-01'), amount: 1 }, ...ofEach(index)]),
  }));
}

const measured = (indicator: Parameters<typeof measure>[0], of: readonly MeasuredClub[]) =>
  measure(indicator, of, { from: ON, to: ON }, { tree: VIETNAM, within: QUANG_NINH });

test('slip 1, the wrong denominator: 135 clubs of which 102 hold funds have an average over 102', () => {
  const on = localDate('2021-05-01');
  const fund: readonly Contribution[] = [
    { indicator: 'clubs-with-income-fund', on, amount: 1 },
    { indicator: 'fund-total', on, amount: 51_000_000 },
  ];
  const average = measured(
    'fund-per-club',
    clubs(135, (index) => (index < 102 ? fund : [])),
  );
  assert.deepEqual(average, { value: 51_000_000, numerator: 102 * 51_000_000, denominator: 102 });
});

test('slip 1: every share and average names both of its numbers, and no two have the same name', () => {
  const ratios = Object.values(INDICATORS).flatMap((one) => (one.kind === 'ratio' ? [one] : []));
  for (const { numerator, denominator } of ratios) assert.ok(isIndicatorId(numerator) && isIndicatorId(denominator));
  assert.equal(new Set(ratios.map(({ name }) => name.vi)).size, ratios.length);
});

test('slip 2, overlapping categories: older people, women and the poor have no shares of their sum', () => {
  const counts: Record<string, number> = { 'members-60-plus': 36, 'members-women': 40, 'members-poor': 20 };
  assert.equal(
    sharesWithin(GROUPS['members-described'], (indicator) => counts[indicator] ?? 0),
    null,
  );
  for (const part of ['members-60-plus', 'members-women', 'members-poor'] as const)
    assert.ok(groupsOf(part).some(({ kind, whole }) => kind === 'overlapping' && whole === 'members'));
});

test('slip 2: a group is exclusive or overlapping, never both for the same two parts', () => {
  const together = (kind: string) =>
    Object.values(GROUPS).flatMap((group) =>
      group.kind === kind ? group.parts.flatMap((a) => group.parts.flatMap((b) => (a < b ? [`${a} ${b}`] : []))) : [],
    );
  const overlapping = new Set(together('overlapping'));
  assert.deepEqual(
    together('exclusive').filter((pair) => overlapping.has(pair)),
    [],
  );
});

test('slip 3, shares of 102,1%: shares of parts that exclude each other make exactly 100%, whatever the numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10_000_000), { minLength: 8, maxLength: 8 }), (amounts) => {
      const group = GROUPS['received-by-source'];
      const at = new Map<string, number>(group.parts.map((part, index) => [part, amounts[index] ?? 0]));
      const shares = sharesWithin(group, (indicator) => at.get(indicator) ?? 0) ?? [];
      const whole = amounts.some((amount) => amount > 0) ? 1_000 : 0;
      assert.equal(
        shares.reduce((sum, share) => sum + share, 0),
        whole,
      );
    }),
  );
});

function asking(id: string, unit: string, targets: readonly Partial<Target>[]): Programme {
  const day = localDate('2020-08-31');
  return {
    id,
    number: id,
    title: id,
    issuer: 'Nơi ban hành',
    issuedOn: day,
    from: day,
    until: localDate('2025-12-31'),
    unit,
    citations: ['văn bản'],
    open: [],
    targets: targets.map((target, index) => ({
      id: `t${index}`,
      indicator: 'clubs-all-areas-share',
      words: 'Câu lạc bộ đủ các hoạt động',
      goal: { kind: 'share', atLeastBasisPoints: 7_000 },
      basis: 'in-the-year',
      dueYear: 2025,
      citation: 'văn bản',
      ...target,
    })),
  };
}

const eighty = { goal: { kind: 'share', atLeastBasisPoints: 8_000 } } as const;

test('slip 4, two targets of 70% and 80% for one thing: both are shown beside each other, neither swallows the other', () => {
  const programmes = [asking('a', QUANG_NINH, [{}, eighty])];
  const beside = (target: string) => rivalsOf(programmes, QUANG_NINH, { programme: 'a', target }, 2025).map((one) => one.target.id);
  assert.deepEqual([beside('t0'), beside('t1')], [['t1'], ['t0']]);
  const values = programmes.flatMap(({ targets }) => targets.map((target) => goalIn(target, 2025)));
  assert.deepEqual(values, [7_000, 8_000]);
  assert.deepEqual(rivalsOf(programmes, QUANG_NINH, { programme: 'a', target: 't0' }, 2024), [], 'nothing is asked of 2024');
});

test('slip 4: a target that says it takes the place of the earlier one stands alone', () => {
  const programmes = [asking('a', QUANG_NINH, [{}]), asking('b', QUANG_NINH, [{ ...eighty, replaces: { programme: 'a', target: 't0' } }])];
  assert.deepEqual(rivalsOf(programmes, QUANG_NINH, { programme: 'b', target: 't0' }, 2025), []);
});

test('slip 4: a share asked for above counts below too; a number for the country is nobody else’s', () => {
  const counted: Partial<Target> = { indicator: 'clubs-founded', goal: { kind: 'count', atLeast: 3_000 }, basis: 'now' };
  const programmes = [
    asking('up', 'vn', [eighty, counted]),
    asking('own', QUANG_NINH, [{}, { ...counted, goal: { kind: 'count', atLeast: 191 } }]),
  ];
  const beside = (target: string) =>
    rivalsOf(programmes, QUANG_NINH, { programme: 'own', target }, 2025).map(({ programme, target: { id } }) => `${programme.id} ${id}`);
  assert.deepEqual([beside('t0'), beside('t1')], [['up t0'], []]);
});

test('slip 4: percentages of units are never added up as parts of a percentage', () => {
  const [share, count] = asking('a', QUANG_NINH, [eighty, { indicator: 'clubs', goal: { kind: 'count', atLeast: 10 } }]).targets;
  assert.ok(share !== undefined && count !== undefined);
  const parts = [
    { unitId: HA_AN, value: 60 },
    { unitId: 'qn-07180-2025', value: 50 },
  ];
  assert.deepEqual([isShareable(share), gapOf(share, 100, parts)], [false, { sum: null, left: null }]);
  assert.deepEqual(gapOf(count, 100, parts), { sum: 110, left: -10 });
  assert.equal(addsOver('members-per-club').units, false);
});
