// Webhooks against a real receiver: signed, retried, paused, replayed; and never a way into the server's own network.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { after, before, test } from 'node:test';
import type { HookDelivery, HookSeen } from '../../protocol/hook-messages.ts';
import { inScope } from '../db/scope.ts';
import { makeAppender } from '../log/append.ts';
import { commandBy, commandsOf, everythingCounted, type Json, numbered, type Person, startTrial, type Trial, trialClub } from '../trial.ts';
import { deliverOne } from './deliver.ts';
import { noteMovedFigures } from './figures-moved.ts';
import { isPublicAddress, judgeAddress } from './hook-address.ts';
import { callHook } from './hook-call.ts';

const PROVINCE = 'vn-quang-ninh';
const HA_AN = 'qn-07168-2025';

interface Heard {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
const heard: Heard[] = [];
/** What the receiver answers next; 200 when nothing is said. */
let answers: number[] = [];
let receiver: Server;
let receiverAt = '';
const inside = new Set<string>();
let trial: Trial;
let province: Person;
let commune: Person;
let made = 0;

before(async () => {
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      heard.push({ path: request.url ?? '', headers: request.headers, body });
      const status = answers.shift() ?? 200;
      response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end('ignored');
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  const address = receiver.address();
  receiverAt = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  inside.add(receiverAt);
  trial = await startTrial(undefined, '/nowhere', { hooksInside: inside });
  const appender = makeAppender(trial.scratch.pool);
  for (const club of [0, 1, 2].map(trialClub)) await appender.append(club.clubId, commandsOf(club, 300));
  await everythingCounted(trial.scratch);
  province = await trial.person([{ role: 'province-officer', unitId: PROVINCE }]);
  commune = await trial.person([{ role: 'commune-officer', unitId: HA_AN }]);
});
after(async () => {
  await trial.end();
  receiver.close();
});

async function hook(person: Person, unitId: string, events: readonly string[]): Promise<{ hookId: string; secret: string }> {
  made += 1;
  const hookId = numbered(6000 + made);
  const { status, body } = await person.post(`/api/exchange/hooks?unit=${unitId}`, {
    hookId,
    label: 'Kho số liệu',
    url: `http://${receiverAt}/nhan`,
    events,
  });
  assert.equal(status, 200, JSON.stringify(body));
  return { hookId, secret: body.secret };
}

const seen = async (hookId: string, person = province, unitId = PROVINCE): Promise<HookSeen> => {
  const { body } = await person.get(`/api/exchange/hooks?unit=${unitId}`);
  const found = body.hooks.find((one: HookSeen) => one.hookId === hookId);
  assert.ok(found);
  return found;
};
const last = async (hookId: string): Promise<HookDelivery> => {
  const [delivery] = (await seen(hookId)).deliveries;
  assert.ok(delivery);
  return delivery;
};
/** Everything that is due now, whichever server takes it. */
async function deliverAll(): Promise<void> {
  while (await deliverOne(trial.scratch.pool, inside));
}
const dueNow = () =>
  inScope(trial.scratch.pool, { role: 'app_network' }, (transaction) =>
    transaction.query(`update hook_delivery set next_at = now() where state = 'waiting'`),
  );
const take = (hookId: string, how: string) => province.post(`/api/exchange/hooks/change?unit=${PROVINCE}`, { hookId, how });

let records = 100;
const publish = async (kind: 'publish-figures' | 'withdraw-figures', body: object) => {
  records += 1;
  const order = { recordId: numbered(records), kind, unitId: PROVINCE, on: '2026-11-01', body };
  const answer = await province.post('/api/office/records', order);
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  return order.recordId;
};

test('what happened is told once, signed so that the receiver can check it, and holds nothing but names of units and records', async () => {
  const { hookId, secret } = await hook(province, PROVINCE, ['figures.published']);
  const recordId = await publish('publish-figures', { from: '2026-01', licence: 'CC0-1.0', document: 'số 1' });
  heard.length = 0;
  await deliverAll();
  assert.equal(heard.length, 1);
  const [{ headers, body, path } = { headers: {}, body: '', path: '' }] = heard;
  assert.equal(path, '/nhan');
  const told = JSON.parse(body);
  assert.deepEqual(told, {
    type: 'figures.published',
    timestamp: told.timestamp,
    data: { unit: PROVINCE, record: recordId, on: '2026-11-01' },
  });
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signed = createHmac('sha256', key).update(`${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`).digest('base64');
  assert.equal(headers['webhook-signature'], `v1,${signed}`);
  assert.ok(Math.abs(Number(headers['webhook-timestamp']) - Date.now() / 1000) < 60);
  assert.equal((await last(hookId)).state, 'delivered');
  await deliverAll();
  assert.equal(heard.length, 1, 'nothing is told twice');
  await take(hookId, 'end');
});

test('the secret is shown once; another press of the same button makes no second hook, another hook has another secret', async () => {
  const one = await hook(province, PROVINCE, ['report.approved']);
  assert.match(one.secret, /^whsec_[A-Za-z0-9+/]{43}=$/);
  const again = await province.post(`/api/exchange/hooks?unit=${PROVINCE}`, {
    hookId: one.hookId,
    label: 'x',
    url: `http://${receiverAt}/`,
    events: ['report.approved'],
  });
  assert.deepEqual(again.body, { secret: null });
  const two = await hook(province, PROVINCE, ['report.approved']);
  assert.notEqual(one.secret, two.secret);
  assert.ok(!JSON.stringify(await seen(one.hookId)).includes(one.secret));
  for (const { hookId } of [one, two]) await take(hookId, 'end');
});

test('a failed attempt is tried again with a growing pause, then told; one given up can be sent again under the same id', async () => {
  const { hookId } = await hook(province, PROVINCE, ['figures.withdrawn']);
  assert.equal((await province.post(`/api/exchange/hooks/test?unit=${PROVINCE}`, { hookId })).status, 200);
  heard.length = 0;
  answers = [500];
  await deliverAll();
  const first = await last(hookId);
  assert.deepEqual([first.state, first.status, first.fault, first.tries], ['waiting', 500, 'status', 1]);
  const waits = (new Date(first.nextAt).getTime() - Date.now()) / 1000;
  assert.ok(waits > 30 && waits < 90, `${waits} seconds`);
  await deliverAll();
  assert.equal(heard.length, 1, 'not before its time');
  answers = Array(6).fill(503);
  for (let attempt = 2; attempt <= 7; attempt += 1) {
    await dueNow();
    await deliverAll();
  }
  assert.deepEqual([(await last(hookId)).state, heard.length], ['given-up', 7]);
  const { deliveryId } = await last(hookId);
  assert.equal((await province.post(`/api/exchange/hooks/again?unit=${PROVINCE}`, { deliveryId })).status, 200);
  await deliverAll();
  assert.equal((await last(hookId)).state, 'delivered');
  assert.equal(new Set(heard.map(({ headers }) => headers['webhook-id'])).size, 1, 'always the same id');
  assert.equal((await seen(hookId)).failures, 0);
  await take(hookId, 'end');
});

test('a hook that fails twenty times in a row, or whose receiver says "gone", stands still until the office lets it go on', async () => {
  const { hookId } = await hook(province, PROVINCE, ['figures.withdrawn']);
  const attempt = async () => {
    await province.post(`/api/exchange/hooks/test?unit=${PROVINCE}`, { hookId });
    await deliverAll();
  };
  answers = [410];
  await attempt();
  assert.notEqual((await seen(hookId)).pausedOn, null);
  assert.equal((await province.post(`/api/exchange/hooks/test?unit=${PROVINCE}`, { hookId })).status, 409);
  assert.equal((await take(hookId, 'resume')).status, 200);
  answers = Array(20).fill(500);
  for (let n = 0; n < 19; n += 1) await attempt();
  assert.equal((await seen(hookId)).pausedOn, null);
  await attempt();
  assert.notEqual((await seen(hookId)).pausedOn, null);
  answers = [];
  await take(hookId, 'end');
});

test('a redirect is not followed', async () => {
  const { hookId } = await hook(province, PROVINCE, ['figures.withdrawn']);
  await province.post(`/api/exchange/hooks/test?unit=${PROVINCE}`, { hookId });
  heard.length = 0;
  answers = [302];
  await deliverAll();
  assert.deepEqual([(await last(hookId)).fault, heard.length], ['redirect', 1]);
  await take(hookId, 'end');
});

test('published figures that move are told by month; what is not told to anybody is told of to nobody', async () => {
  const { hookId } = await hook(province, PROVINCE, ['figures.changed']);
  await noteMovedFigures(trial.scratch.pool);
  assert.equal((await seen(hookId)).deliveries.length, 0, 'the first look only looks');
  const club = trialClub(0);
  const officer = await trial.person([{ role: 'province-officer', unitId: PROVINCE }]);
  const gift = { fund: 'activity', place: 'cash', source: 'association', amount: 500_000, asCapital: false };
  const treasurer = await trial.person([{ role: 'treasurer', clubId: club.clubId }]);
  const command = commandBy(treasurer.id, club.clubId, 'receive-money', gift, { on: '2026-10-05' });
  const pushed = await treasurer.post(`/api/clubs/${club.clubId}/push`, { commands: [command], after: null });
  assert.equal(pushed.body.answers[0].outcome, 'recorded', JSON.stringify(pushed.body));
  await everythingCounted(trial.scratch);
  await noteMovedFigures(trial.scratch.pool);
  heard.length = 0;
  await deliverAll();
  assert.equal(heard.length, 1);
  const { type, data } = JSON.parse(heard[0]?.body ?? '{}');
  assert.equal(type, 'figures.changed');
  assert.equal(data.unit, PROVINCE);
  assert.deepEqual(Object.keys(data).sort(), ['months', 'unit']);
  assert.equal(data.months[0], '2026-10');
  await noteMovedFigures(trial.scratch.pool);
  assert.equal((await seen(hookId)).deliveries.length, 1);
  assert.equal((await officer.get(`/api/exchange/hooks?unit=${PROVINCE}`)).status, 200);
  await take(hookId, 'end');
});

test('an office sees and changes its own hooks and no other’s, above or below', async () => {
  const { hookId } = await hook(commune, HA_AN, ['report.approved']);
  assert.equal((await province.get(`/api/exchange/hooks?unit=${HA_AN}`)).status, 403);
  const theirs = (await province.get(`/api/exchange/hooks?unit=${PROVINCE}`)).body.hooks;
  assert.ok(!theirs.some((one: Json) => one.hookId === hookId));
  assert.equal((await take(hookId, 'end')).status, 404);
  const rows = await inScope(
    trial.scratch.pool,
    { role: 'app_rw', units: [PROVINCE], desks: [PROVINCE], approves: [PROVINCE] },
    (transaction) => transaction.query('select 1 from web_hook where hook_id = $1', [hookId]),
  );
  assert.equal(rows.rowCount, 0, 'nor does the database show it');
});

test('addresses inside the network, plain ones and those with a password are refused where they are typed', async () => {
  const bad = [
    'http://kho.example.vn/',
    'https://127.0.0.1/',
    'https://127.1/',
    'https://0x7f000001/',
    'https://2130706433/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[fe80::1]/',
    'https://[fd00::1]/',
    'https://[64:ff9b::a00:1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://10.0.0.8/',
    'https://kho.example.vn:6379/',
    'https://user:pass@kho.example.vn/',
    'file:///etc/passwd',
    'kho.example.vn',
  ];
  for (const url of bad) {
    const { status, body } = await province.post(`/api/exchange/hooks?unit=${PROVINCE}`, {
      hookId: numbered(6900),
      label: 'x',
      url,
      events: ['report.approved'],
    });
    assert.deepEqual([status, body.problem], [400, 'hook-address-wrong'], url);
  }
  assert.ok('url' in judgeAddress('https://kho.example.vn/nhan?x=1#y', new Set()));
  for (const address of ['8.8.8.8', '2606:4700::1111']) assert.ok(isPublicAddress(address), address);
  for (const address of ['100.64.0.1', '192.168.1.1', '224.0.0.1', '255.255.255.255', '::', '2002:a00:1::', '2001:db8::1', 'ff02::1', 'x'])
    assert.ok(!isPublicAddress(address), address);
});

test('a name that resolves to this machine is refused at the moment of connecting, whatever it was when it was typed', async () => {
  heard.length = 0;
  const port = receiverAt.split(':')[1];
  const call = { url: `https://localhost/`, secret: 'whsec_AAAA', deliveryId: 'x', body: '{}' };
  assert.deepEqual(await callHook(call, new Set()), { status: null, fault: 'inside-address' });
  assert.deepEqual(await callHook({ ...call, url: `http://localhost:${port}/` }, new Set()), { status: null, fault: 'not-https' });
  assert.equal(heard.length, 0);
});

test('a record that a restored backup brings in is told to nobody', async () => {
  const { hookId } = await hook(province, PROVINCE, ['figures.published', 'figures.withdrawn']);
  await trial.scratch.pool.query(
    `insert into office_record (record_id, kind, unit_id, on_date, body, told_below, by_account, by_name, by_unit, written_at)
     values ($1, 'withdraw-figures', $2, '2026-10-01', '{"why": "x"}', false, $1, 'x', $2, now() - interval '3 days')`,
    [numbered(6990), PROVINCE],
  );
  assert.equal((await seen(hookId)).deliveries.length, 0);
  await take(hookId, 'end');
});
