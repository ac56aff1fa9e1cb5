// Who looks at the tasks: the rooms and roles of the account, and the member this person said they are.
import type { ClubState } from '../../../domain/club/state.ts';
import { personOfAccount } from '../../../domain/people/own-entry.ts';
import type { Viewer } from '../../../domain/tasks/task.ts';
import type { HeldRole, Me } from '../../store/session.svelte.ts';

export function viewerOf(book: ClubState, me: Me | null, clubId: string | undefined): Viewer {
  const held: readonly HeldRole[] = (me?.roles ?? []).filter((role) => role.clubId !== undefined && role.clubId === clubId);
  const personId = me === null ? undefined : personOfAccount(book, me.id);
  return {
    roles: held.map(({ role }) => role),
    rooms: [...new Set(held.flatMap(({ rooms }) => rooms))],
    ...(personId === undefined ? {} : { personId }),
  };
}
