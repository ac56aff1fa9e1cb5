// Who belongs to the club, from when to when and why they left; who holds which role on which day.
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Decision, events, oddities, oddPersons, question } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { isActive, type Member, type Spell } from './member.ts';
import type { EndMembership, EndRole, EnrolMember, GiveRole } from './people-commands.ts';
import type { MemberEnrolled, MembershipEnded, RoleEnded, RoleGiven } from './people-events.ts';

export function decideEnrolMember(state: ClubState, command: EnrolMember): Decision {
  const known = state.members.get(command.body.personId);
  const odd = oddities(state, command, 'common');
  if (known !== undefined && isActive(known)) {
    return events(...odd, question('common', 'member-enrolled-twice', command.id, { personId: known.personId }));
  }
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events({ kind: 'member-enrolled', room: 'common', pub: command.body, ...priv }, ...odd);
}

export function decideEndMembership(state: ClubState, command: EndMembership): Decision {
  const { personId } = command.body;
  const odd = [...oddities(state, command, 'common'), ...oddPersons(state, command, 'common', [personId])];
  const known = state.members.get(personId);
  if (known === undefined || !isActive(known)) return events(...odd);
  return events({ kind: 'membership-ended', room: 'common', pub: command.body }, ...odd);
}

export function decideGiveRole(state: ClubState, command: GiveRole): Decision {
  return events(
    { kind: 'role-given', room: 'common', pub: command.body },
    ...oddities(state, command, 'common'),
    ...oddPersons(state, command, 'common', [command.body.personId]),
  );
}

export function decideEndRole(state: ClubState, command: EndRole): Decision {
  return events(
    { kind: 'role-ended', room: 'common', pub: command.body },
    ...oddities(state, command, 'common'),
    ...oddPersons(state, command, 'common', [command.body.personId]),
  );
}

export function evolvePeople(state: ClubState, event: ClubEvent & (MemberEnrolled | MembershipEnded | RoleGiven | RoleEnded)): void {
  const before = state.members.get(event.pub.personId);
  switch (event.kind) {
    case 'member-enrolled':
      state.members.set(event.pub.personId, enrolled(event, before));
      return;
    case 'membership-ended':
      if (before !== undefined) state.members.set(before.personId, ended(event, before));
      return;
    case 'role-given':
      if (before !== undefined)
        state.members.set(before.personId, { ...before, roles: [...before.roles, { role: event.pub.role, from: event.on, to: '' }] });
      return;
    case 'role-ended':
      if (before !== undefined) {
        const roles = before.roles.map((held) => (held.role === event.pub.role && held.to === '' ? { ...held, to: event.on } : held));
        state.members.set(before.personId, { ...before, roles });
      }
  }
}

function enrolled(event: ClubEvent & MemberEnrolled, before: Member | undefined): Member {
  const { personId, group, sex, born, household, minority, associationMember } = event.pub;
  return {
    personId,
    group,
    sex,
    born,
    household,
    minority,
    associationMember,
    spells: withJoining(before?.spells ?? [], event.on),
    roles: before?.roles ?? [],
    name: event.priv?.name ?? before?.name ?? '',
    bornOn: event.priv?.bornOn ?? before?.bornOn ?? '',
    phone: event.priv?.phone ?? before?.phone ?? '',
  };
}

/** Coming back on or before the last day of the spell before undoes the leaving: spells never overlap. */
function withJoining(spells: readonly Spell[], on: LocalDate): readonly Spell[] {
  const last = spells.at(-1);
  if (last === undefined || on > last.to) return [...spells, { from: on, to: '', reason: '' }];
  return [...spells.slice(0, -1), { from: last.from, to: '', reason: '' }];
}

function ended(event: ClubEvent & MembershipEnded, before: Member): Member {
  const last = before.spells.length - 1;
  const spells = before.spells.map((spell, index) => (index === last ? { ...spell, to: event.on, reason: event.pub.reason } : spell));
  const roles = before.roles.map((held) => (held.to === '' ? { ...held, to: event.on } : held));
  return { ...before, spells, roles };
}
