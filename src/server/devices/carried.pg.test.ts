// Records of a lost phone that another member hands in: claims that wait for their author or for somebody who neither wrote nor carried
// them. Whatever reached the server, whatever the copy holds and whatever is lost: in the end the book is server ∪ copy.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ClubCommand } from '../../domain/club/command.ts';
import { inScope } from '../db/scope.ts';
import { makeAppender } from '../log/append.ts';
import { commandsOf, gift, grantIn, numbered, type Person, startTrial, type Trial, trialClub } from '../trial.ts';

const club = trialClub(0);
const other = trialClub(1);
const at = (path: string): string => `/api/clubs/${club.clubId}/${path}`;
let trial: Trial;
let chair: Person;
let officer: Person;
let phones = 700;

before(async () => {
  trial = await startTrial();
  const appender = makeAppender(trial.scratch.pool);
  await appender.append(club.clubId, commandsOf(club, 300));
  await appender.append(other.clubId, commandsOf(other, 300));
  chair = await trial.person([grantIn('chair', club)]);
  officer = await trial.person([{ role: 'commune-officer', unitId: club.unitId }]);
});
after(() => trial.end());

const newPhone = (): string => numbered(++phones);
const treasurer = (): Promise<Person> => trial.person([grantIn('treasurer', club)]);
const push = (person: Person, commands: readonly ClubCommand[], device = newPhone()) => person.post(at('push'), { device, commands });
const carry = (person: Person, commands: readonly unknown[]) => person.post(at('carried'), { commands });
const outcomes = (reply: { body: { answers: { outcome: string }[] } }): string[] => reply.body.answers.map(({ outcome }) => outcome);
const waitingFor = async (person: Person): Promise<ClubCommand[]> =>
  (await person.get(at('carried'))).body.records.map(({ command }: { command: ClubCommand }) => command);
const aside = async (id: string) =>
  (await officer.get(at('set-aside'))).body.records.filter(({ commandId }: { commandId: string }) => commandId === id);
const decide = (person: Person, id: string, handedBy: string, what = 'take') =>
  person.post(at(`set-aside/${id}`), { what, reason: 'theo sổ giấy', handedBy });
const inBook = async (ids: readonly string[]): Promise<string[]> =>
  (await trial.scratch.pool.query<{ id: string }>('select cmd_id as id from event where cmd_id = any ($1) and n = 0', [ids])).rows.map(
    ({ id }) => id,
  );

test('what a member carries in waits with the carrier’s name, once, and only what its author could have sent', async () => {
  const [hoa, helper, stranger] = [
    await treasurer(),
    await trial.person([grantIn('volunteer', club)]),
    await trial.person([grantIn('treasurer', other)]),
  ];
  const [sent, late] = [gift(hoa.id, club.clubId, 1000), gift(hoa.id, club.clubId, 2000)];
  await push(hoa, [sent]);
  const turned = [
    gift(chair.id, club.clubId, 3000),
    gift(stranger.id, club.clubId, 4000),
    gift(helper.id, club.clubId, 5000),
    gift(hoa.id, other.clubId, 6000),
    gift(numbered(99_999), club.clubId, 7000),
  ];
  assert.deepEqual(outcomes(await carry(chair, [sent, late, ...turned, { id: 'x' }])), [
    'recorded',
    'set-aside',
    ...turned.map(() => 'not-allowed'),
    'malformed',
  ]);
  assert.deepEqual(outcomes(await carry(chair, [late])), ['set-aside'], 'twice, and kept once');
  const [row, ...more] = await aside(late.id);
  assert.deepEqual(more, []);
  assert.deepEqual([row.why, row.handedBy, row.amount, row.recorded], ['carried', chair.id, null, false]);
  assert.deepEqual(await inBook([late.id]), [], 'a claim is no record');
  assert.equal((await carry(stranger, [late])).status, 403, 'of another club');
  assert.equal((await carry(officer, [late])).status, 403);
  assert.deepEqual(await waitingFor(helper), [], 'told to its author alone');
  assert.deepEqual(await waitingFor(hoa), [late], 'letter by letter');
  const inOrder = [7, 3, 9, 1].map((n) => ({ ...gift(hoa.id, club.clubId, n), id: numbered(880_000 + n) }) as ClubCommand);
  await carry(chair, inOrder);
  assert.deepEqual(await waitingFor(hoa), [late, ...inOrder], 'as they were written, whatever their ids say');
});

