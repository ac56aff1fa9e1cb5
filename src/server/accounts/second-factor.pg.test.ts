// The second factor over HTTP: turned on with its first code, asked for at every sign-in, each code once, guesses slowed.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { TOTP, URI } from 'otpauth';
import { checkSeals } from '../check-seals.ts';
import { makeAppender } from '../log/append.ts';
import { startServer } from '../main.ts';
import { keyIdOf, makeKeyring, makeKeyText } from '../secrets/keyring.ts';
import { commandsOf, grantIn, type Json, numbered, type Person, startTrial, type Trial, trialClub } from '../trial.ts';
import { readSecret, readySeals } from './sealed-factors.ts';

const ours = trialClub(0);
const phone = '0981000001';
let trial: Trial;
let commune: Person;
let province: Person;
let accountId = '';
let password = '';
let cookie = '';
let spare: string[] = [];
let totp: TOTP;

const signIn = (code?: string) => trial.anyone.post('/api/sign-in', { phone, password, ...(code !== undefined && { code }) });
const ask = async (path: string, body?: object): Promise<{ status: number; body: Json }> => {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(trial.url + path, { ...init, headers: { cookie, 'content-type': 'application/json' } });
  return { status: answer.status, body: await answer.json() };
};
/** As if none had been used: a test does not wait thirty seconds for the next. */
const forget = () => trial.scratch.pool.query('update second_factor set last_step = 0');

before(async () => {
  trial = await startTrial();
  await makeAppender(trial.scratch.pool).append(ours.clubId, commandsOf(ours, 5));
  commune = await trial.person([{ role: 'commune-officer', unitId: ours.unitId }]);
  province = await trial.person([{ role: 'province-officer', unitId: 'vn-quang-ninh' }]);
  const made = await commune.post('/api/accounts', { phone, name: 'Hoàng Văn Sáu', role: 'chair', clubId: ours.clubId });
  ({ id: accountId, password } = made.body);
  cookie = (await signIn()).headers.get('set-cookie')?.split(';')[0] ?? '';
});
after(() => trial.end());

test('it is begun with the password and turned on with its first code; until then nothing is asked for', async () => {
  assert.equal((await ask('/api/second-factor/begin', { password: 'đoán mò' })).body.problem, 'password-wrong');
  assert.equal((await ask('/api/second-factor/turn-on', { code: '000000' })).body.problem, 'code-wrong', 'nothing was begun');
  const { uri } = (await ask('/api/second-factor/begin', { password })).body;
  const parsed = URI.parse(uri);
  assert.ok(parsed instanceof TOTP);
  totp = parsed;
  assert.equal((await signIn()).status, 200);
  const wrong = totp.generate() === '000000' ? '111111' : '000000';
  assert.equal((await ask('/api/second-factor/turn-on', { code: wrong })).body.problem, 'code-wrong');
  ({ spare } = (await ask('/api/second-factor/turn-on', { code: totp.generate() })).body);
  assert.equal(new Set(spare).size, 10);
  assert.deepEqual((await ask('/api/second-factor')).body, { on: true, spareLeft: 10 });
  assert.equal((await ask('/api/second-factor/begin', { password })).body.problem, 'second-factor-is-on');
});

test('from then on a password alone opens nothing, and a code opens once', async () => {
  const bare = await signIn();
  assert.deepEqual([bare.status, bare.body.problem, bare.headers.get('set-cookie')], [409, 'code-needed', null]);
  assert.equal((await signIn(totp.generate())).body.problem, 'code-wrong', 'the one that turned it on is spent');
  await forget();
  const code = totp.generate();
  const answers = await Promise.all([signIn(code), signIn(code)]);
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
});

test('a spare code stands in for the phone, once, however it is typed', async () => {
  const [first = ''] = spare;
  assert.equal((await signIn(first.toUpperCase().replace('-', ' '))).status, 200);
  assert.equal((await signIn(first)).body.problem, 'code-wrong');
  assert.equal((await ask('/api/second-factor')).body.spareLeft, 9);
});

test('spare codes lie stretched with a salt; one of an older version still opens once', async () => {
  const { pool } = trial.scratch;
  const [, second = '', third = ''] = spare;
  const hashes = (await pool.query<{ code_hash: Buffer }>('select code_hash from spare_code')).rows.map(({ code_hash }) => code_hash);
  const quick = (code: string) =>
    createHash('sha256')
      .update(`${accountId} ${code.replace('-', '')}`)
      .digest();
  for (const code of spare) assert.ok(!hashes.some((hash) => hash.equals(quick(code))));
  const both = await Promise.all([signIn(second), signIn(second)]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409], 'once, at the same moment too');
  await pool.query('delete from spare_code');
  await pool.query('insert into spare_code (account_id, code_hash) values ($1, $2)', [accountId, quick(third)]);
  assert.equal((await signIn(third)).status, 200);
  assert.equal((await signIn(third)).body.problem, 'code-wrong');
});

test('guessing codes is slowed though the password is right each time', async () => {
  await trial.scratch.pool.query('delete from sign_in_failure');
  await forget();
  const problems: string[] = [];
  for (let n = 0; n < 7; n += 1) problems.push((await signIn(totp.generate() === '000000' ? '111111' : '000000')).body.problem);
  assert.deepEqual(problems.slice(0, 5), Array(5).fill('code-wrong'));
  assert.deepEqual(problems.slice(5), ['try-later', 'try-later']);
  assert.equal((await signIn(totp.generate())).body.problem, 'try-later', 'also for the right one');
  await trial.scratch.pool.query('delete from sign_in_failure');
});

