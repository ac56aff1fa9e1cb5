// Roles by day and level, over HTTP and directly in SQL: what ends with a role, what a level may write, what an auditor leaves behind.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { BINDING_KINDS, levelFor } from '../../domain/access/office-level.ts';
import type { Room } from '../../domain/club/event-shape.ts';
import { ROOMS_OF_ROLE } from '../../domain/club/roles.ts';
import { addDays } from '../../kernel/local-date.ts';
import { today } from '../clock.ts';
import { inScope } from '../db/scope.ts';
import { makeAppender } from '../log/append.ts';
import {
  commandBy,
  commandsOf,
  everythingCounted,
  gift,
  grantIn,
  numbered,
  type Person,
  startTrial,
  type Trial,
  trialClub,
} from '../trial.ts';

const ours = trialClub(0);
const PROVINCE = 'vn-quang-ninh';
let trial: Trial;
let province: Person;

before(async () => {
  trial = await startTrial();
  await makeAppender(trial.scratch.pool).append(ours.clubId, commandsOf(ours, 300));
  province = await trial.person([{ role: 'province-officer', unitId: PROVINCE }]);
});
after(() => trial.end());

test('a role ended is gone with the next request, in sessions that are open, for reading and for writing', async () => {
  const chair = await trial.person([grantIn('chair', ours)]);
  const pull = () => chair.get(`/api/clubs/${ours.clubId}/pull?after=0&limit=1`);
  const push = () => chair.post(`/api/clubs/${ours.clubId}/push`, { commands: [gift(chair.id, ours.clubId, 1000)] });
  assert.deepEqual([(await pull()).status, (await push()).status], [200, 200]);
  const people = (await province.get(`/api/office/people?club=${ours.clubId}`)).body.people;
  const held = people.find(({ accountId }: { accountId: string }) => accountId === chair.id);
  assert.deepEqual([held.state, held.mayEnd], ['now', true]);
  const elsewhere = await trial.person([{ role: 'commune-officer', unitId: 'qn-06967-2017' }]);
  const reader = await trial.person([{ role: 'province-officer', unitId: PROVINCE, level: 'reader' }]);
  for (const person of [chair, elsewhere, reader]) assert.equal((await person.post(`/api/grants/${held.grantId}/end`, {})).status, 403);
  assert.equal((await province.post(`/api/grants/${held.grantId}/end`, {})).status, 200);
  assert.deepEqual([(await pull()).status, (await push()).status], [403, 403]);
  assert.deepEqual((await chair.get('/api/me')).body.roles, []);
  const ended = (await province.get(`/api/office/people?club=${ours.clubId}`)).body.people;
  assert.equal(ended.find(({ accountId }: { accountId: string }) => accountId === chair.id).state, 'ended', 'still listed');
});

test('a role holds from its first to its last day, and the database shows no other to whoever forgets to ask', async () => {
  const [yesterday, tomorrow] = [addDays(today(), -1), addDays(today(), 1)];
  const cases = [
    [{}, 200],
    [{ from: today(), until: today() }, 200],
    [{ until: yesterday }, 403],
    [{ from: tomorrow }, 403],
  ] as const;
  for (const [days, status] of cases) {
    const person = await trial.person([{ ...grantIn('treasurer', ours), ...days }]);
    assert.equal((await person.get(`/api/clubs/${ours.clubId}/tasks`)).status, status, JSON.stringify(days));
    const seen = (grants?: 'all') =>
      inScope(trial.scratch.pool, { role: 'app_auth', ...(grants && { grants }) }, async (transaction) => {
        const { rowCount } = await transaction.query('select 1 from role_grant where account_id = $1', [person.id]);
        return rowCount;
      });
    assert.deepEqual([await seen(), await seen('all')], [status === 200 ? 1 : 0, 1]);
  }
  for (const statement of ['delete from role_grant', `update role_grant set role = 'chair'`, 'update role_grant set until_day = null'])
    await assert.rejects(
      inScope(trial.scratch.pool, { role: 'app_auth', grants: 'all' }, (transaction) => transaction.query(statement)),
      /permission denied/,
      statement,
    );
});

/** One record of the board’s room beside what the sample has. */
async function raiseNeed(): Promise<void> {
  const chair = await trial.person([grantIn('chair', ours)]);
  const need = { personId: numbered(3), what: 'illness', wants: ['labour'], urgency: 'now' };
  const commands = [commandBy(chair.id, ours.clubId, 'raise-need', need, { priv: { words: 'ốm nặng' } })];
  const { body } = await chair.post(`/api/clubs/${ours.clubId}/push`, { device: numbered(70), commands });
  assert.equal(body.answers[0].outcome, 'recorded');
}

