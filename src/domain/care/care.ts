// Home care: the care room. Money never reads it; it reads the roster. Any account allowed to write
// here may not be allowed to read it back.

import { type Decision, events, oddities, oddPersons } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { keepReading } from '../health/measuring.ts';
import { againstConsent } from '../people/consent.ts';
import type { DescribeRecipient, EndCare, RecordVisit, StartCare } from './care-commands.ts';
import type { CareEnded, CareStarted, RecipientDescribed, VisitMade } from './care-events.ts';
import { datedAhead, oddRecipient, oddVolunteers } from './odd-care.ts';

export function decideStartCare(state: ClubState, command: StartCare): Decision {
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events(
    { kind: 'care-started', room: 'care', pub: command.body, ...priv },
    ...oddities(state, command, 'care'),
    ...oddVolunteers(state, command, command.body.volunteers),
  );
}

export function decideDescribeRecipient(state: ClubState, command: DescribeRecipient): Decision {
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const odd = state.recipients.has(command.body.personId) ? [] : oddRecipient(state, command, command.body.personId);
  return events({ kind: 'recipient-described', room: 'care', pub: command.body, ...priv }, ...oddities(state, command, 'care'), ...odd);
}

export function decideEndCare(state: ClubState, command: EndCare): Decision {
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events({ kind: 'care-ended', room: 'care', pub: command.body, ...priv }, ...oddities(state, command, 'care'));
}

/** A visit to somebody who is neither recipient nor member is recorded with a question about the person. */
export function decideRecordVisit(state: ClubState, command: RecordVisit): Decision {
  const { personId, visitors } = command.body;
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const odd = state.recipients.has(personId) ? oddRecipient(state, command, personId) : oddPersons(state, command, 'care', [personId]);
  return events(
    { kind: 'visit-made', room: 'care', pub: command.body, ...priv },
    ...oddities(state, command, 'care'),
    ...datedAhead(state, command),
    ...odd,
    ...oddVolunteers(state, command, visitors),
    ...againstConsent(state, command, 'care', { purpose: 'care', personIds: [personId] }),
  );
}

export function evolveCare(state: ClubState, event: ClubEvent & (CareStarted | RecipientDescribed | CareEnded | VisitMade)): void {
  switch (event.kind) {
    case 'care-started': {
      const { personId, volunteers, why } = event.pub;
      const { name = state.members.get(personId)?.name ?? '', ...card } = event.priv ?? {};
      const reason = why === undefined ? {} : { why };
      state.recipients.set(personId, { personId, name, from: event.on, to: '', volunteers, lastVisitOn: '', ...reason, ...cardOf(card) });
      return;
    }
    case 'recipient-described': {
      const known = state.recipients.get(event.pub.personId);
      if (known === undefined) return;
      const { personId, why = known.why } = event.pub;
      state.recipients.set(personId, { ...known, ...(why === undefined ? {} : { why }), ...event.priv });
      return;
    }
    case 'care-ended': {
      const known = state.recipients.get(event.pub.personId);
      if (known !== undefined) state.recipients.set(known.personId, { ...known, to: event.on, ended: event.pub.reason });
      return;
    }
    case 'visit-made': {
      noteLastVisit(state, event);
      keepVisit(state, event);
      if (event.priv?.reading !== undefined) keepReading(state, event.priv.reading, event, 'visit');
    }
  }
}

export function noteLastVisit(state: ClubState, { on, pub: { personId } }: ClubEvent & VisitMade): void {
  const known = state.recipients.get(personId);
  if (known !== undefined && on > known.lastVisitOn) state.recipients.set(personId, { ...known, lastVisitOn: on });
}

/** Only what the paper gave: an absent field stays absent. */
function cardOf(card: Omit<NonNullable<CareStarted['priv']>, 'name'>): object {
  return Object.fromEntries(Object.entries(card).filter(([, value]) => value !== undefined && value !== ''));
}

/** In the order of days, whatever order they reach the book in. */
function keepVisit(state: ClubState, { cmdId, on, pub: { personId, visitors, condition } }: ClubEvent & VisitMade): void {
  const before = state.careVisits.get(personId) ?? [];
  const place = before.findLastIndex((visit) => visit.on <= on) + 1;
  state.careVisits.set(personId, before.toSpliced(place, 0, { cmdId, on, visitors, condition }));
}

/** A visit taken back is no visit; `lastVisitOn` of the recipient keeps what older logs folded to (law 9), lists ask lastVisitOf. */
export function dropVisit(state: ClubState, personId: VisitMade['pub']['personId'], cmdId: string): void {
  const left = (state.careVisits.get(personId) ?? []).filter((visit) => visit.cmdId !== cmdId);
  state.careVisits.set(personId, left);
}
