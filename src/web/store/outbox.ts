// What people wrote on this phone and nobody else is known to have. A row is written before the screen says anything,
// and goes only when the records it became have been pulled back.
import type { ClubCommand } from '../../domain/club/command.ts';
import { type OutboxRow, type Owner, phoneDatabase } from './database.ts';
import { sealedRow } from './kept-rows.ts';

export async function addToOutbox(owner: Owner, commands: readonly ClubCommand[]): Promise<readonly OutboxRow[]> {
  const database = await phoneDatabase();
  const fresh = commands.map((command): OutboxRow => ({ id: command.id, owner, command, state: 'unsent' }));
  const kept = await Promise.all(fresh.map(sealedRow));
  const transaction = database.transaction('outbox', 'readwrite', { durability: 'strict' });
  const rows: OutboxRow[] = [];
  for (const [at, row] of fresh.entries()) rows.push({ ...row, n: await transaction.store.add(kept[at] ?? row) });
  await transaction.done;
  return rows;
}

/** How many rows on this phone nobody else has, whoever wrote them: said on the sign-in page. */
export async function countUnsent(): Promise<number> {
  const database = await phoneDatabase();
  return (await database.getAll('outbox')).filter((row) => row.state === 'unsent').length;
}

export async function dropOutboxRow(n: number): Promise<void> {
  const database = await phoneDatabase();
  await database.delete('outbox', n);
}
