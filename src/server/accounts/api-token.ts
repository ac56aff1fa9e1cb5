// Tokens by which another system reads the figures of a unit: 256 random bits, told once, kept as SHA-256.
import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { ApiToken } from '../../protocol/exchange-messages.ts';
import { inScope, isUuid } from '../db/scope.ts';
import type { TokenDesk } from './authorise.ts';
import { tokenHash } from './session.ts';

const authScope = { role: 'app_auth' } as const;

export interface TokenWanted {
  readonly tokenId: Id;
  readonly label: string;
  /** The last day it is good for. */
  readonly until: LocalDate;
}

/** The token itself, never to be read again; null when this id was used before, so that one press sent twice makes one token. */
export function makeToken(pool: pg.Pool, { account, unitId }: TokenDesk, wanted: TokenWanted): Promise<string | null> {
  const token = randomBytes(32).toString('base64url');
  return inScope(pool, authScope, async (transaction) => {
    const { rowCount } = await transaction.query(
      `insert into api_token (token_id, token_hash, unit_id, label, made_by, until_day) values ($1, $2, $3, $4, $5, $6)
       on conflict (token_id) do nothing`,
      [wanted.tokenId, tokenHash(token), unitId, wanted.label, account.id, wanted.until],
    );
    return rowCount === 1 ? token : null;
  });
}

/** Newest first. */
export function listTokens(pool: pg.Pool, { unitId }: TokenDesk): Promise<readonly ApiToken[]> {
  return inScope(pool, authScope, async (transaction) => {
    const { rows } = await transaction.query<ApiToken>(
      `select t.token_id as "tokenId", t.label, a.name as "madeBy", to_char(t.made_at at time zone '+07', 'YYYY-MM-DD') as "madeOn",
         to_char(t.until_day, 'YYYY-MM-DD') as until, to_char(t.last_used_on, 'YYYY-MM-DD') as "lastUsedOn",
         to_char(t.revoked_at at time zone '+07', 'YYYY-MM-DD') as "revokedOn"
       from api_token t join account a on a.id = t.made_by where t.unit_id = $1 order by t.made_at desc, t.token_id`,
      [unitId],
    );
    return rows;
  });
}

/** Of one's own office; false when there is none such. One taken back before stays as it was. */
export function revokeToken(pool: pg.Pool, { unitId }: TokenDesk, tokenId: string): Promise<boolean> {
  if (!isUuid(tokenId)) return Promise.resolve(false);
  return inScope(pool, authScope, async (transaction) => {
    const { rowCount } = await transaction.query(
      'update api_token set revoked_at = coalesce(revoked_at, now()) where token_id = $1 and unit_id = $2',
      [tokenId, unitId],
    );
    return rowCount === 1;
  });
}

/** The unit a live token reads for; the day of its last use is noted. */
export function unitOfToken(pool: pg.Pool, token: string, on: LocalDate): Promise<string | null> {
  return inScope(pool, authScope, async (transaction) => {
    const { rows } = await transaction.query<{ token_id: string; unit_id: string; seen: boolean }>(
      `select token_id, unit_id, last_used_on is not distinct from $2::date as seen from api_token
       where token_hash = $1 and revoked_at is null and until_day >= $2::date`,
      [tokenHash(token), on],
    );
    const [row] = rows;
    if (row === undefined) return null;
    if (!row.seen) await transaction.query('update api_token set last_used_on = $2 where token_id = $1', [row.token_id, on]);
    return row.unit_id;
  });
}
