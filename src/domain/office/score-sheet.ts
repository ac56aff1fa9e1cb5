// How clubs are graded in a unit: a dated sheet of criteria with points, measured by a figure of the dictionary or judged by people,
// and the classes with the points each begins at. A unit's own sheet goes before that of the unit above it; where nobody adopted one,
// ours holds, which no document gives and every page says so. A name left empty is said by the dictionary, or by ours for its id.
import { type LocalDate, yearOf } from '../../kernel/local-date.ts';
import { AREAS } from '../activities/area.ts';
import { INDICATORS, type IndicatorId, isIndicatorId } from '../network/indicators/catalogue.ts';
import { isOfFew } from '../network/of-few.ts';
import type { UnitId } from '../network/units/unit.ts';
import type { OfficeRecord } from './office-record.ts';

/** From this value on (in the figure's own unit, basis points for a share), so many points. */
export interface Band {
  readonly atLeast: number;
  readonly points: number;
}

export interface Criterion {
  readonly criterionId: string;
  readonly name: string;
  /** The most it gives. */
  readonly points: number;
  /** Bands highest first; below the last one: none. */
  readonly measure: { readonly by: 'judgement' } | { readonly by: 'figure'; readonly indicator: string; readonly bands: readonly Band[] };
}

export interface ScoreClass {
  readonly classId: string;
  readonly name: string;
  readonly atLeast: number;
}

export interface ScoreSheet {
  readonly from: LocalDate;
  /** The document it comes from; empty: none, a default. */
  readonly source: string;
  readonly criteria: readonly Criterion[];
  /** Highest first; the last begins at 0. */
  readonly classes: readonly ScoreClass[];
}

export type SheetRefusal =
  | { readonly why: 'sheet-criterion-twice'; readonly criterion: string }
  | { readonly why: 'sheet-figure-not-scored'; readonly figure: string }
  | { readonly why: 'sheet-bands-not-falling'; readonly criterion: string }
  | { readonly why: 'sheet-classes-not-falling' }
  | { readonly why: 'sheet-class-over-whole'; readonly atLeast: number; readonly whole: number };

const MONTHLY: readonly Band[] = [
  { atLeast: 12, points: 10 },
  { atLeast: 9, points: 7 },
  { atLeast: 4, points: 4 },
];
const YEARLY: readonly Band[] = [
  { atLeast: 4, points: 10 },
  { atLeast: 2, points: 7 },
  { atLeast: 1, points: 4 },
];
/** Areas whose work is not of every month. */
const SELDOM: ReadonlySet<string> = new Set(['rights', 'resources']);

/** Ours, built on the eight areas: 100 points. No document gives it. */
export const DEFAULT_SHEET: ScoreSheet = {
  from: '2016-08-02' as LocalDate,
  source: '',
  criteria: [
    ...AREAS.map((area): Criterion => {
      const measure = { by: 'figure', indicator: `area-${area}`, bands: SELDOM.has(area) ? YEARLY : MONTHLY } as const;
      return { criterionId: area, name: '', points: 10, measure };
    }),
    { criterionId: 'meetings', name: '', points: 10, measure: { by: 'figure', indicator: 'meetings-held', bands: MONTHLY } },
    { criterionId: 'board', name: '', points: 5, measure: { by: 'judgement' } },
    { criterionId: 'standing', name: '', points: 5, measure: { by: 'judgement' } },
  ],
  classes: [
    { classId: 'good', name: '', atLeast: 85 },
    { classId: 'fair', name: '', atLeast: 70 },
    { classId: 'average', name: '', atLeast: 50 },
    { classId: 'weak', name: '', atLeast: 0 },
  ],
};

export type SheetsState = ReadonlyMap<UnitId, readonly OfficeRecord<'adopt-score-sheet'>[]>;

/** A sheet, and the number of the record that adopted it; 0 is ours. */
export interface SheetInForce {
  readonly seq: number;
  readonly sheet: ScoreSheet;
}

