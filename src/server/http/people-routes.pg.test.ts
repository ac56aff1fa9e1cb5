// Accounts made by officers: who may list, make and renew them, and what becomes of the sessions.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { whereaboutsOn } from '../../domain/network/units/unit-tree.ts';
import { VIETNAM } from '../../domain/network/units/vietnam.ts';
import { localDate } from '../../kernel/local-date.ts';
import { makeAppender } from '../log/append.ts';
import { commandsOf, grantIn, type Json, numbered, type Person, startTrial, type Trial, trialClub } from '../trial.ts';

const ours = trialClub(0);
const theirs = trialClub(1);
const otherCommune = 'qn-06967-2017';
let trial: Trial;
let province: Person;
let commune: Person;
let elsewhere: Person;
let treasurer: Person;

before(async () => {
  trial = await startTrial();
  const appender = makeAppender(trial.scratch.pool);
  await appender.append(ours.clubId, commandsOf(ours, 5));
  await appender.append(theirs.clubId, commandsOf(theirs, 5));
  province = await trial.person([{ role: 'province-officer', unitId: 'vn-quang-ninh' }]);
  commune = await trial.person([{ role: 'commune-officer', unitId: ours.unitId }]);
  elsewhere = await trial.person([{ role: 'commune-officer', unitId: otherCommune }]);
  treasurer = await trial.person([grantIn('treasurer', ours)]);
});
after(() => trial.end());

const signIn = (phone: string, password: string) => trial.anyone.post('/api/sign-in', { phone, password });
const cookieOf = (headers: Headers) => headers.get('set-cookie')?.split(';')[0] ?? '';
const ask = async (path: string, cookie: string, body?: object) => {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(trial.url + path, { ...init, headers: { cookie, 'content-type': 'application/json' } });
  const told: unknown = await answer.json();
  return {
    status: answer.status,
    said: (name: string): unknown => (typeof told === 'object' && told !== null ? Reflect.get(told, name) : undefined),
  };
};

test('the accounts of a club are listed for the officers above it, with masked numbers', async () => {
  const path = `/api/clubs/${ours.clubId}/accounts`;
  for (const [person, status] of [
    [province, 200],
    [commune, 200],
    [elsewhere, 403],
    [treasurer, 403],
    [trial.anyone, 401],
  ] as const)
    assert.equal((await person.get(path)).status, status);
  const { body } = await commune.get(path);
  assert.deepEqual(
    body.accounts.map(({ id, phone, roles }: { id: string; phone: string; roles: string[] }) => ({ id, phone, roles })),
    [{ id: treasurer.id, phone: '0910 ••• 004', roles: ['treasurer'] }],
  );
  assert.equal((await province.get(`/api/clubs/${numbered(404)}/accounts`)).status, 403);
});

test('a commune officer is invited by the province for a commune that stands today, never given a password, and listed', async () => {
  const order = { phone: '0981 000 001', name: 'Vũ Thị Lan', role: 'commune-officer', unitId: ours.unitId };
  for (const level of ['reader', 'editor', 'approver'])
    for (const person of [province, commune])
      assert.equal((await person.post('/api/accounts', { ...order, level })).body.problem, 'not-allowed', 'no password that two know');
  assert.equal((await province.post('/api/accounts', { ...order, phone: '12' })).body.problem, 'phone-malformed');
  const club = { ...order, phone: '0981000011', role: 'treasurer', clubId: ours.clubId };
  assert.match((await province.post('/api/accounts', club)).body.password, /^[a-z]+( [a-z]+){4}$/);
  const invite = (person: Person, more: object = {}) => person.post('/api/invitations', { ...order, ...more });
  assert.equal((await invite(commune)).status, 403, 'not for its own unit');
  assert.equal((await invite(province, { unitId: 'vn-quang-ninh' })).body.problem, 'unit-unknown');
  assert.equal((await invite(province, { unitId: 'nowhere' })).status, 403);
  const { secret } = (await invite(province)).body;
  const password = 'ba cây thông già';
  assert.equal((await trial.anyone.post('/api/sheets/use', { secret, phone: order.phone, password })).status, 200);
  assert.equal((await signIn(order.phone, password)).status, 200);
  const { people } = (await province.get('/api/office/people')).body;
  const listed = people.find(({ name }: Json) => name === order.name);
  assert.deepEqual([listed.phone, listed.unit.unitId, listed.mayEnd], ['0981 ••• 001', ours.unitId, true]);
  assert.equal((await treasurer.get('/api/office/people')).status, 403);
});

