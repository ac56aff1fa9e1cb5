// The name of somebody on a calendar or a letter: a member's, or that of a person cared for who is no member.
import type { ClubState } from '../domain/club/state.ts';
import { whoIs } from '../domain/people/same-person.ts';
import type { Id } from '../kernel/ids.ts';

export function visitNameOf(state: ClubState, personId: Id): string {
  return state.members.get(whoIs(state, personId))?.name || state.recipients.get(personId)?.name || 'người chưa có tên trong sổ';
}
