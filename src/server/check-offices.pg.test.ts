// The check names what does not hold, wherever in the database it lies, and tells of what should be looked at without calling it broken.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkDatabase } from './check.ts';
import { createScratchDatabase, type ScratchDatabase } from './db/scratch.ts';
import { makeAppender } from './log/append.ts';
import { prepareDatabase } from './main.ts';
import { commandsOf, everythingCounted, numbered, trialClub } from './trial.ts';

const { clubId } = trialClub(0);
let scratch: ScratchDatabase;
before(async () => {
  scratch = await createScratchDatabase();
  await prepareDatabase(scratch);
  await makeAppender(scratch.pool).append(clubId, commandsOf(trialClub(0), 60));
  await everythingCounted(scratch);
});
after(() => scratch.drop());

const found = async () => (await checkDatabase(scratch.pool)).findings.map(({ what }) => what);

/** Breaks something as nobody but the owner of the tables could, and looks. */
async function broken(statement: string, words: RegExp): Promise<void> {
  await scratch.pool.query(statement);
  const findings = await found();
  assert.ok(
    findings.some((what) => words.test(what)),
    `${words}: ${findings.join('; ')}`,
  );
}

test('a whole database has no findings', async () => assert.deepEqual(await found(), []));

test('answers without records and records without answers are found', async () => {
  await broken(
    `insert into command (club_id, id, body_hash, outcome) values ('${clubId}', '${numbered(900)}', decode(repeat('00', 32), 'hex'),
       '{"id":"${numbered(900)}","outcome":"recorded","seq":99999}')`,
    /said to be recorded, without records: .*900/,
  );
  assert.ok((await found()).some((what) => /answered beyond the end/.test(what)));
  await broken(
    `delete from command where id = (select cmd_id from event where seq = 3 and club_id = '${clubId}')`,
    /a record without its command/,
  );
});

test('the offices’ book, papers without their record, and grants that lead nowhere are found', async () => {
  await broken(
    `insert into frozen_report (record_id, unit_id, body) values ('${numbered(901)}', 'qn-07180-2025', '{}')`,
    /frozen report without/,
  );
  await broken(
    `insert into issued_document (record_id, unit_id, paper) values ('${numbered(902)}', 'qn-07180-2025', '')`,
    /issued document without/,
  );
  await scratch.pool.query(`insert into account (id, phone, name) values ('${numbered(903)}', '0900000903', 'x')`);
  const { notices } = await checkDatabase(scratch.pool);
  assert.deepEqual(notices, ['1 accounts have no role and can open nothing']);
  await broken(
    `insert into role_grant (account_id, role, unit_id) values ('${numbered(903)}', 'commune-officer', 'nowhere')`,
    /unit that is not/,
  );
});