test('a lost password: one person above begins, a second confirms, and the one-time sheet closes every session', async () => {
  const order = { phone: '0981000002', name: 'Hoàng Văn Sáu', role: 'chair', clubId: ours.clubId };
  const { id, password } = (await commune.post('/api/accounts', order)).body;
  const cookie = cookieOf((await signIn(order.phone, password)).headers);
  const path = `/api/accounts/${id}/recovery`;
  for (const person of [elsewhere, treasurer]) assert.equal((await person.post(path, {})).status, 403);
  assert.equal((await ask(path, cookie, {})).status, 403, 'nor oneself');
  assert.equal((await commune.post('/api/accounts/not-an-id/recovery', {})).status, 403);
  assert.equal((await commune.post(`/api/accounts/${province.id}/recovery`, {})).status, 403, 'nobody above');
  const begun = (await commune.post(path, {})).body.id;
  const confirm = `/api/recoveries/${begun}/confirm`;
  for (const person of [commune, elsewhere, treasurer]) assert.equal((await person.post(confirm, {})).status, 403, 'a second person above');
  const waiting = (await province.get(`/api/office/people?club=${ours.clubId}`)).body.recoveries;
  assert.deepEqual(
    waiting.map((one: Json) => [one.id, one.state, one.mayConfirm]),
    [[begun, 'waiting', true]],
  );
  const { secret } = (await province.post(confirm, {})).body;
  assert.equal((await province.post(confirm, {})).status, 403, 'once');
  assert.equal((await ask('/api/me', cookie)).status, 200, 'nothing has happened yet');
  const use = (phone: string) => trial.anyone.post('/api/sheets/use', { secret, phone, password: 'hoa sen trắng' });
  assert.equal((await use('0981000099')).body.problem, 'sheet-other-phone');
  for (let n = 0; n < 6; n += 1) await signIn(order.phone, 'quên mất rồi');
  assert.equal((await use(order.phone)).status, 200);
  assert.equal((await use(order.phone)).body.problem, 'sheet-void', 'used once');
  assert.equal((await ask('/api/me', cookie)).status, 401);
  assert.equal((await signIn(order.phone, 'hoa sen trắng')).status, 200, 'at once, in spite of the wrong attempts');
  assert.equal((await signIn(order.phone, password)).status, 401);
  const { rows } = await trial.scratch.pool.query('select made_by, confirmed_by, used_by from invitation where invitation_id = $1', [
    begun,
  ]);
  assert.deepEqual(rows, [{ made_by: commune.id, confirmed_by: province.id, used_by: id }], 'who did what stays written down');
  const elsewhereToo = await trial.person([grantIn('chair', ours), grantIn('chair', theirs)]);
  assert.equal((await commune.post(`/api/accounts/${elsewhereToo.id}/recovery`, {})).status, 403, 'works for another commune, too');
  assert.equal((await province.post(`/api/accounts/${elsewhereToo.id}/recovery`, {})).status, 200);
});

