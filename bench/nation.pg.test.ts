// The nation made small: the same bulk means, the same questions. Counts have to come out, and no hot question may read a large table
// from end to end: its plan reaches every such table by the condition of an index. Nothing is timed here (see nation.bench.ts).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type pg from 'pg';
import { copyClub } from '../src/domain/club/state.ts';
import { COUNTRY } from '../src/domain/network/units/vietnam.ts';
import { id } from '../src/kernel/ids.ts';
import { authoriseClub } from '../src/server/accounts/authorise.ts';
import { findSession } from '../src/server/accounts/session.ts';
import { thisMonth } from '../src/server/clock.ts';
import { makePool } from '../src/server/db/driver.ts';
import { inScope } from '../src/server/db/scope.ts';
import { createScratchDatabase, type ScratchDatabase } from '../src/server/db/scratch.ts';
import { noteContact } from '../src/server/devices/club-devices.ts';
import { makeAppender } from '../src/server/log/append.ts';
import { pull } from '../src/server/log/pull.ts';
import { prepareDatabase } from '../src/server/main.ts';
import { readClubList } from '../src/server/network/club-list.ts';
import { readDashboard } from '../src/server/network/dashboard.ts';
import { closureOfNow, refreshUnitFigures } from '../src/server/projections/unit-figures.ts';
import { meet } from './club-years.ts';
import { buildNation, type Nation, tokenOf } from './nation.ts';

const SMALL = { clubs: 170, books: 17, bases: 2, months: 2, communesAProvince: 3 } as const;
/** What grows with clubs, records or people; units and offices stay few. */
const LARGE = new Set(
  'event event_link event_private command posting figure figure_day club_test unit_figure club_receipt club_place role_grant account session club_device device_person book_view'.split(
    ' ',
  ),
);

let scratch: ScratchDatabase;
let nation: Nation;

before(async () => {
  scratch = await createScratchDatabase();
  await prepareDatabase(scratch);
  nation = await buildNation(scratch, SMALL, () => {});
});
after(() => scratch.drop());

const meetingOf = ({ clubId, base }: Nation['books'][number]) => {
  const club = nation.bases[base];
  assert.ok(club);
  return meet(
    { ...club, clubId: id(clubId), state: { ...copyClub(club.state), clubId: id(clubId) }, log: [] },
    `nation ${base}`,
    SMALL.months,
  );
};

/** Sums of units that are not those of their clubs. */
async function wrongSums(): Promise<number> {
  const { rows } = await scratch.pool.query<{ wrong: number }>(
    `with wanted as (select l.ancestor_id as unit_id, f.indicator, f.month, sum(f.amount) as amount from (${closureOfNow}) l
       join (select * from figure union all select * from club_test) f on f.club_id = l.club_id group by 1, 2, 3)
     select count(*) as wrong from wanted w full join unit_figure s using (unit_id, indicator, month)
     where coalesce(w.amount, 0) <> coalesce(s.amount, 0)`,
  );
  return rows[0]?.wrong ?? -1;
}

test('clubs all over the nation push at once: every unit is the sum of its clubs', async () => {
  const appender = makeAppender(scratch.pool);
  const spread = [0, 4, 8, 12, 15].flatMap((n) => nation.books[n] ?? []);
  assert.ok(new Set(spread.map(({ unitId }) => unitId)).size > 3, 'in several communes');
  for (const book of spread) {
    const { answers } = await appender.append(book.clubId, meetingOf(book));
    assert.ok(answers.every(({ outcome }) => outcome === 'recorded'));
  }
  while (await refreshUnitFigures(scratch.pool));
  assert.equal(await wrongSums(), 0);
  const centre = await inScope(scratch.pool, { role: 'app_rw', units: [COUNTRY] }, (transaction) =>
    readDashboard(transaction, { unitId: COUNTRY, month: thisMonth(), borders: 'now', demo: false }),
  );
  assert.equal(centre.figures.find(({ indicator }) => indicator === 'clubs')?.value, SMALL.clubs);
});

