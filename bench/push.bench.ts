// Workloads 1 and 2: the push of a meeting into a club's history, against the very same rows written by hand-made SQL in
// one transaction. The floor is given its rows ready-made; our push must decide, chain and derive them first.
import assert from 'node:assert/strict';
import type { ClubCommand } from '../src/domain/club/command.ts';
import { copyClub } from '../src/domain/club/state.ts';
import type { Database } from '../src/server/db/database.ts';
import { makeAppender } from '../src/server/log/append.ts';
import { type Draft, draftAppend } from '../src/server/log/draft.ts';
import { type Club, clubOfYears, meet } from './club-years.ts';
import { emptyDatabase } from './database.ts';
import { handWritten } from './hand-written.ts';
import { race, tell } from './stopwatch.ts';

const YEARS = 5;
const ROUNDS = 25;
const database = await emptyDatabase('bench_push');
const appender = makeAppender(database.pool);

const ours = clubOfYears(YEARS, 'ours');
const theirs = clubOfYears(YEARS, 'theirs');
for (const club of [ours, theirs]) await appender.append(club.clubId, club.months.flat());

const pushes = months(ours);
const drafts = await draftsOf(theirs);
const meeting = pushes[0] ?? [];
const rows = drafts[0]?.events.length ?? 0;
let pushed = 0;
let written = 0;
let drafted = 0;

const contenders = [
  { name: 'hand-written SQL, one transaction, rows ready-made', run: () => handWritten(database.pool, theirs.clubId, drafts[written++]) },
  {
    name: `push of ${meeting.length} commands: decide, chain, append, derive`,
    run: () => appender.append(ours.clubId, pushes[pushed++] ?? []),
  },
  { name: 'of which deciding, chaining and deriving (no database)', run: () => draftAgain() },
];
const medians = await race(contenders, ROUNDS);
await assertSameRows(database);
process.stdout.write(`\n${YEARS} years of history, ${rows} events a meeting`);
tell('Push of a meeting', contenders, medians);
const [floor = 1, push = 1] = medians;
process.stdout.write(`  speed against the floor: ${((floor / push) * 100).toFixed(0)} % (target: at least 50 %)\n`);
await database.stop();

/** One list of commands for each round, the warm-up included. */
function months(club: Club): ClubCommand[][] {
  const copy = { ...club, state: copyClub(club.state), log: [] };
  return Array.from({ length: ROUNDS + 1 }, (_, n) => meet(copy, 'ours', YEARS * 12 + n));
}

/** What an append would write for each coming meeting of the club. */
async function draftsOf(club: Club): Promise<Draft[]> {
  const { head } = await appender.append(club.clubId, []);
  const planned = { ...club, state: copyClub(club.state), log: [] };
  const state = copyClub(club.state);
  let at = head;
  return Array.from({ length: ROUNDS + 1 }, (_, n) => {
    const draft = draftAppend(state, at, meet(planned, 'theirs', YEARS * 12 + n), new Map());
    at = draft.head;
    return draft;
  });
}

function draftAgain(): Draft {
  const state = copyClub(ours.state);
  const draft = draftAppend(state, { seq: 0, hash: '' }, pushes[drafted % pushes.length] ?? [], new Map());
  drafted += 1;
  return draft;
}

async function assertSameRows({ pool }: Database): Promise<void> {
  const count = async (clubId: string) => {
    const { rows: found } = await pool.query(
      `select (select count(*) from event where club_id = $1) as events, (select count(*) from event_link where club_id = $1) as links,
        (select count(*) from event_private where club_id = $1) as privates, (select count(*) from command where club_id = $1) as commands,
        (select sum(amount) from posting where club_id = $1 and account = 'cash') as cash, (select sum(amount) from figure where club_id = $1) as figures`,
      [clubId],
    );
    return found[0];
  };
  assert.deepEqual(await count(ours.clubId), await count(theirs.clubId), 'both clubs hold the same rows');
}
