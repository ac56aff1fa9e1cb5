// The courses of a year and the certificates of one as Excel files.
import { type BudgetState, paidFor } from '../../../domain/office/budgets.ts';
import type { Course } from '../../../domain/office/courses.ts';
import type { Sheet } from '../../../exports/sheet.ts';
import { formatDate } from '../../../text/format.ts';
import { today } from '../../store/dice.ts';
import { bordersInForce } from '../../store/map.svelte.ts';
import { unitNameOn } from '../founding/units-of-area.ts';
import { atStart } from '../network/saying.ts';
import { courseWords as w } from './course-words.svelte.ts';
import { gatheringState } from './gathering-state.ts';
import { peopleWords as p } from './people-words.svelte.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function workbook(sheets: readonly Sheet[], name: string): Promise<File> {
  const { xlsxFile } = await import('../../../exports/xlsx-file.ts');
  return new File([await xlsxFile(sheets)], name, { type: XLSX });
}

export async function certificateFile({ plan, held }: Course): Promise<File> {
  const { certificateSheet } = await import('../../../exports/training-sheets.ts');
  const { heads } = w();
  const days = (held ?? plan).body;
  const sheet = certificateSheet(held?.body.people ?? [], held?.body.certificatesOn ?? '', {
    sheet: heads.certificates,
    title: plan.body.name,
    place: `${atStart(w().days(formatDate(days.from), formatDate(days.until)))}, ${plan.body.place}`,
    heads: [heads.number, heads.name, heads.role, heads.from, heads.certificate, heads.on],
    given: heads.given,
  });
  return workbook([sheet], `chung-nhan-${days.from}.xlsx`);
}

/** What was paid for it, else what was said when it was over. */
export const costOfCourse = (budgets: BudgetState, { plan, held }: Course): number =>
  paidFor(budgets, plan.body.courseId) ?? held?.body.cost ?? 0;

export async function courseYearFile(courses: readonly Course[], budgets: BudgetState, unitId: string, year: number): Promise<File> {
  const { courseYearSheet } = await import('../../../exports/training-sheets.ts');
  const { heads } = w();
  const sheet = courseYearSheet(courses, {
    sheet: String(year),
    title: w().list(String(year)),
    place: atStart(unitNameOn(unitId, today(), bordersInForce().tree)),
    heads: [
      w().name,
      w().topic,
      w().from,
      w().until,
      p().place,
      heads.planned,
      heads.came,
      heads.certificates,
      heads.plannedCost,
      heads.cost,
      heads.state,
    ],
    total: heads.total,
    stateOf: (course) => p().states[gatheringState(course, course.plan.body.until)],
    costOf: (course) => costOfCourse(budgets, course),
  });
  return workbook([sheet], `tap-huan-${unitId}-${year}.xlsx`);
}
