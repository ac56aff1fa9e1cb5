// What is known of a volunteer beside the role: skills, training, the other of the pair, days away, and why they stopped.
// Stopping ends the role as well, in the room everybody reads; why lies in the care room.
import type { Id } from '../../kernel/ids.ts';
import { type DecidedBody, type Decision, events, oddities, oddPersons } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { hasRoleOn } from '../people/member.ts';
import { whoIs } from '../people/same-person.ts';
import type { DescribeVolunteer, NoteAbsence, StopVolunteering, TrainVolunteers } from './care-commands.ts';
import type { AbsenceNoted, VolunteerDescribed, VolunteerStopped, VolunteersTrained } from './care-events.ts';
import { oddVolunteers } from './odd-care.ts';
import type { VolunteerCard } from './team.ts';

export function decideDescribeVolunteer(state: ClubState, command: DescribeVolunteer): Decision {
  const { personId, partnerId } = command.body;
  return events(
    { kind: 'volunteer-described', room: 'care', pub: command.body },
    ...oddities(state, command, 'care'),
    ...oddVolunteers(state, command, partnerId === undefined ? [personId] : [personId, partnerId]),
  );
}

/** Training makes nobody a volunteer; whoever came is written down. */
export function decideTrainVolunteers(state: ClubState, command: TrainVolunteers): Decision {
  return events(
    { kind: 'volunteers-trained', room: 'care', pub: command.body },
    ...oddities(state, command, 'care'),
    ...oddPersons(state, command, 'care', command.body.personIds),
  );
}

export function decideNoteAbsence(state: ClubState, command: NoteAbsence): Decision {
  const { volunteerId } = command.body;
  return events(
    { kind: 'absence-noted', room: 'care', pub: command.body },
    ...oddities(state, command, 'care'),
    ...(volunteerId === undefined ? [] : oddVolunteers(state, command, [volunteerId])),
  );
}

export function decideStopVolunteering(state: ClubState, command: StopVolunteering): Decision {
  const { personId } = command.body;
  const member = state.members.get(whoIs(state, personId));
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const roleEnded: readonly DecidedBody[] =
    member !== undefined && hasRoleOn(member, 'volunteer', command.on)
      ? [{ kind: 'role-ended', room: 'common', pub: { personId, role: 'volunteer' } }]
      : [];
  return events(
    ...roleEnded,
    { kind: 'volunteer-stopped', room: 'care', pub: command.body, ...priv },
    ...oddities(state, command, 'care'),
    ...oddPersons(state, command, 'care', [personId]),
  );
}

export function evolveVolunteering(
  state: ClubState,
  event: ClubEvent & (VolunteerDescribed | VolunteersTrained | VolunteerStopped | AbsenceNoted),
): void {
  switch (event.kind) {
    case 'volunteer-described': {
      const { personId, skills, partnerId } = event.pub;
      const { partnerId: _before, ...known } = volunteerCard(state, personId);
      state.volunteers.set(personId, { ...known, skills, ...(partnerId === undefined ? {} : { partnerId }) });
      return;
    }
    case 'volunteers-trained':
      for (const personId of new Set(event.pub.personIds)) {
        const known = volunteerCard(state, personId);
        const training = { cmdId: event.cmdId, on: event.on, topic: event.pub.topic };
        state.volunteers.set(personId, { ...known, trainings: [...known.trainings, training] });
      }
      return;
    case 'volunteer-stopped':
      state.volunteers.set(event.pub.personId, {
        ...volunteerCard(state, event.pub.personId),
        stopped: { on: event.on, reason: event.pub.reason },
      });
      return;
    case 'absence-noted':
      state.absences.set(event.cmdId, event.pub);
  }
}

export function volunteerCard(state: ClubState, personId: Id): VolunteerCard {
  return state.volunteers.get(personId) ?? { skills: [], trainings: [] };
}

export function dropTraining(state: ClubState, event: ClubEvent & VolunteersTrained): void {
  for (const personId of event.pub.personIds) {
    const known = volunteerCard(state, personId);
    const trainings = known.trainings.filter(({ cmdId }) => cmdId !== event.cmdId);
    state.volunteers.set(personId, { ...known, trainings });
  }
}
