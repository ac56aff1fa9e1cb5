// A meeting evening of the whole nation: every club pushes its meeting within one hour, so the server has to take 5.7 meetings a second
// and count them meanwhile. Books are cold: each club pushes for the first time. Against the same rows written by hand.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClubCommand } from '../src/domain/club/command.ts';
import { copyClub } from '../src/domain/club/state.ts';
import { id } from '../src/kernel/ids.ts';
import type { Database } from '../src/server/db/database.ts';
import { startRollUp } from '../src/server/jobs/roll-up.ts';
import { makeAppender } from '../src/server/log/append.ts';
import { type Draft, draftAppend } from '../src/server/log/draft.ts';
import { meet } from './club-years.ts';
import { handWritten } from './hand-written.ts';
import type { Nation } from './nation.ts';

const CLIENTS = 4;
const BATCH = 20;
const BATCHES = 6;

export async function eveningOf({ pool }: Database, nation: Nation, say: (line: string) => void): Promise<void> {
  const appender = makeAppender(pool);
  const rollUp = startRollUp(pool, (problem) => {
    throw problem;
  });
  const clubs = await unpushed(pool, nation);
  let longest = 0;
  const took = { ours: 0, theirs: 0 };
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const [mine, hands] = [clubs.splice(0, BATCH), clubs.splice(0, BATCH)];
    const pushes = mine.map((club) => ({ clubId: club.clubId, commands: meetingOf(nation, club) }));
    const drafts = hands.map((club) => ({ clubId: club.clubId, draft: draftOf(nation, club) }));
    took.theirs += await timed(drafts, ({ clubId, draft }) => handWritten(pool, clubId, draft));
    took.ours += await timed(pushes, async ({ clubId, commands }) => {
      const begun = performance.now();
      const { answers } = await appender.append(clubId, commands);
      longest = Math.max(longest, performance.now() - begun);
      assert.ok(answers.every(({ outcome }) => outcome === 'recorded'));
      rollUp.soon();
    });
  }
  const lag = await counted(pool);
  await rollUp.stop();
  const pushed = BATCH * BATCHES;
  const rate = (ms: number): string => ((pushed / ms) * 1000).toFixed(1);
  say(`\nAn evening of the nation: ${CLIENTS} phones at once, books cold, counting meanwhile`);
  say(`  hand-written SQL, rows ready-made: ${rate(took.theirs)} meetings a second`);
  say(
    `  pushes: ${rate(took.ours)} a second, × ${(took.ours / took.theirs).toFixed(2)}; needed ${(nation.size.clubs / 3600).toFixed(1)}; the longest ${Math.round(longest)} ms`,
  );
  say(`  all counted up to the centre ${Math.round(lag)} ms after the last (at most 5,000)`);
}

type Club = Nation['books'][number] & { readonly seq: number; readonly hash: string };

/** Clubs that have not had the coming meeting yet, an earlier run included. */
async function unpushed(pool: Database['pool'], nation: Nation): Promise<Club[]> {
  const first = Math.min(...nation.bases.map(({ log }) => log.length));
  const { rows } = await pool.query<{ club_id: string; seq: number; hash: string }>(
    `select club_id, seq, encode(hash, 'hex') as hash from club_head where club_id = any ($1) and seq < $2`,
    [nation.books.map(({ clubId }) => clubId), first + 80],
  );
  const heads = new Map(rows.map((row) => [row.club_id, row]));
  return nation.books.flatMap((book) => {
    const head = heads.get(book.clubId);
    return head === undefined ? [] : [{ ...book, seq: head.seq, hash: head.hash }];
  });
}

function planned(nation: Nation, { clubId, base }: Club) {
  const club = nation.bases[base];
  if (club === undefined) throw new Error('a copy of no base');
  return { ...club, clubId: id(clubId), state: { ...copyClub(club.state), clubId: id(clubId) }, log: [] };
}

const meetingOf = (nation: Nation, club: Club): ClubCommand[] => meet(planned(nation, club), `nation ${club.base}`, nation.size.months);

function draftOf(nation: Nation, club: Club): Draft {
  const { state } = planned(nation, club);
  return draftAppend(state, { seq: club.seq, hash: club.hash }, meetingOf(nation, club), new Map());
}

/** Milliseconds until all are done, `CLIENTS` at a time. */
async function timed<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<number> {
  const waiting = [...all];
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one);
    }),
  );
  return performance.now() - begun;
}

async function counted(pool: Database['pool']): Promise<number> {
  const begun = performance.now();
  for (;;) {
    const { rows } = await pool.query<{ due: number }>('select count(*) as due from roll_up_due');
    if (rows[0]?.due === 0) return performance.now() - begun;
    await sleep(20);
  }
}