test('its author sends it as their own; the carrier does not decide on it; the commune may', async () => {
  const hoa = await treasurer();
  const [mine, taken, refused] = [gift(hoa.id, club.clubId, 100), gift(hoa.id, club.clubId, 200), gift(hoa.id, club.clubId, 300)];
  await carry(chair, [mine, taken, refused]);
  assert.equal((await decide(chair, mine.id, chair.id)).body.problem, 'set-aside-carried');
  assert.equal((await decide(officer, mine.id, '')).status, 404, 'its author handed in nothing');
  assert.deepEqual(outcomes(await push(hoa, [mine])), ['recorded']);
  assert.equal((await aside(mine.id))[0].recorded, true);
  assert.equal(
    (await decide(officer, mine.id, chair.id, 'refuse')).body.problem,
    'set-aside-decided',
    'what is in the book is refused no more',
  );
  assert.equal((await decide(officer, taken.id, chair.id)).status, 200);
  assert.equal((await decide(officer, refused.id, chair.id, 'refuse')).status, 200);
  assert.deepEqual(await waitingFor(hoa), []);
  const { rows } = await trial.scratch.pool.query('select cmd_id, actor from event where cmd_id = any ($1)', [[taken.id, refused.id]]);
  assert.deepEqual(rows, [{ cmd_id: taken.id, actor: hoa.id }], 'under its author');
});

test('a changed copy keeps the true record out of nothing: both words lie side by side, and one id counts once', async () => {
  const [hoa, device] = [await treasurer(), newPhone()];
  await push(hoa, [], device);
  const real = gift(hoa.id, club.clubId, 5_000_000);
  const forged = { ...real, body: { ...real.body, amount: 50_000 } } as ClubCommand;
  await carry(chair, [forged]);
  await chair.post(at(`devices/${device}/revoke`), { reason: 'mất máy' });
  assert.deepEqual(outcomes(await hoa.post(at('set-aside'), { commands: [real] })), ['set-aside'], 'the old phone is found again');
  assert.deepEqual((await aside(real.id)).map(({ handedBy }: { handedBy: string }) => handedBy).sort(), ['', chair.id].sort());
  assert.equal((await decide(officer, real.id, '')).status, 200);
  assert.equal((await decide(officer, real.id, chair.id)).body.problem, 'set-aside-refused');
  const { rows } = await trial.scratch.pool.query("select (pub ->> 'amount')::int as amount from event where cmd_id = $1 and n = 0", [
    real.id,
  ]);
  assert.deepEqual(rows, [{ amount: 5_000_000 }]);
});

test('any split between server, copy and lost, with answers lost on the way: in the end the book is server ∪ copy', async () => {
  const ways = { pushed: 0, carried: 0, lost: 0 };
  for (let seed = 1; seed <= 10; seed += 1) {
    const dice = diceOf(seed);
    const hoa = await treasurer();
    const written = Array.from({ length: 9 }, (_, n) => gift(hoa.id, club.clubId, 100 * (n + 1)));
    const { server, copy, lost } = dealt(written, dice);
    ways.lost += lost;
    await push(hoa, server);
    for (let again = 0; again <= dice(3); again += 1) await carry(chair, copy.slice(0, 1 + dice(copy.length + 1)));
    await carry(chair, copy);
    // The new phone: some she takes out of the file, some from what was carried in, some twice.
    const waiting = await waitingFor(hoa);
    const fromFile = copy.filter(() => dice(2) === 0);
    for (const some of [fromFile, waiting, ...(dice(2) === 0 ? [fromFile] : [])]) await push(hoa, some);
    ways.carried += waiting.length;
    ways.pushed += fromFile.length;
    const wanted = [...new Set([...server, ...copy].map(({ id }) => id))].sort();
    assert.deepEqual((await inBook(written.map(({ id }) => id))).sort(), wanted, `seed ${seed}`);
    assert.deepEqual(await waitingFor(hoa), [], `seed ${seed}`);
  }
  assert.ok(ways.carried > 0 && ways.pushed > 0 && ways.lost > 0, JSON.stringify(ways));
});

test('a phone that was revoked carries nothing, nor does somebody whose role has ended', async () => {
  const [hoa, device] = [await treasurer(), newPhone()];
  await push(hoa, [], device);
  await chair.post(at(`devices/${device}/revoke`), { reason: 'mất máy' });
  assert.equal((await carry(hoa, [])).body.problem, 'device-revoked');
  const past = await treasurer();
  await inScope(trial.scratch.pool, { role: 'app_auth', grants: 'all' }, (transaction) =>
    transaction.query('update role_grant set ended_at = now() where account_id = $1', [past.id]),
  );
  assert.equal((await carry(past, [])).status, 403);
  const late = gift(past.id, club.clubId, 900);
  assert.deepEqual(outcomes(await carry(chair, [late])), ['set-aside'], 'of a role that ended what was written before is taken in');
});

/** Where each record is when the phone is lost; a copy made before the sending holds what the server has too. */
function dealt(written: readonly ClubCommand[], dice: (sides: number) => number) {
  const places = written.map(() => dice(4));
  const at = (...wanted: readonly number[]) => written.filter((_, n) => wanted.includes(places[n] ?? -1));
  return { server: at(0, 3), copy: at(1, 3), lost: at(2).length };
}

/** Whole numbers below `sides`, the same for the same seed. */
function diceOf(seed: number): (sides: number) => number {
  let state = seed * 2_654_435_761;
  return (sides) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x297a2d39) >>> 0;
    return state % sides;
  };
}
