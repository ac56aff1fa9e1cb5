// The verb `backup` on a real database: the wrong one, which holds nobody, is noticed; and old files go only after a whole new one.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readManifest } from '../server/backup/backup-file.ts';
import { createScratchDatabase, type ScratchDatabase } from '../server/db/scratch.ts';
import { makeAppender } from '../server/log/append.ts';
import { prepareDatabase } from '../server/main.ts';
import { commandsOf, trialClub } from '../server/trial.ts';
import { run } from './backup.ts';
import { PlainProblem } from './plain-problem.ts';

const folder = mkdtempSync(join(tmpdir(), 'lalanh-backup-verb-'));
const old = 'lalanh-20200101-000000Z.backup';
const made = (): readonly string[] => readdirSync(folder).filter((name) => name !== old);
let scratch: ScratchDatabase;

before(async () => {
  scratch = await createScratchDatabase();
  await prepareDatabase(scratch);
  // A URL without a host is none to the verb; the socket's folder stands in it as a parameter.
  process.env['DATABASE_URL'] = scratch.url.replace('@/', '@localhost/');
  writeFileSync(join(folder, old), 'kept until a whole one stands beside it');
});
after(async () => {
  await scratch.drop();
  rmSync(folder, { recursive: true, force: true });
});

test('a database without any club is not backed up: it says so, makes no file and removes none', async () => {
  const wish = run(['--out', folder, '--keep', '1']);
  await assert.rejects(wish, (problem) => problem instanceof PlainProblem && /holds no club.*--data.*--empty/.test(problem.message));
  assert.deepEqual(readdirSync(folder), [old]);
});

test('with --empty it is backed up as it is', async () => {
  assert.equal(await run(['--out', folder, '--empty']), 0);
  const [file = ''] = made();
  assert.deepEqual((await readManifest(join(folder, file))).end.heads, []);
  rmSync(join(folder, file));
});

test('one with a club needs no word more, and then the oldest goes', async () => {
  const club = trialClub(0);
  await makeAppender(scratch.pool).append(club.clubId, commandsOf(club, 5));
  assert.equal(await run(['--out', folder, '--keep', '1']), 0);
  const [file = '', ...more] = readdirSync(folder);
  assert.deepEqual(more, []);
  assert.deepEqual(
    (await readManifest(join(folder, file))).end.heads.map(([id]) => id),
    [club.clubId],
  );
});
