// Law 5 and law 7 at the server: a command takes effect once, whoever repeats it, however many at once, through however
// many processes; nothing acknowledged is lost, nothing is doubled, and the chain has no gap.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ROOMS } from '../../domain/club/event-shape.ts';
import { evolve } from '../../domain/club/evolve.ts';
import { emptyClub } from '../../domain/club/state.ts';
import { stateDigest } from '../../domain/club/state-digest.ts';
import { chainStart } from '../../protocol/chain.ts';
import { type Answer, isOpen } from '../../protocol/messages.ts';
import { brokenAt } from '../../protocol/verify.ts';
import { checkDatabase } from '../check.ts';
import { makePool } from '../db/driver.ts';
import { inScope } from '../db/scope.ts';
import { createScratchDatabase, type ScratchDatabase, scratchServers } from '../db/scratch.ts';
import { prepareDatabase } from '../main.ts';
import { refreshUnitFigures } from '../projections/unit-figures.ts';
import { commandBy, commandsOf, gift, numbered, trialClub } from '../trial.ts';
import { makeAppender } from './append.ts';
import { readLog } from './read-log.ts';

const club = trialClub(0);
const actor = numbered(7);
/** Seeded, so that a failure replays. */
const dice = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};

for (const server of scratchServers()) {
  const on = (name: string) => `${name} (${server.name})`;
  let scratch: ScratchDatabase;
  const rows = async (text: string): Promise<object[]> => (await scratch.pool.query(text)).rows;
  const readAll = () =>
    inScope(scratch.pool, { role: 'app_rw', club: club.clubId, rooms: ROOMS, private: true }, (transaction) =>
      readLog(transaction, club.clubId, 0, 1e9, 1e9),
    );

  before(async () => {
    scratch = await createScratchDatabase(server);
    await prepareDatabase(scratch);
  });
  after(() => scratch.drop());

  test(on('a pushed history folds to the state it was played to, and its chain holds'), async () => {
    const commands = commandsOf(club, club.played.length);
    const { answers, head } = await makeAppender(scratch.pool).append(club.clubId, commands);
    assert.deepEqual(new Set(answers.map(({ outcome }) => outcome)), new Set(['recorded']));
    const items = await readAll();
    assert.equal(items.length, head.seq);
    assert.equal(brokenAt({ seq: 0, hash: chainStart(club.clubId) }, items), null);
    const state = emptyClub(club.clubId);
    for (const item of items) if (isOpen(item)) evolve(state, item.event);
    assert.equal(stateDigest(state), stateDigest(club.state));
  });

  test(on('a repeated push gets the stored answers and adds nothing'), async () => {
    const commands = commandsOf(club, 50);
    const first = await makeAppender(scratch.pool).append(club.clubId, commands);
    const second = await makeAppender(scratch.pool).append(club.clubId, commands);
    assert.deepEqual(second, first);
  });

  test(on('the four misuses of a command id'), async () => {
    const appender = makeAppender(scratch.pool);
    const one = gift(actor, club.clubId, 100_000);
    const other = { ...one, body: { ...one.body, amount: 200_000 } } as typeof one;
    const outcomes = (answers: readonly Answer[]) => answers.map(({ outcome }) => outcome);
    const before = (await appender.append(club.clubId, [])).head.seq;
    // Same id, same body, twice in one push.
    assert.deepEqual(outcomes((await appender.append(club.clubId, [one, one])).answers), ['recorded', 'recorded']);
    // Same id, another body, later.
    assert.deepEqual(outcomes((await appender.append(club.clubId, [other])).answers), ['id-reused']);
    // Same id, another body, in one push.
    const fresh = gift(actor, club.clubId, 5_000);
    assert.deepEqual(outcomes((await appender.append(club.clubId, [fresh, { ...fresh, on: '2026-11-21' } as typeof fresh])).answers), [
      'recorded',
      'id-reused',
    ]);
    // The true one again, after the misuse: nothing was burnt.
    assert.deepEqual(outcomes((await appender.append(club.clubId, [one, fresh])).answers), ['recorded', 'recorded']);
    assert.equal((await appender.append(club.clubId, [])).head.seq, before + 2);
  });

  test(on('a refusal is remembered too'), async () => {
    const request = commandBy(actor, club.clubId, 'close-meeting', { meetingId: numbered(404), signatures: [], pageDigest: '' });
    const first = await makeAppender(scratch.pool).append(club.clubId, [request]);
    assert.deepEqual(first.answers, [{ id: request.id, outcome: 'refused', refusal: { why: 'meeting-unknown' } }]);
    assert.deepEqual((await makeAppender(scratch.pool).append(club.clubId, [request])).answers, first.answers);
  });

  test(on('ten callers, forty in a hundred repeats, two processes: no gap, none doubled'), async () => {
    const roll = dice(20261123);
    const second = makePool(scratch.url, 5);
    const appenders = [makeAppender(scratch.pool), makeAppender(second)];
    const start = (await makeAppender(scratch.pool).append(club.clubId, [])).head.seq;
    const sent: ReturnType<typeof gift>[] = [];
    const caller = async (n: number) => {
      for (let round = 0; round < 12; round += 1) {
        const batch = Array.from({ length: 5 }, () => {
          const again = sent[Math.floor(roll() * sent.length)];
          if (again && roll() < 0.4) return again;
          const made = gift(actor, club.clubId, 1_000 + Math.floor(roll() * 1_000));
          sent.push(made);
          return made;
        });
        const appended = await appenders[n % 2]?.append(club.clubId, batch);
        assert.ok(appended?.answers.every(({ outcome }) => outcome === 'recorded'));
      }
    };
    await Promise.all(Array.from({ length: 10 }, (_, n) => caller(n)));
    await second.end();
    const { head } = await makeAppender(scratch.pool).append(club.clubId, []);
    assert.equal(head.seq, start + sent.length, 'each command is in the book exactly once');
    const items = await readAll();
    assert.equal(brokenAt({ seq: 0, hash: chainStart(club.clubId) }, items), null);
  });

  test(on('a failure in the middle of an append leaves nothing, and the next one goes on from the truth'), async () => {
    const appender = makeAppender(scratch.pool);
    const { head } = await appender.append(club.clubId, []);
    await scratch.pool.query('alter table posting add constraint no_more check (amount <> 777) not valid');
    await assert.rejects(appender.append(club.clubId, [gift(actor, club.clubId, 1_000), gift(actor, club.clubId, 777)]));
    await scratch.pool.query('alter table posting drop constraint no_more');
    assert.deepEqual((await appender.append(club.clubId, [])).head, head);
    assert.equal((await appender.append(club.clubId, [gift(actor, club.clubId, 777)])).head.seq, head.seq + 1);
  });

  test(on('every table of the append agrees with the log afterwards'), async () => {
    while (await refreshUnitFigures(scratch.pool));
    assert.deepEqual((await checkDatabase(scratch.pool)).findings, []);
    assert.deepEqual(await rows('select seq, fund from posting group by club_id, seq, fund having sum(amount) <> 0'), []);
  });
}
