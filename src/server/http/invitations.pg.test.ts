// Invitations: who may make which, what the sheet opens, that it does so once, and what a guess costs.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays } from '../../kernel/local-date.ts';
import { today } from '../clock.ts';
import { makeAppender } from '../log/append.ts';
import { commandsOf, grantIn, type Json, numbered, type Person, startTrial, type Trial, trialClub } from '../trial.ts';

const ours = trialClub(0);
const theirs = trialClub(1);
const PROVINCE = 'vn-quang-ninh';
let trial: Trial;
const people = new Map<string, Person>();
const who = (name: string): Person => people.get(name) ?? trial.anyone;

before(async () => {
  trial = await startTrial();
  const appender = makeAppender(trial.scratch.pool);
  for (const club of [ours, theirs]) await appender.append(club.clubId, commandsOf(club, 5));
  people.set('centre', await trial.person([{ role: 'centre-officer', unitId: 'vn' }]));
  people.set('province', await trial.person([{ role: 'province-officer', unitId: PROVINCE }]));
  people.set('province editor', await trial.person([{ role: 'province-officer', unitId: PROVINCE, level: 'editor' }]));
  people.set('commune', await trial.person([{ role: 'commune-officer', unitId: ours.unitId }]));
  people.set('chair', await trial.person([grantIn('chair', ours)]));
  people.set('auditor', await trial.person([{ role: 'auditor', unitId: PROVINCE, level: 'reader' }]));
  people.set('donor', await trial.person([{ role: 'donor', unitId: PROVINCE, level: 'reader' }]));
});
after(() => trial.end());

const inviters = ['centre', 'province', 'province editor', 'commune', 'chair', 'auditor', 'donor'];
const order = (role: string, place: object, more: object = {}) => ({ name: 'Nguyễn Thị Bưởi', role, ...place, ...more });
const invite = async (name: string, body: object): Promise<Json> => (await who(name).post('/api/invitations', body)).body;
const use = (secret: string, phone: string, password = 'hoa sen trắng') =>
  trial.anyone.post('/api/sheets/use', { secret, phone, password });
const meOf = async (headers: Headers): Promise<Json> => {
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
  return (await fetch(`${trial.url}/api/me`, { headers: { cookie } })).json();
};

const WHO_MAY: readonly (readonly [string, object, readonly string[]])[] = [
  ['chair of a club of the commune', order('chair', { clubId: ours.clubId }), ['province', 'commune']],
  ['treasurer of a club elsewhere', order('treasurer', { clubId: theirs.clubId }), ['province']],
  ['approver of a commune', order('commune-officer', { unitId: ours.unitId }), ['province']],
  ['editor of a commune', order('commune-officer', { unitId: ours.unitId }, { level: 'editor' }), ['province', 'commune']],
  ['approver of a province', order('province-officer', { unitId: PROVINCE }), ['centre', 'province']],
  ['reader of a province', order('province-officer', { unitId: PROVINCE }, { level: 'reader' }), ['centre', 'province']],
  ['approver of the centre', order('centre-officer', { unitId: 'vn' }), ['centre']],
  ['auditor of the province', order('auditor', { unitId: PROVINCE }), ['centre', 'province']],
  ['donor of the country', order('donor', { unitId: 'vn' }), ['centre']],
];

for (const [what, body, may] of WHO_MAY)
  test(`who may invite: ${what}`, async () => {
    for (const name of inviters)
      assert.equal((await who(name).post('/api/invitations', body)).status, may.includes(name) ? 200 : 403, `${name} at ${what}`);
    assert.equal((await trial.anyone.post('/api/invitations', body)).status, 401);
  });

