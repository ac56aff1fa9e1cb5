// Rights in thôn 5: bà Mùi, past eighty, has had the social pension since the rules of July 2025; ông Lợi and bà Thơm were asked
// and have a pension of their own. Nothing is left to do by it and no money moves, so the screens' figures stay.
import { type LocalDate, localDate } from '../kernel/local-date.ts';
import { dong } from '../kernel/money.ts';
import { activeOf, type Table } from './table.ts';

const ASKED = localDate('2026-11-20');
const SINCE = localDate('2025-07-01');

export function rightsInNovember(table: Table, until: LocalDate): void {
  if (until < ASKED) return;
  for (const { personId, name } of activeOf(table)) {
    if (name === 'Lê Thị Mùi') {
      table.say('record-rights-facts', { on: ASKED, body: { personId, income: 'none', healthCard: 'yes' } });
      table.say('record-benefit', {
        on: ASKED,
        body: { personId, rule: 'social-pension', change: 'receives', since: SINCE },
        priv: { amount: dong(700_000) },
      });
    }
    if (name === 'Đặng Văn Lợi' || name === 'Bùi Thị Thơm')
      table.say('record-rights-facts', { on: ASKED, body: { personId, income: 'pension', incomeFrom: dong(700_000), healthCard: 'yes' } });
  }
}
