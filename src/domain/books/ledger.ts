// Running balances, each month's flows and the meeting's cash flow, kept by the fold from the postings of each event.

import type { Id } from '../../kernel/ids.ts';
import { monthOf } from '../../kernel/local-date.ts';
import { add, dong } from '../../kernel/money.ts';
import { forgetEmptyBalances, isBringIn } from '../bringin/taking-out.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { cashEffect, type Entry } from './entry.ts';
import { post } from './posting.ts';

export function evolveLedger(state: ClubState, event: ClubEvent): void {
  const lines = post(event);
  const month = monthOf(event.on);
  for (const posting of lines) {
    const key = `${posting.fund}/${posting.account}` as const;
    state.balances.set(key, add(state.balances.get(key) ?? dong(0), posting.amount));
    const inMonth = `${month}/${key}` as const;
    state.flows.set(inMonth, add(state.flows.get(inMonth) ?? dong(0), posting.amount));
  }
  if (event.kind === 'record-reversed' && isBringIn(state.records.get(event.pub.cmdId) ?? [])) forgetEmptyBalances(state, lines);
  if (lines.length > 0 && event.on > (state.newestMoney.get(month) ?? '')) state.newestMoney.set(month, event.on);
  const meetingId = meetingOf(event);
  if (meetingId !== undefined && event.kind !== 'cash-counted' && lines.length > 0) flow(state, meetingId, event, lines);
}

function flow(state: ClubState, meetingId: Id, event: ClubEvent, lines: Entry): void {
  const meeting = state.meetings.get(meetingId);
  if (meeting === undefined) return;
  const cash = cashEffect(lines);
  state.meetings.set(meetingId, {
    ...meeting,
    cashIn: dong(meeting.cashIn + Math.max(0, cash)),
    cashOut: dong(meeting.cashOut + Math.max(0, -cash)),
    records: [...meeting.records, `${event.cmdId}:${event.kind}:${cash}`],
  });
}

function meetingOf(event: ClubEvent): Id | undefined {
  return 'meetingId' in event.pub ? event.pub.meetingId : undefined;
}
