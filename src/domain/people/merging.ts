// Two entries of one person, joined and, when that was a mistake, taken apart again. Each entry keeps its own spells and
// roles; the one that is shown is joined from them anew after each change.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Decision, events, refuse } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import type { Member, RoleSpell, Spell } from './member.ts';
import type { MergeMembers } from './people-commands.ts';
import type { MembersMerged } from './people-events.ts';
import { idsOf, whoIs } from './same-person.ts';

/** Order of refusals: REFUSAL_ORDER['merge-members']. */
export function decideMergeMembers(state: ClubState, command: MergeMembers): Decision {
  const keepId = whoIs(state, command.body.keepId);
  const goneId = whoIs(state, command.body.goneId);
  if (!state.members.has(keepId) || !state.members.has(goneId)) return refuse({ why: 'member-unknown' });
  if (keepId === goneId) return refuse({ why: 'already-one-person' });
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events({ kind: 'members-merged', room: 'common', pub: { keepId, goneId }, ...priv });
}

export function evolveMerging(state: ClubState, event: ClubEvent & MembersMerged): void {
  const { keepId, goneId } = event.pub;
  for (const id of [...idsOf(state, keepId), ...idsOf(state, goneId)]) {
    const own = ownOf(state, id);
    if (own !== undefined) state.apart.set(id, own);
  }
  state.merged.set(goneId, keepId);
  joinAgain(state, keepId);
}

/** Takes a merge back: both persons are what they were, with what was told of each since. */
export function unmerge(state: ClubState, { keepId, goneId }: MembersMerged['pub']): void {
  state.merged.delete(goneId);
  joinAgain(state, keepId);
  joinAgain(state, goneId);
}

/** A person's own entry, before it is joined with another. */
export function ownOf(state: ClubState, personId: Id): Member | undefined {
  return state.apart.get(personId) ?? state.members.get(personId);
}

/** Puts a person's own entry back after a change. */
export function putOwn(state: ClubState, own: Member): void {
  if (!state.apart.has(own.personId)) {
    state.members.set(own.personId, own);
    return;
  }
  state.apart.set(own.personId, own);
  joinAgain(state, own.personId);
}

function joinAgain(state: ClubState, personId: Id): void {
  const [shown, ...others] = idsOf(state, personId);
  const first = shown === undefined ? undefined : ownOf(state, shown);
  if (shown === undefined || first === undefined) return;
  if (others.length === 0) {
    state.members.set(shown, first);
    state.apart.delete(shown);
    return;
  }
  const rest = others.flatMap((id) => ownOf(state, id) ?? []);
  state.members.set(shown, rest.reduce(joined, first));
  // The other entries keep their name, so that what was recorded of them can still be read; they count nowhere.
  for (const own of rest) state.members.set(own.personId, { ...own, spells: [], roles: [] });
}

/** What the entry that is shown lacks comes from the other. */
function joined(shown: Member, other: Member): Member {
  const years = new Set((shown.households ?? []).map(({ year }) => year));
  const households = [...(shown.households ?? []), ...(other.households ?? []).filter(({ year }) => !years.has(year))];
  return {
    ...shown,
    born: shown.born.length < other.born.length && other.born.startsWith(shown.born) ? other.born : shown.born,
    spells: withoutOverlap([...shown.spells, ...other.spells]),
    roles: rolesTogether([...shown.roles, ...other.roles]),
    ...(households.length === 0 ? {} : { households: households.sort((a, b) => a.year - b.year) }),
    name: shown.name || other.name,
    bornOn: shown.bornOn || other.bornOn,
    phone: shown.phone || other.phone,
  };
}

function rolesTogether(roles: readonly RoleSpell[]): readonly RoleSpell[] {
  const kinds = [...new Set(roles.map(({ role }) => role))];
  return kinds.flatMap((role) => withoutOverlap(roles.filter((held) => held.role === role)));
}

type Stretch = Pick<Spell, 'from' | 'to'>;

/** Stretches that meet or overlap become one; of two ends the later one tells the reason. */
function withoutOverlap<S extends Stretch>(stretches: readonly S[]): readonly S[] {
  const list: S[] = [];
  for (const next of [...stretches].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = list.at(-1);
    if (last === undefined || isBefore(last.to, next.from)) list.push(next);
    else list[list.length - 1] = isBefore(last.to, next.to) ? { ...next, from: last.from } : last;
  }
  return list;
}

/** An open end lies after every day. */
function isBefore(end: LocalDate | '', day: LocalDate | ''): boolean {
  return end !== '' && (day === '' || end < day);
}
