// evolve(state, event): folds one event into the accumulator it is given, and returns it. Depends on nothing but the
// two, so the same log gives the same state everywhere (law 3). An unknown kind (a newer version's) changes nothing.

import { evolveLedger } from '../books/ledger.ts';
import { evolveDues, evolveHeld } from '../books/receipts.ts';
import { evolveCare } from '../care/care.ts';
import { evolveHelp } from '../help/giving.ts';
import { evolveLending } from '../loans/lending.ts';
import { evolveClosing } from '../meetings/closing.ts';
import { evolveGathering } from '../meetings/gathering.ts';
import { evolvePeople } from '../people/membership.ts';
import { evolveCorrecting } from './correcting.ts';
import type { ClubEvent, EventKind } from './event.ts';
import { evolveFounding } from './founding.ts';
import type { ClubState } from './state.ts';

/** Kinds whose events stay at hand so that a figure can be opened and a record taken back. */
const KEPT: ReadonlySet<EventKind> = new Set([
  'dues-received',
  'money-held',
  'loan-disbursed',
  'loan-repaid',
  'money-received',
  'money-spent',
  'help-paid',
  'help-given',
  'cash-counted',
  'record-reversed',
  'held-settled',
  'visit-made',
  'health-measured',
  'activity-held',
]);

export function evolve(state: ClubState, event: ClubEvent): ClubState {
  evolveNoun(state, event);
  evolveLedger(state, event);
  if (KEPT.has(event.kind)) state.records.set(event.cmdId, [...(state.records.get(event.cmdId) ?? []), event]);
  if (event.on > state.latestOn) state.latestOn = event.on;
  return state;
}

function evolveNoun(state: ClubState, event: ClubEvent): void {
  switch (event.kind) {
    case 'club-founded':
    case 'club-placed':
    case 'charter-adopted':
    case 'club-status-changed':
      evolveFounding(state, event);
      break;
    case 'member-enrolled':
    case 'membership-ended':
    case 'role-given':
    case 'role-ended':
      evolvePeople(state, event);
      break;
    case 'meeting-opened':
    case 'attendance-marked':
      evolveGathering(state, event);
      break;
    case 'cash-counted':
    case 'meeting-closed':
      evolveClosing(state, event);
      break;
    case 'dues-received':
      evolveDues(state, event);
      break;
    case 'money-held':
      evolveHeld(state, event);
      break;
    case 'loan-approved':
    case 'loan-disbursed':
    case 'loan-repaid':
      evolveLending(state, event);
      break;
    case 'help-given':
    case 'help-paid':
      evolveHelp(state, event);
      break;
    case 'care-started':
    case 'care-ended':
    case 'visit-made':
    case 'health-measured':
      evolveCare(state, event);
      break;
    case 'record-reversed':
    case 'held-settled':
    case 'review-raised':
    case 'review-settled':
      evolveCorrecting(state, event);
      break;
    default:
  }
}

/** Folds a log into `state`. */
export function fold(state: ClubState, log: Iterable<ClubEvent>): ClubState {
  for (const event of log) evolve(state, event);
  return state;
}