export const OUR_SHEET: SheetInForce = { seq: 0, sheet: DEFAULT_SHEET };

export function evolveSheets(state: SheetsState, record: OfficeRecord<'adopt-score-sheet'>): SheetsState {
  return new Map(state).set(record.unitId, [...(state.get(record.unitId) ?? []), record]);
}

/** The sheet a year is graded by: that of the nearest unit with one that holds before the year ends. `chain`: the unit, then those above. */
export function sheetFor(state: SheetsState, chain: readonly UnitId[], year: number): SheetInForce {
  for (const unitId of chain) {
    const held = (state.get(unitId) ?? []).filter(({ body }) => yearOf(body.from) <= year);
    // Of two from one day the one written later holds.
    const newest = held.toSorted((a, b) => (a.body.from === b.body.from ? a.seq - b.seq : a.body.from < b.body.from ? -1 : 1)).at(-1);
    if (newest !== undefined) return { seq: newest.seq, sheet: newest.body };
  }
  return OUR_SHEET;
}

/** Figures a club can be graded by: its own, and none that could tell of few people (decision 0028). */
export function isScored(indicator: string): indicator is IndicatorId {
  if (!isIndicatorId(indicator) || isOfFew(indicator)) return false;
  const { kind } = INDICATORS[indicator];
  return kind === 'base' || kind === 'ratio';
}

export const wholeOf = ({ criteria }: Pick<ScoreSheet, 'criteria'>): number => criteria.reduce((sum, { points }) => sum + points, 0);

/** Everything wrong with a sheet. */
export function problemsOfSheet(sheet: ScoreSheet): readonly SheetRefusal[] {
  const problems: SheetRefusal[] = [];
  const seen = new Set<string>();
  for (const { criterionId, name, points, measure } of sheet.criteria) {
    const criterion = name === '' ? criterionId : name;
    const keys = [`id ${criterionId}`, ...(name === '' ? [] : [`name ${name.toLowerCase()}`])];
    if (keys.some((key) => seen.has(key))) problems.push({ why: 'sheet-criterion-twice', criterion });
    for (const key of keys) seen.add(key);
    if (measure.by !== 'figure') continue;
    if (!isScored(measure.indicator)) problems.push({ why: 'sheet-figure-not-scored', figure: measure.indicator });
    if (!areFalling(measure.bands, points)) problems.push({ why: 'sheet-bands-not-falling', criterion });
  }
  const [highest] = sheet.classes;
  const names = sheet.classes.map(({ name, classId }) => name.toLowerCase() || classId);
  const isFalling = sheet.classes.every(({ atLeast }, index) => index === 0 || atLeast < (sheet.classes[index - 1]?.atLeast ?? 0));
  if (!isFalling || sheet.classes.at(-1)?.atLeast !== 0 || new Set(names).size !== names.length)
    problems.push({ why: 'sheet-classes-not-falling' });
  const whole = wholeOf(sheet);
  if (highest !== undefined && highest.atLeast > whole) problems.push({ why: 'sheet-class-over-whole', atLeast: highest.atLeast, whole });
  return problems;
}

/** Each band asks for less and gives less than the one before; none gives more than the criterion. */
function areFalling(bands: readonly Band[], most: number): boolean {
  return bands.every(({ atLeast, points }, index) => {
    const before = bands[index - 1];
    return points >= 0 && points <= most && (before === undefined || (atLeast < before.atLeast && points < before.points));
  });
}

/** Points of a figure; none where there is nothing to compute it from. */
export function pointsOf(bands: readonly Band[], value: number | null): number {
  if (value === null) return 0;
  return bands.find(({ atLeast }) => value >= atLeast)?.points ?? 0;
}

export function classOf({ classes }: Pick<ScoreSheet, 'classes'>, total: number): ScoreClass | undefined {
  return classes.find(({ atLeast }) => total >= atLeast);
}
