// Who was handed what of a club's book, one line a day. What this process has noted today it
// remembers, so that a day of pulls costs one insert.
import type pg from 'pg';
import type { AccountRole } from '../../domain/club/roles.ts';
import { viewsKeptOn, viewsToldFrom } from '../../domain/privacy/views-kept.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { BookView, BookViews, Viewed } from '../../protocol/view-messages.ts';
import type { Account } from '../accounts/account.ts';
import { today } from '../clock.ts';
import { inScope, isUuid } from '../db/scope.ts';

export type Viewer = { readonly clubId: string; readonly account: Account; readonly readBy: readonly AccountRole[] };

const mostTold = 500;
let noted = { on: '', lines: new Set<string>() };

/** Before it is handed over. `device`: what the phone calls itself; anything else counts as unnamed. */
export async function noteViews(pool: pg.Pool, viewer: Viewer, device: string, what: readonly Viewed[]): Promise<void> {
  const { clubId, account, readBy } = viewer;
  const on = today();
  if (noted.on !== on) noted = { on, lines: new Set() };
  const { lines } = noted;
  const named = isUuid(device) ? device : '';
  const key = (one: Viewed) => `${clubId}/${account.id}/${named}/${one}`;
  const fresh = what.filter((one) => !lines.has(key(one)));
  if (fresh.length === 0) return;
  await inScope(pool, { role: 'app_rw', club: clubId }, async (transaction) => {
    await transaction.query(
      `insert into book_view (club_id, on_date, account_id, device, what, name, roles)
       select $1, $2, $3, $4, unnest($5::text[]), left($6, 200), $7 on conflict do nothing`,
      [clubId, on, account.id, named, fresh, account.name, [...new Set(readBy)].join(' ')],
    );
    if (!lines.has(clubId)) await transaction.query('select forget_views($1, $2)', [clubId, viewsToldFrom(on)]);
  });
  for (const line of [clubId, ...fresh.map(key)]) lines.add(line);
}

type Row = { on: LocalDate; name: string; roles: string; what: Viewed[]; devices: number };

export async function readViews(pool: pg.Pool, clubId: string): Promise<BookViews> {
  const from = viewsToldFrom(today());
  const { rows } = await inScope(pool, { role: 'app_rw', club: clubId }, (transaction) =>
    transaction.query<Row>(
      `select on_date as on, name, roles, array_agg(distinct what order by what) as what,
         (count(distinct nullif(device, '')))::int as devices
       from book_view where club_id = $1 and on_date >= $2
       group by on_date, account_id, name, roles order by on_date desc, name limit $3`,
      [clubId, from, mostTold + 1],
    ),
  );
  const views = rows
    .slice(0, mostTold)
    .map(({ roles, ...row }): BookView => ({ ...row, roles: roles === '' ? [] : (roles.split(' ') as AccountRole[]) }));
  return { from, keptMonths: viewsKeptOn(today()), views, more: rows.length > mostTold };
}
