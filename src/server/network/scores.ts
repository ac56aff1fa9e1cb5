// What every club of a unit has by the score sheet of a year: points of its figures, never typed, and what the club gave itself.
// Figures that could tell of few people are on no sheet (domain `isScored`), so nothing needs to be held back here.
import type pg from 'pg';
import type { UnitId } from '../../domain/network/units/unit.ts';
import type { ComputedPoints, GradeComputed, SelfPoints } from '../../domain/office/grades.ts';
import { resultOf } from '../../domain/office/grades.ts';
import { foldOffice } from '../../domain/office/office-book.ts';
import type { OfficeOrder } from '../../domain/office/office-record.ts';
import { isScored, pointsOf, type ScoreSheet, type SheetInForce, sheetFor } from '../../domain/office/score-sheet.ts';
import { type Id, id } from '../../kernel/ids.ts';
import { month as asMonth, type LocalDate, type Month, monthOf, yearOf } from '../../kernel/local-date.ts';
import type { ClubScores } from '../../protocol/office-messages.ts';
import { readInstallation } from '../accounts/account.ts';
import type { DeskAccess, UnitAccess } from '../accounts/authorise.ts';
import { today } from '../clock.ts';
import { inScope, type Transaction } from '../db/scope.ts';
import { takeOrder } from './office-book.ts';
import { recordsAround, type Taken } from './office-rows.ts';
import { chainOn, namedUnit } from './places.ts';
import { readClubSums } from './sums.ts';
import { figureOf, sumsBehind } from './value.ts';

/** The last month of a year whose figures count: December, or the month of a day within it. */
function lastMonthOf(year: number, on: LocalDate): Month {
  return monthOf(on) > `${year}-12` ? asMonth(`${year}-12`) : monthOf(on);
}

/** Computed points of these clubs by one sheet, from January of the year to `upTo`. */
export async function computePoints(
  transaction: Transaction,
  clubs: readonly string[],
  sheet: ScoreSheet,
  upTo: Month,
): Promise<ReadonlyMap<string, readonly ComputedPoints[]>> {
  const measured = sheet.criteria.flatMap(({ criterionId, measure }) =>
    measure.by === 'figure' && isScored(measure.indicator) ? [{ criterionId, indicator: measure.indicator, bands: measure.bands }] : [],
  );
  const behind = [...new Set(measured.flatMap(({ indicator }) => sumsBehind(indicator)))];
  const sums = await readClubSums(transaction, clubs, behind, { from: asMonth(`${yearOf(upTo)}-01`), to: upTo });
  return new Map(
    clubs.map((clubId) => {
      const place = { sums: sums.get(clubId), units: new Map(), within: null, on: today() };
      const points = measured.map(({ criterionId, indicator, bands }): ComputedPoints => {
        const { value } = figureOf(indicator, place);
        return { criterionId, value, points: pointsOf(bands, value) };
      });
      return [clubId, points];
    }),
  );
}

type ClubRow = { club_id: Id; name: string; unit_now: UnitId; founded: LocalDate };

/** Null sheets never come: where nobody adopted one, ours holds. */
export async function readScores(pool: pg.Pool, { units, unitId }: UnitAccess, year: number): Promise<ClubScores> {
  const { demo } = await readInstallation(pool);
  return inScope(pool, { role: 'app_rw', units, rooms: ['appeals'], private: true }, async (transaction) => {
    const { rows } = await transaction.query<ClubRow>(
      `select club_id, name, unit_now, body ->> 'decisionOn' as founded from club_register
       where status <> 'closed' and unit_now in (select unit_id from unit_closure where ancestor_id = $1)
       order by name collate "vi-x-icu", club_id`,
      [unitId],
    );
    const clubs = rows.filter(({ founded }) => yearOf(founded) <= year);
    const { merits } = foldOffice(await recordsAround(transaction, unitId));
    const sheets = new Map<UnitId, SheetInForce>();
    for (const { unit_now } of clubs)
      if (!sheets.has(unit_now)) sheets.set(unit_now, sheetFor(merits.sheets, chainOn(unit_now, today()), year));
    const sheetOf = (unit: UnitId): SheetInForce => sheets.get(unit) ?? sheetFor(merits.sheets, chainOn(unitId, today()), year);
    const upTo = lastMonthOf(year, today());
    const points = await pointsBySheet(transaction, clubs, sheetOf, upTo);
    const own = await readOwnPoints(transaction, year);
    const said = (clubId: Id) => own.get(clubId);
    return {
      unit: namedUnit(unitId, today()),
      demo,
      year,
      upTo,
      own: sheetOf(unitId),
      sheets: [...new Map([...sheets.values()].map((one) => [one.seq, one])).values()],
      clubs: clubs.map(({ club_id, name, unit_now }) => {
        const self = said(club_id);
        return {
          clubId: id(club_id),
          name,
          unit: namedUnit(unit_now, today()),
          sheetSeq: sheetOf(unit_now).seq,
          computed: points.get(club_id) ?? [],
          ...(self === undefined ? {} : { self }),
        };
      }),
    };
  });
}

