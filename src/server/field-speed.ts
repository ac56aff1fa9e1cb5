// Counts of speed that phones send are added up by month and class of phone; who sent them is not written down anywhere.
import type pg from 'pg';
import { addMonthsTo } from '../kernel/local-date.ts';
import { type FieldSpeed, type PhoneClass, type SpeedSeen, STUMBLES, TIMED } from '../protocol/field-speed.ts';
import { thisMonth } from './clock.ts';
import { inScope, type Transaction } from './db/scope.ts';

export function addFieldSpeed(pool: pg.Pool, speed: FieldSpeed): Promise<void> {
  const month = thisMonth();
  return inScope(pool, { role: 'app_network' }, async (transaction) => {
    for (const what of TIMED) {
      const { content, borne, tooSlow } = speed[what];
      if (content + borne + tooSlow === 0) continue;
      await transaction.query(
        `insert into field_speed as f (month, phone, what, content, borne, too_slow) values ($1, $2, $3, $4, $5, $6)
         on conflict (month, phone, what) do update
         set content = f.content + excluded.content, borne = f.borne + excluded.borne, too_slow = f.too_slow + excluded.too_slow`,
        [month, speed.phone, what, content, borne, tooSlow],
      );
    }
    for (const kind of STUMBLES)
      if (speed.stumbles[kind] > 0)
        await transaction.query(
          `insert into field_stumble as f (month, phone, kind, amount) values ($1, $2, $3, $4)
           on conflict (month, phone, kind) do update set amount = f.amount + excluded.amount`,
          [month, speed.phone, kind, speed.stumbles[kind]],
        );
  });
}

interface Row {
  month: string;
  phone: PhoneClass;
  what: 'open' | 'save';
  content: number;
  borne: number;
  too_slow: number;
}

/** Of the running month and the one before, newest first. */
export async function readFieldSpeed(transaction: Transaction): Promise<readonly SpeedSeen[]> {
  const first = addMonthsTo(thisMonth(), -1);
  const { rows } = await transaction.query<Row>('select month, phone, what, content, borne, too_slow from field_speed where month >= $1', [
    first,
  ]);
  const stumbles = await transaction.query<{ month: string; phone: PhoneClass; amount: number }>(
    'select month, phone, sum(amount) as amount from field_stumble where month >= $1 group by month, phone',
    [first],
  );
  const seen = new Set([...rows, ...stumbles.rows].map(({ month, phone }) => `${month} ${phone}`));
  return [...seen]
    .sort((a, b) => b.localeCompare(a, 'en'))
    .map((key): SpeedSeen => {
      const [month = '', phone = 'unknown'] = key.split(' ') as [string, PhoneClass];
      const of = (what: string) => {
        const row = rows.find((one) => one.month === month && one.phone === phone && one.what === what);
        return { content: row?.content ?? 0, borne: row?.borne ?? 0, tooSlow: row?.too_slow ?? 0 };
      };
      const stumbled = stumbles.rows.find((one) => one.month === month && one.phone === phone)?.amount ?? 0;
      return { month, phone, open: of('open'), save: of('save'), stumbles: stumbled };
    });
}
