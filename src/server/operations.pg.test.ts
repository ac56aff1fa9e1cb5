// What those who look after the server rely on: health, numbers and log lines without anything of a person, an end that finishes
// what is under way, and work in the background that outlives the server that began it.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { addAccounts } from './accounts/account.ts';
import { openSession } from './accounts/session.ts';
import { noteUpkeep } from './backup/upkeep.ts';
import { makePool } from './db/driver.ts';
import { inScope } from './db/scope.ts';
import { createScratchDatabase, type ScratchDatabase } from './db/scratch.ts';
import { makeAppender } from './log/append.ts';
import { type RunningServer, startServer } from './main.ts';
import { commandsOf, everythingCounted, gift, grantIn, type Json, numbered, trialClub } from './trial.ts';

const PHONE = '0977123654';
const PASSWORD = 'mat-khau-rat-rieng-9';
const NAME = 'Nguyễn Thị Kín Đáo';
const ours = trialClub(0);
const lines: object[] = [];
let scratch: ScratchDatabase;
let server: RunningServer;
const cookies = new Map<string, string>();

const start = (pool = scratch.pool) =>
  startServer({ database: { pool }, webDir: '/nowhere', metrics: { host: '127.0.0.1', port: 0 }, log: (line) => lines.push(line) });

before(async () => {
  scratch = await createScratchDatabase();
  server = await start();
  for (const at of [0, 1, 2]) await makeAppender(scratch.pool).append(trialClub(at).clubId, commandsOf(trialClub(at), 300));
  await everythingCounted(scratch);
  const accounts = [
    { id: numbered(61), phone: PHONE, name: NAME, grants: [grantIn('treasurer', ours)] },
    { id: numbered(62), phone: '0977123655', name: 'Tỉnh', grants: [{ role: 'province-officer', unitId: 'vn-quang-ninh' } as const] },
  ].map((account) => ({ ...account, title: '', passwordHash: null, sample: false }));
  await inScope(scratch.pool, { role: 'app_auth' }, (transaction) => addAccounts(transaction, accounts));
  for (const { id } of accounts) cookies.set(id, `lalanh_session=${await openSession(scratch.pool, id)}`);
});
after(async () => {
  await server.stop();
  await scratch.drop();
});

async function ask(
  path: string,
  body?: object,
  who = numbered(62),
  url = server.url,
): Promise<{ status: number; body: Json; headers: Headers }> {
  const headers = { cookie: cookies.get(who) ?? '', 'content-type': 'application/json' };
  const answer = await fetch(url + path, body === undefined ? { headers } : { method: 'POST', headers, body: JSON.stringify(body) });
  const text = await answer.text();
  return { status: answer.status, body: text.startsWith('{') ? JSON.parse(text) : text, headers: answer.headers };
}

test('alive and ready are said to anybody, and nothing else', async () => {
  for (const path of ['/healthz', '/readyz']) {
    const answer = await fetch(server.url + path);
    assert.deepEqual([answer.status, await answer.text()], [200, '{"ok":true}']);
  }
  assert.notEqual(
    (await fetch(`${server.url}/metrics`)).headers.get('content-type')?.startsWith('text/plain'),
    true,
    'not on the public address',
  );
  const gone = makePool('postgres://nobody@127.0.0.1:1/none', 1);
  const { makeApplication } = await import('./http/application.ts');
  const app = makeApplication({ pool: gone, webDir: '/nowhere', log: () => {}, report: () => {}, recorded: () => {} });
  assert.equal((await app.request('/readyz')).status, 503, 'a server without its database is alive, not ready');
  assert.equal((await app.request('/healthz')).status, 200);
  await gone.end();
});

