// Whether the server takes a record of this kind from who is signed in: what it would refuse is not offered. Apart from the session,
// so that the first load does not carry the table.
import type { CommandKind } from '../../domain/club/command.ts';
import { kindsSentBy } from '../../domain/club/roles.ts';
import { mayTurnBack, type Recorded } from '../../domain/club/turning-back.ts';
import { clubRoles, me } from './session.svelte.ts';

export function mayWrite(kind: CommandKind): boolean {
  return clubRoles().some((role) => kindsSentBy(role).includes(kind));
}

/** Whether the server lets whoever is signed in take this record back. */
export function mayTakeBack(record: Recorded): boolean {
  return mayWrite('reverse-record') && mayTurnBack(clubRoles(), me()?.id ?? '', record);
}
