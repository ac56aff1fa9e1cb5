// Pictures over the wire: named first, sent then, by people of the club; nothing that is no picture, too large, changed or with
// words in it; gone when taken down or when their activity is. In the database itself no officer and no other club reads one.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { LARGEST_PICTURE_BYTES } from '../../domain/activities/pictures.ts';
import { digestOfBytes } from '../../kernel/digest.ts';
import { checkDatabase } from '../check.ts';
import { inScope } from '../db/scope.ts';
import { makeAppender } from '../log/append.ts';
import { commandBy, commandsOf, grantIn, numbered, type Person, startTrial, type Trial, trialClub } from '../trial.ts';

const ours = trialClub(0);
const theirs = trialClub(1);
let trial: Trial;
let chair: Person;
let volunteer: Person;

before(async () => {
  trial = await startTrial();
  const appender = makeAppender(trial.scratch.pool);
  await appender.append(ours.clubId, commandsOf(ours, 300));
  await appender.append(theirs.clubId, commandsOf(theirs, 300));
  chair = await trial.person([grantIn('chair', ours)]);
  volunteer = await trial.person([grantIn('volunteer', ours)]);
});
after(() => trial.end());

/** A picture of so many bytes; each `seed` another. */
function jpeg(seed: number, size = 200, more: readonly number[] = []): Uint8Array {
  const head = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, ...more, 0xff, 0xda, 0, 4, 1, seed];
  const bytes = new Uint8Array(size).fill(7);
  bytes.set(head);
  bytes.set([0xff, 0xd9], size - 2);
  return bytes;
}
const address = (bytes: Uint8Array, hash = digestOfBytes(bytes)): string => `/api/clubs/${ours.clubId}/pictures/${hash}`;

/** Sent as a phone sends it, with the person's own session. */
async function send(person: Person, bytes: Uint8Array, { type = 'image/jpeg', hash = digestOfBytes(bytes) } = {}) {
  const text = await person.post(address(bytes, hash), bytes, { 'content-type': type });
  return { status: text.status, problem: text.body.problem };
}

async function push(person: Person, ...commands: readonly object[]): Promise<string[]> {
  const { body } = await person.post(`/api/clubs/${ours.clubId}/push`, { device: numbered(70), commands });
  return body.answers.map(({ outcome }: { outcome: string }) => outcome);
}

async function activityWith(...pictures: readonly Uint8Array[]) {
  const held = commandBy(chair.id, ours.clubId, 'hold-activity', { area: 'culture', topic: 'Hát chèo', participants: 20 });
  const named = pictures.map((bytes) =>
    commandBy(chair.id, ours.clubId, 'add-picture', {
      activityId: held.id,
      hash: digestOfBytes(bytes),
      type: 'image/jpeg',
      bytes: bytes.length,
      width: 10,
      height: 10,
    }),
  );
  assert.deepEqual(new Set(await push(chair, held, ...named)), new Set(['recorded']));
  return held.id;
}
const kept = async (): Promise<number> => (await trial.scratch.pool.query('select count(*)::int as n from picture')).rows[0].n;

test('a picture is taken once the book names it, and another phone of the club gets the same bytes', async () => {
  const bytes = jpeg(1, LARGEST_PICTURE_BYTES);
  assert.deepEqual(await send(chair, bytes), { status: 409, problem: 'picture-not-named' });
  await activityWith(bytes);
  assert.equal((await volunteer.get(address(bytes))).status, 404, 'named, still on the other phone');
  assert.equal((await send(chair, bytes)).status, 200);
  assert.equal((await send(volunteer, bytes)).status, 200, 'twice does no harm');
  const answer = await volunteer.get(address(bytes));
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'image/jpeg');
  assert.equal(answer.headers.get('content-length') ?? String(bytes.length), String(bytes.length));
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(await kept(), 1);
});

test('what is no picture, has words in it, is changed or too large is turned away, named or not', async () => {
  const script = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  const withExif = jpeg(2, 200, [0xff, 0xe1, 0, 4, 1, 1]);
  const large = jpeg(3, LARGEST_PICTURE_BYTES + 1);
  const good = jpeg(4);
  await activityWith(script, withExif, good);
  const before = await kept();
  assert.deepEqual(await send(chair, script), { status: 415, problem: 'not-a-picture' });
  assert.deepEqual(await send(chair, withExif), { status: 415, problem: 'not-a-picture' });
  assert.deepEqual(await send(chair, large), { status: 413, problem: 'picture-too-large' });
  assert.deepEqual(await send(chair, jpeg(5), { hash: digestOfBytes(good) }), { status: 400, problem: 'picture-changed' });
  assert.deepEqual(await send(chair, script, { type: 'image/svg+xml' }), { status: 415, problem: 'not-json' });
  assert.deepEqual(await send(chair, good, { hash: "x' or true --" }), { status: 404, problem: 'picture-unknown' });
  assert.equal(await kept(), before);
});

test('taken down it is gone for everybody and cannot be sent again; so it is when its activity is taken back', async () => {
  const [down, back] = [jpeg(6), jpeg(7)];
  const activityId = await activityWith(down, back);
  for (const bytes of [down, back]) assert.equal((await send(chair, bytes)).status, 200);
  const before = await kept();
  assert.deepEqual(
    await push(
      volunteer,
      commandBy(volunteer.id, ours.clubId, 'take-down-picture', { activityId, hash: digestOfBytes(down), reason: 'asked' }),
    ),
    ['recorded'],
  );
  assert.equal((await chair.get(address(down))).status, 404);
  assert.equal((await send(chair, down)).status, 409);
  assert.equal((await chair.get(address(back))).status, 200);
  assert.equal(await kept(), before - 1);
  assert.deepEqual(await push(chair, commandBy(chair.id, ours.clubId, 'reverse-record', { cmdId: activityId, reason: 'typed-wrong' })), [
    'recorded',
  ]);
  assert.equal((await chair.get(address(back))).status, 404);
  assert.equal(await kept(), before - 2);
});

test('the database shows a picture to people of its club, not to another club, not to an officer', async () => {
  const bytes = jpeg(8);
  await activityWith(bytes);
  await send(chair, bytes);
  const seen = (scope: object) =>
    inScope(
      trial.scratch.pool,
      { role: 'app_rw', club: ours.clubId, rooms: ['common'], private: true, ...scope },
      async (transaction) => (await transaction.query('select from picture')).rowCount,
    );
  assert.ok(Number(await seen({})) > 0);
  for (const closed of [{ club: theirs.clubId }, { private: false }, { rooms: ['money'] }]) assert.equal(await seen(closed), 0);
  await assert.rejects(
    inScope(trial.scratch.pool, { role: 'app_rw', club: ours.clubId, rooms: ['common'], private: true }, (transaction) =>
      transaction.query(`update picture set type = 'image/webp'`),
    ),
    { code: '42501' },
  );
});

test('the check of the books finds a picture that is not what its name says', async () => {
  assert.deepEqual((await checkDatabase(trial.scratch.pool)).findings, []);
  await trial.scratch.pool.query(`update picture set body = '\\x00' where hash = (select min(hash::text) from picture)::bytea`);
  const { findings } = await checkDatabase(trial.scratch.pool);
  assert.deepEqual(
    findings.map(({ what }) => what.replace(/[0-9a-f]{12}/, '…')),
    ['picture … is not what its name says'],
  );
});

test('nothing of all this was a fault of ours', () => assert.deepEqual(trial.faults, []));
