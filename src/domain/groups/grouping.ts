// Keeping interest groups. All of it is told, never refused; what is told of a group nobody started is asked about.
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Decision, events, oddities, oddPersons, question } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import type { EndInterestGroup, GroupCommand, JoinInterestGroup, LeaveInterestGroup, SetInterestGroup } from './group-commands.ts';
import type { GroupEvent } from './group-events.ts';
import { groupMembersOn, type InterestGroup } from './interest-group.ts';

export function decideSetInterestGroup(state: ClubState, command: SetInterestGroup): Decision {
  const { leaderId } = command.body;
  return events(
    { kind: 'interest-group-set', room: 'common', pub: command.body },
    ...oddities(state, command, 'common'),
    ...oddPersons(state, command, 'common', leaderId === undefined ? [] : [leaderId]),
  );
}

export function decideJoinInterestGroup(state: ClubState, command: JoinInterestGroup): Decision {
  return told(state, command, { kind: 'interest-group-joined', room: 'common', pub: command.body });
}

export function decideLeaveInterestGroup(state: ClubState, command: LeaveInterestGroup): Decision {
  return told(state, command, { kind: 'interest-group-left', room: 'common', pub: command.body });
}

export function decideEndInterestGroup(state: ClubState, command: EndInterestGroup): Decision {
  return told(state, command, { kind: 'interest-group-ended', room: 'common', pub: command.body });
}

function told(state: ClubState, command: Exclude<GroupCommand, SetInterestGroup>, event: GroupEvent): Decision {
  const joining = command.kind === 'join-interest-group' ? command.body.personIds : [];
  return events(
    event,
    ...(state.interestGroups.has(command.body.groupId) ? [] : [question('common', 'interest-group-unknown', command.id)]),
    ...oddities(state, command, 'common'),
    ...oddPersons(state, command, 'common', joining),
  );
}

export function evolveGroups(state: ClubState, event: ClubEvent & GroupEvent): void {
  const known = state.interestGroups.get(event.pub.groupId);
  if (event.kind === 'interest-group-set') {
    const { concerns: _, ...described } = event.pub;
    // Described again, it runs again: ending a group by mistake is mended so.
    const kept = known === undefined ? { startedOn: event.on, spells: [] } : { startedOn: known.startedOn, spells: known.spells };
    state.interestGroups.set(event.pub.groupId, { ...described, ...kept, endedOn: '' });
    return;
  }
  if (known === undefined) return;
  state.interestGroups.set(known.groupId, changed(known, event));
}

function changed(group: InterestGroup, event: ClubEvent & Exclude<GroupEvent, { kind: 'interest-group-set' }>): InterestGroup {
  switch (event.kind) {
    case 'interest-group-joined': {
      const inside = new Set(groupMembersOn(group, event.on));
      const joining = [...new Set(event.pub.personIds)].filter((personId) => !inside.has(personId));
      return { ...group, spells: [...group.spells, ...joining.map((personId) => ({ personId, from: event.on, to: '' as const }))] };
    }
    case 'interest-group-left': {
      const leaving = new Set(event.pub.personIds);
      return { ...group, spells: group.spells.map((spell) => (leaving.has(spell.personId) ? closed(spell, event.on) : spell)) };
    }
    case 'interest-group-ended':
      return { ...group, endedOn: event.on };
  }
}

function closed<Spell extends InterestGroup['spells'][number]>(spell: Spell, on: LocalDate): Spell {
  return spell.to === '' ? { ...spell, to: on < spell.from ? spell.from : on } : spell;
}
