// The server's word that a club's chain once stood at a place: a keyed digest that only this installation can make. It goes out
// with every pull and lets any phone hand back, after a restore, records that it did not write itself.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type pg from 'pg';
import type { Head } from '../../protocol/messages.ts';

export interface Sealer {
  readonly seal: (clubId: string, place: Head) => string;
  readonly holds: (clubId: string, place: Head, seal: string) => boolean;
}

const known = new WeakMap<pg.Pool, Promise<Sealer>>();

/** Reads the key once a process. It lies in the database and so in its backups; no role of the application may read it. */
export function sealerOf(pool: pg.Pool): Promise<Sealer> {
  const found = known.get(pool);
  if (found) return found;
  const made = readKey(pool).then(makeSealer);
  known.set(pool, made);
  made.catch(() => known.delete(pool));
  return made;
}

async function readKey(pool: pg.Pool): Promise<Buffer> {
  const { rows } = await pool.query<{ key: Buffer }>('select key from seal_key');
  const key = rows[0]?.key;
  if (!key) throw new Error('the key of the seals is missing: run the migrations');
  return key;
}

function makeSealer(key: Buffer): Sealer {
  const digest = (clubId: string, { seq, hash }: Head) =>
    createHmac('sha256', key).update(`la-lanh/seal/1 ${clubId} ${seq} ${hash}`).digest();
  return {
    seal: (clubId, place) => digest(clubId, place).toString('hex'),
    holds: (clubId, place, seal) => /^[0-9a-f]{64}$/.test(seal) && timingSafeEqual(digest(clubId, place), Buffer.from(seal, 'hex')),
  };
}
