// Secrets that lie sealed in the database, held against the keys at hand: part of `check`, and told after a restore.
import type pg from 'pg';
import { lookAtSeals } from './accounts/sealed-factors.ts';
import type { Finding } from './check.ts';
import type { Keyring } from './secrets/keyring.ts';

export async function checkSeals(
  pool: pg.Pool,
  keys: Keyring | null,
): Promise<{ readonly findings: readonly Finding[]; readonly notices: readonly string[] }> {
  const { plain, closed, missing } = await lookAtSeals(pool, keys);
  const what =
    `codes beside the password: those of ${closed.length} accounts are sealed under keys that are not at hand (${missing.join(', ')}); ` +
    'the server will not start without them';
  return {
    findings: closed.length === 0 ? [] : [{ clubId: null, what }],
    notices:
      plain === 0 ? [] : [`codes beside the password: ${plain} keys are not sealed yet; the next start of a server with a key does it`],
  };
}
