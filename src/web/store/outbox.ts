// What people wrote on this phone and nobody else is known to have. A row is written before the screen says anything,
// and goes only when the records it became have been pulled back.
import type { ClubCommand } from '../../domain/club/command.ts';
import { type OutboxRow, type Owner, phoneDatabase } from './database.ts';

export async function addToOutbox(owner: Owner, commands: readonly ClubCommand[]): Promise<readonly OutboxRow[]> {
  const database = await phoneDatabase();
  const transaction = database.transaction('outbox', 'readwrite', { durability: 'strict' });
  const rows: OutboxRow[] = [];
  for (const command of commands) {
    const row: OutboxRow = { id: command.id, owner, command, state: 'unsent' };
    const n = await transaction.store.add(row);
    rows.push({ ...row, n });
  }
  await transaction.done;
  return rows;
}

/** Every row on this phone, whoever wrote it: for the count on the sign-in page and the file copy. */
export async function allOutboxRows(): Promise<readonly OutboxRow[]> {
  const database = await phoneDatabase();
  return database.getAll('outbox');
}

export async function dropOutboxRow(n: number): Promise<void> {
  const database = await phoneDatabase();
  await database.delete('outbox', n);
}
