// Proves the books: every chain link and digest, every entry balanced in each fund, every projection equal to what the
// log gives, every unit's figure the sum of its clubs'. Reads only; changes nothing.

import type pg from 'pg';
import { ROOMS } from '../domain/club/event-shape.ts';
import { id } from '../kernel/ids.ts';
import { chainStart } from '../protocol/chain.ts';
import { brokenAt } from '../protocol/verify.ts';
import { checkAnswers } from './check-answers.ts';
import { checkAccounts, checkOffices, noticesOf } from './check-offices.ts';
import { inScope, type Transaction } from './db/scope.ts';
import type { FigureDayRow, FigureRow, PostingRow } from './log/draft.ts';
import { readLog } from './log/read-log.ts';
import { refreshMap } from './network/map-in-force.ts';
import { tablesThatDiffer } from './network/unit-tables.ts';
import { testSteps } from './projections/club-tests.ts';
import { derive } from './projections/rebuild.ts';
import { registerRows } from './projections/register.ts';

export type Finding = { readonly clubId: string | null; readonly what: string };
export type Checked = {
  readonly clubs: number;
  readonly events: number;
  readonly findings: readonly Finding[];
  /** What breaks no law and should still be looked at. */
  readonly notices: readonly string[];
};

export async function checkDatabase(pool: pg.Pool, told: (clubs: number, of: number) => void = () => {}): Promise<Checked> {
  const { rows } = await pool.query<{ club_id: string; seq: number }>('select club_id, seq from club_head order by club_id');
  const findings: Finding[] = (await checkMap(pool)).map((what) => ({ clubId: null, what }));
  for (const [index, { club_id: clubId }] of rows.entries()) {
    const scope = { role: 'app_rw', club: clubId, rooms: ROOMS, private: true } as const;
    const found = await inScope(pool, scope, (transaction) => checkClub(transaction, clubId));
    findings.push(...found.map((what) => ({ clubId, what })));
    told(index + 1, rows.length);
  }
  for (const what of [...(await checkUnits(pool)), ...(await checkOffices(pool)), ...(await checkAccounts(pool))])
    findings.push({ clubId: null, what });
  return { clubs: rows.length, events: rows.reduce((sum, { seq }) => sum + seq, 0), findings, notices: await noticesOf(pool) };
}

async function checkClub(transaction: Transaction, clubId: string): Promise<readonly string[]> {
  // The lock holds the head still while what belongs to it is read.
  const { rows } = await transaction.query<{ seq: number; hash: string }>(
    `select seq, encode(hash, 'hex') as hash from club_head where club_id = $1 for update`,
    [clubId],
  );
  const head = rows[0];
  if (!head) return ['the head row is missing'];
  const items = await readLog(transaction, clubId, 0, head.seq, head.seq);
  const broken = brokenAt({ seq: 0, hash: chainStart(id(clubId)) }, items);
  if (broken !== null) return [`the chain does not hold at record ${broken}`];
  const last = items.at(-1);
  if ((last?.seq ?? 0) !== head.seq || (last && last.hash !== head.hash)) return ['the head does not fit the last record'];
  const derived = derive(clubId, items);
  return [
    ...(await compareRows(transaction, clubId, 'postings', postingsStored, derived.postings.map(postingKey))),
    ...(await compareRows(transaction, clubId, 'figures', figuresStored, derived.figures.map(figureKey))),
    ...(await compareRows(transaction, clubId, 'figures by day', daysStored, derived.figureDays.map(dayKey))),
    ...(await checkBalances(transaction, clubId)),
    ...(await checkAnswers(transaction, clubId, head.seq)),
    ...(await checkPictures(transaction, clubId)),
    ...(await checkTests(transaction, clubId, derived.figures)),
    ...(await checkRegister(transaction, clubId, registerRows(derived.state)[0] ?? null)),
  ];
}

const postingKey = ({ seq, line, on_date, fund, account, amount }: PostingRow) => `${seq}/${line} ${on_date} ${fund} ${account} ${amount}`;
const figureKey = ({ month, indicator, amount }: FigureRow) => `${month} ${indicator} ${amount}`;
const dayKey = ({ on_date, indicator, amount }: FigureDayRow) => `${on_date} ${indicator} ${amount}`;
const daysStored = `select on_date || ' ' || indicator || ' ' || amount as key from figure_day where club_id = $1 and amount <> 0`;
const postingsStored = `select seq || '/' || line || ' ' || on_date || ' ' || fund || ' ' || account || ' ' || amount as key from posting where club_id = $1`;
const figuresStored = `select month || ' ' || indicator || ' ' || amount as key from figure where club_id = $1 and amount <> 0`;

