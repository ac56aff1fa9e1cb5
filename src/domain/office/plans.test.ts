// Programmes of offices: versions, what is wrong with one, and a target shared out.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Id, id } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { PROGRAMMES } from '../network/programmes/programmes.ts';
import { replacementOf, targetIn } from '../network/programmes/year-goals.ts';
import { bordersFrom } from '../network/units/borders.ts';
import { QUANG_NINH, VIETNAM } from '../network/units/vietnam.ts';
import { decideOffice, foldOffice, type OfficeBook } from './office-book.ts';
import type { OfficeOrder, OfficeRecord } from './office-record.ts';
import { problemsOfPlan } from './plan-problems.ts';
import { type AdoptedTarget, adoptedIn, type PlanBody, programmesOf } from './plans.ts';
import { givenTo, programmesFor, type SharingBody, sharingsOf, wholeOf } from './sharing-out.ts';

const HA_AN = 'qn-07168-2025';
const LIEN_HOA = 'qn-07180-2025';
const ON = localDate('2026-11-25');
let made = 0;
const nextId = (): Id => {
  made += 1;
  return id(`00000000-0000-7000-8000-${String(made).padStart(12, '0')}`);
};
const PLAN = nextId();

const TARGET: AdoptedTarget = {
  id: 'clubs',
  indicator: 'clubs-founded',
  words: 'Đến năm 2030 có ít nhất 250 câu lạc bộ',
  goal: { kind: 'count', atLeast: 250 },
  basis: 'now',
  dueYear: 2030,
  baseline: null,
  path: [
    { year: 2026, value: 175 },
    { year: 2030, value: 250 },
  ],
};
const BODY: PlanBody = {
  programmeId: PLAN,
  number: '12/KH-UBND',
  title: 'Kế hoạch nhân rộng',
  issuer: 'UBND tỉnh',
  issuedOn: localDate('2026-01-10'),
  from: localDate('2026-01-01'),
  until: localDate('2030-12-31'),
  source: 'Tủ hồ sơ số 2',
  targets: [TARGET],
  open: [],
};

const plan = (change: Partial<PlanBody> = {}, unitId = QUANG_NINH): OfficeOrder<'adopt-programme'> => ({
  recordId: nextId(),
  kind: 'adopt-programme',
  unitId,
  on: ON,
  body: { ...BODY, ...change },
});
const target = (change: Partial<AdoptedTarget>): Partial<PlanBody> => ({ targets: [{ ...TARGET, ...change }] });
const shared = (change: Partial<SharingBody> = {}, unitId = QUANG_NINH): OfficeOrder<'share-out-target'> => ({
  recordId: nextId(),
  kind: 'share-out-target',
  unitId,
  on: ON,
  body: { programme: PLAN, target: 'clubs', year: 2026, parts: [{ unitId: HA_AN, value: 7 }], reason: 'QĐ giao', ...change },
});

const by = { accountId: nextId(), name: 'Cán bộ', unitId: QUANG_NINH };
const book = (...orders: readonly OfficeOrder[]): OfficeBook => ({
  ...foldOffice(orders.map((order, at): OfficeRecord => ({ ...order, seq: at + 1, by, writtenAt: '2026-11-25T00:00:00Z' }))),
  borders: bordersFrom(VIETNAM),
});
const why = (held: OfficeBook, order: OfficeOrder<'adopt-programme'>) => problemsOfPlan(held.plans, order).map((one) => one.why);

test('what is adopted stands beside what came with Lá Lành, as the same thing, and holds for the units below', () => {
  const held = book(plan());
  const programmes = programmesOf(held.plans);
  assert.deepEqual(
    programmes.map(({ number }) => number),
    [...PROGRAMMES.map(({ number }) => number), '12/KH-UBND'],
  );
  assert.equal(programmes.at(-1)?.targets[0]?.citation, 'Tủ hồ sơ số 2');
  assert.ok(programmesFor(held.plans, HA_AN, ON, VIETNAM).some(({ id: programme }) => programme === PLAN));
  assert.ok(!programmesFor(held.plans, 'vn', ON, VIETNAM).some(({ id: programme }) => programme === PLAN));
});

test('said anew with a reason the later version counts and the earlier stays; without a reason it is refused', () => {
  const first = plan();
  const held = book(first);
  const later = plan({ ...target({ goal: { kind: 'count', atLeast: 240 }, path: [] }) });
  assert.deepEqual(why(held, later), ['plan-no-reason']);
  const amended = book(first, { ...later, body: { ...later.body, reason: 'Hội đồng nhân dân điều chỉnh' } });
  assert.equal(adoptedIn(amended.plans).length, 1);
  assert.deepEqual(targetIn(programmesOf(amended.plans), { programme: PLAN, target: 'clubs' })?.target.goal, {
    kind: 'count',
    atLeast: 240,
  });
  assert.equal(amended.plans.get(PLAN)?.length, 2);
});

test('a number that is recorded already, and a programme of another unit, are refused', () => {
  const held = book(plan());
  assert.deepEqual(why(held, plan({ programmeId: nextId() })), ['plan-same-number']);
  assert.deepEqual(why(book(), plan({ number: '205/KH-UBND' })), ['plan-same-number']);
  assert.deepEqual(why(held, plan({ reason: 'x', number: '1/KH' }, HA_AN)), ['plan-of-another-unit']);
  assert.equal(decideOffice(held, plan({ programmeId: nextId(), number: '2/KH' }, HA_AN), 'above')?.why, 'not-from-above');
});