test('an invitation taken with the password of such an account opens no session', async () => {
  const { secret } = (await province.post('/api/invitations', { name: 'Hoàng Văn Sáu', role: 'volunteer', clubId: ours.clubId })).body;
  const used = await trial.anyone.post('/api/sheets/use', { secret, phone, password });
  assert.deepEqual([used.status, used.body, used.headers.get('set-cookie')], [200, { signedIn: false }, null]);
});

test('it is turned off with the password; and a recovery by two people takes it away with the phone that is lost', async () => {
  assert.equal((await ask('/api/second-factor/turn-off', { password: 'đoán mò' })).body.problem, 'password-wrong');
  const link = { device: numbered(77), key: 'a'.repeat(64) };
  assert.equal((await ask('/api/device-people', { ...link, spare: 'ab12' })).status, 200);
  const resume = () => trial.anyone.post('/api/device-people/resume', { ...link, account: accountId });
  assert.equal((await resume()).status, 200);
  const { pool } = trial.scratch;
  await pool.query(`insert into account_identity (issuer, subject, account_id) values ('https://id.example', 'sub', $1)`, [accountId]);
  const { id } = (await commune.post(`/api/accounts/${accountId}/recovery`, {})).body;
  const { secret } = (await province.post(`/api/recoveries/${id}/confirm`, {})).body;
  password = 'hoa sen trắng';
  assert.equal((await trial.anyone.post('/api/sheets/use', { secret, phone, password })).status, 200);
  assert.equal((await resume()).status, 401, 'the key behind a PIN on the lost phone opens no session any more');
  assert.equal((await pool.query('select from account_identity')).rowCount, 0, 'nor does a provider');
  const back = await signIn();
  assert.equal(back.status, 200);
  cookie = back.headers.get('set-cookie')?.split(';')[0] ?? '';
  assert.deepEqual((await ask('/api/second-factor')).body, { on: false, spareLeft: 0 });
  const { uri } = (await ask('/api/second-factor/begin', { password })).body;
  const again = URI.parse(uri);
  assert.ok(again instanceof TOTP);
  assert.equal((await ask('/api/second-factor/turn-on', { code: again.generate() })).status, 200);
  assert.equal((await ask('/api/second-factor/turn-off', { password })).status, 200);
  assert.equal((await signIn()).status, 200);
});

test('keys lie sealed, each for its own account, under the newest key; what lay there in plain is sealed at the next start', async () => {
  const { pool } = trial.scratch;
  const { uri } = (await ask('/api/second-factor/begin', { password })).body;
  const begun = URI.parse(uri);
  assert.ok(begun instanceof TOTP);
  const stored = async () =>
    (await pool.query<{ secret: string }>('select secret from second_factor where account_id = $1', [accountId])).rows[0]?.secret ?? '';
  const first = await stored();
  assert.ok(keyIdOf(first) !== null && !first.includes(begun.secret.base32));
  const [older, newer] = [makeKeyText(), makeKeyText()];
  await pool.query('update second_factor set secret = $2 where account_id = $1', [accountId, begun.secret.base32]);
  assert.match((await checkSeals(pool, null)).notices[0] ?? '', /1 keys are not sealed yet/);
  const starts = async (...texts: readonly string[]) => {
    const server = await startServer({ database: trial.scratch, webDir: '/nowhere', keys: texts.length === 0 ? null : makeKeyring(texts) });
    await server.stop();
  };
  await starts(older);
  assert.equal(keyIdOf(await stored()), makeKeyring([older]).newest.keyId);
  await starts(newer, older);
  const sealed = await stored();
  assert.equal(keyIdOf(sealed), makeKeyring([newer]).newest.keyId, 'turned: the old key may go');
  await starts(newer);
  assert.equal(readSecret(makeKeyring([newer]), accountId, await stored()), begun.secret.base32);
  for (const texts of [[], [older]] as const) await assert.rejects(starts(...texts), /sealed under a key this server was not given/);
  assert.match((await checkSeals(pool, null)).findings[0]?.what ?? '', /those of 1 accounts are sealed under keys that are not at hand/);
  const other = await trial.person([grantIn('chair', ours)]);
  await pool.query('insert into second_factor (account_id, secret, on_at) values ($1, $2, now())', [other.id, sealed]);
  await assert.rejects(starts(newer), /of 1 accounts/, 'a row copied to another account opens nothing');
  assert.equal(await readySeals(pool, makeKeyring([newer]), { forget: true }), 1, 'lost for good: said so, and turned off');
  assert.equal((await pool.query('select from second_factor')).rowCount, 1);
});

test('without a key nobody turns codes on, and is told why; whoever has none signs in as ever', async () => {
  await trial.scratch.pool.query('delete from second_factor');
  const bare = await startServer({ database: trial.scratch, webDir: '/nowhere' });
  try {
    const post = (path: string, body: object) =>
      fetch(bare.url + path, { method: 'POST', body: JSON.stringify(body), headers: { cookie, 'content-type': 'application/json' } });
    assert.equal(((await (await post('/api/second-factor/begin', { password })).json()) as Json).problem, 'codes-not-ready');
    assert.equal((await post('/api/sign-in', { phone, password })).status, 200);
  } finally {
    await bare.stop();
  }
});

test('nothing of all this was a fault of ours', () => assert.deepEqual(trial.faults, []));
