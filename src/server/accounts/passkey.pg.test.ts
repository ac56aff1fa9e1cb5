// Passkeys against a machine written for this test: made with the password, good for one account, one site, one challenge and one
// browser; whatever is forged, stale, copied or somebody else's opens nothing.

import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { inScope } from '../db/scope.ts';
import { type Application, makeApplication } from '../http/application.ts';
import { grantIn, type Json, numbered, type Person, startTrial, type Trial, trialClub } from '../trial.ts';
import { userHandleOf } from './passkey.ts';
import { hashPassword } from './password.ts';
import { openSession } from './session.ts';
import { type Bent, type Machine, makeMachine } from './trial-authenticator.ts';

const site = 'https://so.example.vn';
const password = 'hoa sen trắng';
let trial: Trial;
let app: Application;
let officer: Person;
let other: Person;
let machine: Machine;
const warnings: object[] = [];
const faults: unknown[] = [];

before(async () => {
  trial = await startTrial();
  const { pool } = trial.scratch;
  const [report, warn] = [(problem: unknown) => faults.push(problem), (line: object) => warnings.push(line)];
  app = makeApplication({ pool, webDir: '/nowhere', log: () => {}, report, recorded: () => {}, origin: site, warn });
  officer = await trial.person([{ role: 'commune-officer', unitId: trialClub(0).unitId }]);
  other = await trial.person([{ role: 'commune-officer', unitId: trialClub(1).unitId }]);
  const hash = await hashPassword(password);
  await inScope(pool, { role: 'app_auth' }, (transaction) => transaction.query('update account set password_hash = $1', [hash]));
});
beforeEach(() => trial.scratch.pool.query('delete from sign_in_failure'));
after(() => trial.end());

type Reply = { readonly status: number; readonly body: Json; readonly cookies: readonly string[] };

async function ask(path: string, cookie: string, body?: object, at = site): Promise<Reply> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const answer = await app.request(at + path, { ...init, headers: { cookie, 'content-type': 'application/json' } });
  return {
    status: answer.status,
    body: await answer.json(),
    cookies: answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? ''),
  };
}

const sessionOf = async (person: Person) => `__Host-lalanh_session=${await openSession(trial.scratch.pool, person.id)}`;

async function begin(session: string) {
  const { status, body, cookies } = await ask('/api/passkeys/begin', session, { password });
  assert.equal(status, 200, JSON.stringify(body));
  const { challenge, rp, user } = body.options;
  return { asked: { challenge, rpId: rp.id, userHandle: user.id }, cookie: `${session}; ${cookies[0]}`, options: body.options };
}

async function register(person: Person, one: Machine, bent: Bent = {}): Promise<Reply> {
  const { asked, cookie } = await begin(await sessionOf(person));
  return ask('/api/passkeys', cookie, { name: 'Máy ở cơ quan', answer: one.make(asked, bent) });
}

async function beginSignIn() {
  const { body, cookies } = await ask('/api/passkeys/sign-in/begin', '', {});
  return { asked: body.options, cookie: cookies[0] ?? '' };
}

async function signIn(one: Machine, bent: Bent = {}): Promise<Reply> {
  const { asked, cookie } = await beginSignIn();
  return ask('/api/passkeys/sign-in', cookie, { answer: one.show(asked, bent) });
}

const sessionIn = ({ cookies }: Reply) => cookies.find((cookie) => /^__Host-lalanh_session=./.test(cookie));
async function opensNothing(reply: Reply, problem: string): Promise<void> {
  assert.deepEqual([reply.status, reply.body.problem, sessionIn(reply)], [409, problem, undefined]);
}
const listOf = async (person: Person) => (await ask('/api/passkeys', await sessionOf(person))).body.passkeys;

test('it is made with the password, by whoever works in an office, at the site’s own address', async () => {
  const session = await sessionOf(officer);
  assert.equal((await ask('/api/passkeys/begin', '', { password })).status, 401);
  assert.equal((await ask('/api/passkeys/begin', session, { password: 'đoán mò' })).body.problem, 'password-wrong');
  const treasurer = await trial.person([grantIn('treasurer', trialClub(0))]);
  assert.equal((await ask('/api/passkeys/begin', await sessionOf(treasurer), { password })).status, 403);
  assert.equal((await ask('/api/passkeys/begin', session, { password }, 'https://evil.example')).body.problem, 'passkeys-not-here');
  const { options } = await begin(session);
  assert.deepEqual([options.rp.id, options.attestation], ['so.example.vn', 'none']);
  assert.deepEqual(options.authenticatorSelection, { residentKey: 'required', requireResidentKey: true, userVerification: 'required' });
});

