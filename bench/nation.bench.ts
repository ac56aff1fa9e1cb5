// The load of the nation: 20,400 clubs, 1.2 million members, 34 provinces, 3,288 communes. What the offices look at and what the phones
// send on a meeting evening, each against hand-made SQL that answers the same in the same run. Equal answers first.
import assert from 'node:assert/strict';
import { ROOMS } from '../src/domain/club/event-shape.ts';
import { INDICATORS, isIndicatorId } from '../src/domain/network/indicators/catalogue.ts';
import { COUNTRY } from '../src/domain/network/units/vietnam.ts';
import { addMonthsTo } from '../src/kernel/local-date.ts';
import { findSession } from '../src/server/accounts/session.ts';
import { thisMonth } from '../src/server/clock.ts';
import { inScope } from '../src/server/db/scope.ts';
import { readLog } from '../src/server/log/read-log.ts';
import { readClubList } from '../src/server/network/club-list.ts';
import { readDashboard } from '../src/server/network/dashboard.ts';
import { readFewTold } from '../src/server/network/small-numbers.ts';
import { refreshUnitFigures } from '../src/server/projections/unit-figures.ts';
import { nationDatabase } from './database.ts';
import { tokenOf } from './nation.ts';
import { eveningOf } from './nation-evening.ts';
import { race, tell } from './stopwatch.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const megabytes = (bytes: number): string => `${Math.round(bytes / 1_048_576)} MB`;
const { database, nation } = await nationDatabase(say);
const { pool } = database;
const shown = thisMonth();
const allIndicators = Object.keys(INDICATORS).filter(isIndicatorId);

await tellSize();
await centre();
await commune();
await oneClub();
await roundAfterOnePush();
const before = process.memoryUsage();
await eveningOf(database, nation, say);
const after = process.memoryUsage();
say(
  `\nmemory of this process: heap ${megabytes(before.heapUsed)} before the evening, ${megabytes(after.heapUsed)} after; resident ${megabytes(after.rss)}`,
);
await database.stop();

async function tellSize(): Promise<void> {
  const { rows } = await pool.query<{ clubs: number; members: number; figures: number; events: number; bytes: number }>(
    `select (select count(*) from club_register) as clubs, (select sum(amount) from figure where indicator = 'members') as members,
       (select count(*) from figure) as figures, (select count(*) from event) as events, pg_database_size(current_database()) as bytes`,
  );
  const [{ clubs, members, figures, events, bytes } = { clubs: 0, members: 0, figures: 0, events: 0, bytes: 0 }] = rows;
  say(`${clubs} clubs, ${members} members, ${figures} figures, ${events} events of ${nation.books.length} books, ${megabytes(bytes)}`);
}

function dashboardOf(unitId: string) {
  return inScope(pool, { role: 'app_rw', units: [unitId] }, (transaction) =>
    readDashboard(transaction, { unitId, month: shown, borders: 'now', demo: false }),
  );
}

/** What a dashboard shows, by hand: every sum of the unit, three of each commune, the living clubs and whether they met in seven months. */
function byHand(unitId: string) {
  return inScope(pool, { role: 'app_rw', units: [unitId] }, async (transaction) => {
    const { rows } = await transaction.query<{ place: string; indicator: string; amount: number }>({
      name: 'hand-nation',
      text: `select unit_id as place, indicator, sum(amount) as amount from unit_figure where month <= $2 and unit_id = $1 group by 1, 2
        union all
        select unit_id, indicator, sum(amount) from unit_figure
        where month <= $2 and indicator in ('clubs', 'members', 'members-ever-lent')
          and unit_id in (select unit_id from unit_closure where last and ancestor_id = $1 and unit_id <> $1) group by 1, 2`,
      values: [unitId, shown],
    });
    const clubs = await transaction.query('select club_id, name, unit_now, body from club_register where status = $1', ['active']);
    const meetings = await transaction.query(
      `select club_id, month, sum(amount) from figure where indicator = 'meetings-held' and month between $1 and $2
         and club_id in (select club_id from club_register where status = 'active') group by 1, 2`,
      [addMonthsTo(shown, -6), shown],
    );
    return { rows, clubs: clubs.rows.length, met: meetings.rows.length };
  });
}

