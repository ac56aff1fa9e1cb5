// evolve(state, event): folds one event into the accumulator it is given, and returns it. Depends on nothing but the
// two, so the same log gives the same state everywhere (law 3). An unknown kind (a newer version's) changes nothing.

import { evolveHolding } from '../activities/holding.ts';
import { evolvePictures } from '../activities/pictures.ts';
import { evolveAnswering } from '../answering/answering.ts';
import { evolveKeys } from '../approvals/keys.ts';
import { evolveAssets } from '../assets/keeping.ts';
import { evolveBank } from '../books/bank.ts';
import { evolveExempted } from '../books/dues.ts';
import { evolveLedger } from '../books/ledger.ts';
import { evolveDues, evolveHeld } from '../books/receipts.ts';
import { evolveSlips } from '../books/slips.ts';
import { evolveBringIn } from '../bringin/bringing-in.ts';
import { evolveCampaigns } from '../campaigns/campaigning.ts';
import { evolveAssessing } from '../care/assessing.ts';
import { evolveCare } from '../care/care.ts';
import { evolveRota } from '../care/rota.ts';
import { evolveVolunteering } from '../care/volunteering.ts';
import { evolveGroups } from '../groups/grouping.ts';
import { evolveCheckUps } from '../health/check-up.ts';
import { evolveMeasuring } from '../health/measuring.ts';
import { evolveNotes } from '../health/noting.ts';
import { evolveReferrals } from '../health/referral.ts';
import { evolveHelp } from '../help/giving.ts';
import { evolveGoods } from '../help/goods.ts';
import { evolveLending } from '../loans/lending.ts';
import { indexLoan } from '../loans/loan-log.ts';
import { evolvePayingOut } from '../loans/paying-out.ts';
import { evolveRequests } from '../loans/request.ts';
import { evolveRescheduling } from '../loans/rescheduling.ts';
import { evolveWritingOff } from '../loans/writing-off.ts';
import { evolveClosing } from '../meetings/closing.ts';
import { evolveGathering } from '../meetings/gathering.ts';
import { evolveMinutes } from '../meetings/minutes.ts';
import { evolveMoving } from '../meetings/moving.ts';
import { evolveResolving } from '../meetings/resolving.ts';
import { evolveClosings } from '../months/closing-month.ts';
import { happenedOn } from '../months/dating.ts';
import { evolveReopening } from '../months/reopening.ts';
import { evolveNeeds } from '../needs/deciding.ts';
import { evolveConsent } from '../people/consent.ts';
import { evolveDescribing } from '../people/describing.ts';
import { evolvePeople } from '../people/membership.ts';
import { evolveMerging } from '../people/merging.ts';
import { evolveLinked } from '../people/own-entry.ts';
import { evolvePlans } from '../planning/adopting.ts';
import { evolveErased } from '../privacy/erasing.ts';
import { evolveDataRequests } from '../privacy/requesting.ts';
import { evolveRights } from '../rights/recording.ts';
import { evolveSuggestions } from '../suggestions/suggesting.ts';
import { evolveTyping } from '../typing/enrolling.ts';
import { evolveCorrecting } from './correcting.ts';
import type { ClubEvent, EventKind, EventOf } from './event.ts';
import { evolveFounding } from './founding.ts';
import { REVERSIBLE } from './reversible.ts';
import { type ClubState, charterOn } from './state.ts';

/** Kinds whose events stay at hand: what can be taken back, and what a figure opens into. */
const KEPT: ReadonlySet<EventKind> = new Set<EventKind>([
  ...REVERSIBLE,
  'loan-requested',
  'loan-declined',
  'loan-request-withdrawn',
  'loan-approved',
  'loan-approval-lapsed',
  'payout-settled',
  'repayment-postponed',
  'meeting-moved',
  'cash-counted',
  'record-reversed',
  'held-settled',
  'reversal-undone',
  'office-handed-over',
  'recipient-described',
  'care-ended',
  'care-handed-over',
  'interest-group-set',
  'interest-group-ended',
  'membership-ended',
  'member-corrected',
  'household-recorded',
  'group-changed',
  'club-placed',
  'charter-adopted',
  'club-status-changed',
  'need-decided',
  'asset-lent',
  'asset-checked',
  'plan-adopted',
  'sweep-closed',
]);

