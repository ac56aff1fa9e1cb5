// A backup is restored whole or not at all: what is damaged, newer or in the way is said in one line, and nothing has changed.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { checkDatabase } from '../check.ts';
import { makePool } from '../db/driver.ts';
import { createScratchDatabase, type ScratchDatabase, scratchServers } from '../db/scratch.ts';
import { makeAppender } from '../log/append.ts';
import { prepareDatabase } from '../main.ts';
import { commandsOf, everythingCounted, gift, numbered, trialClub } from '../trial.ts';
import { BackupProblem } from './backup-file.ts';
import { restoreBackup } from './restore-backup.ts';
import { lastUpkeep } from './upkeep.ts';
import { headsOf, writeBackup } from './write-backup.ts';

const folder = mkdtempSync(join(tmpdir(), 'lalanh-backup-'));
const file = join(folder, 'good.backup');
const at = (name: string) => join(folder, name);
let source: ScratchDatabase;

before(async () => {
  source = await createScratchDatabase();
  await prepareDatabase(source);
  const appender = makeAppender(source.pool);
  for (const n of [0, 1]) await appender.append(trialClub(n).clubId, commandsOf(trialClub(n), 300));
  await everythingCounted(source);
  await source.pool.query(`insert into account (id, phone, name) values ($1, '0981000001', 'Người mời')`, [numbered(91)]);
  await source.pool.query(
    `insert into invitation (invitation_id, purpose, secret_hash, name, role, club_id, made_by, made_by_name, expires_at, used_at)
     select gen_random_uuid(), 'role', sha256(name::bytea), name, 'chair', $2, $1, 'Người mời', now() + interval '9 days', used_at
     from (values ('unused', null::timestamptz), ('used', now())) as sheet(name, used_at)`,
    [numbered(91), trialClub(0).clubId],
  );
  await source.pool.query(
    `insert into passkey (account_id, credential_id, public_key, sign_count, name) values ($1, '\\x0102', '\\x03', 7, 'Máy ở phường')`,
    [numbered(91)],
  );
  await writeBackup(source.pool, file, '0.1.0');
});
after(async () => {
  await source.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function into<T>(target: ScratchDatabase, work: (pool: ScratchDatabase['pool']) => Promise<T>): Promise<T> {
  const pool = makePool(target.url, 1);
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
}

const refuses = async (target: ScratchDatabase, path: string, words: RegExp, over = false) =>
  into(target, (pool) =>
    assert.rejects(restoreBackup(pool, path, { over }), (problem) => problem instanceof BackupProblem && words.test(problem.message)),
  );

for (const server of scratchServers())
  test(`an empty database becomes the backup, to the row, on ${server.name}`, async () => {
    const target = await createScratchDatabase(server);
    const { findings, manifest } = await into(target, (pool) => restoreBackup(pool, file, { over: false }));
    assert.deepEqual(findings, []);
    assert.deepEqual(await headsOf(target.pool), await headsOf(source.pool));
    assert.ok((manifest.end.rows['event'] ?? 0) > 500 && (manifest.end.rows['unit'] ?? 0) > 100);
    const sheets = await target.pool.query('select name, revoked_at is not null as void from invitation order by name');
    assert.deepEqual(sheets.rows, [
      { name: 'unused', void: true },
      { name: 'used', void: false },
    ]);
    const keys = await target.pool.query(`select credential_id, public_key, sign_count::int, name from passkey`);
    assert.deepEqual(keys.rows, [{ credential_id: Buffer.of(1, 2), public_key: Buffer.of(3), sign_count: 7, name: 'Máy ở phường' }]);
    // It is a whole database: it starts, and goes on counting where the other had stopped.
    await prepareDatabase(target);
    await makeAppender(target.pool).append(trialClub(0).clubId, [gift(numbered(5), trialClub(0).clubId, 5000)]);
    await everythingCounted(target);
    assert.deepEqual((await checkDatabase(target.pool)).findings, []);
    assert.deepEqual(
      (await lastUpkeep(target.pool)).map(({ kind, held }) => [kind, held]),
      [['restore', true]],
    );
    await target.drop();
  });

test('the file is for its owner alone, nothing half is left beside it, and the backup is noted', async () => {
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith('.part')),
    [],
  );
  assert.deepEqual(
    (await lastUpkeep(source.pool)).map(({ kind, held }) => [kind, held]),
    [['backup', true]],
  );
  await assert.rejects(writeBackup(source.pool, join(folder, 'no', 'such', 'folder'), '0.1.0'));
});

