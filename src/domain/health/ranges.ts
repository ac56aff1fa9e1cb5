// From which number on a reading is called high or low, as dated lines with the paper they come from. A reading keeps its
// numbers only; the words follow from the line of its day, so an old reading keeps the words it had. Never a diagnosis: only
// health staff make one. Where no paper was found the line says so, and every screen says so with it.
import { type LocalDate, localDate } from '../../kernel/local-date.ts';
import { OWN_STEP } from './health-rules.ts';

export interface Line {
  readonly id: string;
  readonly from: LocalDate;
  /** The paper; absent = a default no paper gives. */
  readonly paper?: string;
}

export interface PressureLine extends Line {
  /** High from either of the two on, measured at the club. */
  readonly high: readonly [systolic: number, diastolic: number];
  /** High when measured at home. */
  readonly highAtHome: readonly [systolic: number, diastolic: number];
  readonly veryHigh: readonly [systolic: number, diastolic: number];
}

/** Bảng 1 and 2 of the guideline: 140/90 by health staff, 135/85 at home; độ 3 from 180/110. */
export const PRESSURE_LINES: readonly [PressureLine, ...PressureLine[]] = [
  {
    id: 'qd-3192-2010',
    from: localDate('2010-08-31'),
    paper: 'QĐ 3192/QĐ-BYT ngày 31/8/2010',
    high: [140, 90],
    highAtHome: [135, 85],
    veryHigh: [180, 110],
  },
];

export interface SugarLine extends Line {
  /** Tenths of mmol/L, having eaten nothing. */
  readonly highFasting: number;
  /** Tenths of mmol/L at any other hour. */
  readonly highOtherwise: number;
  readonly low: number;
}

/** Fasting from 7.0, otherwise from 11.1; low under 3.9 mmol/L. The text of QĐ 5481/QĐ-BYT itself was not at hand. */
export const SUGAR_LINES: readonly [SugarLine, ...SugarLine[]] = [
  {
    id: 'ada-2022',
    from: localDate('2010-01-01'),
    paper: 'Hiệp hội Đái tháo đường Hoa Kỳ 2022; Hội Nội tiết – Đái tháo đường Việt Nam 2016 (mức thấp)',
    highFasting: 70,
    highOtherwise: 111,
    low: 39,
  },
];

export interface WeightLine extends Line {
  /** Lost more than this share of the weight, in percent … */
  readonly lostPercent: number;
  /** … within so many days. */
  readonly withinDays: number;
}

export const WEIGHT_LINES: readonly [WeightLine, ...WeightLine[]] = [
  { id: 'aafp-2021', from: localDate('2010-01-01'), paper: 'American Family Physician 2021;104(1):34–40', lostPercent: 5, withinDays: 183 },
];

export interface OwnLine extends Line {
  /** mmHg above the person's own middle value. */
  readonly above: number;
  /** Own readings there must be to compare with … */
  readonly atLeast: number;
  /** … among the newest so many. */
  readonly among: number;
}

/** "Cao hơn mọi khi" compares a person with themself; no paper gives the step. */
export const OWN_LINES: readonly [OwnLine, ...OwnLine[]] = [
  { id: 'own-10', from: localDate('2010-01-01'), above: OWN_STEP, atLeast: 2, among: 6 },
];

/** The line of a list that held on a day; the first when the day is earlier. */
export function lineOn<L extends Line>(lines: readonly [L, ...L[]], on: LocalDate): L {
  let [found] = lines;
  for (const line of lines) if (line.from <= on) found = line;
  return found;
}
