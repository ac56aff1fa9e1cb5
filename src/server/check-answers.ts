// Law 5 in the rows: every record came from a command that is known to be recorded, every command said to be recorded has its records,
// and no answer lies beyond the book.
import type { Transaction } from './db/scope.ts';

export async function checkAnswers(transaction: Transaction, clubId: string, seq: number): Promise<readonly string[]> {
  const { rows } = await transaction.query<{ what: string; id: string }>(
    `(select 'a record without its command' as what, e.cmd_id as id from event e
       left join command c on c.club_id = e.club_id and c.id = e.cmd_id and c.outcome ->> 'outcome' = 'recorded'
       where e.club_id = $1 and c.id is null limit 3)
     union all
     (select 'a command said to be recorded, without records', c.id from command c
       where c.club_id = $1 and c.outcome ->> 'outcome' = 'recorded'
         and not exists (select from event e where e.club_id = c.club_id and e.cmd_id = c.id) limit 3)
     union all
     (select 'a command answered beyond the end of the book', c.id from command c
       where c.club_id = $1 and c.outcome ->> 'outcome' = 'recorded' and (c.outcome ->> 'seq')::bigint > $2 limit 3)`,
    [clubId, seq],
  );
  return rows.map(({ what, id }) => `${what}: ${id}`);
}
