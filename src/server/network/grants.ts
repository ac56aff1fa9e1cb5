// The last link of start-up money: what a club's own book says of a transfer, for the offices above; and what the offices say they
// sent, for the club. Of the book only the record's day and amount leave the club, as with every figure.
import type pg from 'pg';
import type { GrantReceipt } from '../../domain/office/grants.ts';
import type { OfficeBodies } from '../../domain/office/office-record.ts';
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { TransferTold } from '../../protocol/office-messages.ts';
import type { UnitAccess } from '../accounts/authorise.ts';
import { inScope } from '../db/scope.ts';
import { namedUnit } from './places.ts';

const transfersOfUnit = `
  select club_id, array_agg(record_id::text) as transfers from office_record
  where kind = 'transfer-grant' and club_id in (select club_id from club_register)
    and unit_id in (select unit_id from unit_closure where ancestor_id = $1)
  group by club_id`;

/** Not those a club took back. */
const receiptsOfClub = `
  select e.cmd_id as "cmdId", e.on_date::text as "on", (e.pub ->> 'amount')::bigint as amount, (e.pub ->> 'transferId')::uuid as "transferId"
  from event e where e.club_id = $1 and e.kind = 'money-received' and e.pub ->> 'transferId' = any ($2)
    and not exists (select from event r where r.club_id = $1 and r.kind = 'record-reversed' and (r.pub ->> 'cmdId')::uuid = e.cmd_id)
  order by e.seq`;

export async function readReceipts(pool: pg.Pool, { units, unitId }: UnitAccess): Promise<readonly GrantReceipt[]> {
  const { rows } = await inScope(pool, { role: 'app_rw', units }, (transaction) =>
    transaction.query<{ club_id: string; transfers: readonly string[] }>(transfersOfUnit, [unitId]),
  );
  const receipts: GrantReceipt[] = [];
  for (const { club_id, transfers } of rows) {
    const found = await inScope(pool, { role: 'app_rw', club: club_id, rooms: ['common', 'money'] }, (transaction) =>
      transaction.query<GrantReceipt>(receiptsOfClub, [club_id, transfers]),
    );
    receipts.push(...found.rows);
  }
  return receipts;
}

type ToldRow = { record_id: Id; on_date: LocalDate; by_unit: string; body: OfficeBodies['transfer-grant'] };

export async function readTransfersTold(pool: pg.Pool, clubId: string): Promise<readonly TransferTold[]> {
  const { rows } = await inScope(pool, { role: 'app_rw', club: clubId }, (transaction) =>
    transaction.query<ToldRow>(
      `select record_id, on_date::text, by_unit, body from office_record where kind = 'transfer-grant' and club_id = $1 order by seq`,
      [clubId],
    ),
  );
  return rows.map(({ record_id, on_date, by_unit, body: { amount, place, source, number = '' } }) => {
    const { type, name } = namedUnit(by_unit, on_date);
    return { transferId: record_id, on: on_date, amount, place, source, number, from: `${type} ${name}` };
  });
}