test('neither log nor metrics hold a name, a phone, a password or an id, whatever is asked', async () => {
  await ask('/api/sign-in', { phone: PHONE, password: PASSWORD });
  await ask(
    `/api/clubs/${ours.clubId}/push`,
    { device: numbered(70), commands: [gift(numbered(61), ours.clubId, 5000, { priv: { note: NAME } })] },
    numbered(61),
  );
  await ask(`/api/clubs/${ours.clubId}/push`, { device: numbered(70), commands: [{ id: numbered(5), kind: NAME }] }, numbered(61));
  await ask(`/api/clubs/${ours.clubId}/pull?after=0&who=${encodeURIComponent(NAME)}`, undefined, numbered(61));
  await ask(`/api/clubs/${PHONE}/pull?after=0`, undefined, numbered(61));
  await ask(`/${PHONE}/${encodeURIComponent(NAME)}?x=${PASSWORD}`);
  const odd = await fetch(`${server.url}/healthz`, { headers: { 'x-request-id': `${PHONE} ${PASSWORD}` } });
  assert.match(odd.headers.get('x-request-id') ?? '', /^[0-9a-f-]{36}$/);
  const kept = await fetch(`${server.url}/healthz`, { headers: { 'x-request-id': 'a'.repeat(32) } });
  assert.equal(kept.headers.get('x-request-id'), 'a'.repeat(32));
  const metrics = await (await fetch(server.metricsUrl ?? '')).text();
  const log = lines.map((line) => JSON.stringify(line)).join('\n');
  for (const [where, text] of [
    ['log', log],
    ['metrics', metrics],
  ] as const) {
    for (const secret of [PHONE, PASSWORD, NAME, 'Kín', encodeURIComponent(NAME), ours.clubId, numbered(61), numbered(70)])
      assert.ok(!text.includes(secret), `${where} holds ${secret}`);
  }
  assert.match(log, /"route":"\/api\/clubs\/:clubId\/push","status":200/);
  assert.ok(lines.every((line) => 'fault' in line || ('id' in line && 'ms' in line)));
  assert.match(metrics, /lalanh_http_request_seconds_count\{method="POST",route="\/api\/clubs\/:clubId\/push",status="200"\} 2/);
  assert.match(metrics, /lalanh_commands_total\{outcome="recorded"\} 1/);
  assert.match(metrics, /lalanh_items_pulled_total \d{2,}/);
  assert.match(metrics, /lalanh_pool_connections \d/);
  assert.match(metrics, /lalanh_jobs\{state="waiting"\} 0/);
  assert.equal((await fetch((server.metricsUrl ?? '').replace('/metrics', '/'))).status, 404);
});

test('the page of the server tells an officer of the province how it stands, and a broken work is done again', async () => {
  await noteUpkeep(scratch.pool, 'backup', true, { bytes: 1000, clubs: 3, rows: 10 });
  await scratch.pool.query(
    `insert into job (job_id, kind, account_id, body, state, fault, tries, ended_at)
     values ($1, 'month-documents', $2, $3, 'broken', 'worker', 3, now())`,
    [numbered(801), numbered(62), JSON.stringify({ unitId: 'vn-quang-ninh', month: '2026-10' })],
  );
  const { body } = await ask('/api/office/server');
  assert.deepEqual([body.version, body.jobs[0].state, body.jobs[0].fault, body.upkeep[0].kind], ['0.1.0', 'broken', 'worker', 'backup']);
  assert.ok(!JSON.stringify(body).includes(numbered(62)), 'whose work it is, is nobody’s affair');
  assert.equal((await ask('/api/office/server', undefined, numbered(61))).status, 403);
  const level = (to: string) => scratch.pool.query('update role_grant set level = $2 where account_id = $1', [numbered(62), to]);
  await level('reader');
  assert.equal((await ask('/api/office/server')).status, 200);
  assert.equal((await ask(`/api/office/server/jobs/${numbered(801)}/retry`, {})).status, 403, 'whoever only reads sets nothing going');
  await level('approver');
  assert.equal((await ask(`/api/office/server/jobs/${numbered(801)}/retry`, {})).status, 200);
  assert.equal((await ask(`/api/office/server/jobs/${numbered(801)}/retry`, {})).status, 404, 'once');
  assert.equal((await ended()).state, 'ready');
});

async function ended(url = server.url): Promise<Json> {
  for (let tries = 0; tries < 600; tries += 1) {
    const { work } = (await ask('/api/office/month-documents', undefined, numbered(62), url)).body;
    if (work.state !== 'at-work') return work;
    await sleep(50);
  }
  throw new Error('the work did not end');
}

test('a server that stops answers what it was asked, gives its work back, and another one does it', async () => {
  const pool = makePool(scratch.url, 3);
  await server.stop();
  const first = await start(pool);
  await ask('/api/office/month-documents', { id: numbered(802), unitId: 'vn-quang-ninh', month: '2026-10' }, numbered(62), first.url);
  const begun = async () =>
    (await scratch.pool.query<{ state: string; tries: number }>('select state, tries from job where job_id = $1', [numbered(802)])).rows[0];
  for (let tries = 0; tries < 2000 && (await begun())?.state === 'waiting'; tries += 1) await sleep(5);
  assert.notEqual((await begun())?.state, 'waiting', 'the work was begun');
  const last = ask(
    `/api/clubs/${ours.clubId}/push`,
    { device: numbered(70), commands: [gift(numbered(61), ours.clubId, 7000)] },
    numbered(61),
    first.url,
  );
  await sleep(2);
  await first.stop();
  assert.equal((await last).body.answers[0].outcome, 'recorded');
  const left = await begun();
  assert.ok(left?.state === 'ready' || (left?.state === 'waiting' && left.tries === 0), JSON.stringify(left));
  await assert.rejects(fetch(first.url), 'nobody answers there any more');
  await pool.end();
  server = await start();
  assert.equal((await ended()).state, 'ready');
});

