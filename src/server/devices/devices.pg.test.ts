// The phones of a club over HTTP: enrolment, the key behind the PIN, revoking, and what comes late. A phone that is revoked at any
// moment of a day's sending loses no record and doubles none.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ClubCommand } from '../../domain/club/command.ts';
import { inScope } from '../db/scope.ts';
import { makeAppender } from '../log/append.ts';
import { commandBy, commandsOf, gift, grantIn, numbered, type Person, startTrial, type Trial, trialClub } from '../trial.ts';

const club = trialClub(0);
const other = trialClub(1);
const at = (path: string): string => `/api/clubs/${club.clubId}/${path}`;
const key = (letter: string): string => letter.repeat(64);
let trial: Trial;
let chair: Person;
let officer: Person;
let phones = 800;

before(async () => {
  trial = await startTrial();
  const appender = makeAppender(trial.scratch.pool);
  await appender.append(club.clubId, commandsOf(club, 500));
  await appender.append(other.clubId, commandsOf(other, 300));
  chair = await trial.person([grantIn('chair', club)]);
  officer = await trial.person([{ role: 'commune-officer', unitId: club.unitId }]);
});
after(() => trial.end());

const newPhone = (): string => numbered(++phones);
const treasurer = (): Promise<Person> => trial.person([grantIn('treasurer', club)]);
const push = (person: Person, device: string, commands: readonly ClubCommand[], headers = {}) =>
  person.post(at('push'), { device, commands, waiting: commands.length }, headers);
const outcomes = (reply: { body: { answers: { outcome: string }[] } }): string[] => reply.body.answers.map(({ outcome }) => outcome);
const deviceOn = async (device: string) =>
  (await chair.get(at('devices'))).body.devices.find(({ deviceId }: { deviceId: string }) => deviceId === device);

test('a phone stands in the list from its first contact; a code of the chair, good once and for this club only, enrols it', async () => {
  const [hoa, device] = [await treasurer(), newPhone()];
  await hoa.get(at(`pull?after=0&device=${device}&waiting=3`));
  const seen = await deviceOn(device);
  assert.equal(seen.enrolledAt, null);
  assert.equal(seen.waiting, 3);
  const { body } = await chair.post(at('device-codes'), { name: 'Máy nhà văn hóa' });
  assert.match(body.code, /^\d{8}$/);
  const stranger = await trial.person([grantIn('treasurer', other)]);
  assert.equal((await stranger.post('/api/device-enrolments', { code: body.code, device: newPhone() })).status, 404, 'of another club');
  const spaced = `${body.code.slice(0, 4)} ${body.code.slice(4)}`;
  assert.equal((await hoa.post('/api/device-enrolments', { code: spaced, device })).status, 200);
  assert.equal((await hoa.post('/api/device-enrolments', { code: body.code, device })).status, 404, 'used before');
  assert.equal((await deviceOn(device)).name, 'Máy nhà văn hóa');
  const late = (await chair.post(at('device-codes'), { name: 'Máy khác' })).body.code;
  await trial.scratch.pool.query(`update device_code set expires_at = now() - interval '1 second'`);
  assert.equal((await hoa.post('/api/device-enrolments', { code: late, device })).body.problem, 'device-code-wrong', 'too late');
  assert.equal((await chair.post(at('device-codes'), { name: '  ' })).body.problem, 'device-name-missing');
});

test('a contact that says nothing new is read and not written, and a revoked phone is told all the same', async () => {
  const [hoa, device] = [await treasurer(), newPhone()];
  const pull = (waiting: number) => hoa.get(at(`pull?after=0&limit=1&device=${device}&waiting=${waiting}`));
  const written = async (): Promise<unknown> =>
    (
      await trial.scratch.pool.query(
        `select d.xmin::text as phone, p.xmin::text as person, s.xmin::text as session, d.waiting from club_device d
           join device_person p using (device_id) join session s using (device_id) where d.device_id = $1`,
        [device],
      )
    ).rows;
  await pull(3);
  const first = await written();
  await pull(3);
  assert.deepEqual(await written(), first);
  await pull(2);
  const second = await written();
  assert.notDeepEqual(second, first, 'what waits has changed');
  await trial.scratch.pool.query(`update club_device set last_contact = now() - interval '6 minutes' where device_id = $1`, [device]);
  await pull(2);
  assert.ok(Date.now() - Date.parse((await deviceOn(device)).lastContact) < 60_000, 'after a while it is noted again');
  assert.equal((await chair.post(at(`devices/${device}/revoke`), { reason: 'thử' })).status, 200);
  await trial.scratch.pool.query('update session set device_id = null where device_id = $1', [device]);
  assert.equal((await pull(2)).body.problem, 'device-revoked', 'by the contact itself: the session is tied to no phone');
});

