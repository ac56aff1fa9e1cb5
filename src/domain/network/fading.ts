// Early signs that a club is fading, each read from figures it sent itself. A meeting whose records came late is a meeting: late
// because offline is not inactive. The signs of a past month are read the same way, so that better and worse can be told.
import { addMonthsTo, type LocalDate, lastDayOf, type Month, monthOf } from '../../kernel/local-date.ts';

export type MonthSign = 'met' | 'sent-late' | 'missed' | 'before';

export type FadingSign =
  | { readonly why: 'missed'; readonly months: number }
  | { readonly why: 'arrears'; readonly amount: number; readonly basisPoints: number }
  | { readonly why: 'fund-small'; readonly amount: number }
  | { readonly why: 'fund-shrinking'; readonly amount: number; readonly before: number }
  | { readonly why: 'no-visits'; readonly months: number }
  | { readonly why: 'board-past-term'; readonly until: LocalDate }
  | { readonly why: 'sent-late' };

/** What one month of a club says; stocks as at its end, in đồng. */
export interface ClubMonth {
  readonly held: number;
  readonly late: number;
  readonly visits: number;
  readonly fund: number;
  readonly lent: number;
  readonly overdue: number;
}

export interface ClubLife {
  readonly decisionOn: LocalDate;
  /** The day the first of the board's terms runs out; null when no vote set one. */
  readonly boardUntil: LocalDate | null;
  readonly at: (month: Month) => ClubMonth;
}

export interface FadingLimits {
  readonly from: LocalDate | '';
  /** Below this a club can hardly lend, in đồng: half of the least first capital asked for by KH 205. */
  readonly smallFund: number;
  /** A fund this much smaller than `monthsLooked` ago. */
  readonly shrinkBasisPoints: number;
  readonly overdueBasisPoints: number;
  readonly monthsLooked: number;
  readonly monthsWithoutVisits: number;
  readonly source: string;
}

/** No document sets any of these. */
const LIMITS: readonly FadingLimits[] = [
  {
    from: '',
    smallFund: 10_000_000,
    shrinkBasisPoints: 2_000,
    overdueBasisPoints: 1_000,
    monthsLooked: 6,
    monthsWithoutVisits: 3,
    source: 'giá trị mặc định, chưa có văn bản',
  },
];

export function fadingLimitsOn(on: LocalDate): FadingLimits {
  return LIMITS.findLast(({ from }) => from <= on) ?? (LIMITS[0] as FadingLimits);
}

export function monthSign(
  life: Pick<ClubLife, 'decisionOn'>,
  month: Month,
  found: { readonly held: number; readonly late: number },
): MonthSign {
  if (found.held > 0) return found.late > 0 ? 'sent-late' : 'met';
  return month <= monthOf(life.decisionOn) ? 'before' : 'missed';
}

/** Oldest first, the last one is `last`. */
export function monthSigns(life: ClubLife, last: Month, months: number): readonly MonthSign[] {
  return Array.from({ length: months }, (_, index) => {
    const month = addMonthsTo(last, index - months + 1);
    return monthSign(life, month, life.at(month));
  });
}

/** Every sign a club shows at the end of `last`, the gravest first; empty when there is nothing to worry about. */
export function fadingSigns(life: ClubLife, last: Month): readonly FadingSign[] {
  const limits = fadingLimitsOn(lastDayOf(last));
  const signs = monthSigns(life, last, limits.monthsLooked);
  const missed = signs.length - 1 - signs.findLastIndex((sign) => sign !== 'missed');
  const found: FadingSign[] = [...moneySigns(life, last, limits)];
  if (missed > 0) found.push({ why: 'missed', months: missed });
  const silent = monthsWithoutVisits(life, last);
  if (silent !== null && silent >= limits.monthsWithoutVisits) found.push({ why: 'no-visits', months: silent });
  if (life.boardUntil !== null && life.boardUntil < lastDayOf(last)) found.push({ why: 'board-past-term', until: life.boardUntil });
  if (signs.slice(-2).includes('sent-late')) found.push({ why: 'sent-late' });
  return found.toSorted((a, b) => weightOfSign(b) - weightOfSign(a));
}

function moneySigns(life: ClubLife, last: Month, limits: FadingLimits): readonly FadingSign[] {
  const { fund, lent, overdue } = life.at(last);
  const before = life.at(addMonthsTo(last, -limits.monthsLooked)).fund;
  const found: FadingSign[] = [];
  if (lent > 0 && overdue * 10_000 >= lent * limits.overdueBasisPoints)
    found.push({ why: 'arrears', amount: overdue, basisPoints: Math.round((overdue * 10_000) / lent) });
  if (fund < limits.smallFund) found.push({ why: 'fund-small', amount: fund });
  if (before > 0 && (before - fund) * 10_000 >= before * limits.shrinkBasisPoints)
    found.push({ why: 'fund-shrinking', amount: fund, before });
  return found;
}

const MONTHS_OF_VISITS = 12;

/** Null for a club that visited nobody in the year: it may have nobody to visit. */
function monthsWithoutVisits(life: ClubLife, last: Month): number | null {
  for (let back = 0; back < MONTHS_OF_VISITS; back += 1) if (life.at(addMonthsTo(last, -back)).visits > 0) return back;
  return null;
}

/** Ours: only for putting the weakest first and for telling better from worse. */
function weightOfSign(sign: FadingSign): number {
  switch (sign.why) {
    case 'missed':
      return sign.months > 1 ? 20 + sign.months * 10 : 10;
    case 'arrears':
      return 25;
    case 'fund-small':
      return 15;
    case 'fund-shrinking':
      return 12;
    case 'no-visits':
      return 11;
    case 'board-past-term':
      return 5;
    case 'sent-late':
      return 1;
  }
}

export function weightOfSigns(signs: readonly FadingSign[]): number {
  return signs.reduce((sum, sign) => sum + weightOfSign(sign), 0);
}

export type Since = 'recovered' | 'better' | 'same' | 'worse';

export function sinceThen(then: number, now: number): Since {
  if (now <= 1) return 'recovered';
  if (now === then) return 'same';
  return now < then ? 'better' : 'worse';
}

/** How heavy the signs were when somebody began to look after the club: of that month or the one before, whichever is graver. */
export function weightWhen(weights: readonly { readonly month: Month; readonly weight: number }[], since: LocalDate): number {
  const began = monthOf(since);
  const around = weights.filter(({ month }) => month === began || month === addMonthsTo(began, -1));
  return Math.max(0, ...around.map(({ weight }) => weight));
}