test('work whose server died is taken over, and given up after three', async () => {
  const silent = (tries: number) =>
    scratch.pool.query(
      `insert into job (job_id, kind, account_id, body, state, tries, alive_at) values ($1, 'month-documents', $2, $3, 'at-work', $4, now() - interval '5 minutes')`,
      [numbered(810 + tries), numbered(62), JSON.stringify({ unitId: 'qn-07180-2025', month: '2026-10' }), tries],
    );
  const stateOf = async (n: number) => (await scratch.pool.query('select state, fault from job where job_id = $1', [numbered(n)])).rows[0];
  await silent(3);
  await silent(1);
  for (let tries = 0; tries < 300 && (await stateOf(811)).state !== 'ready'; tries += 1) await sleep(50);
  assert.deepEqual(await stateOf(811), { state: 'ready', fault: null });
  assert.deepEqual(await stateOf(813), { state: 'broken', fault: 'gave-up' });
});

test('counts of speed from phones become sums by class of phone, and nothing says whose they were', async () => {
  const speed = {
    phone: 'small',
    open: { content: 3, borne: 1, tooSlow: 1 },
    save: { content: 40, borne: 0, tooSlow: 0 },
    stumbles: { script: 2, promise: 0 },
  };
  for (const who of [numbered(61), numbered(62)]) assert.equal((await ask('/api/field-speed', speed, who)).status, 200);
  assert.equal((await ask('/api/field-speed', { ...speed, club: ours.clubId }, numbered(61))).status, 400);
  assert.equal((await ask('/api/field-speed', speed, numbered(99))).status, 401);
  const [seen] = (await ask('/api/office/server')).body.speed;
  assert.deepEqual([seen.phone, seen.open, seen.stumbles], ['small', { content: 6, borne: 2, tooSlow: 2 }, 4]);
  const { rows } = await scratch.pool.query<{ columns: string }>(
    `select string_agg(distinct column_name::text, ' ' order by column_name::text) as columns from information_schema.columns
     where table_name in ('field_speed', 'field_stumble')`,
  );
  assert.equal(rows[0]?.columns, 'amount borne content kind month phone too_slow what');
});

test('a collector is sent spans by route pattern and the numbers of /metrics, and nothing of a person; one that is away stops nothing', async () => {
  const got: { readonly path: string; readonly body: string; readonly key: string }[] = [];
  const collector = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      got.push({ path: request.url ?? '', body, key: String(request.headers['x-key']) });
      response.end('{}');
    });
  });
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const address = collector.address();
  const endpoint = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  const watched = await startServer({ database: scratch, webDir: '/nowhere', otlp: { endpoint, headers: { 'x-key': 'k' } } });
  const path = `/api/clubs/${ours.clubId}/pull?after=0`;
  assert.equal((await ask(path, undefined, numbered(61), watched.url)).status, 200);
  await watched.stop();
  const spans = got
    .filter((one) => one.path === '/v1/traces')
    .flatMap(({ body }): Json[] => JSON.parse(body).resourceSpans[0].scopeSpans[0].spans);
  const [span] = spans.filter(({ name }) => name === 'GET /api/clubs/:clubId/pull');
  assert.ok(span, JSON.stringify(spans));
  assert.match(`${span.traceId} ${span.spanId}`, /^[0-9a-f]{32} [0-9a-f]{16}$/);
  assert.ok(BigInt(span.endTimeUnixNano) >= BigInt(span.startTimeUnixNano));
  const metrics = got
    .filter((one) => one.path === '/v1/metrics')
    .flatMap(({ body }): Json[] => JSON.parse(body).resourceMetrics[0].scopeMetrics[0].metrics);
  const requests = metrics.find(({ name }) => name === 'lalanh_http_request_seconds');
  const [point] = requests.histogram.dataPoints;
  assert.equal(point.bucketCounts.length, point.explicitBounds.length + 1);
  assert.equal(
    point.bucketCounts.reduce((sum: number, one: string) => sum + Number(one), 0),
    Number(point.count),
  );
  const all = got.map(({ body }) => body).join();
  for (const kept of [ours.clubId, numbered(61), NAME, PHONE, 'after=0']) assert.ok(!all.includes(kept), kept);
  assert.ok(got.every(({ key }) => key === 'k'));
  await new Promise((resolve) => collector.close(resolve));
  const alone = await startServer({ database: scratch, webDir: '/nowhere', otlp: { endpoint, headers: {} } });
  assert.equal((await ask('/api/installation', undefined, numbered(62), alone.url)).status, 200);
  await alone.stop();
});