test('guessing a code of enrolment is counted against the address, and slows', async () => {
  const hoa = await treasurer();
  const guess = () => hoa.post('/api/device-enrolments', { code: '00000000', device: newPhone() });
  await trial.scratch.pool.query('delete from sign_in_address');
  for (let n = 0; n < 30; n += 1) assert.equal((await guess()).body.problem, 'device-code-wrong');
  const { code } = (await chair.post(at('device-codes'), { name: 'Máy khác' })).body;
  const slowed = await hoa.post('/api/device-enrolments', { code, device: newPhone() });
  assert.deepEqual([slowed.status, slowed.body.problem], [429, 'try-later'], 'also the right one');
  await trial.scratch.pool.query('delete from sign_in_address');
});

test('after a PIN was set the cookie alone opens nothing; the key opens a session again, until its owner signs out', async () => {
  const [hoa, device] = [await treasurer(), newPhone()];
  const shown = { 'lalanh-key': key('a') };
  assert.equal((await hoa.post('/api/device-people', { device, key: key('a'), spare: 'ab12' })).status, 200);
  assert.equal((await hoa.get('/api/me')).status, 401, 'a copied cookie');
  assert.equal((await hoa.get('/api/me', { 'lalanh-key': key('b') })).status, 401);
  assert.equal((await hoa.get('/api/me', shown)).status, 200);
  assert.equal((await hoa.get(`/api/device-people/spare?device=${device}`, shown)).body.spare, 'ab12');
  const resume = (with_: object) => trial.anyone.post('/api/device-people/resume', { device, account: hoa.id, key: key('a'), ...with_ });
  assert.equal((await resume({ key: key('b') })).status, 401);
  assert.equal((await resume({ device: newPhone() })).status, 401, 'on another phone');
  assert.equal((await resume({ account: chair.id })).status, 401, 'as somebody else');
  const again = await resume({});
  assert.equal(again.status, 200);
  const cookie = again.headers.get('set-cookie')?.split(';')[0] ?? '';
  assert.equal((await trial.anyone.get('/api/me', { cookie })).status, 401, 'the new cookie needs the key too');
  assert.equal((await trial.anyone.get('/api/me', { cookie, ...shown })).body.id, hoa.id);
  const khoi = await treasurer();
  const change = await khoi.post('/api/device-people/resume', { device, account: hoa.id, key: key('a') });
  assert.equal(change.status, 200);
  assert.equal((await khoi.get('/api/me')).status, 401, 'who had the phone before is not signed in beside');
  await hoa.post('/api/sign-out', {}, shown);
  assert.equal((await resume({})).status, 401, 'signed out: only the password comes in again');
});

test('one’s own phone needs nobody’s leave; a second person may use it once the club has enrolled it', async () => {
  const [hoa, khoi, device] = [await treasurer(), await treasurer(), newPhone()];
  await push(hoa, device, []);
  assert.equal((await hoa.post('/api/device-people', { device, key: key('c'), spare: '' })).status, 200);
  const second = () => khoi.post('/api/device-people', { device, key: key('d'), spare: '' });
  assert.equal((await second()).body.problem, 'device-not-enrolled');
  const { code } = (await officer.post(at('device-codes'), { name: 'Máy chung' })).body;
  assert.equal((await khoi.post('/api/device-enrolments', { code, device })).status, 200);
  assert.equal((await second()).status, 200);
});

