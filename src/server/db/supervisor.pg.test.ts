// The embedded cluster survives what happens to it: two starts at once, a killed owner, a kill in the middle of its
// first init, a folder its user cannot enter.

import assert from 'node:assert/strict';
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './cluster-folder.ts';
import { openDatabase } from './database.ts';
import { canReach, chooseRunUser } from './run-user.ts';

const home = mkdtempSync(join(tmpdir(), 'lalanh-supervisor-'));
chmodSync(home, 0o755);
after(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

const serverPidIn = (folder: string) => Number(readFileSync(join(folder, 'postgresql-18', 'postmaster.pid'), 'utf8').split('\n')[0]);

const opener = `
  import { openDatabase } from ${JSON.stringify(new URL('./database.ts', import.meta.url).href)};
  const database = await openDatabase({ dataDir: process.argv[1] });
  // Two of these at once collide inside PostgreSQL's catalogue; one of them wins.
  await database.pool.query('create table if not exists kept (n integer)').catch(() => {});
  await database.pool.query('insert into kept values (1)');
  process.stdout.write('ready');
  setInterval(() => {}, 1000);`;

const started: ChildProcessByStdio<null, Readable, null>[] = [];

function startProcess(folder: string) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', opener, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  started.push(child);
  return child;
}

function whenReady(child: ReturnType<typeof startProcess>): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stdout.once('data', () => resolve());
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
  });
}

test('a first start makes the cluster, a later one finds its rows, the last one out stops it', async () => {
  const folder = join(home, 'plain');
  const first = await openDatabase({ dataDir: folder });
  const second = await openDatabase({ dataDir: folder });
  await first.pool.query('create table kept (n integer)');
  const pid = serverPidIn(folder);
  await first.stop();
  assert.equal((await second.pool.query('select count(*) as n from kept')).rows[0].n, 0, 'the second user still works');
  await second.stop();
  assert.ok(!isAlive(pid), 'nobody is left, so the server has stopped');
  const third = await openDatabase({ dataDir: folder });
  assert.equal((await third.pool.query('select count(*) as n from kept')).rows[0].n, 0);
  await third.stop();
});

test('durability is on and nothing listens on the network', async () => {
  const database = await openDatabase({ dataDir: join(home, 'plain') });
  const setting = async (name: string) => (await database.pool.query(`show ${name}`)).rows[0][name];
  assert.equal(await setting('fsync'), 'on');
  assert.equal(await setting('synchronous_commit'), 'on');
  assert.equal(await setting('listen_addresses'), '');
  assert.equal(await setting('jit'), 'off');
  await database.stop();
});

test('a server left alive by a killed owner is adopted with its rows', async () => {
  const folder = join(home, 'killed');
  const owner = startProcess(folder);
  await whenReady(owner);
  const pid = serverPidIn(folder);
  owner.kill('SIGKILL');
  await new Promise((resolve) => owner.once('exit', resolve));
  assert.ok(isAlive(pid));
  const database = await openDatabase({ dataDir: folder });
  assert.equal(serverPidIn(folder), pid);
  assert.equal((await database.pool.query('select count(*) as n from kept')).rows[0].n, 1);
  await database.stop();
  assert.ok(!isAlive(pid));
});

test('a server killed under a living process is started again, and acknowledged rows are there', async () => {
  const folder = join(home, 'crashed');
  const said: string[] = [];
  const database = await openDatabase({ dataDir: folder, say: (line) => said.push(line) });
  await database.pool.query('create table kept (n integer)');
  await database.pool.query('insert into kept values (1)');
  const pid = serverPidIn(folder);
  process.kill(pid, 'SIGKILL');
  let rows: { n: number }[] = [];
  for (let attempt = 0; attempt < 100 && rows.length === 0; attempt += 1) {
    await sleep(100);
    rows = await database.pool.query('select count(*) as n from kept').then(
      (result) => result.rows,
      () => [],
    );
  }
  assert.deepEqual(rows, [{ n: 1 }]);
  assert.deepEqual(said, ['PostgreSQL went away and is started again']);
  const second = serverPidIn(folder);
  assert.notEqual(second, pid);
  await database.stop();
  assert.ok(!isAlive(second));
});

test('three processes starting an empty folder at once share one cluster', async () => {
  const folder = join(home, 'three');
  const starters = [1, 2, 3].map(() => startProcess(folder));
  await Promise.all(starters.map(whenReady));
  const database = await openDatabase({ dataDir: folder });
  assert.equal((await database.pool.query('select count(*) as n from kept')).rows[0].n, 3);
  for (const starter of starters) starter.kill('SIGKILL');
  await Promise.all(starters.map((starter) => starter.exitCode ?? new Promise((resolve) => starter.once('exit', resolve))));
  await database.stop();
});

test('a kill at any moment of the first init leaves nothing half-made', async () => {
  const folder = join(home, 'init');
  for (const milliseconds of [150, 300, 450, 600, 750]) {
    const starter = startProcess(folder);
    await sleep(milliseconds);
    starter.kill('SIGKILL');
    await new Promise((resolve) => starter.once('exit', resolve));
  }
  const database = await openDatabase({ dataDir: folder });
  assert.equal((await database.pool.query('select 1 as one')).rows[0].one, 1);
  await database.stop();
  // The initdb of a killed starter goes on writing for a while; the first start after its end sweeps up.
  const drafts = () => readdirSync(folder).filter((name) => name.includes('draft'));
  for (let attempt = 0; attempt < 20 && drafts().length > 0; attempt += 1) {
    await sleep(1_000);
    await (await openDatabase({ dataDir: folder })).stop();
  }
  assert.deepEqual(drafts(), []);
});

test('as root, a folder that the database user cannot enter is replaced by one it can, and that is said', {
  skip: process.getuid?.() !== 0 && 'not root',
}, async () => {
  const closed = join(home, 'closed');
  const user = chooseRunUser();
  assert.ok(user);
  const inner = join(closed, 'var');
  const { mkdirSync } = await import('node:fs');
  mkdirSync(closed, { mode: 0o700 });
  assert.ok(!canReach(user, inner));
  const said: string[] = [];
  const database = await openDatabase({ dataDir: inner, say: (line) => said.push(line) });
  assert.equal(said.length, 1);
  assert.ok(!existsSync(inner));
  const place = database.place.split(', ')[1] ?? '';
  await database.stop();
  rmSync(place, { recursive: true, force: true });
});