test('each role’s rooms, asked of the database itself: no event of another room, and private parts only where the role has them', async () => {
  const wanted = (room: string) => trial.scratch.pool.query('select 1 from event where club_id = $1 and room = $2', [ours.clubId, room]);
  await raiseNeed();
  const { rows: inUse } = await trial.scratch.pool.query<{ room: Room }>('select distinct room from event where club_id = $1', [
    ours.clubId,
  ]);
  assert.ok(inUse.length >= 4, `the book has events in several rooms: ${inUse.map(({ room }) => room).join(' ')}`);
  for (const [role, rooms] of Object.entries(ROOMS_OF_ROLE)) {
    const scope = { role: 'app_rw', club: ours.clubId, rooms, private: rooms.length > 0 } as const;
    const seen = await inScope(trial.scratch.pool, scope, async (transaction) => {
      const { rows } = await transaction.query<{ room: Room; n: number }>('select room, count(*)::int as n from event group by room');
      const { rows: kept } = await transaction.query<{ room: Room }>('select distinct room from event_private');
      return { rows, kept };
    });
    for (const { room, n } of seen.rows) {
      assert.ok(rooms.includes(room), `${role} sees ${room}`);
      assert.equal(n, (await wanted(room)).rowCount, `${role} sees all of ${room}`);
    }
    const theirs = inUse.map(({ room }) => room).filter((room) => (rooms as readonly Room[]).includes(room));
    assert.deepEqual(seen.rows.map(({ room }) => room).sort(), theirs.sort(), `${role} sees every room of the role that has events`);
    for (const { room } of seen.kept) assert.ok(rooms.includes(room), `${role} sees private parts of ${room}`);
  }
});

test('no other role of the database reads who was given what, how a password is kept, or a sheet', async () => {
  for (const table of [
    'account',
    'role_grant',
    'session',
    'invitation',
    'sign_in_failure',
    'sign_in_address',
    'second_factor',
    'spare_code',
    'account_identity',
    'identity_flow',
  ])
    for (const role of ['app_rw', 'app_network'] as const)
      await assert.rejects(
        inScope(trial.scratch.pool, { role }, (transaction) => transaction.query(`select * from ${table}`)),
        /permission denied/,
        `${role} and ${table}`,
      );
});

test('levels: a reader writes nothing, an editor what prepares, an approver what binds; over HTTP and in SQL', async () => {
  const statistics = { kind: 'state-statistics', on: today(), body: { month: '2026-10', source: 'Hội', values: [] } };
  const report = { kind: 'return-report', on: today(), body: { reportId: numbered(999), reason: 'Thiếu số' } };
  for (const [n, level] of (['reader', 'editor', 'approver'] as const).entries()) {
    const officer = await trial.person([{ role: 'province-officer', unitId: PROVINCE, level }]);
    const written = async (order: object, at: number) =>
      (await officer.post('/api/office/records', { recordId: numbered(8000 + n * 10 + at), unitId: PROVINCE, ...order })).status;
    const [prepares, binds] = [await written(statistics, 1), await written(report, 2)];
    assert.equal(prepares === 403, level === 'reader', `${level} prepares: ${prepares}`);
    // The body of the answer is beside the point; a refusal of the book (409) comes after the door.
    assert.equal(binds === 403, level !== 'approver', `${level} binds: ${binds}`);
    const founding = { ...commandsOf(trialClub(1), 1)[0], id: numbered(8100 + n), clubId: numbered(8200 + n), actor: officer.id };
    const pushed = await officer.post(`/api/clubs/${founding.clubId}/push`, { commands: [founding] });
    assert.equal(pushed.status === 200 && pushed.body.answers[0].outcome === 'recorded', level === 'approver', `${level} founds`);
    const reads = level === 'reader' ? {} : { desks: [PROVINCE], ...(level === 'approver' && { approves: [PROVINCE] }) };
    for (const kind of ['state-statistics', ...BINDING_KINDS] as const) {
      const insert = inScope(trial.scratch.pool, { role: 'app_rw', units: [PROVINCE], ...reads }, (transaction) =>
        transaction.query(
          `insert into office_record (record_id, kind, unit_id, on_date, body, told_below, by_account, by_name, by_unit)
           values (gen_random_uuid(), $1, $2, '1999-01-01', '{"values": []}', false, $3, 'x', $2)`,
          [kind, PROVINCE, officer.id],
        ),
      );
      const may = level === 'approver' || (level === 'editor' && levelFor(kind) === 'editor');
      if (may) await insert;
      else await assert.rejects(insert, /row-level security/, `${level} and ${kind}`);
    }
  }
  await trial.scratch.pool.query(`delete from office_record where on_date = '1999-01-01'`);
});

test('the policy names the kinds that bind as the domain does', async () => {
  const { rows } = await trial.scratch.pool.query(
    `select with_check from pg_policies where tablename = 'office_record' and policyname = 'written_for_own_units'`,
  );
  const [, list = ''] = rows[0].with_check.match(/kind <> ALL \(ARRAY\[([^\]]+)\]/) ?? [];
  assert.deepEqual([...list.matchAll(/'([a-z-]+)'/g)].map(([, kind]) => kind).sort(), [...BINDING_KINDS].sort());
});

