// Passwords made here and handed over on paper: five plain syllables, as they are read aloud and typed on a phone. 64
// syllables give 30 bits, enough while wrong attempts are slowed down and the owner soon chooses another. None of them
// holds letters a Vietnamese keyboard would turn into marks (a tone letter after a vowel, a doubled letter).

import { randomInt } from 'node:crypto';
import type pg from 'pg';
import { inScope, type Transaction } from '../db/scope.ts';
import { closeLinks } from './session.ts';

const syllables = [
  'ban bi bo bong bun ca cam can cay chim chanh chum co com cua da dau dem dong dua duong',
  'ga gao gio gung hai ho hoa hong khoai lan lang lanh le lua mai man me mia mit mo mua',
  'na nam nep ngo ngon nhan nho nui non ong que rau sen song tam tay thi tim tom tre vang vung',
]
  .join(' ')
  .split(' ');
const syllablesAPassword = 5;

export function makeGivenPassword(): string {
  return Array.from({ length: syllablesAPassword }, () => syllables[randomInt(syllables.length)]).join(' ');
}

const authScope = { role: 'app_auth' } as const;

/** Sets a new password; from then on nobody is signed in with the old one nor comes in by a PIN, `except` one session of the owner. */
export async function setPassword(
  transaction: Transaction,
  { accountId, passwordHash, given, except = null }: { accountId: string; passwordHash: string; given: boolean; except?: Buffer | null },
): Promise<void> {
  await transaction.query('update account set password_hash = $2, password_given = $3 where id = $1', [accountId, passwordHash, given]);
  await transaction.query('delete from session where account_id = $1 and token_hash is distinct from $2', [accountId, except]);
  await closeLinks(transaction, accountId, { except });
  // Whoever forgot the old one has tried it often; the new one must not wait for that.
  await transaction.query('delete from sign_in_failure where phone = (select phone from account where id = $1)', [accountId]);
}

export async function isPasswordGiven(pool: pg.Pool, accountId: string): Promise<boolean> {
  return inScope(pool, authScope, async (transaction) => {
    const { rowCount } = await transaction.query('select 1 from account where id = $1 and password_given', [accountId]);
    return rowCount === 1;
  });
}
