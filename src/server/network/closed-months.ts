// Which months of a club are closed, for the office above it: folded from the closings and reopenings alone, so nothing else of
// the book is read.
import type pg from 'pg';
import { emptyClub } from '../../domain/club/state.ts';
import { evolveClosings } from '../../domain/months/closing-month.ts';
import type { MonthEvent } from '../../domain/months/month-events.ts';
import { evolveReopening } from '../../domain/months/reopening.ts';
import { type Id, id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { ClosedMonths } from '../../protocol/network-messages.ts';
import { inScope } from '../db/scope.ts';

type Row = { seq: number; cmd_id: Id; n: number; on_date: LocalDate; at: string; actor: Id; device: Id } & MonthEvent;

const closings = `
  select seq, cmd_id, n, on_date::text, at, actor, device, kind, room, pub from event
  where club_id = $1 and kind in ('month-closed', 'month-reopened', 'year-closed', 'year-reopened') order by seq`;

export async function readClosedMonths(pool: pg.Pool, clubId: string): Promise<ClosedMonths> {
  const scope = { role: 'app_rw', club: clubId, rooms: ['common'] } as const;
  const { rows } = await inScope(pool, scope, (transaction) => transaction.query<Row>(closings, [clubId]));
  const state = emptyClub(id(clubId));
  for (const { seq: _seq, cmd_id: cmdId, on_date: on, ...rest } of rows) {
    const event = { cmdId, v: 1, on, ...rest } as const;
    if (event.kind === 'month-closed' || event.kind === 'year-closed') evolveClosings(state, event);
    else evolveReopening(state, event);
  }
  return {
    closedThrough: state.closedThrough,
    months: [...state.closedMonths].map(([month, { on, digest }]) => ({ period: month, on, digest })),
    years: [...state.closedYears].map(([year, { on, digest }]) => ({ period: year, on, digest })),
    reopenings: [...state.reopenings.values()].map(({ period, on, reason, digest }) => ({ period, on, reason, digest })),
  };
}
