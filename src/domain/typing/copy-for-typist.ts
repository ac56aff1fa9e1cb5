// What a typist's copy of the book holds: names, who sits where, what is due and what was paid, because the pages of a meeting show
// nothing else. Left out: rooms beyond common and money, every private word but a name (and the minutes of a meeting still open, which
// they type), whether a household is poor, who was helped, who agreed to what. The copy is never sent nor held against the chain.
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';

/** Of the common room; of the money room everything, without its words. */
const KEPT: ReadonlySet<ClubEvent['kind']> = new Set<ClubEvent['kind']>([
  'club-founded',
  'charter-adopted',
  'club-status-changed',
  'group-named',
  'member-enrolled',
  'membership-ended',
  'role-given',
  'role-ended',
  'member-corrected',
  'group-changed',
  'members-merged',
  'meeting-opened',
  'attendance-marked',
  'meeting-closed',
  'meeting-moved',
  'minutes-recorded',
  'record-reversed',
  'review-raised',
  'review-settled',
  'typist-enrolled',
  'typist-ended',
]);

/** The event as a typist may read it; null for one that is none of their business. `open`: the meetings still open. */
export function forTypist(event: ClubEvent, open: (meetingId: string) => boolean): ClubEvent | null {
  if (event.room !== 'money' && !(event.room === 'common' && KEPT.has(event.kind))) return null;
  switch (event.kind) {
    case 'member-enrolled': {
      const pub = { ...event.pub, household: 'other', minority: false, associationMember: false } as const;
      return { ...event, pub, ...(event.priv === undefined ? {} : { priv: { name: event.priv.name } }) };
    }
    case 'member-corrected': {
      const { personId, sex, born } = event.pub;
      const pub = { personId, ...(sex === undefined ? {} : { sex }), ...(born === undefined ? {} : { born }) };
      const { priv, ...rest } = { ...event, pub };
      return priv?.name === undefined ? rest : { ...rest, priv: { name: priv.name } };
    }
    case 'typist-enrolled':
      return event;
    case 'minutes-recorded':
      return open(event.pub.meetingId) ? event : withoutWords(event);
    case 'help-paid':
      // The sum stands in the balance; whom it went to does not.
      return withoutWords({ ...event, pub: { ...event.pub, personId: event.cmdId, helpers: [] } });
    default:
      return withoutWords(event);
  }
}

function withoutWords(event: ClubEvent): ClubEvent {
  const { priv: _, ...open } = event;
  return open as ClubEvent;
}

/** The whole log as a typist may read it, in its order. */
export function copyForTypist(log: readonly ClubEvent[], state: ClubState): readonly ClubEvent[] {
  const open = (meetingId: string): boolean =>
    [...state.meetings.values()].some((meeting) => meeting.meetingId === meetingId && meeting.status === 'open');
  return log.flatMap((event) => forTypist(event, open) ?? []);
}
