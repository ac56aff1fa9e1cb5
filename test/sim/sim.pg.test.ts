// The same worlds over the real append: PostgreSQL, the head's lock, chain and answers from rows. The server dies now and
// then, before its commit or after it, and comes back with an empty memory.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ClubCommand } from '../../src/domain/club/command.ts';
import { ROOMS, type Room } from '../../src/domain/club/event-shape.ts';
import type { Id } from '../../src/kernel/ids.ts';
import { type Answer, isOpen } from '../../src/protocol/messages.ts';
import { inScope } from '../../src/server/db/scope.ts';
import { createScratchDatabase, type ScratchDatabase, scratchServers } from '../../src/server/db/scratch.ts';
import { type Appender, makeAppender } from '../../src/server/log/append.ts';
import { readLog } from '../../src/server/log/read-log.ts';
import { loadUnits } from '../../src/server/network/load-units.ts';
import { checkLaws } from './laws.ts';
import type { Book, SimServer } from './server.ts';
import { live } from './world.ts';

const SEEDS = 40;
const STEPS = 80;
const wanted = process.env['LALANH_SEED'];
const seeds = wanted === undefined ? Array.from({ length: SEEDS }, (_, n) => n + 1) : [Number(wanted)];

for (const server of scratchServers()) {
  let database: ScratchDatabase;
  before(async () => {
    database = await createScratchDatabase(server);
    await loadUnits(database.pool);
  });
  after(() => database.drop());
  test(`seeds ${seeds[0]} to ${seeds.at(-1)} keep the laws on ${server.name}`, async () => {
    for (const seed of seeds) {
      try {
        await checkLaws(await live(seed, (clubId) => postgresServer(database, clubId), STEPS));
      } catch (problem) {
        throw new Error(`seed ${seed}`, { cause: problem });
      }
    }
  });
}

function postgresServer({ pool }: ScratchDatabase, clubId: Id): SimServer {
  let appender: Appender = makeAppender(pool);
  let requests = 0;
  const read = async (rooms: readonly Room[], from: number, limit: number) =>
    inScope(pool, { role: 'app_rw', club: clubId, rooms, private: true }, (transaction) =>
      readLog(transaction, clubId, from, Number.MAX_SAFE_INTEGER, limit),
    );
  const exchange: SimServer['exchange'] = async ({ commands, after: from }, rooms, limit) => {
    requests += 1;
    // Every seventh request meets a server that has just been started.
    if (requests % 7 === 0) appender = makeAppender(pool);
    const appending = appender.append(clubId, commands).catch(() => null);
    if (requests % 11 === 0) await cutEveryConnection(pool);
    const appended = await appending;
    return appended === null ? null : { ...appended, items: await read(rooms, from, limit), reportedSeq: 0 };
  };
  const book = async (): Promise<Book> => {
    const items = (await read(ROOMS, 0, 100_000)).filter(isOpen);
    const { rows } = await pool.query<{ id: string; outcome: Answer }>('select id, outcome from command where club_id = $1', [clubId]);
    return { items, outcomes: new Map(rows.map(({ id, outcome }) => [id, outcome])) };
  };
  return { exchange, book };
}

/** What a power cut does to a transaction under way: it is gone or it is there, and nobody says which. Waits until each is cut: one cut later would meet the next request. */
async function cutEveryConnection(pool: ScratchDatabase['pool']): Promise<void> {
  await pool.query(
    'select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
}

test('two servers on one database answer the same push once', async () => {
  const database = await createScratchDatabase();
  try {
    await loadUnits(database.pool);
    const answers = await twoAtOnce(database);
    assert.deepEqual(answers[0], answers[1]);
  } finally {
    await database.drop();
  }
});

async function twoAtOnce({ pool }: ScratchDatabase): Promise<readonly (readonly Answer[])[]> {
  const world = await live(1, (clubId) => postgresServer({ pool } as ScratchDatabase, clubId), 10);
  const written: readonly ClubCommand[] = world.phones.flatMap((phone) => phone.written);
  const both = await Promise.all([makeAppender(pool), makeAppender(pool)].map((one) => one.append(world.cast.clubId, written)));
  return both.map(({ answers }) => answers);
}
