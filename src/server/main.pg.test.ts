// Two servers on one database, and how one ends.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addAccounts } from './accounts/account.ts';
import { openSession } from './accounts/session.ts';
import { checkDatabase } from './check.ts';
import { makePool } from './db/driver.ts';
import { inScope } from './db/scope.ts';
import { createScratchDatabase } from './db/scratch.ts';
import { makeAppender } from './log/append.ts';
import { startServer } from './main.ts';
import { commandsOf, everythingCounted, gift, grantIn, type Json, numbered, trialClub } from './trial.ts';

const club = trialClub(0);
const treasurer = {
  id: numbered(7),
  phone: '0911111111',
  name: 'Vũ Thị Hoa',
  title: '',
  passwordHash: null,
  sample: false,
  grants: [grantIn('treasurer', club)],
};

test('two servers begin on one empty database at the same moment, and serve one book', async () => {
  const scratch = await createScratchDatabase();
  await scratch.pool.query('drop schema public cascade; create schema public');
  const pools = [makePool(scratch.url, 5), makePool(scratch.url, 5)];
  const servers = await Promise.all(pools.map((pool) => startServer({ database: { pool }, webDir: '/nowhere' })));
  await makeAppender(scratch.pool).append(club.clubId, commandsOf(club, 300));
  await inScope(scratch.pool, { role: 'app_auth' }, (transaction) => addAccounts(transaction, [treasurer]));
  const cookie = `lalanh_session=${await openSession(scratch.pool, treasurer.id)}`;
  const post = async (url: string, commands: readonly object[]): Promise<Json> => {
    const headers = { cookie, 'content-type': 'application/json' };
    const answer = await fetch(`${url}/api/clubs/${club.clubId}/push`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ device: numbered(70), commands }),
    });
    return answer.json();
  };
  // The same forty gifts through both doors, in pieces, all at once.
  const gifts = Array.from({ length: 40 }, (_, n) => gift(treasurer.id, club.clubId, 1_000 + n));
  const pieces = [0, 10, 20, 30].map((start) => gifts.slice(start, start + 10));
  const answers = await Promise.all(servers.flatMap(({ url }) => pieces.map((piece) => post(url, piece))));
  assert.ok(answers.every((answer) => answer.answers.every(({ outcome }: Json) => outcome === 'recorded')));
  const { rows } = await scratch.pool.query(`select count(*) as n from event where kind = 'money-received' and actor = $1`, [treasurer.id]);
  assert.equal(rows[0].n, 40);
  // A stop lets the request under way finish.
  const [first, second] = servers;
  assert.ok(first && second);
  const last = post(first.url, [gift(treasurer.id, club.clubId, 9_999)]);
  await new Promise((resolve) => setTimeout(resolve, 2));
  await first.stop();
  assert.equal((await last.catch(() => null))?.answers?.[0]?.outcome ?? 'recorded', 'recorded');
  await assert.rejects(post(first.url, []), 'nobody answers there any more');
  assert.equal((await post(second.url, [])).answers.length, 0, 'the other one serves on');
  await everythingCounted(scratch);
  assert.deepEqual((await checkDatabase(scratch.pool)).findings, []);
  await second.stop();
  for (const pool of pools) await pool.end();
  await scratch.drop();
});
