// All documents of a month in the background: three files a club in one packet, the work seen by its own account only, called off,
// begun once, and never about a unit of another.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { strFromU8, unzipSync } from 'fflate';
import { month } from '../../kernel/local-date.ts';
import { openSession } from '../accounts/session.ts';
import { makeAppender } from '../log/append.ts';
import { commandsOf, everythingCounted, type Json, numbered, type Person, startTrial, type Trial, trialClub } from '../trial.ts';
import { beginJob } from './queue.ts';

const PROVINCE = 'vn-quang-ninh';
const path = '/api/office/month-documents';
let trial: Trial;
let province: Person;
let second: Person;
let commune: Person;

before(async () => {
  trial = await startTrial();
  const appender = makeAppender(trial.scratch.pool);
  for (const at of [0, 1, 2]) await appender.append(trialClub(at).clubId, commandsOf(trialClub(at), 300));
  await everythingCounted(trial.scratch);
  province = await trial.person([{ role: 'province-officer', unitId: PROVINCE }]);
  second = await trial.person([{ role: 'province-officer', unitId: PROVINCE }]);
  commune = await trial.person([{ role: 'commune-officer', unitId: 'qn-07180-2025' }]);
});
after(() => trial.end());

const begin = (person: Person, n: number, unitId = PROVINCE) => person.post(path, { id: numbered(n), unitId, month: '2026-10' });

async function ended(person: Person): Promise<Json> {
  for (let tries = 0; tries < 600; tries += 1) {
    const { work } = (await person.get(path)).body;
    if (work.state !== 'at-work') return work;
    await sleep(50);
  }
  throw new Error('the work did not end');
}

test('every club of the unit gets its Word file, its PDF and its workbook, with the figures of its own sheet', async () => {
  const first = await begin(province, 700);
  assert.deepEqual([first.status, first.body.work.of, first.body.work.state], [200, 3, 'at-work'], JSON.stringify(first.body));
  assert.equal((await begin(province, 700)).body.work.id, numbered(700), 'sent twice it is one');
  const work = await ended(province);
  assert.deepEqual([work.state, work.done, work.failed], ['ready', 3, []]);
  const answer = await fetch(`${trial.url}${path}/${numbered(700)}/zip`, { headers: { cookie: 'lalanh_session=none' } });
  assert.equal(answer.status, 401);
  const zip = await province.get(`${path}/${numbered(700)}/zip`);
  assert.equal(zip.headers.get('content-type'), 'application/zip');
  assert.equal((await second.get(path)).body.work, null, 'another account of the same office sees its own work only');
  assert.equal((await second.get(`${path}/${numbered(700)}/zip`)).status, 404);
});

test('what is in the packet opens and says what the office is told', async () => {
  const { rows } = await trial.scratch.pool.query<{ club_id: string; name: string }>(
    'select club_id, name from club_register order by name',
  );
  const bytes = await zipOf(province, 700);
  const files = unzipSync(bytes);
  const names = Object.keys(files);
  assert.deepEqual(
    ['docx', 'pdf', 'xlsx'].map((ending) => names.filter((name) => name.endsWith(ending)).length),
    [3, 3, 3],
  );
  assert.ok(
    names.every((name) => /^\d{3}-[a-z0-9-]+-2026-10\.(docx|pdf|xlsx)$/.test(name)),
    names.join(' '),
  );
  const bodies = names
    .filter((name) => name.endsWith('.docx'))
    .map((name) => strFromU8(unzipSync(files[name] ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array()));
  for (const { club_id, name } of rows) {
    const sheet = (await province.get(`/api/network/club/${club_id}?month=2026-10`)).body;
    const body = bodies.find((one) => one.includes(name));
    assert.ok(body, name);
    const value = sheet.figures.find((one: Json) => one.indicator === 'fund-total').value;
    assert.ok(body.includes(String(value).replace(/\B(?=(\d{3})+$)/g, '.')), `${name}: ${value}`);
    for (const { indicator, withheld } of sheet.figures)
      if (withheld && indicator === 'members-poor') assert.ok(body.includes('không nêu'));
  }
});

async function zipOf(person: Person, n: number): Promise<Uint8Array> {
  const cookie = (await sessionOf(person)) ?? '';
  const answer = await fetch(`${trial.url}${path}/${numbered(n)}/zip`, { headers: { cookie } });
  return new Uint8Array(await answer.arrayBuffer());
}

/** The trial's people answer with text; bytes need the session itself. */
async function sessionOf(person: Person): Promise<string | null> {
  return `lalanh_session=${await openSession(trial.scratch.pool, person.id)}`;
}

test('a work is called off at once, and nothing of it can be fetched', async () => {
  await begin(second, 701);
  const off = await second.post(`${path}/call-off`, {});
  assert.equal(off.body.work.state, 'called-off');
  assert.equal((await second.get(`${path}/${numbered(701)}/zip`)).status, 404);
  assert.equal((await begin(second, 702)).status, 200, 'and another is begun');
  assert.equal((await ended(second)).state, 'ready');
});

test('a unit of another is refused, and one without a club gives an empty packet', async () => {
  assert.equal((await begin(commune, 703)).status, 403);
  assert.equal((await begin(commune, 704, 'qn-07180-2025')).body.work.of, 0);
  assert.equal((await ended(commune)).state, 'ready');
});

test('rights are asked when the work is done: a role that ended meanwhile gets no papers', async () => {
  const { pool } = trial.scratch;
  const leaving = await trial.person([{ role: 'province-officer', unitId: PROVINCE }]);
  await pool.query('update role_grant set ended_at = now() where account_id = $1', [leaving.id]);
  // As it lay in the queue from before.
  assert.ok(await beginJob(pool, leaving.id, numbered(705), { unitId: PROVINCE, month: month('2026-10') }, 3));
  const stateOf = async () =>
    (await pool.query<{ state: string }>('select state from job where job_id = $1', [numbered(705)])).rows[0]?.state;
  // Another's order makes the queue look.
  assert.equal((await begin(commune, 706, 'qn-07180-2025')).status, 200);
  for (let tries = 0; ['waiting', 'at-work'].includes((await stateOf()) ?? '') && tries < 200; tries += 1) await sleep(50);
  assert.equal(await stateOf(), 'broken');
  assert.equal((await pool.query('select from job_result where job_id = $1', [numbered(705)])).rowCount, 0);
});

test('nothing of all this was a fault of ours', () => assert.deepEqual(trial.faults, []));
