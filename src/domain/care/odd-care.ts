// What is odd about a record of home care. It is recorded all the same, and people are asked.
import type { Id } from '../../kernel/ids.ts';
import { addDays } from '../../kernel/local-date.ts';
import type { ClubCommand } from '../club/command.ts';
import type { ReviewRaised } from '../club/correcting-events.ts';
import { question } from '../club/decision.ts';
import type { ClubState } from '../club/state.ts';
import { whoIs } from '../people/same-person.ts';
import { diedBefore } from './recipients.ts';
import { hasLeftTeam } from './team.ts';

/**
 * A book has no clock (law 12), so "in the future" can only mean: after everything it knows. A club meets every month; a
 * visit more than five weeks after its newest record is a slip of the finger. The form itself asks about any day to come.
 */
const AHEAD_DAYS = 35;
/** Beyond this, `dated-far-ahead` asks already. */
const FAR_AHEAD_DAYS = 400;

export function datedAhead(state: ClubState, command: ClubCommand): readonly ReviewRaised[] {
  if (state.latestOn === '' || command.on <= addDays(state.latestOn, AHEAD_DAYS)) return [];
  if (command.on > addDays(state.latestOn, FAR_AHEAD_DAYS)) return [];
  return [question('care', 'visit-dated-ahead', command.id)];
}

/** Nobody on the list by this id, or somebody whose care is over, or who died. */
export function oddRecipient(state: ClubState, command: ClubCommand, personId: Id): readonly ReviewRaised[] {
  const known = state.recipients.get(personId);
  if (known === undefined) return [question('care', 'recipient-unknown', command.id, { personId })];
  const over = known.to !== '' && command.on > known.to;
  return over || diedBefore(state, personId, command.on) ? [question('care', 'recipient-gone', command.id, { personId })] : [];
}

/** Volunteers who had stopped or left by that day, or whom the roster does not know. */
export function oddVolunteers(state: ClubState, command: ClubCommand, personIds: readonly Id[], on = command.on): readonly ReviewRaised[] {
  return [...new Set(personIds)].flatMap((personId) => {
    if (!state.members.has(whoIs(state, personId))) return [question('care', 'member-unknown', command.id, { personId })];
    return hasLeftTeam(state, personId, on) ? [question('care', 'volunteer-gone', command.id, { personId })] : [];
  });
}
