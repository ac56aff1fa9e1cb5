// Before a reversal is taken: whose records it turns around and in which rooms they lie, read from the book and from the same push.
import type pg from 'pg';
import type { ClubCommand } from '../../domain/club/command.ts';
import { ROOMS, type Room } from '../../domain/club/event-shape.ts';
import { mayTurnBack, turnedBy } from '../../domain/club/turning-back.ts';
import type { ClubAccess } from '../accounts/authorise.ts';
import { inScope } from '../db/scope.ts';

type Row = { cmd_id: string; room: Room; actor: string };

/** The commands of a push that this account may not send, because the record they turn around is somebody else's affair. */
export async function forbiddenReversals(
  pool: pg.Pool,
  { clubId, account, roles }: Pick<ClubAccess, 'clubId' | 'roles'> & { readonly account: { readonly id: string } },
  commands: readonly ClubCommand[],
): Promise<ReadonlySet<string>> {
  const targets = [...new Set(commands.flatMap((command) => turnedBy(command) ?? []))];
  if (targets.length === 0) return new Set();
  const scope = { role: 'app_rw', club: clubId, rooms: ROOMS } as const;
  const { rows } = await inScope(pool, scope, (transaction) =>
    transaction.query<Row>('select cmd_id, room, actor from event where club_id = $1 and cmd_id = any ($2::uuid[])', [clubId, targets]),
  );
  return new Set(
    commands
      .filter((command) => {
        const target = turnedBy(command);
        const record = rows.filter((row) => row.cmd_id === target);
        return target !== undefined && !mayTurnBack(roles, account.id, record);
      })
      .map(({ id }) => id),
  );
}
