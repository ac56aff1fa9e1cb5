// Who belongs to the club, from when to when and why they left; who holds which role on which day.
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Decision, events, oddities, oddPersons, question } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { isActive, type Member, type RoleSpell, type Spell } from './member.ts';
import { ownOf, putOwn } from './merging.ts';
import type { EndMembership, EndRole, EnrolMember, GiveRole } from './people-commands.ts';
import type { MemberEnrolled, MembershipEnded, RoleEnded, RoleGiven } from './people-events.ts';
import { idsOf, whoIs } from './same-person.ts';

export function decideEnrolMember(state: ClubState, command: EnrolMember): Decision {
  const known = state.members.get(whoIs(state, command.body.personId));
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
  const known = state.members.get(whoIs(state, personId));
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

/** After a merge what is told of either entry is told of the one that is shown; what ends, ends in both. */
export function evolvePeople(state: ClubState, event: ClubEvent & (MemberEnrolled | MembershipEnded | RoleGiven | RoleEnded)): void {
  const shown = whoIs(state, event.pub.personId);
  const before = ownOf(state, shown);
  if (event.kind === 'member-enrolled') putOwn(state, { ...enrolled(event, before), personId: shown });
  if (before === undefined) return;
  if (event.kind === 'role-given') putOwn(state, { ...before, roles: [...before.roles, roleOf(event)] });
  if (event.kind === 'membership-ended' || event.kind === 'role-ended') {
    for (const personId of idsOf(state, shown)) {
      const own = ownOf(state, personId);
      if (own !== undefined) putOwn(state, event.kind === 'membership-ended' ? ended(event, own) : withoutRole(event, own));
    }
  }
}

function roleOf({ on, pub }: ClubEvent & RoleGiven): RoleSpell {
  return { role: pub.role, from: on, to: '', ...(pub.until === undefined ? {} : { until: pub.until }) };
}

function withoutRole(event: ClubEvent & RoleEnded, before: Member): Member {
  const roles = before.roles.map((held) => (held.role === event.pub.role && held.to === '' ? { ...held, to: event.on } : held));
  return { ...before, roles };
}

function enrolled(event: ClubEvent & MemberEnrolled, before: Member | undefined): Member {
  const { personId, group, sex, born, household, minority, associationMember } = event.pub;
  return {
    ...(before?.households === undefined ? {} : { households: before.households }),
    ...(before?.groups === undefined ? {} : { groups: before.groups }),
    ...(before?.corrected === undefined ? {} : { corrected: before.corrected }),
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

/** An entry whose last spell is over already has nothing to end. */
function ended(event: ClubEvent & MembershipEnded, before: Member): Member {
  if (!isActive(before)) return before;
  const last = before.spells.length - 1;
  const spells = before.spells.map((spell, index) => (index === last ? { ...spell, to: event.on, reason: event.pub.reason } : spell));
  const roles = before.roles.map((held) => (held.to === '' ? { ...held, to: event.on } : held));
  return { ...before, spells, roles };
}
