// What came of a suggestion, for whoever holds its receipt: knowing the number opens the answers, in whichever room they
// lie, and nothing of what was said.
import type pg from 'pg';
import type { EventOf } from '../../domain/club/event.ts';
import { receiptOf } from '../../domain/suggestions/suggestion.ts';
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { ReceiptAnswer } from '../../protocol/network-messages.ts';
import { inScope } from '../db/scope.ts';
import { answerIn } from './appeals.ts';

type SaidEvent = EventOf<'suggestion-made' | 'suggestion-answered' | 'suggestion-passed-up' | 'appeal-answered'>;
type Row = { cmd_id: Id; on_date: LocalDate };

const saidEvents = `
  select e.cmd_id, e.on_date::text, e.kind, e.pub, p.body as priv
  from event e left join event_private p on p.club_id = e.club_id and p.seq = e.seq and e.kind <> 'suggestion-made'
  where e.club_id = $1 and e.room in ('board', 'appeals')
    and e.kind in ('suggestion-made', 'suggestion-answered', 'suggestion-passed-up', 'appeal-answered')
  order by e.seq`;

export async function readByReceipt(pool: pg.Pool, clubId: string, receipt: string): Promise<ReceiptAnswer | null> {
  const scope = { role: 'app_rw', club: clubId, rooms: ['board', 'appeals'], private: true } as const;
  const { rows } = await inScope(pool, scope, (transaction) => transaction.query<Row>(saidEvents, [clubId]));
  let found: ReceiptAnswer | null = null;
  for (const row of rows) found = withEvent(found, row.cmd_id, { ...row, on: row.on_date } as unknown as SaidEvent, receipt);
  return found;
}

function withEvent(found: ReceiptAnswer | null, cmdId: Id, event: SaidEvent, receipt: string): ReceiptAnswer | null {
  if (event.kind === 'suggestion-made') {
    if (receiptOf(cmdId) !== receipt) return found;
    const { to, dueOn } = event.pub;
    return { suggestionId: cmdId, on: event.on, dueOn, to, answer: null, passedUp: null, above: null };
  }
  if (found === null || event.pub.suggestionId !== found.suggestionId) return found;
  switch (event.kind) {
    case 'suggestion-answered':
      return { ...found, answer: answerIn(event, event.on) };
    case 'suggestion-passed-up':
      return { ...found, passedUp: { on: event.on, dueOn: event.pub.dueOn } };
    case 'appeal-answered':
      return { ...found, above: answerIn(event, event.on) };
  }
}
