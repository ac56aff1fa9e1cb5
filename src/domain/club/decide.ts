// decide(state, command) → events, or a refusal: the same function on phone and server. Pure; changes nothing.
import { unreachable } from '../../kernel/assert.ts';
import { decideHoldActivity } from '../activities/holding.ts';
import { decideReceiveDues, decideReceiveMoney, decideSpendMoney } from '../books/receipts.ts';
import { decideEndCare, decideMeasureHealth, decideRecordVisit, decideStartCare } from '../care/care.ts';
import { decideGiveHelp } from '../help/giving.ts';
import { decideApproveLoan, decideDisburseLoan, decidePostponeRepayment, decideReceiveRepayment } from '../loans/lending.ts';
import { decideCloseMeeting, decideCountCash } from '../meetings/closing.ts';
import { decideMarkAttendance, decideOpenMeeting } from '../meetings/gathering.ts';
import { decideEndMembership, decideEndRole, decideEnrolMember, decideGiveRole } from '../people/membership.ts';
import type { ClubCommand } from './command.ts';
import { decideReverseRecord, decideSettleReview } from './correcting.ts';
import type { Decision } from './decision.ts';
import type { ClubEvent } from './event.ts';
import { decideAdoptCharter, decideChangeClubStatus, decideFoundClub, decidePlaceClub } from './founding.ts';
import type { Refusal } from './refusal.ts';
import type { ClubState } from './state.ts';

export type Decided = { readonly ok: true; readonly events: readonly ClubEvent[] } | { readonly ok: false; readonly refusal: Refusal };

/** Events of a command, stamped with their place in it; facts always give events or, repeated to no effect, none. */
export function decide(state: ClubState, command: ClubCommand): Decided {
  const decision = decideKind(state, command);
  if (!decision.ok) return decision;
  const { id: cmdId, on, at, actor, device } = command;
  return { ok: true, events: decision.events.map((body, n) => ({ cmdId, n, v: 1, on, at, actor, device, ...body })) };
}

function decideKind(state: ClubState, command: ClubCommand): Decision {
  switch (command.kind) {
    case 'found-club':
      return decideFoundClub(state, command);
    case 'place-club':
      return decidePlaceClub(state, command);
    case 'adopt-charter':
      return decideAdoptCharter(state, command);
    case 'change-club-status':
      return decideChangeClubStatus(state, command);
    case 'enrol-member':
      return decideEnrolMember(state, command);
    case 'end-membership':
      return decideEndMembership(state, command);
    case 'give-role':
      return decideGiveRole(state, command);
    case 'end-role':
      return decideEndRole(state, command);
    case 'open-meeting':
      return decideOpenMeeting(state, command);
    case 'mark-attendance':
      return decideMarkAttendance(state, command);
    default:
      return decideMeetingWork(state, command);
  }
}

type FirstKinds =
  | 'found-club'
  | 'place-club'
  | 'adopt-charter'
  | 'change-club-status'
  | 'enrol-member'
  | 'end-membership'
  | 'give-role'
  | 'end-role'
  | 'open-meeting'
  | 'mark-attendance';

function decideMeetingWork(state: ClubState, command: Exclude<ClubCommand, { readonly kind: FirstKinds }>): Decision {
  switch (command.kind) {
    case 'receive-dues':
      return decideReceiveDues(state, command);
    case 'receive-repayment':
      return decideReceiveRepayment(state, command);
    case 'postpone-repayment':
      return decidePostponeRepayment(state, command);
    case 'receive-money':
      return decideReceiveMoney(state, command);
    case 'approve-loan':
      return decideApproveLoan(state, command);
    case 'disburse-loan':
      return decideDisburseLoan(state, command);
    case 'spend-money':
      return decideSpendMoney(state, command);
    case 'give-help':
      return decideGiveHelp(state, command);
    case 'start-care':
      return decideStartCare(state, command);
    case 'end-care':
      return decideEndCare(state, command);
    case 'record-visit':
      return decideRecordVisit(state, command);
    case 'measure-health':
      return decideMeasureHealth(state, command);
    case 'hold-activity':
      return decideHoldActivity(state, command);
    case 'count-cash':
      return decideCountCash(state, command);
    case 'close-meeting':
      return decideCloseMeeting(state, command);
    case 'reverse-record':
      return decideReverseRecord(state, command);
    case 'settle-review':
      return decideSettleReview(state, command);
    default:
      return unreachable(command);
  }
}
