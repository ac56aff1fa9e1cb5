// Programmes of offices over HTTP: who adopts for whom, who shares out what, what is measured, and what people below see.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { proposeParts } from '../../domain/network/programmes/sharing.ts';
import { foldOffice } from '../../domain/office/office-book.ts';
import { statisticAt } from '../../domain/office/statistics.ts';
import { month } from '../../kernel/local-date.ts';
import type { TargetMonths, TargetValues } from '../../protocol/network-messages.ts';
import { makeAppender } from '../log/append.ts';
import { commandsOf, everythingCounted, type Json, numbered, type Person, startTrial, type Trial, trialClub } from '../trial.ts';

const PROVINCE = 'vn-quang-ninh';
const HA_AN = 'qn-07168-2025';
const LIEN_HOA = 'qn-07180-2025';
const OFFICE = '/api/office/records';
const PLAN = numbered(700);
let trial: Trial;
let province: Person;
let commune: Person;

before(async () => {
  trial = await startTrial();
  const appender = makeAppender(trial.scratch.pool);
  for (const club of [0, 1].map(trialClub)) await appender.append(club.clubId, commandsOf(club, club.played.length));
  await everythingCounted(trial.scratch);
  province = await trial.person([{ role: 'province-officer', unitId: PROVINCE }]);
  commune = await trial.person([{ role: 'commune-officer', unitId: HA_AN }]);
});
after(() => trial.end());

let made = 800;
function order(kind: string, unitId: string, body: Json): Json {
  made += 1;
  return { recordId: numbered(made), kind, unitId, on: '2026-11-25', body };
}

const goal = { kind: 'count', atLeast: 250 };
const target = (id: string, change: Json = {}): Json => ({
  id,
  indicator: 'clubs-founded',
  words: 'Có ít nhất 250 câu lạc bộ',
  goal,
  basis: 'now',
  dueYear: 2030,
  baseline: { value: 165, on: '2025-12-31', source: 'Báo cáo năm' },
  path: [{ year: 2026, value: 3 }],
  ...change,
});
const plan = (unitId: string, change: Json = {}): Json =>
  order('adopt-programme', unitId, {
    programmeId: PLAN,
    number: '12/KH-UBND',
    title: 'Kế hoạch nhân rộng',
    issuer: 'UBND tỉnh',
    issuedOn: '2026-01-10',
    from: '2026-01-01',
    until: '2030-12-31',
    source: 'Tủ hồ sơ số 2',
    targets: [
      target('clubs'),
      target('care', { indicator: 'care-recipients' }),
      target('poor', { indicator: 'members-poor', basis: 'in-the-period' }),
      target('share', { indicator: 'poor-share', goal: { kind: 'share', atLeastBasisPoints: 5_000 }, path: [] }),
      target('unknown', { indicator: null, open: 'Chưa có phụ lục' }),
    ],
    open: [],
    ...change,
  });
const sharing = (unitId: string, parts: readonly Json[], change: Json = {}): Json =>
  order('share-out-target', unitId, { programme: PLAN, target: 'clubs', year: 2026, parts, reason: 'QĐ giao', ...change });

const why = async (person: Person, sent: Json): Promise<string> => {
  const { status, body } = await person.post(OFFICE, sent);
  return status === 200 ? 'taken' : (body.refusal?.why ?? body.problem);
};
const targets = async (person: Person, unit: string): Promise<TargetValues> =>
  (await person.get(`/api/network/targets?unit=${unit}&month=2026-11`)).body;

test('a commune adopts for itself, not for another nor for the province; the province not for the commune', async () => {
  assert.equal(await why(commune, plan(PROVINCE)), 'not-your-unit');
  assert.equal(await why(commune, plan(LIEN_HOA)), 'not-your-unit');
  assert.equal(await why(province, plan(HA_AN)), 'not-from-above');
  assert.equal(await why(province, plan(PROVINCE)), 'taken');
  assert.equal(await why(commune, plan(HA_AN, { programmeId: numbered(701), number: '1/KH' })), 'taken');
  assert.equal(await why(commune, plan(HA_AN, { reason: 'sửa' })), 'plan-of-another-unit');
});

test('it binds the units below, is measured for each, and what nothing measures is null', async () => {
  for (const [person, unit] of [
    [province, PROVINCE],
    [commune, HA_AN],
  ] as const) {
    const { programmes, values } = await targets(person, unit);
    assert.ok(programmes.some(({ id }) => id === PLAN));
    const of = (id: string) => values.find((one) => one.programme === PLAN && one.target === id)?.value;
    assert.ok((of('clubs') ?? 0) > 0, `clubs of ${unit}`);
    assert.equal(of('unknown'), null);
  }
  const above = await targets(province, PROVINCE);
  assert.ok(!above.programmes.some(({ number }) => number === '1/KH'), 'a commune’s own plan binds nobody above it');
});

