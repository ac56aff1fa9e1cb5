// Nothing is edited. A correction turns the whole of one record around, dated today, naming the day it concerns, with a
// reason; a question raised by the book is settled by people, and held money leaves only that way.

import type { Id } from '../../kernel/ids.ts';
import { monthOf } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import { unlinkMoney } from '../activities/holding.ts';
import { undoAsset } from '../assets/keeping.ts';
import { type Entry, turned } from '../books/entry.ts';
import { settleHeld } from '../books/held.ts';
import { post } from '../books/posting.ts';
import { firstLentBefore, isBringIn, nothingRestsOn, takeOut } from '../bringin/taking-out.ts';
import { mayTakeBack, undoCampaign } from '../campaigns/campaigning.ts';
import { mayUnstart } from '../care/retelling.ts';
import { undoCare } from '../care/undoing-care.ts';
import { undoHealth } from '../health/undoing-health.ts';
import { recallHelped } from '../help/giving.ts';
import { moveStore } from '../help/goods.ts';
import { paidAgainOf, settlePaidAgain } from '../loans/paying-out.ts';
import { mayUndoLending, undoneLoan } from '../loans/undoing.ts';
import { openMeetingOf } from '../meetings/gathering.ts';
import { isCited, withdrawResolution } from '../meetings/resolving.ts';
import { happenedOn } from '../months/dating.ts';
import { takeConsents } from '../people/consent.ts';
import { unmerge } from '../people/merging.ts';
import { undoRights } from '../rights/recording.ts';
import type { MovePayment, ReversalReason, ReverseRecord, SettleReview } from './correcting-commands.ts';
import type { HeldSettled, RecordReversed, ReversalUndone, ReviewRaised, ReviewSettled } from './correcting-events.ts';
import { type Decision, events, refuse } from './decision.ts';
import type { ClubEvent } from './event.ts';
import type { Room } from './event-shape.ts';
import { canBeRecordedAgain, ownEvents, recordedAgain } from './recording-again.ts';
import { isReversible } from './reversible.ts';
import type { ClubState } from './state.ts';

/** Order of refusals: REFUSAL_ORDER['reverse-record']. */
export function decideReverseRecord(state: ClubState, command: ReverseRecord): Decision {
  return reversalOf(state, command, command.body.cmdId, command.body.reason);
}

/** The record turned around; a record that only turns another one around is undone by entering that one anew. */
export function reversalOf(state: ClubState, command: ReverseRecord | MovePayment, cmdId: Id, reason: ReversalReason): Decision {
  const record = state.records.get(cmdId);
  if (record === undefined) return refuse({ why: 'record-unknown' });
  if (state.reversed.has(cmdId)) return refuse({ why: 'record-already-reversed' });
  const meeting = openMeetingOf(state, command.on);
  const at = meeting === undefined ? {} : { meetingId: meeting.meetingId };
  const own = ownEvents(record);
  const [only] = record;
  if (own.length === 0 && only?.kind === 'record-reversed') return undoneReversal(state, command, only, at);
  const first = own.find((event) => isReversible(event));
  if (first === undefined || !own.every((event) => mayTurn(state, event))) return refuse({ why: 'record-not-reversible' });
  if (isBringIn(own) && !nothingRestsOn(state, cmdId, own)) return refuse({ why: 'record-not-reversible' });
  const entry: Entry = own.flatMap((event) => turned(post(event)));
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const about = own.find((event) => event.kind === 'book-brought-in') ?? first;
  const pub = { cmdId, reason, entry, originalOn: happenedOn(about), ...at };
  if (!isBringIn(own)) return events({ kind: 'record-reversed', room: roomOf(own), pub, ...priv });
  return events(
    { kind: 'record-reversed', room: 'money', pub: { ...pub, only: 'money' }, ...priv },
    { kind: 'record-reversed', room: 'common', pub: { ...pub, entry: [], only: 'common' } },
  );
}

/** The money did change hands after all: the record stands again, as one of today about its own day. */
function undoneReversal(
  state: ClubState,
  command: ReverseRecord | MovePayment,
  reversal: ClubEvent & RecordReversed,
  at: { readonly meetingId?: Id },
): Decision {
  const original = ownEvents(state.records.get(reversal.pub.cmdId) ?? []);
  const [first] = original;
  if (first === undefined || !canBeRecordedAgain(original)) return refuse({ why: 'reversal-is-final' });
  return events(
    { kind: 'reversal-undone', room: 'money', pub: { cmdId: reversal.cmdId, original: reversal.pub.cmdId } },
    ...recordedAgain(state, original, command, { day: happenedOn(first), at }),
  );
}