async function compareRows(
  transaction: Transaction,
  clubId: string,
  name: string,
  query: string,
  wanted: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await transaction.query<{ key: string }>(query, [clubId]);
  const stored = new Set(rows.map(({ key }) => key));
  const missing = wanted.filter((key) => !stored.has(key));
  const extra = rows.length - (wanted.length - missing.length);
  if (missing.length === 0 && extra === 0) return [];
  return [`${name}: ${missing.length} of the log are missing, ${extra} are not of the log (such as ${missing[0] ?? 'an extra one'})`];
}

async function checkBalances(transaction: Transaction, clubId: string): Promise<readonly string[]> {
  const { rows } = await transaction.query<{ seq: number; fund: string }>(
    'select seq, fund from posting where club_id = $1 group by seq, fund having sum(amount) <> 0 order by seq limit 3',
    [clubId],
  );
  return rows.map(({ seq, fund }) => `entry ${seq} does not balance in fund ${fund}`);
}

async function checkPictures(transaction: Transaction, clubId: string): Promise<readonly string[]> {
  const { rows } = await transaction.query<{ hash: string }>(
    `select encode(hash, 'hex') as hash from picture where club_id = $1 and sha256(body) <> hash order by 1 limit 3`,
    [clubId],
  );
  return rows.map(({ hash }) => `picture ${hash.slice(0, 12)} is not what its name says`);
}

/** Tests follow the figures by up to five seconds: only a club that is counted up to its head is compared. */
async function checkTests(transaction: Transaction, clubId: string, figures: readonly FigureRow[]): Promise<readonly string[]> {
  const { rows } = await transaction.query<{ reported: boolean }>(
    'select reported_seq = seq as reported from club_head where club_id = $1',
    [clubId],
  );
  if (!rows[0]?.reported) return [];
  const stored = `select month || ' ' || indicator || ' ' || amount as key from club_test where club_id = $1 and amount <> 0`;
  return compareRows(transaction, clubId, 'tests', stored, testSteps(figures).map(figureKey));
}

async function checkRegister(transaction: Transaction, clubId: string, wanted: object | null): Promise<readonly string[]> {
  const { rows } = await transaction.query(
    `select 1 where $2::jsonb is not distinct from
       (select to_jsonb(r) - 'club_id' from club_register r where r.club_id = $1)`,
    [clubId, wanted === null ? null : JSON.stringify(wanted)],
  );
  return rows.length ? [] : ['the register differs from the book'];
}

/** The tables of units against the lists and every document since. */
async function checkMap(pool: pg.Pool): Promise<readonly string[]> {
  const odd = await inScope(pool, { role: 'app_rw' }, async (transaction) =>
    tablesThatDiffer(transaction, (await refreshMap(transaction)).tree),
  );
  return odd.map((table) => `${table} is not what the lists and the documents of borders give`);
}

/** Each standing unit against the clubs that lie in it; units of clubs that are still being counted are left out. */
async function checkUnits(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ unit_id: string; indicator: string; month: string }>(`
    with lies as (select r.club_id, c.ancestor_id from club_register r join unit u on u.unit_id = r.unit_now
        join unit_closure c on c.unit_id = r.unit_now and c.until = u.until
        join unit a on a.unit_id = c.ancestor_id and (a.until = 'infinity' or a.unit_id = r.unit_now)),
      behind as (select distinct l.ancestor_id from lies l join club_head h on h.club_id = l.club_id where h.reported_seq < h.seq),
      wanted as (select l.ancestor_id as unit_id, f.indicator, f.month, sum(f.amount) as amount from lies l
        join (select * from figure union all select * from club_test) f on f.club_id = l.club_id group by 1, 2, 3)
    select coalesce(w.unit_id, s.unit_id) as unit_id, coalesce(w.indicator, s.indicator) as indicator, coalesce(w.month, s.month) as month
    from wanted w full join unit_figure s on (s.unit_id, s.indicator, s.month) = (w.unit_id, w.indicator, w.month)
    where coalesce(w.amount, 0) <> coalesce(s.amount, 0)
      and coalesce(w.unit_id, s.unit_id) not in (select ancestor_id from behind)
    order by 1, 2, 3 limit 5`);
  return rows.map(({ unit_id, indicator, month }) => `unit ${unit_id}: ${indicator} of ${month} is not the sum of its clubs`);
}
