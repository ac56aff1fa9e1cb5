// Home care: the care room. Money never reads it; it reads the roster. Any account allowed to write
// here may not be allowed to read it back.

import { type Decision, events, oddities, oddPersons } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { keepReading } from '../health/measuring.ts';
import type { EndCare, RecordVisit, StartCare } from './care-commands.ts';
import type { CareEnded, CareStarted, VisitMade } from './care-events.ts';

export function decideStartCare(state: ClubState, command: StartCare): Decision {
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events({ kind: 'care-started', room: 'care', pub: command.body, ...priv }, ...oddities(state, command, 'care'));
}

export function decideEndCare(state: ClubState, command: EndCare): Decision {
  return events({ kind: 'care-ended', room: 'care', pub: command.body }, ...oddities(state, command, 'care'));
}

/** A visit to somebody who is neither recipient nor member is recorded with a question about the person. */
export function decideRecordVisit(state: ClubState, command: RecordVisit): Decision {
  const { personId } = command.body;
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const odd = state.recipients.has(personId) ? [] : oddPersons(state, command, 'care', [personId]);
  return events({ kind: 'visit-made', room: 'care', pub: command.body, ...priv }, ...oddities(state, command, 'care'), ...odd);
}

export function evolveCare(state: ClubState, event: ClubEvent & (CareStarted | CareEnded | VisitMade)): void {
  switch (event.kind) {
    case 'care-started': {
      const { personId, volunteers } = event.pub;
      const name = event.priv?.name ?? state.members.get(personId)?.name ?? '';
      state.recipients.set(personId, { personId, name, from: event.on, to: '', volunteers, lastVisitOn: '' });
      return;
    }
    case 'care-ended': {
      const known = state.recipients.get(event.pub.personId);
      if (known !== undefined) state.recipients.set(known.personId, { ...known, to: event.on });
      return;
    }
    case 'visit-made': {
      const known = state.recipients.get(event.pub.personId);
      const newest = known !== undefined && event.on > known.lastVisitOn;
      if (newest) state.recipients.set(known.personId, { ...known, lastVisitOn: event.on });
      if (event.priv?.reading !== undefined) keepReading(state, event.priv.reading, event, 'visit');
    }
  }
}
