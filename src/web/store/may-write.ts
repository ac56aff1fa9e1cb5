// Whether the server takes a record of this kind from who is signed in: what it would refuse is not offered. Apart from the session,
// so that the first load does not carry the table.
import type { CommandKind } from '../../domain/club/command.ts';
import { kindsSentBy } from '../../domain/club/roles.ts';
import { clubRoles } from './session.svelte.ts';

export function mayWrite(kind: CommandKind): boolean {
  return clubRoles().some((role) => kindsSentBy(role).includes(kind));
}
