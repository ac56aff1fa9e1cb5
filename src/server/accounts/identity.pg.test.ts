// Sign-on against a real OpenID provider: linked by its owner first, then found by its subject alone; every part of a flow that is
// forged, stale or another browser's opens nothing.

import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { after, before, test } from 'node:test';
import Provider from 'oidc-provider';
import { inScope } from '../db/scope.ts';
import { type Application, makeApplication } from '../http/application.ts';
import { grantIn, type Json, type Person, startTrial, type Trial, trialClub } from '../trial.ts';
import { hashPassword } from './password.ts';
import { openSession } from './session.ts';

const origin = 'http://127.0.0.1:9';
const password = 'hoa sen trắng';
const client = {
  client_id: 'lalanh',
  client_secret: 'bí mật của khách'
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
    .padEnd(40, 'x'),
};
let trial: Trial;
let server: Server;
let app: Application;
let officer: Person;

before(async () => {
  trial = await startTrial();
  server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  const issuer = `http://127.0.0.1:${address.port}`;
  const provider = new Provider(issuer, {
    clients: [
      { ...client, redirect_uris: [`${origin}/api/identity/callback`], grant_types: ['authorization_code'], response_types: ['code'] },
    ],
    pkce: { required: () => true },
    cookies: { keys: ['a key of this test'] },
  });
  server.on('request', provider.callback());
  const identity = { issuer, clientId: client.client_id, clientSecret: client.client_secret, name: 'Cổng của tỉnh', origin };
  app = makeApplication({ pool: trial.scratch.pool, webDir: '/nowhere', log: () => {}, report: () => {}, recorded: () => {}, identity });
  officer = await trial.person([{ role: 'commune-officer', unitId: trialClub(0).unitId }]);
  await setPassword(officer);
});
after(async () => {
  server.closeAllConnections();
  server.close();
  await trial.end();
});

const setPassword = async (person: Person) => {
  const hash = await hashPassword(password);
  await inScope(trial.scratch.pool, { role: 'app_auth' }, (transaction) =>
    transaction.query('update account set password_hash = $2 where id = $1', [person.id, hash]),
  );
};
const sessionOf = async (person: Person) => `lalanh_session=${await openSession(trial.scratch.pool, person.id)}`;
const post = (path: string, cookie: string, body: object = {}) =>
  app.request(path, { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body: JSON.stringify(body) });
const cookiesOf = (headers: Headers) => headers.getSetCookie().map((line) => line.split(';')[0] ?? '');

/** Goes through the provider's own pages as `login`, up to the address it sends the browser back to. */
async function throughProvider(begin: string, login: string): Promise<URL> {
  const jar = new Map<string, string>();
  let at = begin;
  let init: RequestInit = {};
  for (let hop = 0; hop < 12; hop += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, {
      ...init,
      redirect: 'manual',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    });
    for (const pair of cookiesOf(answer.headers)) jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    const to = answer.headers.get('location');
    if (to?.startsWith(origin)) return new URL(to);
    if (to !== null) [at, init] = [new URL(to, at).href, {}];
    else {
      const prompt = /name="prompt" value="(\w+)"/.exec(await answer.text())?.[1] ?? 'login';
      init = { method: 'POST', body: new URLSearchParams({ prompt, login, password: 'any' }) };
    }
  }
  throw new Error('the provider never sent the browser back');
}

async function signOn(login: string): Promise<{ readonly place: string; readonly cookies: readonly string[] }> {
  const begun = await post('/api/identity/begin', '');
  const { address }: Json = await begun.json();
  return comeBack(await throughProvider(address, login), cookiesOf(begun.headers)[0] ?? '');
}

async function comeBack(to: URL, cookie: string) {
  const answer = await app.request(to.pathname + to.search, { headers: { cookie } });
  assert.equal(answer.status, 303);
  return { place: answer.headers.get('location') ?? '', cookies: cookiesOf(answer.headers) };
}

const sessionIn = (cookies: readonly string[]) => cookies.find((cookie) => /^lalanh_session=./.test(cookie));

async function link(person: Person, login: string) {
  const begun = await post('/api/identity/link', await sessionOf(person), { password });
  assert.equal(begun.status, 200);
  const { address }: Json = await begun.json();
  return comeBack(await throughProvider(address, login), cookiesOf(begun.headers)[0] ?? '');
}