test('a target of few people is measured no more openly than the figure itself', async () => {
  const { values } = await targets(province, PROVINCE);
  const of = (id: string) => values.find((one) => one.programme === PLAN && one.target === id);
  assert.equal(of('poor')?.value, null, 'told over a longer time it would give single months away');
  for (const id of ['care', 'share']) {
    const { value = null, numerator } = of(id) ?? {};
    assert.ok(value === null || (numerator ?? value) === 0 || (numerator ?? value) >= 5, `${id} ${value}`);
  }
  const months = await province.get(`/api/network/target-months?unit=${PROVINCE}&programme=${PLAN}&target=care&month=2026-11`);
  assert.deepEqual(months.body, { values: [], withheld: true });
});

test('the months of a target end with its value, and begin with its basis', async () => {
  const ask = async (query: string): Promise<TargetMonths> =>
    (await province.get(`/api/network/target-months?unit=${PROVINCE}&month=2026-11&${query}`)).body;
  const { values } = await ask(`programme=${PLAN}&target=clubs`);
  const held = await targets(province, PROVINCE);
  assert.equal(values.length, 13);
  assert.equal(values.at(-1)?.value, held.values.find((one) => one.programme === PLAN && one.target === 'clubs')?.value);
  const grown = await ask('programme=qd-1648&target=new-clubs-2030');
  assert.deepEqual([grown.values[0]?.month, grown.values.at(-1)?.month], ['2025-11', '2026-11']);
  assert.equal((await province.get(`/api/network/target-months?unit=${PROVINCE}&programme=x&target=y`)).status, 404);
});

test('parts over the whole are asked about and kept with the reason; a commune shares nothing out above or beside', async () => {
  const parts = [
    { unitId: HA_AN, value: 2 },
    { unitId: LIEN_HOA, value: 2 },
  ];
  const asked = await province.post(OFFICE, sharing(PROVINCE, parts));
  assert.deepEqual([asked.status, asked.body.refusal], [409, { why: 'sharing-over-whole', sum: 4, whole: 3 }]);
  assert.equal(await why(province, sharing(PROVINCE, parts, { overReason: 'Dự phòng' })), 'taken');
  assert.equal(await why(province, sharing(PROVINCE, [{ unitId: 'qn-07156-2017', value: 1 }])), 'sharing-not-below');
  assert.equal(await why(province, sharing(PROVINCE, [{ unitId: HA_AN, value: -1 }])), 'malformed');
  assert.equal(await why(commune, sharing(PROVINCE, [{ unitId: HA_AN, value: 1 }])), 'not-your-unit');
  assert.equal(await why(commune, sharing(HA_AN, [{ unitId: LIEN_HOA, value: 1 }])), 'sharing-not-below');
});

test('a commune sees the part given to it, by whom and when; changed with a reason the later one counts and both are kept', async () => {
  const given = async () => (await targets(commune, HA_AN)).given;
  const [first] = await given();
  assert.deepEqual(first, { programme: PLAN, target: 'clubs', year: 2026, value: 2, by: PROVINCE, on: '2026-11-25' });
  await province.post(OFFICE, sharing(PROVINCE, [{ unitId: HA_AN, value: 1 }], { reason: 'Chỉnh theo hội nghị' }));
  assert.equal((await given())[0]?.value, 1);
  const { shared } = await targets(province, PROVINCE);
  assert.deepEqual(shared, [{ programme: PLAN, target: 'clubs', year: 2026, parts: [{ unitId: HA_AN, value: 1 }] }]);
  const { records } = (await commune.get(`${OFFICE}?unit=${HA_AN}`)).body;
  assert.equal(records.filter(({ kind }: Json) => kind === 'share-out-target').length, 2);
});

test('a proposal falls back to the population where a unit has not stated its older people, and names who has stated neither', async () => {
  const state = (unitId: string, values: Json[]) =>
    province.post(OFFICE, order('state-statistics', unitId, { month: '2026-09', values, source: 'Sổ' }));
  await state(HA_AN, [
    { statistic: 'population', amount: 10_000 },
    { statistic: 'older-people', amount: 1_500 },
  ]);
  const propose = async () => {
    const { statistics } = foldOffice((await province.get(`${OFFICE}?unit=${PROVINCE}`)).body.records);
    return proposeParts(8, [HA_AN, LIEN_HOA], (unit, weight) => statisticAt(statistics, unit, weight, month('2026-11'))?.amount ?? null);
  };
  assert.deepEqual(await propose(), { by: null, lacking: 'older-people', units: [LIEN_HOA] });
  await state(LIEN_HOA, [{ statistic: 'population', amount: 30_000 }]);
  assert.deepEqual(await propose(), {
    by: 'population',
    parts: [
      { unitId: HA_AN, value: 2 },
      { unitId: LIEN_HOA, value: 6 },
    ],
  });
});

test('a malformed programme names every problem; nothing of all this was a fault of ours', async () => {
  const bad = plan(PROVINCE, { number: '', targets: [target('x', { indicator: 'cats', dueYear: 'soon', basis: 'never' })] });
  const { status, body } = await province.post(OFFICE, bad);
  assert.equal(status, 400);
  for (const path of ['number', 'targets.0.indicator', 'targets.0.dueYear', 'targets.0.basis'])
    assert.ok(body.problems.includes(path), path);
  assert.deepEqual(trial.faults, []);
});
