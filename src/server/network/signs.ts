// Whether a club met, month by month, and which clubs are fading. A month without a meeting counts only some days after
// the club's own meeting day; a meeting whose records came late is a meeting (late because offline is not inactive).

import { fadingLimitsOn, type MonthSign, monthSign } from '../../domain/network/fading.ts';
import { addDays, addMonthsTo, localDate, type Month, onDayOf } from '../../kernel/local-date.ts';
import type { FadingClub } from '../../protocol/network-messages.ts';
import { today } from '../clock.ts';
import type { Transaction } from '../db/scope.ts';
import { meetingsSentLate } from '../projections/sent-late.ts';

const monthsShown = 6;

type Row = { club_id: string; month: Month; held: number; late: number };

const monthlyMeetings = `
  select club_id, month, coalesce(sum(amount) filter (where indicator = 'meetings-held'), 0) as held,
    coalesce(sum(amount) filter (where indicator = $4), 0) as late
  from figure where club_id = any ($1::uuid[]) and indicator in ('meetings-held', $4) and month between $2 and $3
  group by club_id, month`;

export type SignedClub = { readonly clubId: string; readonly decisionOn: string; readonly meetingDay: number };
export type Signs = (club: SignedClub) => readonly MonthSign[];

/** Days after the meeting day before its records are missed: a treasurer may walk home without signal. */
const graceDays = 3;

/** Six months up to `month`, the newest last; a club that may still meet this month is shown up to the month before. */
export async function readSigns(transaction: Transaction, clubs: readonly string[], month: Month): Promise<Signs> {
  const first = addMonthsTo(month, -monthsShown);
  const { rows } = await transaction.query<Row>({
    name: 'monthly-meetings',
    text: monthlyMeetings,
    values: [clubs, first, month, meetingsSentLate],
  });
  const byClub = Map.groupBy(rows, ({ club_id }) => club_id);
  return ({ clubId, decisionOn, meetingDay }) => {
    const found = new Map(byClub.get(clubId)?.map((row) => [row.month, row]));
    const last = lastMonthDue(month, meetingDay, found.get(month)?.held ?? 0);
    return Array.from({ length: monthsShown }, (_, index) => {
      const shown = addMonthsTo(last, index - monthsShown + 1);
      return monthSign({ decisionOn: localDate(decisionOn) }, shown, found.get(shown) ?? { held: 0, late: 0 });
    });
  };
}

/** The month itself once its meeting is held or missed, else the month before. */
export function lastMonthDue(month: Month, meetingDay: number, held: number): Month {
  const isDue = addDays(onDayOf(month, meetingDay), graceDays) < today();
  return isDue || held > 0 ? month : addMonthsTo(month, -1);
}

/** Null: nothing to worry about. */
export function fadingReason(signs: readonly MonthSign[], fundTotal: number): FadingClub['reason'] | null {
  const lastMet = signs.findLastIndex((sign) => sign !== 'missed');
  const missed = signs.length - 1 - lastMet;
  if (missed > 0) return { why: 'missed', months: missed };
  if (fundTotal < fadingLimitsOn(today()).smallFund) return { why: 'fund-small', amount: fundTotal };
  return signs.slice(-2).includes('sent-late') ? { why: 'sent-late' } : null;
}

/** Those longest silent first, then small funds, then late senders. */
export function weightOf(reason: FadingClub['reason']): number {
  if (reason.why === 'missed') return reason.months > 1 ? 100 + reason.months : 1;
  return reason.why === 'fund-small' ? 3 : 2;
}