test('what is wrong in an invitation is named', async () => {
  const club = { clubId: ours.clubId };
  const wrong = [
    [order('chair', club, { name: '  ' }), 'name-missing'],
    [order('chair', club, { until: addDays(today(), -1) }), 'role-days-wrong'],
    [order('chair', club, { from: addDays(today(), 9), until: addDays(today(), 3) }), 'role-days-wrong'],
    [order('chair', club, { from: 'mai' }), 'malformed'],
    [order('commune-officer', { unitId: PROVINCE }), 'unit-unknown'],
    [order('commune-officer', { unitId: ours.unitId }, { level: 'king' }), 'malformed'],
    [order('emperor', club), 'not-allowed'],
    [order('chair', { clubId: 'nowhere' }), 'not-allowed'],
  ] as const;
  for (const [body, problem] of wrong) assert.equal((await invite('province', body)).problem, problem, JSON.stringify(body));
});

test('a sheet says what it is for, opens an account with its role and days, and opens nothing a second time', async () => {
  const until = addDays(today(), 30);
  const { id, secret } = await invite('commune', order('treasurer', { clubId: ours.clubId }, { until }));
  assert.match(secret, /^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
  const { rows } = await trial.scratch.pool.query(`select invitation::text as row from invitation where invitation_id = $1`, [id]);
  assert.ok(!rows[0].row.includes(secret) && !rows[0].row.includes(secret.replaceAll('-', '')), 'only a hash is kept');
  const told = await trial.anyone.post('/api/sheets/look', { secret: ` ${secret.toUpperCase().replaceAll('-', ' ')}` });
  assert.deepEqual([told.body.purpose, told.body.role, told.body.until, told.body.name], ['role', 'treasurer', until, 'Nguyễn Thị Bưởi']);
  const sheet = await who('commune').post('/api/sheets/draw', { secret });
  assert.equal(sheet.headers.get('content-type'), 'application/pdf');
  assert.equal((await use(secret, '12')).body.problem, 'phone-malformed');
  assert.equal((await use(secret, '0987000001', 'ngắn')).body.problem, 'password-too-short');
  const answers = await Promise.all([1, 2, 3].map((n) => use(secret, `098700000${n}`)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409], 'of three at the same moment one is taken');
  const taken = answers.find(({ status }) => status === 200);
  assert.ok(taken);
  const me = await meOf(taken.headers);
  assert.deepEqual(
    [me.name, me.roles[0].role, me.roles[0].clubId, me.roles[0].until],
    ['Nguyễn Thị Bưởi', 'treasurer', ours.clubId, until],
  );
  const counted = await trial.scratch.pool.query(`select 1 from account where name = 'Nguyễn Thị Bưởi'`);
  assert.equal(counted.rowCount, 1, 'the others left no account behind');
  assert.equal((await trial.anyone.post('/api/sheets/look', { secret })).body.problem, 'sheet-void');
});

test('a number that has an account takes on the role with its own password only', async () => {
  const { secret } = await invite('province', order('volunteer', { clubId: theirs.clubId }));
  const first = await invite('province', order('group-head', { clubId: ours.clubId }));
  assert.equal((await use(first.secret, '0987000010')).status, 200);
  assert.equal((await use(secret, '0987000010', 'mật khẩu khác')).body.problem, 'phone-has-account');
  const joined = await use(secret, '0987000010');
  assert.equal(joined.status, 200);
  const { roles } = await meOf(joined.headers);
  assert.deepEqual(roles.map(({ role }: Json) => role).sort(), ['group-head', 'volunteer']);
});

test('the same role at the same place again: the sheet gives its level and its first day, and what stood before ends', async () => {
  const phone = '0987000015';
  const office = (level: string, more: object = {}) => order('commune-officer', { unitId: ours.unitId }, { level, ...more });
  const take = async (body: object): Promise<Json> => {
    const used = await use((await invite('province', body)).secret, phone);
    assert.equal(used.status, 200);
    return (await meOf(used.headers)).roles.map(({ level, until }: Json) => (until === undefined ? level : `${level} until ${until}`));
  };
  const [soon, eve] = [addDays(today(), 9), addDays(today(), 8)];
  assert.deepEqual(await take(office('reader')), ['reader']);
  assert.deepEqual(await take(office('approver')), ['approver']);
  assert.deepEqual(await take(office('approver')), ['approver'], 'what is held already is held once');
  assert.deepEqual(await take(office('reader', { from: soon })), [`approver until ${eve}`]);
  assert.deepEqual(await take(office('reader')), [`approver until ${eve}`, 'reader'], 'one that begins later blocks none from today');
  const { rows } = await trial.scratch.pool.query(
    `select level, from_day is null or from_day <= current_date + 1 as begun, until_day is not null as ends, ended_by from role_grant
     where ended_at is not null and account_id = (select id from account where phone = $1) order by level, begun`,
    [phone],
  );
  const by = { ends: false, ended_by: who('province').id };
  assert.deepEqual(rows, [
    { level: 'approver', begun: true, ...by },
    { level: 'reader', begun: false, ...by },
    { level: 'reader', begun: true, ...by },
  ]);
});

test('a sheet taken back, past its day, or made by somebody who no longer may, opens nothing', async () => {
  const club = order('accountant', { clubId: ours.clubId });
  const back = await invite('commune', club);
  for (const name of ['chair', 'auditor', 'donor'])
    assert.equal((await who(name).post(`/api/invitations/${back.id}/take-back`, {})).status, 403);
  assert.equal((await who('province').post(`/api/invitations/${back.id}/take-back`, {})).status, 200, 'also by who may make the same');
  assert.equal((await use(back.secret, '0987000020')).body.problem, 'sheet-void');
  const old = await invite('commune', club);
  await trial.scratch.pool.query(`update invitation set expires_at = now() where invitation_id = $1`, [old.id]);
  assert.equal((await use(old.secret, '0987000021')).body.problem, 'sheet-void');
  people.set('leaving', await trial.person([{ role: 'commune-officer', unitId: ours.unitId }]));
  const orphan = await invite('leaving', club);
  const listed = (await who('province').get('/api/office/people')).body.people;
  const held = listed.find(({ accountId }: Json) => accountId === who('leaving').id);
  assert.equal((await who('province').post(`/api/grants/${held.grantId}/end`, {})).status, 200);
  assert.equal((await use(orphan.secret, '0987000022')).body.problem, 'sheet-void', 'its maker may no longer');
  const states = (await who('commune').get(`/api/office/people?club=${ours.clubId}`)).body.invitations;
  const stateOf = ({ id }: { id: string }) => states.find((one: Json) => one.id === id)?.state;
  assert.deepEqual([stateOf(back), stateOf(old)], ['revoked', 'expired']);
});

test('the list of people holds the own offices, those below and the own clubs, nobody else', async () => {
  const list = (await who('commune').get('/api/office/people')).body;
  assert.ok(list.people.every(({ unit }: Json) => unit.unitId === ours.unitId));
  assert.ok(list.offers.every(({ role, at }: Json) => role === 'commune-officer' && at === 'own-unit'));
  assert.equal((await who('commune').get(`/api/office/people?club=${theirs.clubId}`)).status, 403);
  for (const name of ['province editor', 'chair', 'auditor', 'donor'])
    assert.equal((await who(name).get('/api/office/people')).status, 403, name);
  assert.equal((await who('province').get(`/api/office/people?club=${numbered(404)}`)).status, 403);
});

test('guessing a secret is counted against the address, and slows', async () => {
  const guess = () => trial.anyone.post('/api/sheets/look', { secret: 'aaaaa-bbbbb-ccccc-ddddd' });
  await trial.scratch.pool.query('delete from sign_in_address');
  for (let n = 0; n < 30; n += 1) assert.equal((await guess()).body.problem, 'sheet-void');
  const slowed = await guess();
  assert.deepEqual([slowed.status, slowed.body.problem], [429, 'try-later']);
  assert.equal((await trial.anyone.post('/api/sign-in', { phone: '0987000010', password: 'hoa sen trắng' })).status, 429, 'sign-in, too');
  await trial.scratch.pool.query('delete from sign_in_address');
});

test('nothing of all this was a fault of ours', () => assert.deepEqual(trial.faults, []));