test('a revoked phone is told at its next contact, hands in what it has, and each record is decided on with a reason, once', async () => {
  const [hoa, device] = [await treasurer(), newPhone()];
  const [sent, late, refused] = [gift(hoa.id, club.clubId, 1000), gift(hoa.id, club.clubId, 2000), gift(hoa.id, club.clubId, 3000)];
  assert.deepEqual(outcomes(await push(hoa, device, [sent])), ['recorded']);
  assert.equal((await chair.post(at(`devices/${device}/revoke`), { reason: ' ' })).body.problem, 'reason-missing');
  assert.equal((await chair.post(at(`devices/${device}/revoke`), { reason: 'bà Hoa mất máy ở chợ' })).status, 200);
  assert.equal((await chair.post(at(`devices/${device}/revoke`), { reason: 'lần nữa' })).body.problem, 'device-unknown');
  for (const path of [at('pull?after=0'), '/api/me', at('tasks')]) assert.equal((await hoa.get(path)).body.problem, 'device-revoked', path);
  assert.equal((await push(hoa, newPhone(), [late])).body.problem, 'device-revoked', 'under another name too');
  const forged = gift(chair.id, club.clubId, 9000);
  const above = commandBy(hoa.id, club.clubId, 'reopen-month', { month: '2026-10', reason: 'wrong', words: '' });
  const handed = await hoa.post(at('set-aside'), { commands: [sent, late, refused, forged, { id: 'x' }] });
  assert.deepEqual(outcomes(handed), ['recorded', 'set-aside', 'set-aside', 'not-allowed', 'malformed']);
  assert.notEqual(outcomes(await hoa.post(at('set-aside'), { commands: [above] }))[0], 'set-aside');
  assert.deepEqual(outcomes(await hoa.post(at('set-aside'), { commands: [late] })), ['set-aside'], 'sent twice, kept once');
  const mine = async (reader: Person) =>
    (await reader.get(at('set-aside'))).body.records.filter(({ commandId }: { commandId: string }) =>
      [late.id, refused.id].includes(commandId as never),
    );
  assert.deepEqual(
    (await mine(chair)).map(({ amount }: { amount: number }) => amount),
    [2000, 3000],
  );
  assert.deepEqual(
    (await mine(officer)).map(({ amount }: { amount: number }) => amount),
    [null, null],
    'an officer reads no sum of a person',
  );
  const decide = (person: Person, command: ClubCommand, what: string, reason: string) =>
    person.post(at(`set-aside/${command.id}`), { what, reason });
  assert.equal((await decide(chair, late, 'take', '')).body.problem, 'reason-missing');
  assert.equal((await decide(chair, late, 'take', 'đúng sổ giấy')).status, 200);
  assert.equal((await decide(officer, late, 'refuse', 'lại')).body.problem, 'set-aside-decided');
  assert.equal((await decide(officer, refused, 'refuse', 'không có trong sổ giấy')).status, 200);
  const { rows } = await trial.scratch.pool.query('select cmd_id, actor from event where cmd_id = any ($1)', [[late.id, refused.id]]);
  assert.deepEqual(rows, [{ cmd_id: late.id, actor: hoa.id }], 'taken in under its author');
  assert.equal((await hoa.get(at('set-aside'))).status, 403, 'nobody reads from a revoked phone');
});

test('the chair decides on nobody’s behalf about the chair; a phone that was found again is enrolled anew', async () => {
  const [lost, device] = [await trial.person([grantIn('chair', club)]), newPhone()];
  await push(lost, device, []);
  await officer.post(at(`devices/${device}/revoke`), { reason: 'để quên ở xe' });
  const own = gift(lost.id, club.clubId, 4000);
  await lost.post(at('set-aside'), { commands: [own] });
  const { code } = (await officer.post(at('device-codes'), { name: 'Máy chủ nhiệm' })).body;
  assert.equal((await lost.post('/api/device-enrolments', { code, device })).status, 200);
  assert.equal((await lost.get('/api/me')).status, 200);
  assert.equal((await lost.post(at(`set-aside/${own.id}`), { what: 'take', reason: 'của tôi' })).body.problem, 'set-aside-own');
});

test('nobody turns around in an author’s name what the author could not; of a take and a refusal at the same moment one counts', async () => {
  const device = newPhone();
  const helper = await trial.person([grantIn('volunteer', club)]);
  await push(helper, device, []);
  await chair.post(at(`devices/${device}/revoke`), { reason: 'máy mất' });
  const other = gift(chair.id, club.clubId, 700);
  assert.deepEqual(outcomes(await push(chair, newPhone(), [other])), ['recorded']);
  const undo = commandBy(helper.id, club.clubId, 'reverse-record', { cmdId: other.id, reason: 'typed-wrong' });
  assert.deepEqual(outcomes(await helper.post(at('set-aside'), { commands: [undo] })), ['set-aside']);
  const take = (id: string, what = 'take') => officer.post(at(`set-aside/${id}`), { what, reason: 'thử' });
  assert.equal((await take(undo.id)).body.problem, 'set-aside-refused');
  const hoa = await treasurer();
  const hers = newPhone();
  await push(hoa, hers, []);
  await chair.post(at(`devices/${hers}/revoke`), { reason: 'máy mất' });
  const late = Array.from({ length: 6 }, (_, n) => gift(hoa.id, club.clubId, 50 + n));
  await hoa.post(at('set-aside'), { commands: late });
  const told = await Promise.all(late.flatMap(({ id }) => [take(id), take(id, 'refuse')]));
  assert.equal(told.filter(({ status }) => status === 200).length, late.length);
  const { rows } = await trial.scratch.pool.query(
    `select s.taken, exists (select from event e where e.cmd_id = s.command_id) as there from set_aside s where s.command_id = any ($1)`,
    [late.map(({ id }) => id)],
  );
  assert.ok(rows.length === late.length && rows.every(({ taken, there }) => taken === there), JSON.stringify(rows));
  const sent = gift(hoa.id, club.clubId, 90);
  await hoa.post(at('set-aside'), { commands: [sent] });
  await makeAppender(trial.scratch.pool).append(club.clubId, [sent]);
  assert.equal((await take(sent.id, 'refuse')).body.problem, 'set-aside-decided', 'what is in the book is refused no more');
  assert.equal((await take(sent.id)).status, 200);
});

