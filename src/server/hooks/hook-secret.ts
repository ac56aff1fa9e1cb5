// The secret a receiver checks signatures with: it follows from the installation's own key (which no role of the application reads) and
// the hook's id, so it is shown once and kept nowhere. A restored backup brings the key and with it every secret.
import { createHmac } from 'node:crypto';
import type pg from 'pg';

export async function secretOf(pool: pg.Pool, hookId: string): Promise<string> {
  const { rows } = await pool.query<{ key: Buffer }>('select key from seal_key');
  const key = rows[0]?.key;
  if (!key) throw new Error('the key of the installation is missing: run the migrations');
  return `whsec_${createHmac('sha256', key).update(`la-lanh/webhook/1 ${hookId}`).digest('base64')}`;
}
