// Sessions: seen and closed by their owner alone; and what attacks on signing in meet: fixation, forged requests, guessing.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { makeAppender } from '../log/append.ts';
import { startServer } from '../main.ts';
import { commandsOf, type Json, numbered, type Person, startTrial, type Trial, trialClub } from '../trial.ts';
import { deviceName } from './device-name.ts';

const ours = trialClub(0);
const ANDROID = 'Mozilla/5.0 (Linux; Android 14; SM-A055F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36';
const phone = '0981000001';
let trial: Trial;
let commune: Person;
let password = '';

before(async () => {
  trial = await startTrial();
  await makeAppender(trial.scratch.pool).append(ours.clubId, commandsOf(ours, 5));
  commune = await trial.person([{ role: 'commune-officer', unitId: ours.unitId }]);
  const order = { phone, name: 'Hoàng Văn Sáu', role: 'chair', clubId: ours.clubId };
  password = (await commune.post('/api/accounts', order)).body.password;
});
after(() => trial.end());

const cookieOf = (headers: Headers) => headers.get('set-cookie')?.split(';')[0] ?? '';
const enter = async (headers: Record<string, string> = {}) =>
  cookieOf((await trial.anyone.post('/api/sign-in', { phone, password }, headers)).headers);
const ask = async (
  path: string,
  cookie: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Json }> => {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(trial.url + path, { ...init, headers: { cookie, 'content-type': 'application/json', ...headers } });
  return { status: answer.status, body: await answer.json() };
};

test('what a browser says of itself is cut down to what its owner recognises', () => {
  assert.equal(deviceName(ANDROID), 'Chrome, Android');
  assert.equal(deviceName('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1'), 'Safari, iOS');
  assert.equal(deviceName('curl/8'), '');
});

test('sessions are listed with device, address and time, the own one marked, and no token among them', async () => {
  const [here, there] = [await enter({ 'user-agent': ANDROID }), await enter()];
  const { sessions } = (await ask('/api/sessions', here, undefined, { 'user-agent': ANDROID })).body;
  assert.deepEqual(
    sessions.map(({ device, address, here: own }: Json) => [device, address, own]),
    [
      ['Chrome, Android', '127.0.0.1', true],
      ['', '127.0.0.1', false],
    ],
  );
  for (const cookie of [here, there]) assert.equal(JSON.stringify(sessions).includes(cookie.split('=')[1] ?? '-'), false);
  const other = sessions[1].id;
  assert.equal((await commune.post(`/api/sessions/${other}/close`, {})).status, 404, 'not another account’s');
  assert.equal((await ask('/api/sessions/not-an-id/close', here, {})).status, 404);
  assert.equal((await ask(`/api/sessions/${other}/close`, here, {})).status, 200);
  assert.deepEqual([(await ask('/api/me', there)).status, (await ask('/api/me', here)).status], [401, 200]);
});

test('all others are closed at once, the own one stays', async () => {
  const [here, ...others] = [await enter(), await enter(), await enter()];
  assert.ok(here);
  assert.ok((await ask('/api/sessions/close-others', here, {})).body.closed >= 2);
  for (const cookie of others) assert.equal((await ask('/api/me', cookie)).status, 401);
  assert.equal((await ask('/api/me', here)).status, 200);
});

test('closing a session, closing the others, or a new password closes the way back by a PIN too; the own phone keeps its own', async () => {
  const here = await enter();
  const own = { device: numbered(61), key: '1'.repeat(64) };
  const shown = { 'lalanh-key': own.key };
  const { id: account } = (await ask('/api/me', here)).body;
  assert.equal((await ask('/api/device-people', here, { ...own, spare: '' })).status, 200);
  const resumes = async (link: object) => (await trial.anyone.post('/api/device-people/resume', { ...link, account })).status;
  const lost = { device: numbered(62), key: '2'.repeat(64) };
  const linkLost = async () => assert.equal((await ask('/api/device-people', await enter(), { ...lost, spare: '' })).status, 200);
  const changed = async (to: string) => {
    assert.equal((await ask('/api/password', here, { current: password, password: to }, shown)).status, 200);
    password = to;
  };
  for (const close of [
    () => ask('/api/sessions/close-others', here, {}, shown),
    async () => {
      const { sessions } = (await ask('/api/sessions', here, undefined, shown)).body;
      for (const { id, here: mine } of sessions) if (!mine) await ask(`/api/sessions/${id}/close`, here, {}, shown);
    },
    () => changed('ba cây thông già'),
  ]) {
    await linkLost();
    await close();
    assert.equal(await resumes(lost), 401);
    assert.equal((await ask('/api/me', here, undefined, shown)).status, 200);
    // Also when a session of this very phone was among those that ended.
    assert.equal(await resumes(own), 200);
  }
});

