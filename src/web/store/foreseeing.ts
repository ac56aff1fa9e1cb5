// What a record would do, before it is made: the same command as `record` would build, decided on a copy of the book.
import type { ClubCommand, CommandKind, CommandOf } from '../../domain/club/command.ts';
import { effectOf, type Foreseen } from '../../domain/club/effect.ts';
import { id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { club, deviceNow, openBook } from './book.svelte.ts';

/** Never stored: any id does, as long as no record has it. */
const notYet = id('00000000-0000-7000-8000-00000000ffff');

export function foresee<Kind extends CommandKind>(kind: Kind, body: CommandOf<Kind>['body'], on: LocalDate): Foreseen | null {
  const open = openBook();
  const device = deviceNow();
  if (open === null || device === null) return null;
  const envelope = { id: notYet, clubId: open.clubId, kind, v: 1, on, at: '', actor: open.account, device, salt: '', body };
  return effectOf(club(), envelope as unknown as ClubCommand);
}
