// Law 6 and law 4 in the database itself, whatever the program above it does: a club sees its own rows, a reader its
// own rooms, and nobody changes a record.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ROOMS } from '../../domain/club/event-shape.ts';
import { ROOMS_OF_ROLE } from '../../domain/club/roles.ts';
import { makeAppender } from '../log/append.ts';
import { prepareDatabase } from '../main.ts';
import { commandsOf, trialClub } from '../trial.ts';
import { type BookScope, beginStatement, inScope } from './scope.ts';
import { createScratchDatabase, type ScratchDatabase, scratchServers } from './scratch.ts';

const ours = trialClub(0);
const theirs = trialClub(1);
const clubTables = ['club_head', 'event', 'event_private', 'event_link', 'command', 'posting', 'figure', 'club_register', 'club_place'];
const everything = { role: 'app_rw', rooms: ROOMS, private: true } as const;

for (const server of scratchServers()) {
  const on = (name: string) => `${name} (${server.name})`;
  let scratch: ScratchDatabase;
  const count = async (scope: BookScope, table: string, where = 'true'): Promise<number> =>
    inScope(
      scratch.pool,
      scope,
      async (transaction) => (await transaction.query(`select count(*) as n from ${table} where ${where}`)).rows[0].n,
    );

  before(async () => {
    scratch = await createScratchDatabase(server);
    await prepareDatabase(scratch);
    const appender = makeAppender(scratch.pool);
    await appender.append(ours.clubId, commandsOf(ours, 700));
    await appender.append(theirs.clubId, commandsOf(theirs, 700));
  });
  after(() => scratch.drop());

  test(on('a club sees its own rows of every table and none of another club'), async () => {
    for (const table of clubTables) {
      const scope = { ...everything, club: ours.clubId };
      assert.ok((await count(scope, table)) > 0, table);
      assert.equal(await count(scope, table, `club_id <> '${ours.clubId}'`), 0, table);
    }
  });

  test(on('without a club, or with a club that does not exist, nothing is seen'), async () => {
    for (const table of clubTables) {
      assert.equal(await count(everything, table), 0, table);
      assert.equal(await count({ ...everything, club: '00000000-0000-7000-8000-0000000000ff' }, table), 0, table);
    }
  });

  test(on('a forged id never reaches the statement'), () => {
    for (const club of ["x'; drop table event; --", '', 'FBF5BCF3-3C3C-8A87-AA17-44E687C86CC0'])
      assert.throws(() => beginStatement({ role: 'app_rw', club }), RangeError);
    assert.throws(() => beginStatement({ role: 'app_rw', units: ["a','b"] }), RangeError);
    const rooms = ['money', 'attic'] as unknown as ['money'];
    assert.throws(() => beginStatement({ role: 'app_rw', rooms }), RangeError);
  });

  test(on('rooms: a treasurer reads no care, a volunteer no money, neither postings nor private parts of the other'), async () => {
    const treasurer = { role: 'app_rw', club: ours.clubId, rooms: ['common', 'money'], private: true } as const;
    const volunteer = { role: 'app_rw', club: ours.clubId, rooms: ['common', 'care'], private: true } as const;
    assert.ok((await count({ ...everything, club: ours.clubId }, 'event', `room = 'care'`)) > 0);
    assert.equal(await count(treasurer, 'event', `room = 'care'`), 0);
    assert.equal(await count(treasurer, 'event_private', `room = 'care'`), 0);
    assert.equal(await count(volunteer, 'event', `room = 'money'`), 0);
    assert.equal(await count(volunteer, 'posting'), 0);
    assert.equal(await count({ ...treasurer, private: false }, 'event_private'), 0, 'names open only to who asked for them');
    assert.equal(
      await count(treasurer, 'event_link'),
      await count({ ...everything, club: ours.clubId }, 'event_link'),
      'links are for every reader',
    );
  });

  test(on('each role: rows of its own rooms and club, and not one of any other, in every table that has a room'), async () => {
    for (const [role, rooms] of Object.entries(ROOMS_OF_ROLE)) {
      const scope = { role: 'app_rw', club: ours.clubId, rooms, private: true } as const;
      for (const table of ['event', 'event_private'])
        for (const room of ROOMS) {
          const whole = await count({ ...everything, club: ours.clubId }, table, `room = '${room}'`);
          assert.equal(await count(scope, table, `room = '${room}'`), rooms.includes(room) ? whole : 0, `${role} ${table} ${room}`);
          assert.equal(await count(scope, table, `club_id = '${theirs.clubId}' and room = '${room}'`), 0, `${role} other club`);
        }
      assert.equal((await count(scope, 'posting')) > 0, rooms.includes('money'), `${role} postings`);
    }
  });

  test(on('an officer sees figures of clubs in its units, and no records'), async () => {
    const officer = { role: 'app_rw', units: ['vn-quang-ninh'], rooms: ROOMS, private: true } as const;
    assert.ok((await count(officer, 'figure', `club_id = '${theirs.clubId}'`)) > 0);
    for (const table of ['event', 'event_private', 'event_link', 'posting', 'command', 'picture'])
      assert.equal(await count(officer, table), 0, table);
    const elsewhere = { ...officer, units: ['vn-ha-noi'] } as const;
    for (const table of ['figure', 'club_register', 'club_place', 'unit_figure', 'club_head'])
      assert.equal(await count(elsewhere, table), 0, table);
  });

  test(on('no record is changed or removed, by no role of the application'), async () => {
    for (const role of ['app_rw', 'app_network', 'app_auth'] as const) {
      const scope = role === 'app_rw' ? { ...everything, club: ours.clubId } : ({ role } as const);
      for (const table of ['event', 'event_private', 'event_link', 'command', 'posting', 'club_head']) {
        const refused = (text: string) =>
          assert.rejects(
            inScope(scratch.pool, scope, (transaction) => transaction.query(text)),
            { code: '42501' },
            `${role}: ${text}`,
          );
        await refused(`delete from ${table}`);
        await refused(`update ${table} set club_id = club_id`);
        await refused(`truncate ${table}`);
      }
    }
  });

  test(on('a row of another club cannot be written'), async () => {
    const scope = { ...everything, club: ours.clubId };
    for (const text of [
      `insert into figure values ('${theirs.clubId}', '2026-01', 'members', 1)`,
      `insert into posting values ('${theirs.clubId}', 999999, 0, '2026-01-01', 'income', 'cash', 1)`,
      `insert into event_link values ('${theirs.clubId}', 999999, 'common', decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex'))`,
    ]) {
      await assert.rejects(
        inScope(scratch.pool, scope, (transaction) => transaction.query(text)),
        { code: '42501' },
        text,
      );
    }
    assert.equal(
      await inScope(
        scratch.pool,
        scope,
        async (transaction) => (await transaction.query(`update club_head set seq = 0 where club_id = '${theirs.clubId}'`)).rowCount,
      ),
      0,
    );
  });

  test(on('the accounts are closed to the books and the books to the accounts'), async () => {
    await assert.rejects(
      inScope(scratch.pool, { role: 'app_rw' }, (transaction) => transaction.query('select * from account')),
      { code: '42501' },
    );
    await assert.rejects(
      inScope(scratch.pool, { role: 'app_network' }, (transaction) => transaction.query('select * from session')),
      { code: '42501' },
    );
    await assert.rejects(
      inScope(scratch.pool, { role: 'app_auth' }, (transaction) => transaction.query('select * from event')),
      { code: '42501' },
    );
  });

  test(on('a scope ends with its transaction, also after a failure'), async () => {
    await assert.rejects(inScope(scratch.pool, { ...everything, club: ours.clubId }, (transaction) => transaction.query('select 1/0')));
    const client = await scratch.pool.connect();
    const { rows } = await client.query(`select current_user <> 'app_rw' as own, coalesce(current_setting('app.club', true), '') as club`);
    client.release();
    assert.deepEqual(rows[0], { own: true, club: '' });
  });
}