function roomOf(record: readonly ClubEvent[]): Room {
  return record.some((event) => event.room === 'money') ? 'money' : (record[0]?.room ?? 'common');
}

/** A loan with repayments cannot be un-lent, and money that was settled has already left. */
function mayTurn(state: ClubState, event: ClubEvent): boolean {
  switch (event.kind) {
    case 'campaign-opened':
      return mayTakeBack(state, event.cmdId);
    case 'care-started':
      return mayUnstart(state, event);
    case 'resolution-voted':
      return !isCited(state, event.pub.resolutionId);
    case 'money-held':
    case 'loan-paid-again':
      return !wasSettled(state, event.cmdId);
    default:
      return mayUndoLending(state, event) && (isReversible(event) || event.kind === 'review-raised');
  }
}

/** True when people have settled the question of this record's held or twice-paid money; other money of the same person is not it. */
function wasSettled(state: ClubState, about: Id): boolean {
  return [...state.reviews.values()].some((review) => review.about === about && (review.holdsMoney || review.paidAgain) && review.settled);
}

/** Order of refusals: REFUSAL_ORDER['settle-review']. */
export function decideSettleReview(state: ClubState, command: SettleReview): Decision {
  const { reviewId, choice } = command.body;
  const review = state.reviews.get(reviewId);
  if (review === undefined) return refuse({ why: 'review-unknown' });
  if (review.settled) return refuse({ why: 'review-already-settled' });
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const settled = { kind: 'review-settled', room: review.room, pub: { reviewId, choice }, ...priv } as const;
  // Held money is somebody's: it leaves by being given back or applied, or with the record that was written twice.
  if (choice === 'noted') return review.holdsMoney || review.paidAgain ? refuse({ why: 'choice-not-possible' }) : events(settled);
  const meetingId = openMeetingOf(state, command.on)?.meetingId;
  const moved =
    choice === 'money-came-back' || choice === 'own-loan'
      ? settlePaidAgain(state, review, choice, command.on, meetingId)
      : settleHeld(state, review, choice, command.on, meetingId);
  return moved === null ? refuse({ why: 'choice-not-possible' }) : events(...moved, settled);
}

export function evolveCorrecting(
  state: ClubState,
  event: ClubEvent & (RecordReversed | ReversalUndone | HeldSettled | ReviewRaised | ReviewSettled),
): void {
  switch (event.kind) {
    case 'reversal-undone':
      state.reversed.set(event.pub.cmdId, event.cmdId);
      return;
    case 'record-reversed':
      state.reversed.set(event.pub.cmdId, event.cmdId);
      for (const turnedEvent of turnedAround(state, event.pub)) undo(state, turnedEvent);
      return;
    case 'held-settled':
      state.held.set(event.pub.personId, dong((state.held.get(event.pub.personId) ?? 0) - event.pub.amount));
      return;
    case 'review-raised':
      raise(state, event);
      return;
    case 'review-settled': {
      const review = state.reviews.get(event.pub.reviewId);
      if (review !== undefined) state.reviews.set(review.reviewId, { ...review, settled: true });
    }
  }
}

/** reviewId = "command/n"; whether it holds money is seen from the money-held event decided just before it. */
function raise(state: ClubState, event: ClubEvent & ReviewRaised): void {
  const { review, about, personId, loanId, meetingId, amount } = event.pub;
  const held = (state.records.get(event.cmdId) ?? []).find(
    (e) => e.kind === 'money-held' && e.pub.why === review && e.pub.personId === personId,
  );
  const again = review === 'loan-disbursed-twice' ? paidAgainOf(state, about) : undefined;
  const reviewId = `${event.cmdId}/${event.n}`;
  state.reviews.set(reviewId, {
    reviewId,
    review,
    room: event.room,
    on: event.on,
    about,
    ...(personId === undefined ? {} : { personId }),
    ...(loanId === undefined ? {} : { loanId }),
    ...(meetingId === undefined ? {} : { meetingId }),
    amount: amount ?? dong(0),
    fund: held?.kind === 'money-held' ? held.pub.fund : (again?.pub.fund ?? 'activity'),
    holdsMoney: held !== undefined,
    ...(again === undefined ? {} : { paidAgain: true }),
    settled: false,
  });
}