test('a key of another site, origin, challenge, session, or without its owner is not taken', async () => {
  for (const [what, bent] of [
    ['origin', { origin: 'https://evil.example' }],
    ['site', { rpId: 'evil.example' }],
    ['challenge', { challenge: Buffer.alloc(32).toString('base64url') }],
    ['owner', { userVerified: false }],
    ['kind of answer', { type: 'webauthn.get' }],
    ['statement of a maker', { attestation: 'maker' }],
  ] as const)
    assert.equal((await register(officer, makeMachine(site), bent)).body.problem, 'passkey-stale', what);
  const { asked, cookie } = await begin(await sessionOf(officer));
  const answer = makeMachine(site).make(asked);
  const elsewhere = `${await sessionOf(officer)}; ${cookie.split('; ')[1]}`;
  assert.equal((await ask('/api/passkeys', elsewhere, { name: 'x', answer })).body.problem, 'passkey-stale', 'another session');
  assert.equal((await ask('/api/passkeys', cookie, { name: 'x', answer })).body.problem, 'passkey-stale', 'and it was over with that');
  const { asked: forSignIn, cookie: flow } = await beginSignIn();
  const crossed = `${await sessionOf(officer)}; ${flow}`;
  const wrongFlow = makeMachine(site).make({ ...forSignIn, userHandle: '' });
  assert.equal(
    (await ask('/api/passkeys', crossed, { name: 'x', answer: wrongFlow })).body.problem,
    'passkey-stale',
    'asked for signing in',
  );
  assert.deepEqual(await listOf(officer), []);
});

test('it is listed by its name, and signs in without password and code', async () => {
  machine = makeMachine(site);
  const { asked, cookie } = await begin(await sessionOf(officer));
  const answer = machine.make(asked);
  for (const name of ['  ', 'a'.repeat(61)])
    assert.equal((await ask('/api/passkeys', cookie, { name, answer })).body.problem, 'passkey-name-missing');
  assert.equal((await ask('/api/passkeys', cookie, { name: ' Máy ở cơ quan ', answer })).status, 200, 'a missing name spoils nothing');
  const [listed, ...more] = await listOf(officer);
  assert.deepEqual([listed.name, listed.usedAt, listed.refused, more], ['Máy ở cơ quan', null, false, []]);
  await trial.scratch.pool.query(`insert into second_factor (account_id, secret, on_at) values ($1, 'ABCDEFGH', now())`, [officer.id]);
  const session = sessionIn(await signIn(machine));
  assert.ok(session);
  assert.equal((await ask('/api/me', session)).body.id, officer.id);
  assert.notEqual((await listOf(officer))[0].usedAt, null);
  assert.deepEqual((await begin(session)).options.excludeCredentials, [
    { id: machine.credentialId.toString('base64url'), type: 'public-key' },
  ]);
});

test('one key, one account: the same credential is not taken a second time, nor with another person’s name on it', async () => {
  assert.equal((await register(other, makeMachine(site, machine.credentialId))).body.problem, 'passkey-known');
  const theirs = makeMachine(site);
  assert.equal((await register(other, theirs)).status, 200);
  await opensNothing(await signIn(theirs, { userHandle: userHandleOf(officer.id) }), 'passkey-not-taken');
  await opensNothing(await signIn(theirs, { userHandle: Buffer.alloc(0) }), 'passkey-not-taken');
  await opensNothing(await signIn(makeMachine(site, machine.credentialId), { userHandle: userHandleOf(officer.id) }), 'passkey-not-taken');
  await opensNothing(await signIn(makeMachine(site)), 'passkey-not-taken');
});