test('what is no whole backup is refused before anything is touched', async () => {
  const bytes = readFileSync(file);
  const text = gunzipSync(bytes).toString();
  const lines = text.split('\n');
  const write = (name: string, body: Buffer | string) => writeFileSync(at(name), body);
  write('cut.backup', bytes.subarray(0, bytes.length - 200));
  write('text.backup', 'a letter');
  write('other.backup', gzipSync('{"what":"something"}\n'));
  write('bit.backup', gzipSync(text.replace('member-enrolled', 'member-unrolled')));
  write('short.backup', gzipSync(lines.slice(0, 40).join('\n')));
  write('more.backup', gzipSync(`${text}drop table event;\n`));
  write('form.backup', gzipSync(text.replace('"v":1', '"v":2')));
  write('newer.backup', gzipSync(resealed(text.replace('"migrations":[', '"migrations":[{"name":"9999-x.sql","sha256":"00"},'))));
  const target = await createScratchDatabase();
  await refuses(target, at('none.backup'), /there is no file/);
  await refuses(target, at('cut.backup'), /damaged or was cut off/);
  await refuses(target, at('text.backup'), /damaged or was cut off/);
  await refuses(target, at('other.backup'), /no backup of Lá Lành/);
  await refuses(target, at('bit.backup'), /damaged: its sum is wrong/);
  await refuses(target, at('short.backup'), /damaged/);
  await refuses(target, at('more.backup'), /something follows its end/);
  await refuses(target, at('form.backup'), /newer program/);
  await refuses(target, at('newer.backup'), /newer program|differs/);
  assert.equal((await target.pool.query('select count(*) as n from club_head')).rows[0].n, 0);
  await target.drop();
});

function resealed(text: string): string {
  const lines = text.trimEnd().split('\n');
  const end = JSON.parse(lines.pop() ?? '');
  const before = `${lines.join('\n')}\n`;
  return `${before}${JSON.stringify({ ...end, sha256: createHash('sha256').update(before).digest('hex') })}\n`;
}

test('books that are there stay unless --over is said, and a server at work is never pulled away from under', async () => {
  const target = await createScratchDatabase();
  const { clubId } = trialClub(2);
  await into(target, async (pool) => {
    await prepareDatabase({ pool });
    await makeAppender(pool).append(clubId, commandsOf(trialClub(2), 50));
  });
  await refuses(target, file, /holds books already.*--over/);
  const server = makePool(target.url, 1);
  await server.query('select 1');
  await refuses(target, file, /using this database: stop it first/, true);
  await server.end();
  const heads = await into(target, async (pool) => {
    assert.equal((await headsOf(pool))[0]?.[0], clubId, 'all is as it was');
    // A backup that does not fit at its last step leaves everything as it was too.
    const text = gunzipSync(readFileSync(file)).toString();
    writeFileSync(at('liar.backup'), gzipSync(resealed(text.replace(/"heads":\[\["[^"]+",(\d+)/, (all, n) => all.replace(n, '1')))));
    await assert.rejects(restoreBackup(pool, at('liar.backup'), { over: true }), /chains of the clubs/);
    assert.equal((await headsOf(pool))[0]?.[0], clubId);
    await restoreBackup(pool, file, { over: true });
    return headsOf(pool);
  });
  assert.deepEqual(heads, await headsOf(source.pool));
  await target.drop();
});
