// Every sign of fading of every active club of a unit, now and at the end of each of the last months. One query for the register, one
// for the figures; the rules are the domain's.
import { type ClubLife, type ClubMonth, fadingSigns, monthSigns, weightOfSigns } from '../../domain/network/fading.ts';
import type { UnitId } from '../../domain/network/units/unit.ts';
import { id } from '../../kernel/ids.ts';
import { addMonthsTo, localDate, type Month, monthOf } from '../../kernel/local-date.ts';
import type { ClubSigns } from '../../protocol/network-messages.ts';
import type { Transaction } from '../db/scope.ts';
import type { RegisterBody } from '../projections/register.ts';
import { meetingsSentLate } from '../projections/sent-late.ts';
import { dayOfMap, namedUnit } from './places.ts';
import { lastMonthDue } from './signs.ts';

const monthsShown = 6;
const monthsWeighed = 13;
/** A year of visits before the oldest month weighed. */
const monthsRead = monthsWeighed + 12;

type RegisterRow = { club_id: string; name: string; unit_now: UnitId; body: RegisterBody };
type FigureRow = { club_id: string; indicator: string; month: Month | ''; amount: number };

const PARTS = {
  'meetings-held': 'held',
  [meetingsSentLate]: 'late',
  visits: 'visits',
  'fund-total': 'fund',
  'loans-outstanding': 'lent',
  'principal-overdue': 'overdue',
} as const satisfies Readonly<Record<string, keyof ClubMonth>>;
const STOCKS: readonly (keyof ClubMonth)[] = ['fund', 'lent', 'overdue'];
const NOTHING: ClubMonth = { held: 0, late: 0, visits: 0, fund: 0, lent: 0, overdue: 0 };

export async function readClubSigns(transaction: Transaction, unitId: UnitId, month: Month, demo: boolean): Promise<ClubSigns> {
  const on = dayOfMap('now', month);
  const { rows } = await transaction.query<RegisterRow>(
    `select club_id, name, unit_now, body from club_register
     where status = 'active' and unit_now in (select unit_id from unit_closure where ancestor_id = $1)`,
    [unitId],
  );
  const founded = rows.filter(({ body }) => monthOf(localDate(body.decisionOn)) <= month);
  const figures = await readMonths(
    transaction,
    founded.map(({ club_id }) => club_id),
    month,
  );
  const clubs = founded.map(({ club_id, name, unit_now, body }) => {
    const months = figures.get(club_id) ?? new Map<Month, ClubMonth>();
    const life: ClubLife = {
      decisionOn: localDate(body.decisionOn),
      boardUntil: body.boardUntil === undefined ? null : localDate(body.boardUntil),
      at: (asked) => months.get(asked) ?? NOTHING,
    };
    const last = lastMonthDue(month, body.meetingDay, life.at(month).held);
    const signs = fadingSigns(life, last);
    const weights = Array.from({ length: monthsWeighed }, (_, index) => {
      const past = addMonthsTo(last, index - monthsWeighed + 1);
      return { month: past, weight: weightOfSigns(fadingSigns(life, past)) };
    });
    return { clubId: id(club_id), name, unit: namedUnit(unit_now, on), months: monthSigns(life, last, monthsShown), signs, weights };
  });
  clubs.sort((a, b) => weightOfSigns(b.signs) - weightOfSigns(a.signs) || (a.name < b.name ? -1 : 1));
  return { unit: namedUnit(unitId, on), month, demo, clubs };
}

/** What each month says: flows of the month itself, stocks carried on from before. */
async function readMonths(
  transaction: Transaction,
  clubs: readonly string[],
  month: Month,
): Promise<ReadonlyMap<string, ReadonlyMap<Month, ClubMonth>>> {
  const first = addMonthsTo(month, -monthsRead);
  const { rows } = await transaction.query<FigureRow>({
    name: 'months-of-clubs',
    text: `select club_id, indicator, case when month < $3 then '' else month end as month, sum(amount) as amount from figure
      where club_id = any ($1::uuid[]) and indicator = any ($2) and month <= $4 group by 1, 2, 3`,
    values: [clubs, Object.keys(PARTS), first, month],
  });
  const found = Map.groupBy(rows, ({ club_id }) => club_id);
  return new Map([...found].map(([clubId, list]) => [clubId, carriedOn(list, first)]));
}

function carriedOn(rows: readonly FigureRow[], first: Month): ReadonlyMap<Month, ClubMonth> {
  const amounts = new Map(rows.map(({ indicator, month, amount }) => [`${PARTS[indicator as keyof typeof PARTS]} ${month}`, amount]));
  const sofar = { ...NOTHING, ...Object.fromEntries(STOCKS.map((part) => [part, amounts.get(`${part} `) ?? 0])) };
  const months = new Map<Month, ClubMonth>();
  for (let index = 0; index <= monthsRead; index += 1) {
    const month = addMonthsTo(first, index);
    const within = (part: keyof ClubMonth): number => amounts.get(`${part} ${month}`) ?? 0;
    for (const part of STOCKS) sofar[part] += within(part);
    months.set(month, { ...sofar, held: within('held'), late: within('late'), visits: within('visits') });
  }
  return months;
}
