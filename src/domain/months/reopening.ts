// Opening a closed month or year again: asked by the level above, newest first, with a reason that stays in the book. Who may
// ask is decided by club/roles.ts on the server; here stands what can be asked.
import { canonicalText } from '../../kernel/canonical.ts';
import { digestHex } from '../../kernel/digest.ts';
import { yearOf } from '../../kernel/local-date.ts';
import { type Decision, events, refuse } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { closedBefore } from './closing-month.ts';
import { isClosedMonth } from './month.ts';
import type { ReopenMonth, ReopenYear } from './month-commands.ts';
import type { MonthReopened, YearReopened } from './month-events.ts';

/** Order of refusals: REFUSAL_ORDER['reopen-month']. */
export function decideReopenMonth(state: ClubState, command: ReopenMonth): Decision {
  const { month, reason } = command.body;
  if (!isClosedMonth(state, month) || !state.closedMonths.has(month)) return refuse({ why: 'month-not-closed', month });
  const year = String(yearOf(month));
  if (state.closedYears.has(year)) return refuse({ why: 'year-closed', year });
  if (state.closedThrough !== '' && state.closedThrough !== month) return refuse({ why: 'later-month-closed', month: state.closedThrough });
  if (reason.trim() === '') return refuse({ why: 'reason-missing' });
  return events({ kind: 'month-reopened', room: 'common', pub: { month, reason, digest: linkOf(state, month, command) } });
}

/** Order of refusals: REFUSAL_ORDER['reopen-year']. */
export function decideReopenYear(state: ClubState, command: ReopenYear): Decision {
  const { year, reason } = command.body;
  if (!state.closedYears.has(year)) return refuse({ why: 'year-not-closed', year });
  const newest = [...state.closedYears.keys()].sort().at(-1);
  if (newest !== undefined && newest !== year) return refuse({ why: 'later-year-closed', year: newest });
  if (reason.trim() === '') return refuse({ why: 'reason-missing' });
  return events({ kind: 'year-reopened', room: 'common', pub: { year, reason, digest: linkOf(state, year, command) } });
}

/** The link a reopening adds to the chain of pages: what, why, by whom, after which link. */
function linkOf(state: ClubState, period: string, { actor, body }: ReopenMonth | ReopenYear): string {
  return digestHex(canonicalText({ reopened: period, reason: body.reason, by: actor, previous: state.lastMonthDigest }));
}

export function evolveReopening(state: ClubState, event: ClubEvent & (MonthReopened | YearReopened)): void {
  const { reason, digest } = event.pub;
  const period = event.kind === 'year-reopened' ? event.pub.year : event.pub.month;
  state.lastMonthDigest = digest;
  state.reopenings.set(event.cmdId, { period, on: event.on, by: event.actor, reason, digest });
  if (event.kind === 'year-reopened') {
    state.closedYears.delete(event.pub.year);
    return;
  }
  state.closedMonths.delete(event.pub.month);
  state.closedThrough = closedBefore(state, event.pub.month);
}
