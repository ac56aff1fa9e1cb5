// One club's book as it stood some records ago, as if the database had been restored from a backup of that moment.
import type pg from 'pg';
import { rebuildProjections } from '../../src/server/projections/rebuild.ts';

export async function rewind(pool: pg.Pool, clubId: string, seq: number): Promise<void> {
  await pool.query(`delete from command where club_id = $1 and id in (select cmd_id from event where club_id = $1 and seq > $2)`, [
    clubId,
    seq,
  ]);
  for (const table of ['event_private', 'event', 'event_link', 'posting', 'club_receipt'])
    await pool.query(`delete from ${table} where club_id = $1 and seq > $2`, [clubId, seq]);
  await pool.query(
    `update club_head h set seq = $2, reported_seq = 0, hash = l.hash from event_link l where h.club_id = $1 and l.club_id = $1 and l.seq = $2`,
    [clubId, seq],
  );
  await rebuildProjections(pool);
}
