// What is derived can be dropped and derived again from the log (law 10): the map from its documents, and of each club
// postings, figures, register, places, tests and the roll-up. Runs as the owner of the tables, the only one who may delete; each club in its own transaction under
// its head's lock, so that pushes of other clubs go on meanwhile.

import type pg from 'pg';
import { post } from '../../domain/books/posting.ts';
import { type ClubState, emptyClub } from '../../domain/club/state.ts';
import { evolveAndCount } from '../../domain/network/indicators/contributions.ts';
import { id } from '../../kernel/ids.ts';
import { monthOf } from '../../kernel/local-date.ts';
import { isOpen, type PulledItem } from '../../protocol/messages.ts';
import { inOwnersTransaction } from '../db/owners-transaction.ts';
import type { Transaction } from '../db/scope.ts';
import { addFigure, addFigureDay, type FigureDayRow, type FigureRow, type PostingRow } from '../log/draft.ts';
import { readLog } from '../log/read-log.ts';
import * as sql from '../log/statements.ts';
import { loadUnits } from '../network/load-units.ts';
import { placeRows, registerRows } from './register.ts';
import { meetingsSentLate, sentLate } from './sent-late.ts';
import { refreshersLock, refreshUnitFigures, sumUnitsAnew } from './unit-figures.ts';

export type Derived = {
  readonly postings: readonly PostingRow[];
  readonly figures: readonly FigureRow[];
  readonly figureDays: readonly FigureDayRow[];
  readonly state: ClubState;
};

/** Folds a club's whole log into what the projections should hold. */
export function derive(clubId: string, items: readonly PulledItem[]): Derived {
  const state = emptyClub(id(clubId));
  const postings: PostingRow[] = [];
  const figures = new Map<string, FigureRow>();
  const days = new Map<string, FigureDayRow>();
  for (const item of items) {
    if (!isOpen(item)) throw new Error(`event ${item.seq} of club ${clubId} is missing or closed`);
    const { event, seq } = item;
    post(event).forEach(({ fund, account, amount }, line) => {
      postings.push({ seq, line, on_date: event.on, fund, account, amount });
    });
    for (const { indicator, on, amount } of evolveAndCount(state, event)) {
      addFigure(figures, monthOf(on), indicator, amount);
      addFigureDay(days, on, indicator, amount);
    }
    if (sentLate(event)) addFigure(figures, monthOf(event.on), meetingsSentLate, 1);
  }
  const added = <Row extends { readonly amount: number }>(rows: ReadonlyMap<string, Row>) =>
    [...rows.values()].filter(({ amount }) => amount !== 0);
  return { postings, figures: added(figures), figureDays: added(days), state };
}

export async function rebuildProjections(pool: pg.Pool, told: (clubs: number, of: number) => void = () => {}): Promise<void> {
  await loadUnits(pool);
  const { rows } = await pool.query<{ club_id: string }>('select club_id from club_head order by club_id');
  for (const [index, { club_id }] of rows.entries()) {
    await inOwnersTransaction(pool, (transaction) => rebuildClub(transaction, club_id));
    told(index + 1, rows.length);
  }
  await inOwnersTransaction(pool, async (transaction) => {
    // A server at work may have counted some clubs already; whoever counts next goes on from these sums.
    await transaction.query(`select pg_advisory_xact_lock(${refreshersLock})`);
    await sumUnitsAnew(transaction, null);
  });
  while (await refreshUnitFigures(pool));
}

async function rebuildClub(transaction: Transaction, clubId: string): Promise<void> {
  const head = (await transaction.query<{ seq: number }>(sql.lockHead, [clubId])).rows[0];
  if (!head) return;
  for (const table of ['posting', 'figure', 'figure_day', 'club_test', 'club_register', 'club_place']) {
    await transaction.query(`delete from ${table} where club_id = $1`, [clubId]);
  }
  const { postings, figures, figureDays, state } = derive(clubId, await readLog(transaction, clubId, 0, head.seq, head.seq));
  const put = (text: string, rows: readonly object[]) => transaction.query(text, [clubId, JSON.stringify(rows)]);
  await put(sql.insertPostings, postings);
  await put(sql.addFigures, figures);
  await put(sql.addFigureDays, figureDays);
  await put(sql.putPlaces, placeRows(state));
  await put(sql.putRegister, registerRows(state));
  await transaction.query(sql.queueRollUp, [clubId, head.seq, [...new Set(figures.map(({ month }) => month))], null]);
}
