// Whether the process lives, and whether it can serve: for a supervisor or a proxy. Open to anybody, so it says yes or no and nothing else.
import type pg from 'pg';
import { readMigrations } from '../db/migrate.ts';
import type { Routes } from './route.ts';

const answer = (ok: boolean): Response => Response.json({ ok }, { status: ok ? 200 : 503, headers: { 'cache-control': 'no-store' } });

export function addHealthRoutes(app: Routes['app'], pool: pg.Pool): void {
  app.get('/healthz', () => answer(true));
  app.get('/readyz', async () => answer(await isReady(pool)));
}

/** The database answers, and it is of this program's schema. */
async function isReady(pool: pg.Pool): Promise<boolean> {
  try {
    const { rows } = await pool.query<{ name: string }>('select name from schema_migration order by number desc limit 1');
    return rows[0]?.name === readMigrations().at(-1)?.name;
  } catch {
    return false;
  }
}
