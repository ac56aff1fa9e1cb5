// A record that names a typist: when it cannot be one, and what is asked about it. A board member confirms with their own
// authority, so what they confirmed is in the book; that the typist's time was over by then (ended on another phone, unheard of on
// this one) is a question for people, not a reason to lose the money of a meeting.
import type { ClubCommand } from '../club/command.ts';
import type { ReviewRaised } from '../club/correcting-events.ts';
import { question } from '../club/decision.ts';
import type { EventBody } from '../club/event.ts';
import type { Refusal } from '../club/refusal.ts';
import type { ClubState } from '../club/state.ts';
import { personOfAccount } from '../people/own-entry.ts';
import { TYPED_KINDS, typesOn } from './typist.ts';

/** Null for a record that nobody typed for its author, and for one that was typed as it should be. Order: TYPED_REFUSALS. */
export function typedRefusal(state: ClubState, command: ClubCommand): Refusal | null {
  if (command.typedBy === undefined) return null;
  const typist = state.typists.get(command.typedBy.typistId);
  if (typist === undefined) return { why: 'typist-unknown' };
  if (!TYPED_KINDS.includes(command.kind)) return { why: 'typist-may-not' };
  const confirming = personOfAccount(state, command.actor);
  if (confirming !== undefined && typist.personId === confirming) return { why: 'typist-confirms-own' };
  return null;
}

export function typedOddities(state: ClubState, { id, typedBy }: ClubCommand): readonly ReviewRaised[] {
  if (typedBy === undefined || typesOn(state, typedBy.typistId, typedBy.on)) return [];
  return [question('common', 'typed-out-of-time', id)];
}

/** The record with who typed it; a question beside it is nobody's typing. */
export function withTypist<Body extends EventBody>(body: Body, { typedBy }: ClubCommand): Body {
  return typedBy === undefined || body.kind === 'review-raised' ? body : { ...body, pub: { ...body.pub, typedBy } };
}
