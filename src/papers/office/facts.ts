// What a report of a period is written from: figures that somebody has read from the books or from the stored sums, already
// without what an office may not be told. The writer below this adds nothing and computes only shares, sums and differences.
import type { Area } from '../../domain/activities/area.ts';
import type { IndicatorId } from '../../domain/network/indicators/catalogue.ts';
import type { UnitId, UnitLevel } from '../../domain/network/units/unit.ts';
import type { Statistic } from '../../domain/office/statistics.ts';
import type { LocalDate } from '../../kernel/local-date.ts';

/** Whole units, basis points for a share; null with `withheld` when it is of so few people that it is not told. */
export interface Told {
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
  readonly withheld?: true;
}

export type ToldFigures = Partial<Readonly<Record<IndicatorId, Told>>>;

export interface Times {
  readonly name: string;
  readonly times: number;
  /** đồng, where money went with it. */
  readonly amount: number;
}

export interface ClubLine {
  readonly name: string;
  readonly foundedOn: LocalDate;
  /** "xã Hoàng Tân, thị xã Quảng Yên", on the last day of the period. */
  readonly placeThen: string;
  /** On the day of writing; the same text when nothing moved. */
  readonly placeNow: string;
  readonly members: number;
  readonly fundTotal: number;
  /** At least 20 million in the income fund at the end of its first month. */
  readonly firstCapital: boolean;
}

export interface TargetLine {
  readonly programme: string;
  readonly words: string;
  /** `atLeast` in pieces or basis points; `strict`: more than that. */
  readonly goal: { readonly kind: 'count' | 'share'; readonly atLeast: number; readonly strict?: true };
  readonly told: Told;
}

export interface PlanLine {
  readonly words: string;
  readonly due: LocalDate;
  readonly amount?: number;
  readonly pieces?: number;
  readonly finding?: string;
}

export interface PeriodFacts {
  readonly unit: { readonly unitId: UnitId; readonly level: UnitLevel; readonly type: string; readonly name: string };
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Sample data: the document says so on its first page. */
  readonly demo: boolean;
  /** A stock on the last day, a flow over the period. */
  readonly now: ToldFigures;
  /** Some stocks (COMPARED_INDICATORS) of the day before the first; null when the unit had no club then. */
  readonly before: ToldFigures | null;
  /** From 1 January of the last year to `yearTo`, the last whole month. */
  readonly yearTo: LocalDate;
  readonly thisYear: ToldFigures;
  readonly statistics: readonly { readonly statistic: Statistic; readonly amount: number; readonly source: string }[];
  /** Clubs founded by the end of each year, the last one by the last day. */
  readonly years: readonly { readonly year: number; readonly clubs: number }[];
  readonly areas: readonly { readonly area: Area; readonly records: number; readonly clubsThisYear: number }[];
  readonly clubsWithVolunteers: number;
  readonly clubs: readonly ClubLine[];
  /** Communes with a club on today's map, when that is another than the period's; those without by name. */
  readonly coverageNow: { readonly withClub: number; readonly all: number; readonly without: readonly string[] } | null;
  readonly targets: readonly TargetLine[];
  /** Read from whole books only; absent where the stored sums are all there is. */
  readonly topics?: { readonly health: readonly Times[]; readonly law: number; readonly reviews: number };
  readonly purposes?: readonly Times[];
  readonly conference?: {
    readonly on: LocalDate;
    readonly place: string;
    readonly topic: string;
    readonly delegates: number;
    readonly clubs: number;
  };
  readonly plan?: readonly PlanLine[];
}

/** Every indicator a report asks for, at the end and at the beginning. None of them is a flow of few people: a longer time is
 * a sum of months, and two reports' difference would tell a month that is kept back (docs/decisions/0028). */
export const REPORT_INDICATORS = [
  'clubs-founded',
  'clubs',
  'clubs-active',
  'members',
  'members-women',
  'members-60-plus',
  'members-poor',
  'members-minority',
  'members-of-association',
  'volunteers',
  'communes-with-club-share',
  'fund-total',
  'cash',
  'bank',
  'loans-outstanding',
  'income-fund',
  'clubs-with-income-fund',
  'clubs-first-capital-20m',
  'clubs-fund-20m',
  'loans-disbursed',
  'loans-disbursed-amount',
  'ever-lent-share',
  'borrowing-share',
  'principal-overdue',
  'received-state-budget',
  'spending-equipment',
  'activities-held',
  'activities-with-partner',
  'participants',
  'health-measures',
  'check-ups-held',
  'sport-and-exercise',
  'visits',
  'care-recipients',
  'people-helped',
  'labour-half-days',
  'help-from-funds',
  'help-collected',
  'help-in-kind',
  'talks',
  'area-rights',
  'meetings-held',
] as const satisfies readonly IndicatorId[];

export const YEAR_INDICATORS = ['clubs-all-areas', 'months-with-help-share'] as const satisfies readonly IndicatorId[];

/** Stocks that are told beside what they were before the period. */
export const COMPARED_INDICATORS = ['clubs-founded', 'members', 'fund-total'] as const satisfies readonly IndicatorId[];