test('what was set aside is closed to a query that did not ask for private parts', async () => {
  const rows = async (scope: object) =>
    (
      await inScope(trial.scratch.pool, { role: 'app_rw', club: club.clubId, ...scope }, (transaction) =>
        transaction.query('select 1 from set_aside'),
      )
    ).rowCount;
  assert.ok(((await rows({ private: true })) ?? 0) > 0);
  assert.equal(await rows({}), 0);
});

test('whoever has no role any more hands in what was written before, and nothing from a phone the club never heard of', async () => {
  const [hoa, device] = [await treasurer(), newPhone()];
  await push(hoa, device, []);
  const late = gift(hoa.id, club.clubId, 5000);
  assert.equal((await hoa.post(at('set-aside'), { commands: [late] })).status, 403, 'while the role stands, the book is the place');
  await inScope(trial.scratch.pool, { role: 'app_auth', grants: 'all' }, (transaction) =>
    transaction.query('update role_grant set ended_at = now() where account_id = $1', [hoa.id]),
  );
  assert.equal((await push(hoa, device, [late])).status, 403);
  assert.deepEqual(outcomes(await hoa.post(at('set-aside'), { commands: [late] })), ['set-aside']);
  const stranger = await trial.person([]);
  assert.equal((await stranger.post(at('set-aside'), { commands: [] })).status, 403);
});

test('a phone revoked at any moment of its sending, with lost answers and repeats: every record ends in one place exactly', async () => {
  const ends = { inBook: 0, aside: 0 };
  for (let seed = 1; seed <= 12; seed += 1) {
    const dice = diceOf(seed);
    const [hoa, device] = [await treasurer(), newPhone()];
    const written = Array.from({ length: 9 }, (_, n) => gift(hoa.id, club.clubId, 100 * (n + 1)));
    let waiting = [...written];
    const revokedAt = dice(8);
    for (let turn = 0; waiting.length > 0 && turn < 60; turn += 1) {
      if (turn === revokedAt) await chair.post(at(`devices/${device}/revoke`), { reason: `thử ${seed}` });
      const some = waiting.slice(0, 1 + dice(3));
      let reply = await push(hoa, device, some);
      if (reply.body.problem === 'device-revoked') reply = await hoa.post(at('set-aside'), { commands: some });
      // Half of the answers are lost on the way: the phone sends the same again.
      if (dice(2) === 0) continue;
      const done = new Set(reply.body.answers.map(({ id }: { id: string }) => id));
      waiting = waiting.filter(({ id }) => !done.has(id));
    }
    assert.deepEqual(waiting, [], `seed ${seed}`);
    const ids = written.map(({ id }) => id);
    const count = async (sql: string): Promise<string[]> =>
      (await trial.scratch.pool.query<{ id: string }>(sql, [ids])).rows.map(({ id }) => id);
    const inBook = await count('select cmd_id as id from event where cmd_id = any ($1) and n = 0');
    const aside = await count('select command_id as id from set_aside where command_id = any ($1)');
    assert.deepEqual(
      [...inBook, ...aside].sort(),
      [...ids].sort(),
      `seed ${seed}: ${inBook.length} in the book, ${aside.length} set aside`,
    );
    ends.inBook += inBook.length;
    ends.aside += aside.length;
  }
  assert.ok(ends.inBook > 0 && ends.aside > 0, `the seeds reach both places: ${JSON.stringify(ends)}`);
});

/** Whole numbers below `sides`, the same for the same seed. */
function diceOf(seed: number): (sides: number) => number {
  let state = seed * 2_654_435_761;
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x297a2d39) >>> 0;
    return state % sides;
  };
}
