// An archive comes into another installation: the same records at the same places, the same chain, the same answers to commands.
import type pg from 'pg';
import { ROOMS } from '../../domain/club/event-shape.ts';
import { inScope, type Transaction } from '../db/scope.ts';
import { makeAppender } from '../log/append.ts';
import * as sql from '../log/statements.ts';
import { type Archive, ArchiveProblem } from './archive-file.ts';

/** Whether it could come in here; throws what stands in the way. */
export async function assertFits(pool: pg.Pool, { manifest, items }: Archive): Promise<void> {
  const there = await pool.query<{ seq: number }>('select seq from club_head where club_id = $1 and seq > 0', [manifest.clubId]);
  if (there.rows.length > 0) throw new ArchiveProblem(`this club is here already, with ${there.rows[0]?.seq} records: nothing was changed`);
  const units = new Set(
    items.flatMap(({ event }) => (event.kind === 'club-founded' || event.kind === 'club-placed' ? [event.pub.unitId] : [])),
  );
  const known = await pool.query<{ unit_id: string }>('select unit_id from unit where unit_id = any ($1)', [[...units]]);
  const names = new Set(known.rows.map(({ unit_id: unitId }) => unitId));
  const missing = [...units].find((unit) => !names.has(unit));
  if (missing !== undefined) throw new ArchiveProblem(`this installation knows no unit ${missing}, where the club lies`);
}

export async function importArchive(pool: pg.Pool, archive: Archive): Promise<void> {
  await assertFits(pool, archive);
  const { manifest, items, pictures } = archive;
  const { clubId, chain } = manifest;
  const taken = await makeAppender(pool).handBack(clubId, items, (transaction) => putCommands(transaction, archive));
  const scope = { role: 'app_rw', club: clubId, rooms: ROOMS, private: true } as const;
  await inScope(pool, scope, async (transaction) => {
    for (const { hash, type, bytes } of pictures)
      await transaction.query(
        `insert into picture (club_id, hash, type, body) values ($1, decode($2, 'hex'), $3, $4) on conflict do nothing`,
        [clubId, hash, type, Buffer.from(bytes)],
      );
    const { rows } = await transaction.query<{ hash: string }>(`select encode(hash, 'hex') as hash from club_head where club_id = $1`, [
      clubId,
    ]);
    if (taken !== items.length || rows[0]?.hash !== chain) throw new Error(`the chain of club ${clubId} came in otherwise than it was`);
  });
}

async function putCommands(transaction: Transaction, { manifest, commands }: Archive): Promise<void> {
  const rows = commands.map(({ id, bodyHash, answer }) => ({ id, body_hash: bodyHash, outcome: answer }));
  if (rows.length > 0) await transaction.query(sql.insertCommands, [manifest.clubId, JSON.stringify(rows)]);
}
