// A form begun with what the offices' book knows of a club on its way, a course or a conference.
import type pg from 'pg';
import { letterheadOn } from '../../domain/office/letterhead.ts';
import { foldOffice, type OfficeBook } from '../../domain/office/office-book.ts';
import { attendanceSheet, type SheetAsked } from '../../papers/office/attendance-sheet.ts';
import { foundingForm } from '../../papers/office/founding-forms.ts';
import { defaultLetterhead, unitName } from '../../papers/office/letterhead.ts';
import type { Paper } from '../../papers/paper.ts';
import type { FormAsked } from '../../protocol/form-messages.ts';
import type { DeskAccess } from '../accounts/authorise.ts';
import { mapInForce } from './map-in-force.ts';
import { readOfficeRecords } from './office-book.ts';

/** Null when the unit has none of this id. */
export async function formPaper(pool: pg.Pool, { units }: DeskAccess, asked: FormAsked): Promise<Paper | null> {
  const book = foldOffice(await readOfficeRecords(pool, { units }, asked.unitId));
  const { form, id, unitId, on } = asked;
  if (form === 'ky-du') {
    const sheet = sheetOf(book, asked);
    return sheet === null ? null : attendanceSheet(sheet);
  }
  const prospect = book.growing.prospects.get(id);
  if (prospect === undefined || prospect.begun.unitId !== unitId) return null;
  return foundingForm(form, {
    prospect,
    unit: unitName(unitId, on, mapInForce()),
    place: defaultLetterhead(unitId, on, mapInForce()).place,
    on,
  });
}

function sheetOf({ work, letterheads }: OfficeBook, { id, unitId, on }: FormAsked): SheetAsked | null {
  const letterhead = letterheadOn(letterheads, unitId, on) ?? defaultLetterhead(unitId, on, mapInForce());
  const course = work.courses.get(id)?.plan;
  if (course?.unitId === unitId) {
    const { name, from, until, place, people } = course.body;
    return { letterhead, what: name, from, until, place, people };
  }
  const conference = work.conferences.get(id)?.plan;
  if (conference?.unitId !== unitId) return null;
  const { topic, on: day, place, delegates } = conference.body;
  return { letterhead, what: topic, from: day, until: day, place, people: delegates };
}
