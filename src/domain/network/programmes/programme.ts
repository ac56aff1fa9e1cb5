// A programme is a cited document with targets. Targets are data, never code: the decisions change, provinces share them
// out differently, and what our sources did not show is left open instead of being invented (clubs.md §12).
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { IndicatorId } from '../indicators/catalogue.ts';
import type { UnitId } from '../units/unit.ts';

/**
 * When a target counts: 'now' as things stand on the day · 'in-the-year' within one calendar year · 'in-the-period' from the
 * programme's first to its last day · 'ever' since the records begin (a loan repaid long ago still counts).
 */
export type Basis = 'now' | 'in-the-year' | 'in-the-period' | 'ever';

/** A plain number of the indicator's unit, or a share in basis points (7 000 = 70%). A missing bound is not asked for; `strict`: "trên", more than the lower bound. */
export type Goal =
  | { readonly kind: 'count'; readonly atLeast?: number; readonly atMost?: number; readonly strict?: true }
  | { readonly kind: 'share'; readonly atLeastBasisPoints?: number; readonly atMostBasisPoints?: number; readonly strict?: true };

/** Where a target starts from, stated with its source; in the goal's unit. */
export type Baseline = { readonly value: number; readonly on: LocalDate; readonly source: string };

/** What is asked for by the end of one year, in the goal's unit; it may go up and down over the years. */
export type YearGoal = { readonly year: number; readonly value: number };

export type TargetKey = { readonly programme: string; readonly target: string };

export type Target = {
  readonly id: string;
  /** What measures it; null where no indicator of ours can, and then `open` says why. */
  readonly indicator: IndicatorId | null;
  /** The document's demand in Vietnamese, as our source words it. */
  readonly words: string;
  readonly goal: Goal;
  readonly basis: Basis;
  readonly dueYear: number;
  readonly citation: string;
  /** Null or absent: nobody has said where it starts from. */
  readonly baseline?: Baseline | null;
  /** The years that the document speaks of; the others are open. */
  readonly path?: readonly YearGoal[];
  /** An earlier target that this one takes the place of. */
  readonly replaces?: TargetKey;
  /** What the source leaves undecided. */
  readonly open?: string;
};

export type Programme = {
  readonly id: string;
  /** Number and kind as printed: '1336/QĐ-TTg'. */
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: LocalDate;
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** Whom it binds. */
  readonly unit: UnitId;
  readonly citations: readonly string[];
  readonly targets: readonly Target[];
  /** Parts of the document nobody here has read. */
  readonly open: readonly string[];
};
