// What is known of a member and how it is put right: what was typed wrong (the old value stays in the records), the household
// by the paper of each year, the tổ they sit in from a day on. All of it is told, never refused.

import type { Id } from '../../kernel/ids.ts';
import { type Decision, events, oddities, oddPersons } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { CORRECTED_FIELDS, type Household, type Member, type MemberCorrection } from './member.ts';
import { ownOf, putOwn } from './merging.ts';
import type { ChangeGroup, CorrectMember, RecordHousehold } from './people-commands.ts';
import type { GroupChanged, HouseholdRecorded, MemberCorrected } from './people-events.ts';
import { idsOf, whoIs } from './same-person.ts';

/** A correction of nothing adds nothing. */
export function decideCorrectMember(state: ClubState, command: CorrectMember): Decision {
  const { personId, ...changes } = command.body;
  const { note: _, ...named } = command.priv ?? {};
  if (Object.keys(changes).length === 0 && Object.keys(named).length === 0) return events();
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const odd = state.members.has(personId) ? [] : oddPersons(state, command, 'common', [personId]);
  return events({ kind: 'member-corrected', room: 'common', pub: command.body, ...priv }, ...oddities(state, command, 'common'), ...odd);
}

export function decideRecordHousehold(state: ClubState, command: RecordHousehold): Decision {
  return events(
    { kind: 'household-recorded', room: 'common', pub: command.body },
    ...oddities(state, command, 'common'),
    ...oddPersons(state, command, 'common', [command.body.personId]),
  );
}

export function decideChangeGroup(state: ClubState, command: ChangeGroup): Decision {
  const member = state.members.get(whoIs(state, command.body.personId));
  if (member?.group === command.body.group) return events();
  return events(
    { kind: 'group-changed', room: 'common', pub: command.body },
    ...oddities(state, command, 'common'),
    ...oddPersons(state, command, 'common', [command.body.personId]),
  );
}

export function evolveDescribing(state: ClubState, event: ClubEvent & (MemberCorrected | HouseholdRecorded | GroupChanged)): void {
  const before = ownOf(state, whoIs(state, event.pub.personId));
  if (before === undefined) return;
  switch (event.kind) {
    case 'member-corrected': {
      const { personId: _, ...changes } = event.pub;
      const { note: __, ...named } = event.priv ?? {};
      const after = { ...before, ...changes, ...named };
      const correction = correctionOf(event, before, after);
      putOwn(state, correction.fields.length === 0 ? after : { ...after, corrected: [...(before.corrected ?? []), correction] });
      return;
    }
    case 'household-recorded': {
      const { year, household, paper } = event.pub;
      const others = (before.households ?? []).filter((dated) => dated.year !== year);
      putOwn(state, { ...before, households: [...others, { year, household, paper }].sort((a, b) => a.year - b.year) });
      return;
    }
    case 'group-changed': {
      const first = before.spells[0]?.from ?? event.on;
      const groups = before.groups ?? [{ group: before.group, from: first }];
      putOwn(state, { ...before, group: event.pub.group, groups: [...groups, { group: event.pub.group, from: event.on }] });
    }
  }
}

function correctionOf({ on, actor }: ClubEvent, before: Member, after: Member): MemberCorrection {
  const fields = CORRECTED_FIELDS.flatMap((field) =>
    before[field] === after[field] ? [] : [{ field, from: before[field], to: after[field] }],
  );
  return { on, actor, fields };
}

/** What was put right about a person, in either entry where two are read as one; newest first, by the day of the record. */
export function correctionsOf(state: ClubState, personId: Id): readonly MemberCorrection[] {
  const all = idsOf(state, personId).flatMap((id) => ownOf(state, id)?.corrected ?? []);
  return all.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).toReversed();
}

/** The household by the paper of that year, or of the newest year before it, or as it was on joining. */
export function householdIn(member: Member, year: number): Household {
  let found = member.household;
  for (const dated of member.households ?? []) if (dated.year <= year) found = dated.household;
  return found;
}

export function isPoor(household: Household): boolean {
  return household === 'poor' || household === 'near-poor';
}
