// A club's grade of a year: points of figures put in by the server, judged points as the club gave them to itself and as they were
// checked, the sum and its class. What it was computed from is kept with it, so that a figure that changes later is seen to differ.
// A grade is said anew with a reason; the last one counts and the others stay on the list.
import type { Id } from '../../kernel/ids.ts';
import { type LocalDate, type Month, yearOf } from '../../kernel/local-date.ts';
import type { UnitId } from '../network/units/unit.ts';
import type { OfficeOrder, OfficeRecord, OfficeRefusal } from './office-record.ts';
import { classOf, type ScoreSheet, type SheetsState, sheetFor } from './score-sheet.ts';

export interface SelfPoints {
  readonly criterionId: string;
  readonly points: number;
}

export interface CheckedPoints extends SelfPoints {
  /** Why it is not what the club gave itself. */
  readonly reason?: string;
}

export interface ComputedPoints extends SelfPoints {
  /** Null when there is nothing to compute it from. */
  readonly value: number | null;
}

/** What the server puts in. */
export interface GradeComputed {
  readonly sheetSeq: number;
  /** The sheet itself, so that a grade is read without looking for it. */
  readonly sheet: ScoreSheet;
  /** The last month whose figures were counted. */
  readonly upTo: Month;
  readonly computed: readonly ComputedPoints[];
  /** The club's own record of the year, when it sent one. */
  readonly self?: { readonly cmdId: Id; readonly on: LocalDate; readonly points: readonly SelfPoints[] };
  readonly total: number;
  readonly classId: string;
}

export interface GradeBody {
  readonly year: number;
  /** What the club's board said of itself on a day, written down by the officer; only while the club has sent nothing itself. */
  readonly heard?: { readonly on: LocalDate; readonly points: readonly SelfPoints[] };
  readonly checked: readonly CheckedPoints[];
  /** Why a grade that stands is given anew. */
  readonly anew?: string;
  readonly frozen?: GradeComputed;
}

export type GradeRefusal =
  | { readonly why: 'grade-year-not-begun'; readonly year: number }
  | { readonly why: 'grade-sheet-changed' | 'grade-criteria-not-all' | 'grade-club-said-itself' }
  | { readonly why: 'grade-points-over'; readonly points: number; readonly most: number }
  | { readonly why: 'grade-say-why' }
  | { readonly why: 'grade-heard-later'; readonly on: LocalDate }
  | { readonly why: 'grade-stands'; readonly on: LocalDate };

/** "club year" → grades, oldest first. */
export type GradesState = ReadonlyMap<string, readonly OfficeRecord<'grade-club'>[]>;

export const gradeKey = (clubId: string, year: number): string => `${clubId} ${year}`;

export function gradeOf(state: GradesState, clubId: string, year: number): OfficeRecord<'grade-club'> | undefined {
  return state.get(gradeKey(clubId, year))?.at(-1);
}

export function evolveGrades(state: GradesState, record: OfficeRecord<'grade-club'>): GradesState {
  const key = gradeKey(record.clubId ?? '', record.body.year);
  return new Map(state).set(key, [...(state.get(key) ?? []), record]);
}

/** What the club gave itself, by whichever way it was told. */
export function selfOf({ heard, frozen }: Pick<GradeBody, 'heard' | 'frozen'>): readonly SelfPoints[] | undefined {
  return frozen?.self?.points ?? heard?.points;
}

export const pointsFor = (list: readonly SelfPoints[] | undefined, criterionId: string): number | undefined =>
  list?.find((one) => one.criterionId === criterionId)?.points;

/** Sum and class of computed and checked points together. */
export function resultOf(
  sheet: ScoreSheet,
  computed: readonly ComputedPoints[],
  checked: readonly SelfPoints[],
): Pick<GradeComputed, 'total' | 'classId'> {
  const total = [...computed, ...checked].reduce((sum, { points }) => sum + points, 0);
  return { total, classId: classOf(sheet, total)?.classId ?? '' };
}

/** Everything wrong with a grade; the first is the refusal. */
export function problemsOfGrade(
  state: { readonly sheets: SheetsState; readonly grades: GradesState },
  { clubId, on, body }: OfficeOrder<'grade-club'>,
  chain: readonly UnitId[],
): readonly OfficeRefusal[] {
  if (clubId === undefined) return [{ why: 'club-missing' }];
  const { year, heard, checked, anew, frozen } = body;
  if (year > yearOf(on)) return [{ why: 'grade-year-not-begun', year }];
  const { seq, sheet } = sheetFor(state.sheets, chain, year);
  if (frozen === undefined || frozen.sheetSeq !== seq) return [{ why: 'grade-sheet-changed' }];
  const problems: OfficeRefusal[] = [];
  const judged = sheet.criteria.filter(({ measure }) => measure.by === 'judgement');
  const most = new Map(judged.map(({ criterionId, points }) => [criterionId, points]));
  for (const { criterionId, points } of [...checked, ...(heard?.points ?? [])]) {
    const limit = most.get(criterionId);
    if (limit !== undefined && points > limit) problems.push({ why: 'grade-points-over', points, most: limit });
  }
  const isComplete = (list: readonly SelfPoints[]): boolean =>
    list.length === judged.length && judged.every(({ criterionId }) => pointsFor(list, criterionId) !== undefined);
  if (!isComplete(checked) || (heard !== undefined && !isComplete(heard.points))) problems.push({ why: 'grade-criteria-not-all' });
  if (heard !== undefined && frozen.self !== undefined) problems.push({ why: 'grade-club-said-itself' });
  if (heard !== undefined && heard.on > on) problems.push({ why: 'grade-heard-later', on });
  const self = selfOf(body);
  if (checked.some((one) => differsUnexplained(self, one))) problems.push({ why: 'grade-say-why' });
  const stands = gradeOf(state.grades, clubId, year);
  if (stands !== undefined && anew === undefined) problems.push({ why: 'grade-stands', on: stands.on });
  return problems;
}

export function differsUnexplained(self: readonly SelfPoints[] | undefined, { criterionId, points, reason }: CheckedPoints): boolean {
  const own = pointsFor(self, criterionId);
  return own !== undefined && own !== points && reason === undefined;
}

/** Criteria whose figures are no longer what they were when the grade was given. */
export function changedSince(
  frozen: GradeComputed,
  now: readonly ComputedPoints[],
): readonly { readonly criterionId: string; readonly before: ComputedPoints; readonly now: ComputedPoints }[] {
  return frozen.computed.flatMap((before) => {
    const today = now.find(({ criterionId }) => criterionId === before.criterionId);
    return today === undefined || today.value === before.value ? [] : [{ criterionId: before.criterionId, before, now: today }];
  });
}
