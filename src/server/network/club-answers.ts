// What clubs answered to inspections themselves, for the offices above; and what the offices told a club: results of inspections, the
// sheet it is graded by, its grades.
import type pg from 'pg';
import { foldOffice } from '../../domain/office/office-book.ts';
import { sheetFor } from '../../domain/office/score-sheet.ts';
import type { Id } from '../../kernel/ids.ts';
import { type LocalDate, yearOf } from '../../kernel/local-date.ts';
import type { ClubAnswer, ToldByOffices } from '../../protocol/office-messages.ts';
import type { UnitAccess } from '../accounts/authorise.ts';
import { today } from '../clock.ts';
import { inScope } from '../db/scope.ts';
import { type OfficeRow, officeColumns, recordOf } from './office-rows.ts';
import { chainOn, namedUnit } from './places.ts';

type AnswerRow = { club_id: Id; inspection_id: Id; on_date: LocalDate; words: string | null };

/** The newest answer to each inspection, of the clubs of the unit. */
export async function readClubAnswers(pool: pg.Pool, { units, unitId }: UnitAccess): Promise<readonly ClubAnswer[]> {
  const { rows } = await inScope(pool, { role: 'app_rw', units, rooms: ['appeals'], private: true }, (transaction) =>
    transaction.query<AnswerRow>(
      `select distinct on (e.club_id, e.pub ->> 'inspectionId') e.club_id, e.pub ->> 'inspectionId' as inspection_id, e.on_date::text,
         p.body ->> 'words' as words
       from event e join club_register r on r.club_id = e.club_id
         left join event_private p on p.club_id = e.club_id and p.seq = e.seq
       where e.room = 'appeals' and e.kind = 'inspection-answered'
         and r.unit_now in (select unit_id from unit_closure where ancestor_id = $1)
       order by e.club_id, e.pub ->> 'inspectionId', e.seq desc`,
      [unitId],
    ),
  );
  return rows.map(({ club_id, inspection_id, on_date, words }) => ({
    clubId: club_id,
    inspectionId: inspection_id,
    on: on_date,
    words: words ?? '',
  }));
}

const TOLD = ['record-inspection', 'answer-inspection', 'grade-club', 'adopt-score-sheet'];

/** By the policy of the book a club is shown what was told below about itself or about a unit it lies in. */
export async function readToldByOffices(pool: pg.Pool, clubId: string): Promise<ToldByOffices> {
  return inScope(pool, { role: 'app_rw', club: clubId }, async (transaction) => {
    const told = await transaction.query<OfficeRow>(
      `select ${officeColumns} from office_record where kind = any ($1) and (club_id = $2 or club_id is null) order by seq`,
      [TOLD, clubId],
    );
    const place = await transaction.query<{ unit_now: string }>('select unit_now from club_register where club_id = $1', [clubId]);
    const records = told.rows.map(recordOf);
    // The draws are not told: a line named before the inspection could be put right on paper in time.
    const inspections = records.flatMap((record) => {
      if (record.kind !== 'record-inspection') return [];
      const { inspectionId, inspectors, lines, counted, findings, dueOn } = record.body;
      const heard = records.findLast((one) => one.kind === 'answer-inspection' && one.body.inspectionId === inspectionId);
      return [
        {
          inspectionId,
          on: record.on,
          by: nameOf(record.by.unitId, record.on),
          inspectors,
          lines: lines.map(({ found, paper }) => ({ found, ...(paper === undefined ? {} : { paper }) })),
          ...(counted === undefined ? {} : { counted }),
          ...(findings === undefined ? {} : { findings }),
          ...(dueOn === undefined ? {} : { dueOn }),
          ...(heard?.kind === 'answer-inspection' ? { heard: { on: heard.on, words: heard.body.answer } } : {}),
        },
      ];
    });
    const { merits } = foldOffice(records);
    const [lying] = place.rows;
    const year = yearOf(today());
    const chain = lying === undefined ? [] : chainOn(lying.unit_now, today());
    return {
      inspections: inspections.toReversed(),
      sheets: [year, year - 1].map((one) => ({ year: one, sheet: sheetFor(merits.sheets, chain, one).sheet })),
      grades: [...merits.grades.values()].flatMap((list) => {
        const last = list.at(-1);
        if (last?.body.frozen === undefined) return [];
        const { year: graded, checked, frozen } = last.body;
        const { sheet, total, classId, computed, upTo } = frozen;
        return [{ year: graded, on: last.on, by: nameOf(last.by.unitId, last.on), sheet, total, classId, computed, checked, upTo }];
      }),
    };
  });
}

function nameOf(unitId: string, on: LocalDate): string {
  const { type, name } = namedUnit(unitId, on);
  return `${type} ${name}`;
}