async function centre(): Promise<void> {
  const [ours, theirs] = [await dashboardOf(COUNTRY), await byHand(COUNTRY)];
  for (const indicator of ['clubs', 'members', 'fund-total'])
    assert.equal(
      ours.figures.find((figure) => figure.indicator === indicator)?.value,
      theirs.rows.find((row) => row.place === COUNTRY && row.indicator === indicator)?.amount,
      indicator,
    );
  assert.equal(theirs.clubs, nation.size.clubs);
  const told = async () => {
    await dashboardOf(COUNTRY);
    await readFewTold(pool, allIndicators, shown, 'now');
  };
  const first = performance.now();
  await readFewTold(pool, allIndicators, shown, 'now');
  say(`what is kept back of few people, decided over the nation: ${Math.round(performance.now() - first)} ms, at the first look`);
  await pool.query('update roll_up_round set rounds = rounds + 1');
  const next = performance.now();
  await readFewTold(pool, allIndicators, shown, 'now');
  say(`  and at the first look after each round: ${Math.round(performance.now() - next)} ms`);
  const contenders = [
    { name: 'hand-written SQL: roll-up, living clubs, their meetings', run: () => byHand(COUNTRY) },
    { name: 'the dashboard of the centre, whole', run: () => dashboardOf(COUNTRY) },
    { name: 'the same, with what is kept back of few people', run: told },
    { name: 'the dashboard of one province', run: () => dashboardOf(nation.province) },
  ];
  tell(`Dashboard of the centre, ${nation.size.clubs} clubs`, contenders, await race(contenders, 7));
  say(`  the answer as JSON: ${Math.round(JSON.stringify(await dashboardOf(COUNTRY)).length / 1024)} kB`);
}

async function commune(): Promise<void> {
  const { commune: unitId } = nation;
  const list = (units: readonly string[]) =>
    inScope(pool, { role: 'app_rw', units }, (transaction) => readClubList(transaction, unitId, shown, false));
  const hand = () =>
    inScope(pool, { role: 'app_rw', units: [unitId] }, async (transaction) => {
      const { rows } = await transaction.query<{ club_id: string; members: number }>(
        `select r.club_id, r.name, r.body, (select sum(amount) from figure f where f.club_id = r.club_id and indicator = 'members') as members
         from club_register r where unit_now = $1`,
        [unitId],
      );
      return rows;
    });
  const [ours, theirs] = [await list([unitId]), await hand()];
  assert.deepEqual(
    new Map(ours.clubs.map(({ clubId, members }) => [String(clubId), members])),
    new Map(theirs.map((row) => [row.club_id, row.members])),
  );
  const contenders = [
    { name: 'hand-written SQL: clubs of the commune with their members', run: hand },
    { name: 'the list of clubs, asked by the commune', run: () => list([unitId]) },
    { name: 'the same, asked by the centre', run: () => list([COUNTRY]) },
    { name: 'the dashboard of the commune', run: () => dashboardOf(unitId) },
  ];
  tell('Page of a commune', contenders, await race(contenders, 15));
}

async function oneClub(): Promise<void> {
  const [{ clubId } = { clubId: '' }] = nation.books;
  const pulled = () =>
    inScope(pool, { role: 'app_rw', club: clubId, rooms: ROOMS, private: true }, (transaction) =>
      readLog(transaction, clubId, 0, 100_000, 100_000),
    );
  const plain = async () =>
    (
      await pool.query({
        name: 'hand-pull',
        text: 'select * from event left join event_private p using (club_id, seq) where club_id = $1 order by seq',
        values: [clubId],
      })
    ).rows;
  assert.equal((await pulled()).length, (await plain()).length);
  const contenders = [
    { name: 'plain SQL: the rows of one book', run: plain },
    { name: 'pull of one whole book, rooms and links', run: pulled },
  ];
  tell('Pull of one club among all', contenders, await race(contenders, 15));
  const sessions = [
    { name: 'one row by its key', run: () => pool.query('select * from account where id = $1', [clubId]) },
    { name: 'who is asking: session, account, roles', run: () => findSession(pool, tokenOf(clubId)) },
  ];
  assert.ok(await findSession(pool, tokenOf(clubId)));
  tell(`Who is asking, ${nation.size.clubs * 3} sessions`, sessions, await race(sessions, 25));
}

/** A round of the roll-up for one club's push, against the same month of the centre summed from its clubs. */
async function roundAfterOnePush(): Promise<void> {
  const [{ clubId } = { clubId: '' }] = nation.books;
  const queue = () => pool.query('insert into roll_up_due (club_id, seq, months) values ($1, 0, $2)', [clubId, [shown]]);
  const raw = () =>
    pool.query({ name: 'hand-round', text: 'select indicator, sum(amount) from figure where month = $1 group by 1', values: [shown] });
  const contenders = [
    { name: 'plain SQL: the centre of one month from the figures of all clubs', run: raw },
    { name: 'a round of the roll-up after one push', prepare: queue, run: () => refreshUnitFigures(pool) },
  ];
  tell('Roll-up after one push', contenders, await race(contenders, 7));
}
