// Sign-in, set-up and sessions: what is stored, what is answered, and how guessing is slowed.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Json, startTrial, type Trial } from '../trial.ts';
import { normalPhone } from './account.ts';
import { hashPassword, passwordFits } from './password.ts';

const officer = { phone: '0912 345 678', name: 'Trần Quốc Việt', password: 'hoa sen trắng', unitId: 'vn-quang-ninh' };
let trial: Trial;
const cookieOf = (headers: Headers) => headers.get('set-cookie')?.split(';')[0] ?? '';

before(async () => {
  trial = await startTrial();
});
after(() => trial.end());

test('a password is kept as argon2id and fits only itself', async () => {
  const stored = await hashPassword('mật khẩu dài');
  assert.match(stored, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.ok(await passwordFits('mật khẩu dài'.normalize('NFD'), stored), 'however the keyboard composes letters');
  assert.ok(!(await passwordFits('mật khẩu dai', stored)));
  assert.ok(!(await passwordFits('mật khẩu dài', null)));
});

test('one phone number, however it is written', () => {
  for (const text of ['0912345678', '0912 345 678', '0912.345.678', '+84912345678', '84 912 345 678'])
    assert.equal(normalPhone(text), '0912345678');
  for (const text of ['', '12', '091234567', '09123456789', 'abc', '+1 912 345 6789']) assert.equal(normalPhone(text), null);
});

test('set-up names each thing that is wrong, works once, and only once of several at the same moment', async () => {
  const { anyone } = trial;
  assert.deepEqual((await anyone.get('/api/installation')).body, { state: 'empty', demo: false });
  const wrong = [
    [{ phone: '12' }, 'phone-malformed'],
    [{ name: '  ' }, 'name-missing'],
    [{ password: 'ngắn' }, 'password-too-short'],
    [{ unitId: 'vn-nowhere' }, 'unit-unknown'],
    [{ unitId: 'qn-07168-2025' }, 'unit-unknown'],
    [{ name: 'a\u0000b' }, 'malformed'],
  ] as const;
  for (const [part, problem] of wrong) assert.equal((await anyone.post('/api/set-up', { ...officer, ...part })).body.problem, problem);
  const answers = await Promise.all([1, 2, 3].map(() => anyone.post('/api/set-up', officer)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409]);
  assert.equal((await anyone.get('/api/installation')).body.state, 'ready');
  assert.equal((await anyone.post('/api/set-up', officer)).body.problem, 'already-set-up');
});

test('signed in: a cookie no script can read, of which only a hash is stored', async () => {
  const { anyone, scratch, url } = trial;
  const signedIn = await anyone.post('/api/sign-in', { phone: '+84912345678', password: officer.password });
  assert.equal(signedIn.status, 200);
  const setCookie = signedIn.headers.get('set-cookie') ?? '';
  assert.match(setCookie, /HttpOnly; SameSite=Strict/);
  assert.doesNotMatch(setCookie, /Secure/, 'over plain http on this machine the cookie must still be sent');
  const token = cookieOf(signedIn.headers).split('=')[1] ?? '';
  const { rows } = await scratch.pool.query('select encode(token_hash, $1) as hash from session', ['base64']);
  assert.ok(rows.every(({ hash }) => hash !== Buffer.from(token, 'base64url').toString('base64')));
  const me: Json = await (await fetch(`${url}/api/me`, { headers: { cookie: cookieOf(signedIn.headers) } })).json();
  assert.deepEqual([me.name, me.roles[0].role, me.roles[0].unitId], [officer.name, 'province-officer', 'vn-quang-ninh']);
  await fetch(`${url}/api/sign-out`, {
    method: 'POST',
    headers: { cookie: cookieOf(signedIn.headers), 'content-type': 'application/json' },
    body: '{}',
  });
  assert.equal(
    (await fetch(`${url}/api/me`, { headers: { cookie: cookieOf(signedIn.headers) } })).status,
    401,
    'signed out at the server, too',
  );
});

test('behind a proxy with TLS the cookie is Secure', async () => {
  const answer = await trial.anyone.post(
    '/api/sign-in',
    { phone: officer.phone, password: officer.password },
    { 'x-forwarded-proto': 'https' },
  );
  assert.match(answer.headers.get('set-cookie') ?? '', /; Secure$/);
  assert.ok(answer.headers.get('strict-transport-security'));
});

test('a session that has run out is none', async () => {
  const { anyone, scratch, url } = trial;
  const cookie = cookieOf((await anyone.post('/api/sign-in', { phone: officer.phone, password: officer.password })).headers);
  await scratch.pool.query(`update session set expires_at = now() - interval '1 second'`);
  assert.equal((await fetch(`${url}/api/me`, { headers: { cookie } })).status, 401);
});

test('wrong passwords: the same answer for a number nobody has, and a growing wait from the fifth on', async () => {
  const { anyone, scratch } = trial;
  for (const phone of [officer.phone, '0999999999']) {
    const answers = [];
    for (let n = 0; n < 6; n += 1) answers.push(await anyone.post('/api/sign-in', { phone, password: 'đoán mò' }));
    assert.deepEqual(
      answers.map(({ body }) => body.problem),
      [...Array(5).fill('wrong-phone-or-password'), 'try-later'],
      phone,
    );
  }
  const waiting = await anyone.post('/api/sign-in', { phone: officer.phone, password: officer.password });
  assert.equal(waiting.body.problem, 'try-later', 'also for the right password');
  assert.ok(waiting.body.seconds > 0 && waiting.body.seconds <= 30);
  await scratch.pool.query('update sign_in_failure set blocked_until = now()');
  await anyone.post('/api/sign-in', { phone: officer.phone, password: 'đoán mò' });
  const longer = await anyone.post('/api/sign-in', { phone: officer.phone, password: officer.password });
  assert.ok(longer.body.seconds > 30, 'twice as long after one more');
  await scratch.pool.query('update sign_in_failure set blocked_until = now()');
  assert.equal((await anyone.post('/api/sign-in', { phone: officer.phone, password: officer.password })).status, 200);
  const { rows } = await scratch.pool.query(`select 1 from sign_in_failure where phone = '0912345678'`);
  assert.equal(rows.length, 0, 'forgotten after a success');
});

test('sample sign-ins exist in a demo only', async () => {
  const { anyone, scratch } = trial;
  assert.deepEqual((await anyone.get('/api/sample-accounts')).body, []);
  await scratch.pool.query('update account set sample = true');
  assert.deepEqual((await anyone.get('/api/sample-accounts')).body, [], 'not for marked accounts of a real database either');
  const { rows } = await scratch.pool.query('select id from account');
  assert.equal((await anyone.post('/api/sample-sign-in', { accountId: rows[0].id })).status, 403);
  await scratch.pool.query('update installation set demo = true');
  assert.equal((await anyone.post('/api/sample-sign-in', { accountId: rows[0].id })).status, 200);
});
