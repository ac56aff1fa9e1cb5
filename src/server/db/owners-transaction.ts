// A transaction as the owner of the tables, for what no role of the application may: deriving anew what was dropped, and
// writing the map. Never with anything a person typed but through a role set inside it.
import type pg from 'pg';
import type { Transaction } from './scope.ts';

export async function inOwnersTransaction<Result>(pool: pg.Pool, work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (problem) {
    // A connection whose rollback fails is thrown away, never handed on with a role still set.
    broken = await client.query('rollback').then(
      () => undefined,
      (failed: Error) => failed,
    );
    throw problem;
  } finally {
    client.release(broken);
  }
}