test('who binds a province or the centre is helped back in by two others who bind it, and by no one of them alone', async () => {
  for (const [role, unitId, n] of [
    ['province-officer', 'vn-quang-ninh', 1],
    ['centre-officer', 'vn', 2],
  ] as const) {
    const first = await trial.person([{ role, unitId }]);
    const phone = `098100010${n}`;
    const { secret } = (await first.post('/api/invitations', { name: 'Đỗ Văn Chín', role, unitId, level: 'approver' })).body;
    const cookie = cookieOf((await trial.anyone.post('/api/sheets/use', { secret, phone, password: 'ba cây thông già' })).headers);
    const accountId = (await ask('/api/me', cookie)).said('id');
    const reader = await trial.person([{ role, unitId, level: 'reader' }]);
    assert.equal((await reader.post(`/api/accounts/${accountId}/recovery`, {})).status, 403);
    const { id } = (await first.post(`/api/accounts/${accountId}/recovery`, {})).body;
    assert.equal((await first.post(`/api/recoveries/${id}/confirm`, {})).status, 403);
    assert.equal((await ask(`/api/recoveries/${id}/confirm`, cookie, {})).status, 403, 'nor the one it is for');
    const second = await trial.person([{ role, unitId }]);
    const sheet = (await second.post(`/api/recoveries/${id}/confirm`, {})).body.secret;
    assert.equal((await trial.anyone.post('/api/sheets/use', { secret: sheet, phone, password: 'hoa sen trắng' })).status, 200);
    assert.equal((await signIn(phone, 'hoa sen trắng')).status, 200);
  }
});

test('a given password is asked to be replaced by its owner, who alone stays signed in', async () => {
  const order = { phone: '0981000003', name: 'Lê Thị Tám', role: 'treasurer', clubId: ours.clubId };
  const { password } = (await province.post('/api/accounts', order)).body;
  const here = cookieOf((await signIn(order.phone, password)).headers);
  const there = cookieOf((await signIn(order.phone, password)).headers);
  assert.equal((await ask('/api/me', here)).said('passwordGiven'), true);
  assert.equal((await ask('/api/password', here, { current: password, password: 'ngắn' })).said('problem'), 'password-too-short');
  assert.equal((await ask('/api/password', here, { current: 'đoán', password: 'hoa sen trắng' })).said('problem'), 'password-wrong');
  assert.equal((await ask('/api/password', here, { current: password, password: 'hoa sen trắng' })).status, 200);
  assert.deepEqual([(await ask('/api/me', here)).said('passwordGiven'), (await ask('/api/me', there)).status], [false, 401]);
  assert.equal((await signIn(order.phone, 'hoa sen trắng')).status, 200);
});

test('a commune officer founds also for a commune that wholly became part of its own, never for a split one', async () => {
  const founding = commandsOf(trialClub(2), 1)[0];
  assert.ok(founding && founding.kind === 'found-club');
  const became = (extent: 'whole' | 'part') =>
    VIETNAM.successions.find(({ predecessor, successor, extent: how }) => {
      const now = whereaboutsOn(VIETNAM, predecessor, localDate('2026-11-24'));
      const level = VIETNAM.byId.get(predecessor)?.level;
      return (
        level === 'commune' && how === extent && (extent === 'whole' ? now.kind === 'one' && now.unit === successor : now.kind === 'ask')
      );
    });
  for (const [extent, outcome, n] of [
    ['whole', 'recorded', 700],
    ['part', 'not-allowed', 710],
  ] as const) {
    const step = became(extent);
    assert.ok(step);
    const officer = await trial.person([{ role: 'commune-officer', unitId: step.successor }]);
    const clubId = numbered(n);
    const body = { ...founding.body, unitId: step.predecessor };
    const command = { ...founding, id: numbered(n + 1), clubId, actor: officer.id, body };
    const { body: told } = await officer.post(`/api/clubs/${clubId}/push`, { device: numbered(70), commands: [command] });
    assert.equal(told.answers[0].outcome, outcome, step.predecessor);
    if (outcome === 'recorded') assert.equal((await officer.get(`/api/network/club/${clubId}`)).status, 200);
  }
});

test('nothing of all this was a fault of ours', () => assert.deepEqual(trial.faults, []));
