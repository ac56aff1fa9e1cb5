// What the check asks beyond the clubs: the book of the offices folds and refers to units that are, papers lie beside their records,
// and every grant leads somewhere.
import type pg from 'pg';
import { foldOffice } from '../domain/office/office-book.ts';
import { type OfficeRow, officeColumns, recordOf } from './network/office-rows.ts';

const inWords = (rows: readonly { what: string; id: string }[]): readonly string[] => rows.map(({ what, id }) => `${what}: ${id}`);

export async function checkOffices(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<OfficeRow>(`select ${officeColumns} from office_record order by seq`);
  const found: string[] = [];
  try {
    foldOffice(rows.map(recordOf));
  } catch (problem) {
    found.push(`the book of the offices does not fold: ${problem instanceof Error ? problem.message : 'unknown'}`);
  }
  const odd = await pool.query<{ what: string; id: string }>(
    `(select 'a record of the offices about a unit that is not' as what, r.record_id as id from office_record r
       where not exists (select from unit u where u.unit_id = r.unit_id) limit 3)
     union all
     (select 'a record of the offices about a club that is not', r.record_id from office_record r
       where r.club_id is not null and not exists (select from club_head h where h.club_id = r.club_id) limit 3)
     union all
     (select 'an issued document without its record', d.record_id from issued_document d
       where not exists (select from office_record r where r.record_id = d.record_id) limit 3)
     union all
     (select 'a frozen report without its record', f.record_id from frozen_report f
       where not exists (select from office_record r where r.record_id = f.record_id) limit 3)`,
  );
  return [...found, ...inWords(odd.rows)];
}

export async function checkAccounts(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ what: string; id: string }>(
    `(select 'a grant over a unit that is not, of account' as what, g.account_id as id from role_grant g
       where g.unit_id is not null and not exists (select from unit u where u.unit_id = g.unit_id) limit 3)
     union all
     (select 'a session of no account', s.account_id from session s
       where not exists (select from account a where a.id = s.account_id) limit 3)`,
  );
  return inWords(rows);
}

/** Accounts that may do nothing, and grants in clubs not founded yet: no law is broken, somebody should look. By count, never by name. */
export async function noticesOf(pool: pg.Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ bare: number; early: number }>(
    `select (select count(*) from account a where not exists (select from role_grant g where g.account_id = a.id)) as bare,
       (select count(*) from role_grant g where g.club_id is not null
          and not exists (select from club_head h where h.club_id = g.club_id and h.seq > 0)) as early`,
  );
  const { bare = 0, early = 0 } = rows[0] ?? {};
  return [
    ...(bare > 0 ? [`${bare} accounts have no role and can open nothing`] : []),
    ...(early > 0 ? [`${early} roles are in clubs that have no records yet`] : []),
  ];
}
