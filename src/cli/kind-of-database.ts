// Whether a database is new, somebody's own, or the sample: asked before anything is shown or loaded.
import type { Database } from '../server/db/database.ts';

export type KindOfDatabase = 'empty' | 'own' | 'sample';

export async function kindOf({ pool }: Pick<Database, 'pool'>): Promise<KindOfDatabase> {
  const { rows } = await pool.query<{ demo: boolean }>('select demo from installation');
  const [row] = rows;
  if (row === undefined) return 'empty';
  return row.demo ? 'sample' : 'own';
}
