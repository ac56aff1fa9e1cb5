// What the book knows of commands that come in: the answers it gave, and of records handed back without their command, what is there.
import type { ClubCommand } from '../../domain/club/command.ts';
import type { Transaction } from '../db/scope.ts';
import { type Known, NO_BODY } from './draft.ts';
import * as sql from './statements.ts';

type EventThere = { cmdId: string; n: number; kind: string; room: string };

export async function findKnown(
  transaction: Transaction,
  clubId: string,
  commands: readonly ClubCommand[],
): Promise<ReadonlyMap<string, Known>> {
  const { rows } = await transaction.query<{ id: string } & Known>({
    name: 'find-commands',
    text: sql.findCommands,
    values: [clubId, commands.map((command) => command.id)],
  });
  const handedBack = rows.flatMap(({ id, bodyHash }) => (bodyHash === NO_BODY ? [id] : []));
  const there = handedBack.length === 0 ? [] : await eventsOf(transaction, clubId, handedBack);
  return new Map(
    rows.map(({ id, bodyHash, answer }) => [
      id,
      bodyHash === NO_BODY ? { bodyHash, answer, handedBack: there.filter(({ cmdId }) => cmdId === id) } : { bodyHash, answer },
    ]),
  );
}

export async function eventsOf(transaction: Transaction, clubId: string, commandIds: readonly string[]): Promise<readonly EventThere[]> {
  return (await transaction.query<EventThere>(sql.findEvents, [clubId, commandIds])).rows;
}