async function pointsBySheet(
  transaction: Transaction,
  clubs: readonly ClubRow[],
  sheetOf: (unit: UnitId) => SheetInForce,
  upTo: Month,
): Promise<ReadonlyMap<string, readonly ComputedPoints[]>> {
  const all = new Map<string, readonly ComputedPoints[]>();
  const bySheet = Map.groupBy(clubs, ({ unit_now }) => sheetOf(unit_now).seq);
  for (const list of bySheet.values()) {
    const [first] = list;
    if (first === undefined) continue;
    const { sheet } = sheetOf(first.unit_now);
    const ids = list.map(({ club_id }) => club_id);
    for (const [clubId, points] of await computePoints(transaction, ids, sheet, upTo)) all.set(clubId, points);
  }
  return all;
}

type OwnRow = { club_id: string; cmd_id: Id; on_date: LocalDate; points: readonly SelfPoints[]; words: string | null };

/** The newest of each club. In a scope of units with the room above the clubs open. */
async function readOwnPoints(
  transaction: Transaction,
  year: number,
): Promise<ReadonlyMap<string, NonNullable<ClubScores['clubs'][number]['self']>>> {
  const { rows } = await transaction.query<OwnRow>(
    `select distinct on (e.club_id) e.club_id, e.cmd_id, e.on_date::text, e.pub -> 'points' as points, p.body ->> 'words' as words
     from event e left join event_private p on p.club_id = e.club_id and p.seq = e.seq
     where e.room = 'appeals' and e.kind = 'own-club-assessed' and (e.pub ->> 'year')::int = $1
     order by e.club_id, e.seq desc`,
    [year],
  );
  return new Map(
    rows.map(({ club_id, cmd_id, on_date, points, words }) => [club_id, { cmdId: cmd_id, on: on_date, points, words: words ?? '' }]),
  );
}

/** A grade on its way in: the server computes what is never typed and puts it in. */
export async function gradeClub(pool: pg.Pool, access: DeskAccess, order: OfficeOrder<'grade-club'>): Promise<Taken> {
  const frozen = await computeGrade(pool, access, order);
  // Nothing to compute from: the rules of the book say why.
  if (frozen === null) return takeOrder(pool, access, order);
  return takeOrder(pool, access, { ...order, body: { ...order.body, frozen } });
}

async function computeGrade(pool: pg.Pool, { units }: DeskAccess, order: OfficeOrder<'grade-club'>): Promise<GradeComputed | null> {
  const { clubId, unitId, on, body } = order;
  if (clubId === undefined || body.year > yearOf(on)) return null;
  return inScope(pool, { role: 'app_rw', units, rooms: ['appeals'], private: true }, async (transaction) => {
    const { rows } = await transaction.query<ClubRow>(
      `select club_id, unit_now from club_register
       where club_id = $1 and unit_now in (select unit_id from unit_closure where ancestor_id = $2)`,
      [clubId, unitId],
    );
    if (rows.length === 0) return null;
    const { merits } = foldOffice(await recordsAround(transaction, unitId));
    const { seq, sheet } = sheetFor(merits.sheets, chainOn(unitId, today()), body.year);
    const now = lastMonthOf(body.year, today());
    const [upTo = now] = [lastMonthOf(body.year, on), now].sort();
    const computed = (await computePoints(transaction, [clubId], sheet, upTo)).get(clubId) ?? [];
    const self = (await readOwnPoints(transaction, body.year)).get(clubId);
    const own = self === undefined ? {} : { self: { cmdId: self.cmdId, on: self.on, points: self.points } };
    return { sheetSeq: seq, sheet, upTo, computed, ...own, ...resultOf(sheet, computed, body.checked) };
  });
}