test('fixation: a session brought along is never the one that is signed in, and ends', async () => {
  const planted = `lalanh_session=${'A'.repeat(43)}`;
  const mine = await enter({ cookie: planted });
  assert.notEqual(mine, planted);
  assert.equal((await ask('/api/me', planted)).status, 401);
  const again = await enter({ cookie: mine });
  assert.notEqual(again, mine);
  assert.deepEqual([(await ask('/api/me', mine)).status, (await ask('/api/me', again)).status], [401, 200]);
});

test('forged requests: from another site, without JSON, or as a form, nothing of an account is changed', async () => {
  const cookie = await enter();
  for (const path of [
    '/api/sessions/close-others',
    '/api/password',
    '/api/invitations',
    '/api/sheets/use',
    '/api/sign-in',
    '/api/sign-out',
  ]) {
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }] as Record<string, string>[])
      assert.equal((await ask(path, cookie, {}, headers)).body.problem, 'foreign-origin', path);
    assert.equal((await ask(path, cookie, {}, { 'content-type': 'application/x-www-form-urlencoded' })).body.problem, 'not-json', path);
  }
  assert.equal((await ask('/api/me', cookie)).status, 200);
});

test('guessing over many numbers from one address slows that address, and a success in between does not help', async () => {
  const { scratch, anyone } = trial;
  await scratch.pool.query('delete from sign_in_address');
  const statuses: number[] = [];
  for (let n = 0; n < 32; n += 1) {
    if (n === 15) await enter();
    statuses.push((await anyone.post('/api/sign-in', { phone: `09770000${10 + n}`, password: 'đoán mò' })).status);
  }
  assert.deepEqual(
    statuses.map((status) => status === 429),
    statuses.map((_, n) => n >= 30),
  );
  assert.equal((await anyone.post('/api/sign-in', { phone, password })).status, 429, 'whoever it is');
  const { body } = await anyone.post('/api/sign-in', { phone, password });
  assert.ok(body.seconds > 0 && body.seconds <= 30);
  await scratch.pool.query(`update sign_in_address set last_at = now() - interval '2 hours', blocked_until = now()`);
  assert.equal((await anyone.post('/api/sign-in', { phone: '0977000099', password: 'đoán mò' })).status, 401);
  const { rows } = await scratch.pool.query('select failures from sign_in_address');
  assert.deepEqual(rows, [{ failures: 1 }], 'forgotten after an hour');
});

test('an address a caller claims is believed only behind a proxy of one’s own', async () => {
  const { scratch, anyone } = trial;
  await scratch.pool.query('delete from sign_in_address');
  await anyone.post('/api/sign-in', { phone: '0977000098', password: 'đoán mò' }, { 'x-forwarded-for': '203.0.113.9' });
  const { rows } = await scratch.pool.query('select address from sign_in_address');
  assert.deepEqual(rows, [{ address: '127.0.0.1' }]);
});

test('behind a proxy of one’s own the last address it writes is the caller’s: two callers are slowed apart', async () => {
  const { scratch } = trial;
  await scratch.pool.query('delete from sign_in_address');
  const behind = await startServer({ database: scratch, webDir: '/nowhere', behindProxy: true });
  try {
    const guess = async (n: number, forwarded: string) => {
      const body = JSON.stringify({ phone: `09780000${10 + n}`, password: 'đoán mò' });
      const headers = { 'content-type': 'application/json', 'x-forwarded-for': forwarded };
      return (await fetch(`${behind.url}/api/sign-in`, { method: 'POST', headers, body })).status;
    };
    // What stands before the last address a caller may have made up: it does not help to change it.
    for (let n = 0; n < 30; n += 1) assert.equal(await guess(n, `192.0.2.${n}, 203.0.113.9`), 401);
    assert.equal(await guess(30, '198.51.100.7, 203.0.113.9'), 429);
    assert.equal(await guess(31, '203.0.113.9, 198.51.100.7'), 401, 'another caller is not slowed by the first');
    const { rows } = await scratch.pool.query('select address, failures from sign_in_address order by address');
    assert.deepEqual(
      rows.map(({ address, failures }) => [address, failures]),
      [
        ['198.51.100.7', 1],
        ['203.0.113.9', 30],
      ],
    );
  } finally {
    await behind.stop();
  }
});

test('a number nobody has takes as long and says the same as a wrong password', async () => {
  const { anyone, scratch } = trial;
  await scratch.pool.query('delete from sign_in_failure');
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let n = 0; n < 4; n += 1)
    for (const [which, number] of [
      ['known', phone],
      ['unknown', '0977123456'],
    ] as const) {
      const start = performance.now();
      const { status, body } = await anyone.post('/api/sign-in', { phone: number, password: 'đoán mò' });
      times[which].push(performance.now() - start);
      assert.deepEqual([status, body.problem], [401, 'wrong-phone-or-password']);
    }
  // Both do one argon2id; without it the unknown number would be some twenty times faster.
  assert.ok(Math.min(...times.unknown) > Math.min(...times.known) / 3, JSON.stringify(times));
});

test('nothing of all this was a fault of ours', () => assert.deepEqual(trial.faults, []));