test('an auditor opens the money of a club and nothing of bodies and needs, writes nothing, and each opening is written down', async () => {
  const chair = await trial.person([grantIn('chair', ours)]);
  const visit = { personId: numbered(3), visitors: [], tasks: ['talk'], condition: 'good' };
  await chair.post(`/api/clubs/${ours.clubId}/push`, {
    commands: [
      gift(chair.id, ours.clubId, 1000, { priv: { note: 'kín money' } }),
      commandBy(chair.id, ours.clubId, 'record-visit', visit, { priv: { note: 'kín care' } }),
    ],
  });
  const auditor = await trial.person([{ role: 'auditor', unitId: ours.unitId, level: 'reader' }]);
  const opened = () => province.get(`/api/office/people?club=${ours.clubId}`).then(({ body }) => body.openings);
  assert.deepEqual(await opened(), []);
  const text = JSON.stringify((await auditor.get(`/api/clubs/${ours.clubId}/pull?after=0&limit=2000`)).body);
  assert.deepEqual([text.includes('kín money'), text.includes('kín care')], [true, false]);
  const explain = (indicator: string) => auditor.get(`/api/network/explain?indicator=${indicator}&club=${ours.clubId}&opened=2020-01`);
  assert.equal((await explain('visits')).status, 403, 'a record of care');
  const [last, first] = await opened();
  assert.equal(last.what, '/api/network/explain');
  assert.deepEqual([first.by, first.what], [last.by, '/api/clubs/:clubId/pull']);
  for (const book of ['so-quy.income.cash.2020-01.2020-01', 'so-vay.2020-01.2020-01', 'danh-sach.2020-01-31'])
    assert.equal((await auditor.get(`/api/clubs/${ours.clubId}/papers/${book}`)).headers.get('content-type'), 'application/pdf', book);
  assert.equal((await auditor.get(`/api/clubs/${ours.clubId}/papers/phieu-kham.x`)).status, 404);
  assert.equal((await auditor.get(`/api/clubs/${ours.clubId}/suggestions/ACDE-GHKL-MNPQ`)).status, 404);
  const before = await opened();
  assert.equal(before[0].what, '/api/clubs/:clubId/suggestions/:receipt', 'never the receipt of an anonymous suggestion');
  assert.equal((await auditor.post(`/api/clubs/${ours.clubId}/push`, { commands: [gift(auditor.id, ours.clubId, 1)] })).status, 403);
  assert.deepEqual(await opened(), before, 'a push that was refused opened nothing');
  for (const statement of ['update club_opening set by_name = $1', 'delete from club_opening where by_name = $1'])
    await assert.rejects(
      inScope(trial.scratch.pool, { role: 'app_rw', club: ours.clubId }, (transaction) => transaction.query(statement, ['x'])),
      /permission denied/,
    );
});

test('a donor is told totals and no club', async () => {
  const donor = await trial.person([{ role: 'donor', unitId: PROVINCE, level: 'reader' }]);
  const figures = ['dashboard', 'charts?from=2015-01'].map((path) => `/api/network/${path}`);
  for (const path of figures) {
    assert.equal((await donor.get(path)).body.problem, 'too-few-clubs', `${path}: the only club there is`);
    assert.equal((await province.get(path)).status, 200);
  }
  const appender = makeAppender(trial.scratch.pool);
  for (const club of [1, 2].map(trialClub)) await appender.append(club.clubId, commandsOf(club, 300));
  await everythingCounted(trial.scratch);
  const charts = (await donor.get('/api/network/charts?from=2015-01')).body;
  const clubs: number[] = charts.series.find(({ indicator }: { indicator: string }) => indicator === 'clubs').values;
  assert.deepEqual([charts.months.length, charts.months[0]], [clubs.length, charts.from]);
  assert.ok(clubs.length > 0 && clubs.every((count) => count >= 3), 'no month of a single club');
  const parts = (indicator: string) =>
    donor
      .get(`/api/network/by-unit?indicator=${indicator}`)
      .then(({ body }) => body.parts.map(({ value }: { value: number | null }) => value));
  assert.ok(
    (await parts('members')).every((value: number | null) => value === null),
    'each part is one club',
  );
  const told = (await parts('clubs')).filter((value: number | null) => value !== 0);
  assert.ok(told.length >= 3 && told.every((value: number | null) => value !== null), `how many there are is told: ${told}`);
  assert.deepEqual((await donor.get('/api/network/dashboard')).body.everLent, []);
  const { status, body } = await donor.get('/api/network/dashboard');
  assert.deepEqual([status, body.fading], [200, []]);
  assert.equal(JSON.stringify(body).includes(ours.clubId), false);
  assert.equal((await donor.get(`/api/network/by-unit?indicator=members`)).status, 200);
  assert.equal((await donor.get(`/api/network/by-unit?indicator=members&unit=${ours.unitId}`)).status, 403, 'whose parts are clubs');
  for (const path of ['/api/network/clubs', `/api/network/club/${ours.clubId}`, '/api/office/records', '/api/office/people'])
    assert.equal((await donor.get(path)).status, 403, path);
});

test('nothing of all this was a fault of ours', () => assert.deepEqual(trial.faults, []));