test('a subject nobody linked opens nothing, whatever it is called', async () => {
  const asked = await app.request('http://192.0.2.1/api/identity/provider');
  assert.deepEqual(await asked.json(), { doors: { name: 'Cổng của tỉnh', passkeys: false } });
  for (const login of ['lan', '0910000001', officer.id]) {
    const { place, cookies } = await signOn(login);
    assert.deepEqual([place, sessionIn(cookies)], ['/#/vao?cong=not-linked', undefined]);
  }
});

test('its owner links it with the password; from then on the subject signs in', async () => {
  assert.equal((await post('/api/identity/link', '', { password })).status, 401);
  const wrong = await post('/api/identity/link', await sessionOf(officer), { password: 'đoán mò' });
  assert.equal(wrong.status, 400);
  assert.equal((await link(officer, 'lan')).place, '/#/van-phong/tai-khoan');
  const { place, cookies } = await signOn('lan');
  const session = sessionIn(cookies);
  assert.ok(session);
  assert.equal(place, '/#/');
  const me: Json = await (await app.request('/api/me', { headers: { cookie: session } })).json();
  assert.equal(me.id, officer.id);
  const other = await trial.person([{ role: 'commune-officer', unitId: trialClub(1).unitId }]);
  await setPassword(other);
  assert.equal((await link(other, 'lan')).place, '/#/vao?cong=linked-elsewhere', 'one subject, one account');
});

test('another browser, a second return, a forged state or a stale flow opens nothing', async () => {
  const begin = async () => {
    const begun = await post('/api/identity/begin', '');
    const { address }: Json = await begun.json();
    return { back: await throughProvider(address, 'lan'), cookie: cookiesOf(begun.headers)[0] ?? '' };
  };
  const failed = '/#/vao?cong=failed';
  const stolen = await begin();
  assert.equal((await comeBack(stolen.back, '')).place, failed, 'without the cookie of the browser that began');
  const elsewhere = await begin();
  assert.equal((await comeBack(stolen.back, elsewhere.cookie)).place, failed, 'another flow’s code and state');
  const twice = await begin();
  assert.ok(sessionIn((await comeBack(twice.back, twice.cookie)).cookies));
  assert.equal((await comeBack(twice.back, twice.cookie)).place, failed);
  const forged = await begin();
  forged.back.searchParams.set('state', 'x');
  assert.equal((await comeBack(forged.back, forged.cookie)).place, failed);
  const replayed = await begin();
  await trial.scratch.pool.query(`update identity_flow set nonce = 'of another flow'`);
  assert.equal((await comeBack(replayed.back, replayed.cookie)).place, failed, 'a token made for another flow');
  const mixed = await begin();
  mixed.back.searchParams.set('iss', 'https://evil.example');
  assert.equal((await comeBack(mixed.back, mixed.cookie)).place, failed, 'the answer of another provider');
  const spent = await begin();
  const code = spent.back.searchParams.get('code') ?? '';
  assert.ok(sessionIn((await comeBack(spent.back, spent.cookie)).cookies));
  const again = await begin();
  again.back.searchParams.set('code', code);
  assert.equal((await comeBack(again.back, again.cookie)).place, failed, 'a code that was used');
  const stale = await begin();
  await trial.scratch.pool.query(`update identity_flow set expires_at = now() - interval '1 second'`);
  assert.equal((await comeBack(stale.back, stale.cookie)).place, failed);
});

test('it is for offices: a club’s treasurer, or an officer whose role ended, is not let in; and it is unlinked with the password', async () => {
  const treasurer = await trial.person([grantIn('treasurer', trialClub(0))]);
  await setPassword(treasurer);
  await link(treasurer, 'hoa');
  assert.equal((await signOn('hoa')).place, '/#/vao?cong=not-linked');
  await trial.scratch.pool.query('update role_grant set ended_at = now() where account_id = $1', [officer.id]);
  assert.equal((await signOn('lan')).place, '/#/vao?cong=not-linked');
  await trial.scratch.pool.query('update role_grant set ended_at = null where account_id = $1', [officer.id]);
  const session = await sessionOf(officer);
  assert.equal((await post('/api/identity/unlink', session, { password: 'đoán mò' })).status, 400);
  assert.equal((await post('/api/identity/unlink', session, { password })).status, 200);
  assert.equal((await signOn('lan')).place, '/#/vao?cong=not-linked');
});

test('without settings there is no such door', async () => {
  assert.deepEqual((await trial.anyone.get('/api/identity/provider')).body, { doors: null });
  assert.equal((await trial.anyone.post('/api/identity/begin', {})).status, 404);
  assert.equal((await trial.anyone.get('/api/identity/callback?code=x&state=y')).status, 404);
});
