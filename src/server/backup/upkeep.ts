// What was done to the database as a whole, and how it ended: read by the page of the server.
import type pg from 'pg';

export type UpkeepKind = 'backup' | 'restore' | 'check';
export type Upkeep = {
  readonly kind: UpkeepKind;
  readonly endedAt: string;
  readonly held: boolean;
  readonly body: Readonly<Record<string, number>>;
};

export async function noteUpkeep(pool: Pick<pg.Pool, 'query'>, kind: UpkeepKind, held: boolean, body: Upkeep['body']): Promise<void> {
  await pool.query('insert into upkeep (kind, held, body) values ($1, $2, $3)', [kind, held, JSON.stringify(body)]);
}

/** The last of each kind, and the last backup that held. */
export async function lastUpkeep(pool: Pick<pg.Pool, 'query'>): Promise<readonly Upkeep[]> {
  const { rows } = await pool.query<Upkeep & { endedAt: Date }>(
    `select distinct on (kind, held) kind, ended_at as "endedAt", held, body from upkeep order by kind, held, seq desc`,
  );
  return rows.map(({ kind, endedAt, held, body }) => ({ kind, endedAt: new Date(endedAt).toISOString(), held, body }));
}
