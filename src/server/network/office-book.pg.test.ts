// The offices' book: who reads what, who may write, one record once, nothing changed afterwards, and two answers at a time.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Statistic } from '../../domain/office/statistics.ts';
import { inScope } from '../db/scope.ts';
import { makeAppender } from '../log/append.ts';
import { commandsOf, grantIn, type Json, numbered, type Person, startTrial, type Trial, trialClub } from '../trial.ts';

const HA_AN = 'qn-07168-2025';
const OTHER = 'qn-07180-2025';
const THIRD = 'qn-06967-2017';
const PROVINCE = 'vn-quang-ninh';
let trial: Trial;
let commune: Person;
let other: Person;
let province: Person;
let treasurer: Person;

before(async () => {
  trial = await startTrial();
  await makeAppender(trial.scratch.pool).append(trialClub(0).clubId, commandsOf(trialClub(0), 50));
  commune = await trial.person([{ role: 'commune-officer', unitId: HA_AN }]);
  other = await trial.person([{ role: 'commune-officer', unitId: OTHER }]);
  province = await trial.person([{ role: 'province-officer', unitId: PROVINCE }]);
  treasurer = await trial.person([grantIn('treasurer', trialClub(0))]);
});
after(() => trial.end());

let made = 500;
function stated(unitId: string, values: Partial<Record<Statistic, number>>): Json {
  made += 1;
  const body = { month: '2026-09', values: Object.entries(values).map(([statistic, amount]) => ({ statistic, amount })), source: 'Sổ' };
  return { recordId: numbered(made), kind: 'state-statistics', unitId, on: '2026-09-30', body };
}

const read = async (person: Person, unitId: string): Promise<Json[]> =>
  (await person.get(`/api/office/records?unit=${unitId}`)).body.records ?? [];

test('a commune writes for itself, the province for what lies below it, nobody for another', async () => {
  const own = await commune.post('/api/office/records', stated(HA_AN, { 'older-people': 900 }));
  assert.equal(own.status, 200, JSON.stringify(own.body));
  assert.deepEqual([own.body.record.by.unitId, own.body.record.by.accountId], [HA_AN, commune.id]);
  const above = await province.post('/api/office/records', stated(OTHER, { 'older-people': 700 }));
  assert.equal(above.body.record.by.unitId, PROVINCE);
  const foreign = await commune.post('/api/office/records', stated(OTHER, { 'older-people': 1 }));
  assert.deepEqual([foreign.status, foreign.body.refusal.why], [409, 'not-your-unit']);
  const upwards = await commune.post('/api/office/records', stated(PROVINCE, { 'older-people': 1 }));
  assert.equal(upwards.body.refusal.why, 'not-your-unit');
  assert.equal((await treasurer.post('/api/office/records', stated(HA_AN, { 'older-people': 1 }))).status, 403);
});

test('read by the own office and those above, by nobody beside or below', async () => {
  const aboutHaAn = (records: readonly Json[]) => records.filter(({ unitId }) => unitId === HA_AN).length;
  assert.equal(aboutHaAn(await read(commune, HA_AN)), 1);
  assert.equal(aboutHaAn(await read(province, PROVINCE)), 1);
  assert.equal((await other.get(`/api/office/records?unit=${HA_AN}`)).status, 403);
  assert.equal((await treasurer.get(`/api/office/records?unit=${HA_AN}`)).status, 403);
  await province.post('/api/office/records', stated(PROVINCE, { 'older-people': 180_994 }));
  assert.ok(
    (await read(commune, HA_AN)).every(({ unitId }) => unitId !== PROVINCE),
    'not told below',
  );
});

test('the same record sent twice is one record, whatever the second says', async () => {
  const order = stated(HA_AN, { 'association-members': 800 });
  const first = await commune.post('/api/office/records', order);
  const again = await commune.post('/api/office/records', { ...order, body: { ...order.body, source: 'khác' } });
  assert.deepEqual(again.body, first.body);
});

test('what looks mistyped is asked about; a malformed order names every problem', async () => {
  const tenfold = stated(HA_AN, { 'older-people': 9_000 });
  const order = { ...tenfold, body: { ...tenfold.body, month: '2026-10' } };
  assert.equal((await commune.post('/api/office/records', order)).body.refusal.why, 'statistics-far-from-last');
  const malformed = { ...order, on: 'hôm qua', body: { ...order.body, values: [{ statistic: 'cats', amount: -1 }] } };
  const { status, body } = await commune.post('/api/office/records', malformed);
  assert.equal(status, 400);
  for (const path of ['on', 'body.values.0.statistic', 'body.values.0.amount']) assert.ok(body.problems.includes(path), path);
});

test('records about one unit are decided one after another: of two orders that exclude each other, sent at once, one is taken', async () => {
  const fits = stated(THIRD, { population: 100, 'older-people': 90 });
  const contradicts = stated(THIRD, { 'older-people': 500 });
  const replies = await Promise.all([fits, contradicts].map((order) => province.post('/api/office/records', order)));
  const held = await read(province, THIRD);
  // Whichever came second saw the first: either 500 was refused by the population, or it stands and was then said anew as 90.
  const last = held.at(-1)?.body.values.find(({ statistic }: Json) => statistic === 'older-people')?.amount;
  assert.equal(last, 90, JSON.stringify(replies.map(({ body }) => body)));
});

test('nothing written is changed or taken away, by grants', async () => {
  for (const statement of ['update office_record set by_name = $1', 'delete from office_record where by_name = $1'])
    await assert.rejects(
      inScope(trial.scratch.pool, { role: 'app_rw', units: [PROVINCE] }, (transaction) => transaction.query(statement, ['x'])),
      /permission denied/,
    );
  await assert.rejects(
    inScope(trial.scratch.pool, { role: 'app_rw', units: [HA_AN] }, (transaction) =>
      transaction.query(
        `insert into office_record (record_id, kind, unit_id, on_date, body, told_below, by_account, by_name, by_unit)
         values (gen_random_uuid(), 'state-statistics', $1, '2026-01-01', '{}', false, gen_random_uuid(), 'x', $2)`,
        [OTHER, HA_AN],
      ),
    ),
    /row-level security/,
  );
});

test('nothing of all this was a fault of ours', () => assert.deepEqual(trial.faults, []));
