// A payment written for the wrong member is moved in one decision: the record is turned around and entered for the right one,
// about the same day. Nothing in between can be lost, and both members' pages tell of it.

import { openMeetingOf } from '../meetings/gathering.ts';
import { happenedOn } from '../months/dating.ts';
import { reversalOf } from './correcting.ts';
import type { MovePayment } from './correcting-commands.ts';
import { type Decision, events, refuse } from './decision.ts';
import { fold } from './evolve.ts';
import { isPaymentOf } from './payment.ts';
import { ownEvents, recordedAgain } from './recording-again.ts';
import { stamped } from './stamping.ts';
import { type ClubState, copyClub } from './state.ts';

/** Order of refusals: REFUSAL_ORDER['move-payment']. */
export function decideMovePayment(state: ClubState, command: MovePayment): Decision {
  const { cmdId, from, to, loanId } = command.body;
  const record = ownEvents(state.records.get(cmdId) ?? []);
  const [first] = record;
  if (!state.records.has(cmdId)) return refuse({ why: 'record-unknown' });
  if (state.reversed.has(cmdId)) return refuse({ why: 'record-already-reversed' });
  if (first === undefined || !record.every((event) => isPaymentOf(event)) || !record.some((event) => isPaymentOf(event, from)))
    return refuse({ why: 'payment-not-movable' });
  if (from === to) return refuse({ why: 'moved-to-same-member' });
  if (!state.members.has(to)) return refuse({ why: 'member-unknown' });
  if (record.some(({ kind }) => kind === 'loan-repaid') && !isOpenLoanOf(state, to, loanId)) return refuse({ why: 'no-open-loan' });
  const turned = reversalOf(state, command, cmdId, 'wrong-person');
  if (!turned.ok) return turned;
  const [reversal] = turned.events;
  if (reversal?.kind !== 'record-reversed') return refuse({ why: 'record-not-reversible' });
  const named = { ...reversal, pub: { ...reversal.pub, movedFrom: from, movedTo: to } };
  const after = fold(copyClub(state), stamped(state, command, [named]));
  const meeting = openMeetingOf(state, command.on);
  const again = recordedAgain(after, record, command, {
    day: happenedOn(first),
    at: meeting === undefined ? {} : { meetingId: meeting.meetingId },
    move: { from, to, ...(loanId === undefined ? {} : { loanId }) },
  });
  return events(named, ...again);
}

function isOpenLoanOf(state: ClubState, personId: string, loanId: MovePayment['body']['loanId']): boolean {
  const loan = loanId === undefined ? undefined : state.loans.get(loanId);
  return loan !== undefined && loan.personId === personId && loan.status === 'open';
}
