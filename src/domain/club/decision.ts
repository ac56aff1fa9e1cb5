// The shape of a decision and the few words every noun uses to make one.
import type { Id } from '../../kernel/ids.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { Dong } from '../../kernel/money.ts';
import { isMemberOn, type Member } from '../people/member.ts';
import { whoIs } from '../people/same-person.ts';
import type { ClubCommand } from './command.ts';
import type { ReviewKind, ReviewRaised } from './correcting-events.ts';
import type { EventBody } from './event.ts';
import type { Room } from './event-shape.ts';
import type { Refusal } from './refusal.ts';
import type { ClubState } from './state.ts';

/** An event as decided: dated as its command, unless it says a day of its own (a member brought in joined long before). */
export type DecidedBody = EventBody & { readonly on?: LocalDate };

export type Decision = { readonly ok: true; readonly events: readonly DecidedBody[] } | { readonly ok: false; readonly refusal: Refusal };

export function events(...list: readonly DecidedBody[]): Decision {
  return { ok: true, events: list };
}

export function refuse(refusal: Refusal): Decision {
  return { ok: false, refusal };
}

/** A question for people beside a recorded fact. */
export function question(
  room: Room,
  review: ReviewKind,
  about: Id,
  detail: { readonly personId?: Id; readonly loanId?: Id; readonly meetingId?: Id; readonly amount?: Dong } = {},
): ReviewRaised {
  return { kind: 'review-raised', room, pub: { review, about, ...detail } };
}

/**
 * A book cannot know today's date, but a record a year and more after its newest one is a slip of the finger far more
 * often than a year of silence. It is asked about, never blocked (law 12).
 */
const FAR_AHEAD_DAYS = 400;

/** What is odd about the time and the meeting of a fact, whatever its kind. */
export function oddities(state: ClubState, command: ClubCommand, room: Room): readonly ReviewRaised[] {
  const found: ReviewRaised[] = [];
  if (state.profile === null) found.push(question(room, 'club-not-founded', command.id));
  else if (command.on < earliestDay(state)) found.push(question(room, 'dated-before-club', command.id));
  if (state.latestOn !== '' && command.on > addDays(state.latestOn, FAR_AHEAD_DAYS))
    found.push(question(room, 'dated-far-ahead', command.id));
  const meetingId = 'meetingId' in command.body ? command.body.meetingId : undefined;
  if (meetingId !== undefined && command.kind !== 'open-meeting') {
    const meeting = state.meetings.get(meetingId);
    if (meeting === undefined) found.push(question(room, 'meeting-unknown', command.id, { meetingId }));
    else if (meeting.status === 'closed') found.push(question(room, 'meeting-already-closed', command.id, { meetingId }));
  }
  return found;
}

/** What is odd about the persons of a fact: unknown to the roster, or no member on that day. */
export function oddPersons(state: ClubState, command: ClubCommand, room: Room, personIds: readonly Id[]): readonly ReviewRaised[] {
  const found: ReviewRaised[] = [];
  for (const personId of personIds) {
    const member = state.members.get(whoIs(state, personId));
    if (member === undefined) found.push(question(room, 'member-unknown', command.id, { personId }));
    else if (!isMemberOn(member, command.on)) found.push(question(room, 'member-not-active', command.id, { personId }));
  }
  return found;
}

function earliestDay(state: ClubState): LocalDate | '' {
  const founded = state.profile?.decisionOn ?? '';
  const launched = state.profile?.launchedOn ?? '';
  return launched !== '' && launched < founded ? launched : founded;
}

export function activeMembers(state: ClubState): readonly Member[] {
  return [...state.members.values()].filter((member) => member.spells.at(-1)?.to === '');
}
