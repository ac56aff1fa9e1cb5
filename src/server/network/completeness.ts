// Who reported a period in time, late, or not at all: units by their reports, clubs by the months they closed. A club writes no report
// of its own: its closed month is one, signed by its people.
import type pg from 'pg';
import type { ReportPeriod } from '../../domain/network/reports/period.ts';
import { dueOn, monthsNamed } from '../../domain/network/reports/period.ts';
import { clubTimeliness, type MonthClosed, unitTimeliness } from '../../domain/network/reports/timeliness.ts';
import type { UnitId } from '../../domain/network/units/unit.ts';
import { childrenOn } from '../../domain/network/units/unit-tree.ts';
import type { OfficeBook } from '../../domain/office/office-book.ts';
import type { TemplateVersion } from '../../domain/office/report-templates.ts';
import { reportKey } from '../../domain/office/reports.ts';
import { isLocalDate, type LocalDate, localDate, type Month, monthOf } from '../../kernel/local-date.ts';
import type { Completeness } from '../../protocol/report-messages.ts';
import { dayInVietnam, today } from '../clock.ts';
import { inScope, type Transaction } from '../db/scope.ts';
import type { RegisterBody } from '../projections/register.ts';
import { mapInForce } from './map-in-force.ts';
import { clubsWithin, namedUnit } from './places.ts';
import { readClubSums } from './sums.ts';

type Question = {
  readonly unitId: UnitId;
  readonly units: readonly string[];
  readonly book: OfficeBook;
  readonly version: TemplateVersion;
  readonly period: ReportPeriod;
};

export async function readCompleteness(pool: pg.Pool, question: Question): Promise<Completeness> {
  const { unitId, units, version, period } = question;
  const due = { dueOn: dueOn(period, version.template.dueDays), today: today() };
  const unit = namedUnit(unitId, due.today);
  // The country is told by its provinces; their clubs are the provinces' business.
  const clubs =
    unit.level === 'country'
      ? []
      : await inScope(pool, { role: 'app_rw', units, rooms: ['common'] }, (transaction) => readClubs(transaction, question, due));
  return { unit, dueOn: due.dueOn, units: unitsBelow(question, due), clubs };
}

type Due = Parameters<typeof unitTimeliness>[2];

function unitsBelow({ unitId, book, version, period }: Question, due: Due): Completeness['units'] {
  return childrenOn(mapInForce(), unitId, due.today).map(({ id }) => {
    const life = book.reports.lives.get(reportKey(id, version.template.templateId, period));
    const first = life?.steps.find(({ kind }) => kind === 'send-report');
    const sentAt = first?.writtenAt ?? null;
    const last = life?.steps.at(-1);
    return {
      ...namedUnit(id, due.today),
      timeliness: unitTimeliness(sentAt === null ? null : dayInVietnam(new Date(sentAt)), life?.standing ?? null, due),
      sentAt,
      approvedAt: life?.standing === 'approved' && last !== undefined ? last.writtenAt : null,
    };
  });
}

type RegisterRow = { club_id: string; status: string; body: RegisterBody };

async function readClubs(transaction: Transaction, { unitId, period }: Question, due: Due): Promise<Completeness['clubs']> {
  const lying = await clubsWithin(transaction, unitId, due.today);
  const ids = lying.map(({ clubId }) => clubId);
  const months = monthsNamed(period);
  const [first, last] = [months[0] ?? monthOf(period.from), months.at(-1) ?? monthOf(period.to)];
  const meetings = await readClubSums(transaction, ids, ['meetings-held'], { from: first, to: last });
  const { rows } = await transaction.query<RegisterRow>(
    'select club_id, status, body from club_register where club_id = any ($1::uuid[])',
    [ids],
  );
  const register = new Map(rows.map((row) => [row.club_id, row]));
  const clubs: Completeness['clubs'][number][] = [];
  for (const { clubId, name, unitId: lies } of lying) {
    const entry = register.get(clubId);
    if (entry === undefined || entry.status === 'closed') continue;
    const owed = months.filter((month) => month >= monthOf(localDate(entry.body.decisionOn)));
    const pages = await readPages(transaction, clubId, owed);
    const held = meetings.get(clubId)?.get('meetings-held')?.within ?? 0;
    const closed = [...pages.values()];
    clubs.push({
      clubId,
      name,
      unit: namedUnit(lies, due.today),
      timeliness: clubTimeliness(
        owed.map((month) => pages.get(month) ?? null),
        held,
        due,
      ),
      closed: closed.length,
      months: owed.length,
      closedOn: latest(closed.map(({ closedOn }) => closedOn)),
      receivedOn: latest(closed.flatMap(({ receivedOn }) => receivedOn ?? [])),
      meetings: held,
    });
  }
  return clubs;
}

type PageRow = { month: Month; kind: string; at: string; received_at: Date | null };

/** Closings and reopenings lie in the common room; the book is otherwise not opened. */
const pagesOfMonths = `
  select e.pub ->> 'month' as month, e.kind, e.at, r.received_at from event e
    left join lateral (select received_at from club_receipt where club_id = e.club_id and seq >= e.seq order by seq limit 1) r on true
  where e.club_id = $1 and e.kind in ('month-closed', 'month-reopened') and e.pub ->> 'month' = any ($2) order by e.seq`;

async function readPages(transaction: Transaction, clubId: string, months: readonly Month[]): Promise<ReadonlyMap<Month, MonthClosed>> {
  // One club's book at a time, as everywhere: the scope of the transaction moves on to it.
  await transaction.query(`select set_config('app.club', $1, true)`, [clubId]);
  const { rows } = await transaction.query<PageRow>({ name: 'pages-of-months', text: pagesOfMonths, values: [clubId, months] });
  const pages = new Map<Month, MonthClosed>();
  for (const { month, kind, at, received_at } of rows) {
    const claimed = at.slice(0, 10);
    const receivedOn = received_at === null ? null : dayInVietnam(received_at);
    if (kind === 'month-reopened') pages.delete(month);
    else pages.set(month, { closedOn: isLocalDate(claimed) ? claimed : (receivedOn ?? localDate('1900-01-01')), receivedOn });
  }
  return pages;
}

function latest(days: readonly LocalDate[]): LocalDate | null {
  return days.toSorted().at(-1) ?? null;
}