test('signing in: a wrong origin, site or challenge, no owner, a second time, another browser, or late opens nothing', async () => {
  for (const bent of [
    { origin: 'https://so.example.vn.evil.example' },
    { origin: 'http://so.example.vn' },
    { rpId: 'evil.example' },
    { challenge: Buffer.alloc(32).toString('base64url') },
    { userVerified: false },
    { type: 'webauthn.create' },
  ]) {
    await opensNothing(await signIn(machine, bent), 'passkey-not-taken');
    await trial.scratch.pool.query('delete from sign_in_failure');
  }
  const { asked, cookie } = await beginSignIn();
  const answer = machine.show(asked);
  await opensNothing(await ask('/api/passkeys/sign-in', '', { answer }), 'passkey-not-taken');
  await opensNothing(await ask('/api/passkeys/sign-in', (await beginSignIn()).cookie, { answer }), 'passkey-not-taken');
  const both = await Promise.all([1, 2].map(() => ask('/api/passkeys/sign-in', cookie, { answer })));
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409], 'two at the same moment: one');
  await opensNothing(await ask('/api/passkeys/sign-in', cookie, { answer }), 'passkey-not-taken');
  const late = await beginSignIn();
  await trial.scratch.pool.query(`update passkey_flow set expires_at = now() - interval '1 second'`);
  await opensNothing(await ask('/api/passkeys/sign-in', late.cookie, { answer: machine.show(late.asked) }), 'passkey-not-taken');
  for (const answer of [null, 'x', {}, { id: '', rawId: '', type: 'public-key', response: {} }])
    await opensNothing(await ask('/api/passkeys/sign-in', (await beginSignIn()).cookie, { answer }), 'passkey-not-taken');
  const there = await ask('/api/passkeys/sign-in/begin', '', {}, 'https://evil.example');
  assert.equal(there.body.problem, 'passkeys-not-here');
});

test('wrong signatures are slowed like wrong passwords, and a right one ends the count', async () => {
  const forged = () => signIn(makeMachine(site, machine.credentialId), { userHandle: userHandleOf(officer.id) });
  const problems: string[] = [];
  for (let n = 0; n < 6; n += 1) problems.push((await forged()).body.problem);
  assert.deepEqual(problems, [...Array(5).fill('passkey-not-taken'), 'try-later']);
  assert.equal((await signIn(machine)).body.problem, 'try-later', 'also for the right one');
  await trial.scratch.pool.query('update sign_in_failure set blocked_until = now()');
  assert.equal((await signIn(machine)).status, 200);
  assert.equal((await trial.scratch.pool.query('select from sign_in_failure')).rowCount, 0);
});

test('the sign-in page is told of this door where keys are good, and of none elsewhere', async () => {
  const toldAt = async (at: string) => (await ask('/api/identity/provider', '', undefined, at)).body.doors;
  assert.deepEqual(await toldAt(site), { name: null, passkeys: true });
  assert.equal(await toldAt('https://evil.example'), null);
});

test('an address that guesses waits here too', async () => {
  const { pool } = trial.scratch;
  const at = trial.url.replace('127.0.0.1', 'localhost');
  const begun = () =>
    fetch(`${at}/api/passkeys/sign-in/begin`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } });
  assert.equal((await begun()).status, 200, 'at localhost no address need be set');
  await pool.query(
    `insert into sign_in_address values ('127.0.0.1', 40, now(), now() + interval '1 minute'), ('::1', 40, now(), now() + interval '1 minute')`,
  );
  assert.equal((await begun()).status, 429);
  await pool.query('delete from sign_in_address');
});

test('with the role of the office its keys open nothing, and again when there is a role', async () => {
  const { pool } = trial.scratch;
  await pool.query('update role_grant set ended_at = now() where account_id = $1', [officer.id]);
  await opensNothing(await signIn(machine), 'passkey-not-taken');
  await pool.query('update role_grant set ended_at = null where account_id = $1', [officer.id]);
  assert.equal((await signIn(machine)).status, 200);
});

test('a count that goes back means a copy: refused, written into the log without a name, and shut from then on', async () => {
  assert.equal((await signIn(machine, { count: 500 })).status, 200);
  await opensNothing(await signIn(machine, { count: 500 }), 'passkey-copied');
  assert.deepEqual(warnings, [{ warning: 'passkey-counter-went-back' }]);
  await opensNothing(await signIn(machine, { count: 501 }), 'passkey-copied');
  assert.equal(warnings.length, 1);
  assert.equal((await listOf(officer))[0].refused, true);
  const travelling = makeMachine(site);
  assert.equal((await register(officer, travelling, { count: 0, attestation: 'self' })).status, 200);
  for (const _ of [1, 2])
    assert.equal((await signIn(travelling, { count: 0 })).status, 200, 'keys that go along with their owner count nothing');
});

