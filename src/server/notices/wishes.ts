// How a person wants to be told: an address that was proved by a code sent to it, and browsers that were let. Asked for by oneself only.
import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import type pg from 'pg';
import { codeLetter } from '../../text/notices.ts';
import { today } from '../clock.ts';
import { inScope, isUuid } from '../db/scope.ts';
import { sendLetter, type Ways } from './ways.ts';

const authScope = { role: 'app_auth' } as const;
const CODE_MINUTES = 15;
const MOST_TRIES = 5;
const CODES_A_DAY = 5;
const MOST_PHONES = 10;

/** One address: no spaces, no list, nothing that could end a line of a letter's head. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>,;:"\\]+@[^\s@<>,;:"\\]+\.[^\s@<>,;:"\\.]{2,}$/.test(text);

const codeHash = (accountId: string, code: string) => createHash('sha256').update(`la-lanh/mail-code ${accountId} ${code}`).digest();

export interface Wishes {
  /** Null: nothing was asked for. */
  readonly address: string | null;
  readonly confirmed: boolean;
  /** Endpoints of this person's browsers are compared by their digest, so that none is told. */
  readonly phones: readonly string[];
}

export const endpointDigest = (endpoint: string): string => createHash('sha256').update(endpoint).digest('hex');

export function readWishes(pool: pg.Pool, accountId: string): Promise<Wishes> {
  return inScope(pool, authScope, async (transaction) => {
    const mail = await transaction.query<{ address: string | null; confirmed: boolean }>(
      'select address, confirmed_at is not null as confirmed from notice_address where account_id = $1',
      [accountId],
    );
    const phones = await transaction.query<{ endpoint: string }>('select endpoint from push_phone where account_id = $1', [accountId]);
    const [found] = mail.rows;
    return {
      address: found?.address ?? null,
      confirmed: found?.confirmed ?? false,
      phones: phones.rows.map(({ endpoint }) => endpointDigest(endpoint)),
    };
  });
}

/** Sends a code there; 'too-many' after five on one day, 'not-sent' when the mail server does not take it. */
export async function askForMail(pool: pg.Pool, ways: Ways, accountId: string, address: string): Promise<'sent' | 'too-many' | 'not-sent'> {
  if (ways.mail === null) return 'not-sent';
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const kept = await inScope(pool, authScope, async (transaction) => {
    const { rowCount } = await transaction.query(
      `insert into notice_address as a (account_id, address, code_hash, code_until, sent_on) values ($1, $2, $3, now() + make_interval(mins => $4), $5)
       on conflict (account_id) do update set address = $2, code_hash = $3, code_until = excluded.code_until, code_tries = 0, confirmed_at = null,
         sent_on = $5, sent = case when a.sent_on = $5 then a.sent + 1 else 1 end
       where a.sent_on <> $5 or a.sent < ${CODES_A_DAY}`,
      [accountId, address, codeHash(accountId, code), CODE_MINUTES, today()],
    );
    return rowCount === 1;
  });
  if (!kept) return 'too-many';
  try {
    await sendLetter(ways.mail, address, codeLetter(code, ways.origin));
    return 'sent';
  } catch {
    return 'not-sent';
  }
}

/** False when the code is wrong, old, or was tried too often. */
export function confirmMail(pool: pg.Pool, accountId: string, code: string): Promise<boolean> {
  return inScope(pool, authScope, async (transaction) => {
    const { rows } = await transaction.query<{ code_hash: Buffer }>(
      `update notice_address set code_tries = code_tries + 1
       where account_id = $1 and code_hash is not null and code_until > now() and code_tries < ${MOST_TRIES} returning code_hash`,
      [accountId],
    );
    const [row] = rows;
    if (row === undefined || !timingSafeEqual(row.code_hash, codeHash(accountId, code))) return false;
    await transaction.query('update notice_address set confirmed_at = now(), code_hash = null, code_until = null where account_id = $1', [
      accountId,
    ]);
    return true;
  });
}

/** The address goes; the count of codes sent today stays until tomorrow, so that asking and leaving cannot be repeated for ever. */
export async function stopMail(pool: pg.Pool, accountId: string): Promise<void> {
  await inScope(pool, authScope, async (transaction) => {
    await transaction.query(`delete from notice where account_id = $1 and channel = 'mail' and state in ('waiting', 'at-work')`, [
      accountId,
    ]);
    await transaction.query(
      `update notice_address set address = null, code_hash = null, code_until = null, confirmed_at = null where account_id = $1`,
      [accountId],
    );
  });
}

export interface PhoneAsked {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly language: 'vi' | 'en';
}

export function addPhone(
  pool: pg.Pool,
  { accountId, device }: { readonly accountId: string; readonly device: string | null },
  { endpoint, p256dh, auth, language }: PhoneAsked,
): Promise<void> {
  return inScope(pool, authScope, async (transaction) => {
    await transaction.query(
      `insert into push_phone (account_id, endpoint, p256dh, auth, language, device_id) values ($1, $2, $3, $4, $5, $6)
       on conflict (account_id, endpoint) do update set p256dh = $3, auth = $4, language = $5, device_id = $6`,
      [accountId, endpoint, p256dh, auth, language, device !== null && isUuid(device) ? device : null],
    );
    // The oldest make room: a browser that was wiped never says good-bye.
    await transaction.query(
      `delete from push_phone where account_id = $1 and push_id not in (
         select push_id from push_phone where account_id = $1 order by made_at desc, push_id limit ${MOST_PHONES})`,
      [accountId],
    );
  });
}

export async function dropPhone(pool: pg.Pool, accountId: string, endpoint: string): Promise<void> {
  await inScope(pool, authScope, (transaction) =>
    transaction.query('delete from push_phone where account_id = $1 and endpoint = $2', [accountId, endpoint]),
  );
}