test('everything wrong with a target is said at once', () => {
  const wrong = plan({
    until: localDate('2025-01-01'),
    ...target({
      goal: { kind: 'share', atLeastBasisPoints: 8_000, atMostBasisPoints: 7_000 },
      dueYear: 2031,
      path: [
        { year: 2019, value: 1 },
        { year: 2019, value: 20_000 },
        { year: 2031, value: 9_000 },
      ],
      baseline: { value: 1, on: localDate('2032-01-01'), source: 'x' },
    }),
  });
  assert.deepEqual(why(book(), wrong), [
    'plan-ends-before-it-begins',
    'target-unlike-indicator',
    'target-range-backwards',
    'target-year-outside',
    'target-baseline-late',
    'target-year-outside',
    'target-year-twice',
    'target-path-ends-elsewhere',
    'target-over-100',
  ]);
});

test('what is not known is left open, with a word why', () => {
  const unknown = target({ indicator: null, goal: { kind: 'count' }, path: [] });
  assert.deepEqual(why(book(), plan(unknown)), ['target-not-measured', 'target-no-value']);
  const said = target({ indicator: null, goal: { kind: 'count' }, path: [], open: 'Phụ lục chưa có' });
  assert.deepEqual(why(book(), plan(said)), []);
});

test('a later target takes the place of an earlier one, of what came with Lá Lành too; not of nothing, and not in a circle', () => {
  const replaces = { programme: 'kh-205', target: 'clubs' };
  assert.deepEqual(why(book(), plan(target({ replaces }))), []);
  assert.equal(replacementOf(programmesOf(book(plan(target({ replaces }))).plans), replaces)?.programme.id, PLAN);
  assert.deepEqual(why(book(), plan(target({ replaces: { programme: 'kh-205', target: 'none' } }))), ['target-replaces-unknown']);
  const other: AdoptedTarget = { ...TARGET, id: 'more', replaces: { programme: PLAN, target: 'clubs' } };
  const circle = plan({ targets: [{ ...TARGET, replaces: { programme: PLAN, target: 'more' } }, other] });
  assert.deepEqual(why(book(), circle), ['target-replaces-in-a-circle', 'target-replaces-in-a-circle']);
});

test('a target is shared out to the units below; the last word counts and the earlier can be read', () => {
  const held = book(plan(), shared(), shared({ parts: [{ unitId: HA_AN, value: 6 }], reason: 'Đổi theo hội nghị' }));
  assert.deepEqual(
    givenTo(held.sharing, HA_AN).map(({ value, year }) => [value, year]),
    [[6, 2026]],
  );
  assert.equal(sharingsOf(held.sharing, QUANG_NINH, { programme: PLAN, target: 'clubs' }, 2026).length, 2);
  assert.deepEqual(givenTo(held.sharing, LIEN_HOA), []);
});

test('the whole is the programme’s own year, else what was given from above; a number nobody gave is not known', () => {
  const held = book(plan(), shared());
  const placed = targetIn(programmesOf(held.plans), { programme: PLAN, target: 'clubs' });
  assert.ok(placed !== null);
  const whole = (unit: string, year: number) => wholeOf(held.sharing, placed, unit, year);
  assert.deepEqual([whole(QUANG_NINH, 2026), whole(QUANG_NINH, 2027), whole(HA_AN, 2026), whole(HA_AN, 2030)], [175, null, 7, null]);
});

test('parts over the whole are asked about and taken with a reason; units that are not below, or twice, are refused', () => {
  const held = book(plan());
  const decide = (change: Partial<SharingBody>, unit = QUANG_NINH) => decideOffice(held, shared(change, unit), 'own');
  const over = [
    { unitId: HA_AN, value: 100 },
    { unitId: LIEN_HOA, value: 80 },
  ];
  assert.deepEqual(decide({ parts: over }), { why: 'sharing-over-whole', sum: 180, whole: 175 });
  assert.equal(decide({ parts: over, overReason: 'Dự phòng nơi không đạt' }), null);
  assert.deepEqual(decide({ parts: [{ unitId: 'vn', value: 1 }] }), { why: 'sharing-not-below', unit: 'vn', called: 'nước Việt Nam' });
  assert.equal(decide({ parts: [...over, { unitId: HA_AN, value: 1 }], overReason: 'x' })?.why, 'sharing-unit-twice');
  assert.equal(decide({ year: 2035 })?.why, 'sharing-year-outside');
  assert.equal(decide({ programme: 'none' })?.why, 'sharing-target-unknown');
});

test('a percentage is given to each unit by itself, at most 100%', () => {
  const share = target({ indicator: 'borrowing-share', goal: { kind: 'share', atLeastBasisPoints: 5_000 }, path: [] });
  const held = book(plan(share));
  const parts = [
    { unitId: HA_AN, value: 6_000 },
    { unitId: LIEN_HOA, value: 9_000 },
  ];
  assert.equal(decideOffice(held, shared({ parts, year: 2030 }), 'own'), null, 'two percentages over the whole are no excess');
  const refused = decideOffice(held, shared({ parts: [{ unitId: HA_AN, value: 10_001 }], year: 2030 }), 'own');
  assert.deepEqual(refused, { why: 'sharing-over-100', unit: HA_AN, called: 'phường Hà An' });
});
