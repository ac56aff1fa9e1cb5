// The draw of an inspection: the server throws the seed and writes seed and lines into the offices' book before it answers, so that
// nobody sees lines that are not recorded. Only amounts, days and kinds of records leave the club's book, as everywhere above the club.
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { type DrawnLine, drawLines } from '../../domain/office/inspection-draw.ts';
import { LINES_DRAWN, MONTHS_DRAWN_FROM } from '../../domain/office/inspections.ts';
import type { Id } from '../../kernel/ids.ts';
import { addMonthsTo, type LocalDate, type Month, monthOf } from '../../kernel/local-date.ts';
import type { DeskAccess } from '../accounts/authorise.ts';
import { inScope } from '../db/scope.ts';
import { readClosedMonths } from './closed-months.ts';
import { type Taken, takeOrder } from './office-book.ts';

export type DrawRequest = { readonly recordId: Id; readonly on: LocalDate };

/** Null when the club is none of the officer's. A request that came before is answered with the draw it became. */
export async function drawInspection(pool: pg.Pool, access: DeskAccess, clubId: string, asked: DrawRequest): Promise<Taken | null> {
  const { units } = access;
  const { rows } = await inScope(pool, { role: 'app_rw', units }, (transaction) =>
    transaction.query<{ club_id: Id; unit_now: string }>('select club_id, unit_now from club_register where club_id = $1', [clubId]),
  );
  const [club] = rows;
  if (club === undefined) return null;
  const { closedThrough } = await readClosedMonths(pool, clubId);
  // A club that closes no month must not thereby escape: its months gone by go into the draw, and the sheet says so.
  const closed = closedThrough !== '';
  const to = closed ? closedThrough : addMonthsTo(monthOf(asked.on), -1);
  const from = addMonthsTo(to, 1 - MONTHS_DRAWN_FROM);
  const { lines, bookCash } = await readPaperLines(pool, clubId, from, to);
  const seed = randomBytes(16).toString('hex');
  const body = { from, to, closed, seed, of: lines.length, lines: drawLines(seed, lines, LINES_DRAWN), bookCash };
  return takeOrder(pool, access, { ...asked, kind: 'draw-inspection', unitId: club.unit_now, clubId: club.club_id, body });
}

/** Every record that moved money in these months and was not taken back: each has a slip or a line in the paper book. */
const paperLines = `
  with moved as (
    select e.cmd_id, min(e.on_date)::text as on_date, (array_agg(e.kind order by e.n))[1] as kind,
      coalesce(nullif(abs(coalesce(sum(p.amount) filter (where p.account = 'cash'), 0)), 0), abs(coalesce(sum(p.amount) filter (where p.account = 'bank'), 0))) as amount
    from event e join posting p on p.club_id = e.club_id and p.seq = e.seq
    where e.club_id = $1 and to_char(e.on_date, 'YYYY-MM') between $2 and $3 and p.account in ('cash', 'bank')
    group by e.cmd_id
  )
  select cmd_id as "cmdId", on_date as "on", kind, amount from moved
  where amount > 0 and kind <> 'record-reversed'
    and not exists (select from event r where r.club_id = $1 and r.kind = 'record-reversed' and (r.pub ->> 'cmdId')::uuid = moved.cmd_id)`;

async function readPaperLines(pool: pg.Pool, clubId: string, from: Month, to: Month) {
  return inScope(pool, { role: 'app_rw', club: clubId, rooms: ['common', 'money'] }, async (transaction) => {
    const lines = await transaction.query<DrawnLine>(paperLines, [clubId, from, to]);
    const cash = await transaction.query<{ amount: number }>(
      `select coalesce(sum(amount), 0) as amount from posting where club_id = $1 and account = 'cash'`,
      [clubId],
    );
    return { lines: lines.rows, bookCash: cash.rows[0]?.amount ?? 0 };
  });
}
