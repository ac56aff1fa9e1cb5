// A person sent on to those who can examine and treat. It stays open until somebody says how it ended; nothing here says
// what a person has, only where they were sent and whether they came back.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Decision, events, oddities, oddPersons, question } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import type { CloseReferral, ReferPerson } from './health-commands.ts';
import type { PersonReferred, ReferralClosed } from './health-events.ts';
import type { Reading } from './reading.ts';

export const REFERRED_TO = ['station', 'district', 'hospital', 'other'] as const;
export type ReferredTo = (typeof REFERRED_TO)[number];
/** Treated there; sent further; looked at and nothing to treat; did not go. */
export const OUTCOMES = ['treated', 'sent-on', 'nothing-found', 'did-not-go'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface ReferralEnd {
  readonly outcome: Outcome;
  readonly on: LocalDate;
  readonly told: string;
  readonly cmdId: Id;
}

export interface Referral {
  readonly referralId: Id;
  readonly personId: Id;
  /** Only for somebody who came along and is no member. */
  readonly guestName: string;
  readonly to: ReferredTo;
  readonly place: string;
  readonly why: string;
  readonly reading?: Reading;
  readonly checkUpId?: Id;
  readonly on: LocalDate;
  readonly cmdId: Id;
  readonly end: ReferralEnd | null;
}

export function decideReferPerson(state: ClubState, command: ReferPerson): Decision {
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const odd = command.body.guest === true ? [] : oddPersons(state, command, 'care', [command.body.personId]);
  return events({ kind: 'person-referred', room: 'care', pub: command.body, ...priv }, ...oddities(state, command, 'care'), ...odd);
}

/** Who did not go may still go, and who was sent further comes back later: only these two ends are followed by another. */
export function isLastWord(end: ReferralEnd | null): boolean {
  return end !== null && end.outcome !== 'did-not-go' && end.outcome !== 'sent-on';
}

/** An end is told, not asked for: one after a last word, or of a referral the book does not know, is kept with a question. */
export function decideCloseReferral(state: ClubState, command: CloseReferral): Decision {
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const known = state.referrals.get(command.body.referralId);
  const odd =
    known === undefined
      ? [question('care', 'referral-unknown', command.id)]
      : isLastWord(known.end)
        ? [question('care', 'referral-already-closed', command.id, { personId: known.personId })]
        : [];
  return events({ kind: 'referral-closed', room: 'care', pub: command.body, ...priv }, ...oddities(state, command, 'care'), ...odd);
}

export function evolveReferrals(state: ClubState, event: ClubEvent & (PersonReferred | ReferralClosed)): void {
  const { referralId } = event.pub;
  if (event.kind === 'person-referred') {
    const { personId, to, checkUpId } = event.pub;
    const { why = '', place = '', guestName = '', reading } = event.priv ?? {};
    const at = { ...(reading === undefined ? {} : { reading }), ...(checkUpId === undefined ? {} : { checkUpId }) };
    const known = { referralId, personId, to, why, place, guestName, on: event.on, cmdId: event.cmdId, end: null, ...at };
    state.referrals.set(referralId, known);
    return;
  }
  const known = state.referrals.get(referralId);
  if (known === undefined) return;
  const end = { outcome: event.pub.outcome, on: event.on, told: event.priv?.told ?? '', cmdId: event.cmdId };
  state.referrals.set(referralId, { ...known, end });
}

/** A referral taken back was never made; an end taken back leaves it open, or with the end told before. */
export function undoReferral(state: ClubState, event: ClubEvent & (PersonReferred | ReferralClosed)): void {
  const { referralId } = event.pub;
  const known = state.referrals.get(referralId);
  if (event.kind === 'person-referred') state.referrals.delete(referralId);
  else if (known?.end?.cmdId === event.cmdId) state.referrals.set(referralId, { ...known, end: endBefore(state, referralId) });
}

function endBefore(state: ClubState, referralId: Id): ReferralEnd | null {
  let found: ReferralEnd | null = null;
  for (const [cmdId, record] of state.records) {
    if (state.reversed.has(cmdId)) continue;
    for (const event of record)
      if (event.kind === 'referral-closed' && event.pub.referralId === referralId)
        found = { outcome: event.pub.outcome, on: event.on, told: event.priv?.told ?? '', cmdId };
  }
  return found;
}

/** Open referrals, the oldest first. */
export function openReferrals(state: ClubState): readonly Referral[] {
  return [...state.referrals.values()].filter(({ end }) => end === null).sort((a, b) => (a.on < b.on ? -1 : 1));
}