test('a club that is placed elsewhere takes its figures along, and the unit it left keeps none of them', async () => {
  const [book] = nation.books;
  assert.ok(book);
  const appender = makeAppender(scratch.pool);
  const [command] = meetingOf(book);
  assert.ok(command);
  const elsewhere = nation.books.find(({ unitId }) => unitId !== book.unitId)?.unitId ?? '';
  const moved = {
    ...command,
    id: id('0190c3a4-0000-7000-8000-0000000000aa'),
    kind: 'place-club',
    body: { unitId: elsewhere, hamlet: 'thôn 1', document: 'số 1' },
    priv: undefined,
  };
  // biome-ignore lint/suspicious/noExplicitAny: an envelope borrowed from another command
  const { answers } = await appender.append(book.clubId, [moved as any]);
  assert.equal(answers[0]?.outcome, 'recorded', JSON.stringify(answers));
  while (await refreshUnitFigures(scratch.pool));
  assert.equal(await wrongSums(), 0);
});

type Node = { 'Node Type': string; 'Relation Name'?: string; 'Index Cond'?: string; Plans?: readonly Node[] };

/** A pool whose every statement is explained before it runs, with the planner kept from scanning where it has any other way. */
function explainingPool(told: (text: string, plan: Node) => void): pg.Pool {
  const pool = makePool(scratch.url, 2);
  pool.on('connect', (client) => {
    const run = client.query.bind(client) as (...given: unknown[]) => Promise<pg.QueryResult>;
    void run('set enable_seqscan = off');
    const explained = async (asked: string | { text: string; values?: unknown[] }, values?: unknown[]) => {
      const { text, values: own } = typeof asked === 'string' ? { text: asked, values: values ?? [] } : { values: values ?? [], ...asked };
      if (/^\s*(select|insert|update|delete|with)/i.test(text)) {
        const { rows } = await run(`explain (format json) ${text}`, own);
        told(text, rows[0]['QUERY PLAN'][0].Plan);
      }
      return run(asked, values);
    };
    const plain = run as unknown as typeof client.query;
    client.query = ((...given: unknown[]) =>
      given.some((one) => typeof one === 'function')
        ? (plain as (...all: unknown[]) => unknown)(...given)
        : explained(given[0] as string, given[1] as unknown[])) as typeof client.query;
  });
  return pool;
}

/** By the condition of an index; a bitmap, of every index it is made of. Other plans below it are those of the policies. */
function byIndex(node: Node): boolean {
  const bitmaps = (node.Plans ?? []).filter((child) => child['Node Type'].startsWith('Bitmap'));
  return node['Index Cond'] !== undefined || (bitmaps.length > 0 && bitmaps.every(byIndex));
}

/** Large tables that a plan reads without the condition of an index. */
function scannedIn(node: Node): readonly string[] {
  const below = (node.Plans ?? []).flatMap(scannedIn);
  const table = node['Relation Name'];
  const reads = table !== undefined && LARGE.has(table) && node['Node Type'].endsWith('Scan');
  return reads && !byIndex(node) ? [...below, `${node['Node Type']} of ${table}`] : below;
}

test('no hot question reads a large table from end to end', async () => {
  const scans = new Map<string, readonly string[]>();
  let statements = 0;
  const pool = explainingPool((text, plan) => {
    statements += 1;
    const scanned = scannedIn(plan);
    if (scanned.length > 0) scans.set(text.trim().replace(/\s+/g, ' ').slice(0, 160), scanned);
  });
  const book = nation.books[5];
  assert.ok(book);
  const { clubId, unitId } = book;
  const session = await findSession(pool, tokenOf(clubId));
  assert.ok(session);
  const access = await authoriseClub(pool, session.account, clubId, { what: 'test' });
  assert.ok(!('denied' in access));
  await noteContact(pool, access, { token: tokenOf(clubId), device: session.device, waiting: 3 });
  await makeAppender(pool).append(clubId, meetingOf(book));
  await pull(pool, access, 100, 500, session.device ?? '');
  await refreshUnitFigures(pool);
  const question = { month: thisMonth(), borders: 'now', demo: false } as const;
  for (const unit of [unitId, COUNTRY])
    await inScope(pool, { role: 'app_rw', units: [unit] }, (transaction) => readDashboard(transaction, { unitId: unit, ...question }));
  await inScope(pool, { role: 'app_rw', units: [unitId] }, (transaction) => readClubList(transaction, unitId, question.month, false));
  await pool.end();
  assert.ok(statements > 40, `${statements} statements were looked at`);
  assert.deepEqual(Object.fromEntries(scans), {});
});