test('one takes away one’s own only, with the password; what was taken away opens nothing', async () => {
  const [mine] = await listOf(officer);
  const [theirs] = await listOf(other);
  const [session, elsewhere] = [await sessionOf(officer), await sessionOf(other)];
  const remove = (id: string, by: string, word = password) => ask(`/api/passkeys/${id}/remove`, by, { password: word });
  assert.equal((await remove(mine.id, elsewhere)).status, 404);
  assert.equal((await remove(theirs.id, session)).status, 404);
  assert.equal((await remove('x', session)).status, 404);
  assert.equal((await remove(mine.id, session, 'đoán mò')).body.problem, 'password-wrong');
  assert.equal((await remove(mine.id, session)).status, 200);
  await opensNothing(await signIn(machine), 'passkey-not-taken');
  assert.deepEqual([(await listOf(officer)).length, (await listOf(other)).length], [1, 1]);
});

test('ten keys at most, also when two come at once', async () => {
  await trial.scratch.pool.query(
    `insert into passkey (account_id, credential_id, public_key, sign_count, name)
     select $1, sha256(n::text::bytea), '', 0, n::text from generate_series(1, 8) n`,
    [officer.id],
  );
  const begun = [await begin(await sessionOf(officer)), await begin(await sessionOf(officer))];
  const replies = await Promise.all(
    begun.map(({ asked, cookie }) => ask('/api/passkeys', cookie, { name: 'một', answer: makeMachine(site).make(asked) })),
  );
  assert.deepEqual(replies.map(({ status, body }) => body.problem ?? status).sort(), [200, 'passkeys-too-many']);
  const full = await ask('/api/passkeys/begin', await sessionOf(officer), { password });
  assert.equal(full.body.problem, 'passkeys-too-many');
});

test('a recovery by two people takes them away, with what was begun; so does the end of the account', async () => {
  const { pool } = trial.scratch;
  const [one, two] = [0, 1].map(() => trial.person([{ role: 'province-officer', unitId: 'vn-quang-ninh' }]));
  const { id } = (await (await (one as Promise<Person>)).post(`/api/accounts/${officer.id}/recovery`, {})).body;
  const { secret } = (await (await (two as Promise<Person>)).post(`/api/recoveries/${id}/confirm`, {})).body;
  const { asked, cookie } = await begin(await sessionOf(other));
  const { rows } = await pool.query<{ phone: string }>('select phone from account where id = $1', [officer.id]);
  const used = await trial.anyone.post('/api/sheets/use', { secret, phone: rows[0]?.phone, password: 'cây khế sau nhà bà Tư' });
  assert.equal(used.status, 200);
  assert.deepEqual([(await listOf(officer)).length, (await listOf(other)).length], [0, 1], 'of this account only');
  assert.equal((await ask('/api/passkeys', cookie, { name: 'thứ hai', answer: makeMachine(site).make(asked) })).status, 200);
  const leaving = await trial.person([], numbered(4_711));
  await pool.query(`insert into passkey (account_id, credential_id, public_key, sign_count, name) values ($1, 'x', '', 0, 'x')`, [
    leaving.id,
  ]);
  await pool.query('delete from account where id = $1', [leaving.id]);
  assert.equal((await pool.query('select from passkey where account_id = $1', [leaving.id])).rowCount, 0);
});

test('only the role of accounts reads keys, and it changes neither key nor owner', async () => {
  const { pool } = trial.scratch;
  const as = (role: 'app_rw' | 'app_network' | 'app_auth', sql: string) =>
    inScope(pool, { role } as Parameters<typeof inScope>[1], (transaction) => transaction.query(sql));
  for (const role of ['app_rw', 'app_network'] as const)
    for (const table of ['passkey', 'passkey_flow']) await assert.rejects(as(role, `select from ${table}`), /permission denied/);
  for (const column of ['account_id', 'public_key', 'credential_id'])
    await assert.rejects(as('app_auth', `update passkey set ${column} = ${column}`), /permission denied/);
});

test('nothing of all this was a fault of ours', () => assert.deepEqual([faults, trial.faults], [[], []]));