/** Whose state an event changes beside the ledger: one line a kind; a kind without a line changes balances at most. */
const EVOLVERS: { readonly [Kind in EventKind]?: (state: ClubState, event: EventOf<Kind>) => void } = {
  'club-founded': evolveFounding,
  'club-placed': evolveFounding,
  'charter-adopted': evolveFounding,
  'club-status-changed': evolveFounding,
  'group-named': evolveFounding,
  'asset-recorded': evolveAssets,
  'asset-lent': evolveAssets,
  'asset-checked': evolveAssets,
  'asset-retired': evolveAssets,
  'plan-adopted': evolvePlans,
  'inspection-answered': evolveAnswering,
  'own-club-assessed': evolveAnswering,
  'rights-facts-recorded': evolveRights,
  'benefit-recorded': evolveRights,
  'sweep-opened': evolveRights,
  'rights-checked': evolveRights,
  'sweep-closed': evolveRights,
  'application-sent': evolveRights,
  'application-answered': evolveRights,
  'benefit-amount-set': evolveRights,
  'data-asked': evolveDataRequests,
  'data-request-answered': evolveDataRequests,
  'person-erased': evolveErased,
  'member-enrolled': evolvePeople,
  'membership-ended': evolvePeople,
  'role-given': evolvePeople,
  'role-ended': evolvePeople,
  'member-corrected': evolveDescribing,
  'household-recorded': evolveDescribing,
  'group-changed': evolveDescribing,
  'account-linked': evolveLinked,
  'members-merged': evolveMerging,
  'consent-given': evolveConsent,
  'consent-withdrawn': evolveConsent,
  'meeting-opened': evolveGathering,
  'attendance-marked': evolveGathering,
  'resolution-voted': evolveResolving,
  'minutes-recorded': evolveMinutes,
  'cash-counted': evolveClosing,
  'meeting-closed': evolveClosing,
  'dues-received': evolveDues,
  'money-held': evolveHeld,
  'book-brought-in': evolveBringIn,
  'loan-brought-in': evolveBringIn,
  'dues-exempted': evolveExempted,
  'bank-account-set': evolveBank,
  'bank-reconciled': evolveBank,
  'goods-received': evolveGoods,
  'goods-used': evolveGoods,
  'loan-approved': evolveLending,
  'loan-repaid': (state, event) => evolveLending(state, asItHappened(event)),
  'loan-requested': evolveRequests,
  'loan-declined': evolveRequests,
  'loan-request-withdrawn': evolveRequests,
  'loan-approval-lapsed': evolveLending,
  'loan-disbursed': (state, event) => evolvePayingOut(state, asItHappened(event)),
  'loan-rescheduled': evolveRescheduling,
  'loan-written-off': evolveWritingOff,
  'loan-recovered': evolveWritingOff,
  'meeting-moved': evolveMoving,
  'help-given': evolveHelp,
  'help-paid': evolveHelp,
  'need-raised': evolveNeeds,
  'need-decided': evolveNeeds,
  'need-closed': evolveNeeds,
  'campaign-opened': evolveCampaigns,
  'campaign-closed': evolveCampaigns,
  'suggestion-made': evolveSuggestions,
  'suggestion-answered': evolveSuggestions,
  'suggestion-passed-up': evolveSuggestions,
  'appeal-answered': evolveSuggestions,
  'care-started': evolveCare,
  'recipient-described': evolveCare,
  'care-ended': evolveCare,
  'needs-assessed': evolveAssessing,
  'rota-set': evolveRota,
  'visit-swapped': evolveRota,
  'care-handed-over': evolveRota,
  'absence-noted': evolveVolunteering,
  'volunteer-described': evolveVolunteering,
  'volunteers-trained': evolveVolunteering,
  'volunteer-stopped': evolveVolunteering,
  'visit-made': evolveCare,
  'health-measured': evolveMeasuring,
  'check-up-planned': evolveCheckUps,
  'check-up-held': evolveCheckUps,
  'check-up-attended': evolveCheckUps,
  'person-referred': evolveReferrals,
  'referral-closed': evolveReferrals,
  'health-noted': evolveNotes,
  'activity-money-linked': evolveHolding,
  'topic-named': evolveHolding,
  'picture-added': evolvePictures,
  'picture-taken-down': evolvePictures,
  'interest-group-set': evolveGroups,
  'interest-group-joined': evolveGroups,
  'interest-group-left': evolveGroups,
  'interest-group-ended': evolveGroups,
  'record-reversed': evolveCorrecting,
  'held-settled': evolveCorrecting,
  'review-raised': evolveCorrecting,
  'review-settled': evolveCorrecting,
  'key-registered': evolveKeys,
  'key-retired': evolveKeys,
  'reversal-undone': evolveCorrecting,
  'month-closed': evolveClosings,
  'year-closed': evolveClosings,
  'month-reopened': evolveReopening,
  'year-reopened': evolveReopening,
  'typist-enrolled': evolveTyping,
  'typist-ended': evolveTyping,
};

/** A schedule, and what is early or late, go by the day the money changed hands, not by the month that took the record. */
function asItHappened<Event extends ClubEvent>(event: Event): Event {
  return event.pub.concerns === undefined ? event : { ...event, on: happenedOn(event) };
}

export function evolve(state: ClubState, event: ClubEvent): ClubState {
  evolveNoun(state, event);
  evolveLedger(state, event);
  evolveSlips(state, event);
  if (isKept(event)) {
    state.records.set(event.cmdId, [...(state.records.get(event.cmdId) ?? []), event]);
    indexLoan(state, event);
  }
  if (event.on > state.latestOn) state.latestOn = event.on;
  if (state.charters.some(({ ahead }) => ahead === true)) state.charter = charterOn(state, state.latestOn || event.on);
  return state;
}

/** Who joined and who holds what is the roster's own story, but for members of a book brought in, which may be taken out again. */
function isKept(event: ClubEvent): boolean {
  if (event.kind === 'member-enrolled' || event.kind === 'role-given') return event.pub.broughtIn === true;
  return KEPT.has(event.kind);
}

function evolveNoun<Kind extends EventKind>(state: ClubState, event: EventOf<Kind>): void {
  const evolver: ((state: ClubState, event: EventOf<Kind>) => void) | undefined = EVOLVERS[event.kind as Kind];
  evolver?.(state, event);
}

/** Folds a log into `state`. */
export function fold(state: ClubState, log: Iterable<ClubEvent>): ClubState {
  for (const event of log) evolve(state, event);
  return state;
}