/** The events a reversal turns around: the whole record, or its part in one room. */
export function turnedAround(state: ClubState, { cmdId, only }: RecordReversed['pub']): readonly ClubEvent[] {
  const record = state.records.get(cmdId) ?? [];
  return only === undefined ? record : record.filter((event) => event.room === only);
}

function undo(state: ClubState, event: ClubEvent): void {
  const loan = undoneLoan(state, event);
  if (loan !== undefined) state.loans.set(loan.loanId, loan);
  switch (event.kind) {
    case 'dues-received':
      for (const payer of event.pub.payers) for (const paid of payer.months) state.duesPaid.delete(`${payer.personId}/${paid}`);
      return;
    case 'loan-repaid':
      if (event.pub.meetingId !== undefined) state.repaidAt.delete(`${event.pub.meetingId}/${event.pub.loanId}`);
      return;
    case 'loan-disbursed':
      recallFirstLoan(state, state.loans.get(event.pub.loanId)?.personId ?? event.pub.personId);
      return;
    case 'loan-paid-again':
      settleAll(state, event.cmdId);
      return;
    case 'money-held':
      state.held.set(event.pub.personId, dong((state.held.get(event.pub.personId) ?? 0) - event.pub.amount));
      settleAll(state, event.cmdId);
      return;
    case 'member-enrolled':
    case 'role-given':
      takeOut(state, event);
      return;
    case 'loan-brought-in':
      takeOut(state, event);
      recallFirstLoan(state, event.pub.personId);
      return;
    case 'book-brought-in':
      takeOut(state, event);
      for (const { personId } of event.pub.firstLent) recallFirstLoan(state, personId);
      return;
    case 'help-given':
    case 'help-paid':
      moveStore(state, event, -1);
      recallHelped(state, monthOf(event.on));
      return;
    case 'asset-recorded':
    case 'asset-retired':
      undoAsset(state, event.pub.assetId, event.kind);
      return;
    case 'members-merged':
      unmerge(state, event.pub);
      return;
    case 'resolution-voted':
      withdrawResolution(state, event.pub.resolutionId);
      settleAll(state, event.cmdId);
      return;
    default:
      undoBeside(state, event);
  }
}

/** What stands beside people and loans: excuses, statements, the store of goods, what was measured. */
function undoBeside(state: ClubState, event: ClubEvent): void {
  undoRights(state, event);
  if (event.kind === 'activity-money-linked') unlinkMoney(state, event);
  if (event.kind === 'dues-exempted') state.exemptions.delete(event.cmdId);
  if (event.kind === 'goods-received' || event.kind === 'goods-used') moveStore(state, event, -1);
  undoCare(state, event);
  if (event.kind === 'need-raised') state.needs.delete(event.cmdId);
  if (event.kind === 'campaign-opened' || event.kind === 'campaign-closed') undoCampaign(state, event);
  undoHealth(state, event);
  if (event.kind === 'consent-given' || event.kind === 'consent-withdrawn') takeConsents(state, event.cmdId);
  if (event.kind !== 'bank-reconciled') return;
  state.reconciliations.delete(event.cmdId);
  settleAll(state, event.cmdId);
}

/** Who was ever lent to, and since when, from the loans that were not taken back. */
function recallFirstLoan(state: ClubState, personId: Id): void {
  const days = [...state.loans.values()].flatMap((loan) =>
    loan.personId === personId && loan.status !== 'returned' && loan.disbursedOn !== '' ? [loan.disbursedOn] : [],
  );
  const brought = firstLentBefore(state, personId);
  if (brought !== undefined) days.push(brought);
  const [first] = days.sort();
  if (first === undefined) state.everLent.delete(personId);
  else state.everLent.set(personId, first);
}

/** A record taken back takes its questions with it. */
function settleAll(state: ClubState, about: string): void {
  for (const review of [...state.reviews.values()])
    if (review.about === about) state.reviews.set(review.reviewId, { ...review, settled: true });
}
