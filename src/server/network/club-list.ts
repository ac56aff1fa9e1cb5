// The clubs of a unit, one line each, and the sheet of one club. Read from the register and the stored figures; no
// book is opened.

import { AREAS } from '../../domain/activities/area.ts';
import { INDICATORS, isIndicatorId } from '../../domain/network/indicators/catalogue.ts';
import type { UnitId } from '../../domain/network/units/unit.ts';
import { type Id, id } from '../../kernel/ids.ts';
import { addMonthsTo, type LocalDate, localDate, type Month, monthOf } from '../../kernel/local-date.ts';
import type { ClubList, ClubSheet } from '../../protocol/network-messages.ts';
import { today } from '../clock.ts';
import type { Transaction } from '../db/scope.ts';
import type { RegisterBody } from '../projections/register.ts';
import { readAccuracies } from './accuracy.ts';
import { clubsWithin, dayOfMap, namedUnit } from './places.ts';
import { readSigns } from './signs.ts';
import { readClubSums } from './sums.ts';
import { figureOf, sumsBehind } from './value.ts';

type RegisterRow = { club_id: Id; name: string; status: string; unit_now: UnitId; body: RegisterBody };

export async function readClubList(transaction: Transaction, unitId: UnitId, month: Month, demo: boolean): Promise<ClubList> {
  const on = dayOfMap('now', month);
  const lying = await clubsWithin(transaction, unitId, on);
  const { rows } = await transaction.query<RegisterRow>(
    'select club_id, name, status, unit_now, body from club_register where club_id = any ($1::uuid[])',
    [lying.map(({ clubId }) => clubId)],
  );
  const founded = rows.filter(({ body }) => monthOf(localDate(body.decisionOn)) <= month);
  const ids = founded.map(({ club_id }) => club_id);
  const sums = await readClubSums(transaction, ids, ['members', 'fund-total', 'members-ever-lent'], { from: month, to: month });
  const signsOf = await readSigns(transaction, ids, month);
  const accuracies = await readAccuracies(transaction, ids, today());
  const order = new Map(lying.map(({ clubId }, index) => [clubId, index]));
  const clubs = founded.map(({ club_id, name, status, unit_now, body }) => {
    const upTo = (indicator: string) => sums.get(club_id)?.get(indicator)?.upTo ?? 0;
    return {
      clubId: id(club_id),
      name,
      hamlet: body.hamlet,
      unit: namedUnit(unit_now, on),
      status,
      members: upTo('members'),
      fundTotal: upTo('fund-total'),
      everLent: upTo('members-ever-lent'),
      lastMeetingOn: body.lastMeetingOn === null ? null : localDate(body.lastMeetingOn),
      signs: signsOf({ clubId: club_id, ...body }),
      accuracy: accuracies.get(club_id) ?? null,
    };
  });
  clubs.sort((a, b) => (order.get(a.clubId) ?? 0) - (order.get(b.clubId) ?? 0));
  return { unit: namedUnit(unitId, on), month, demo, clubs };
}

type PlaceRow = { since: LocalDate; unit_id: UnitId; hamlet: string };
type MonthRow = { month: Month; indicator: string; amount: number };

const clubIndicators = Object.keys(INDICATORS)
  .filter(isIndicatorId)
  .filter((indicator) => INDICATORS[indicator].kind !== 'coverage');
const clubSumsBehind = [...new Set(clubIndicators.flatMap(sumsBehind))];
const yearShown = 12;

/** Null when the reader may not see the club, or it is not founded. */
export async function readClubSheet(transaction: Transaction, clubId: string, month: Month, demo: boolean): Promise<ClubSheet | null> {
  const register = (
    await transaction.query<RegisterRow>('select club_id, name, status, unit_now, body from club_register where club_id = $1', [clubId])
  ).rows[0];
  if (!register) return null;
  const places = await transaction.query<PlaceRow>('select since, unit_id, hamlet from club_place where club_id = $1 order by since', [
    clubId,
  ]);
  const sums = (await readClubSums(transaction, [clubId], clubSumsBehind, { from: month, to: month })).get(clubId);
  const figures = clubIndicators.map((indicator) => ({
    indicator,
    ...figureOf(indicator, { sums, units: new Map(), within: null, on: today() }),
  }));
  const months = Array.from({ length: yearShown }, (_, index) => addMonthsTo(month, index - yearShown + 1));
  const areaNames = AREAS.map((area) => `area-${area}`);
  const monthly = await transaction.query<MonthRow>(
    `select month, indicator, amount from figure where club_id = $1 and indicator = any ($2) and month between $3 and $4`,
    [clubId, [...areaNames, 'attendances'], months[0], month],
  );
  const found = new Map(monthly.rows.map((row) => [`${row.indicator} ${row.month}`, row.amount]));
  const series = (indicator: string) => months.map((shown) => found.get(`${indicator} ${shown}`) ?? 0);
  return {
    clubId: id(clubId),
    name: register.name,
    demo,
    foundedOn: localDate(register.body.decisionOn),
    meetingDay: register.body.meetingDay,
    places: places.rows.map(({ since, unit_id, hamlet }) => ({ unit: namedUnit(unit_id, since), hamlet, since })),
    month,
    figures,
    months,
    areas: AREAS.map((area) => ({ area, records: series(`area-${area}`) })),
    attendance: months.map((shown, index) => ({ month: shown, present: series('attendances')[index] ?? 0 })),
  };
}
