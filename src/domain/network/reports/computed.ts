// A report as it was computed: every cell with where it comes from. The same shape is looked at, frozen when sent, and compared
// later. Cells written by hand are put in last and stay marked.

import type { LocalDate } from '../../../kernel/local-date.ts';
import { divideHalfUp } from '../../../kernel/money.ts';
import type { ReportPeriod, Span } from './period.ts';
import { isTypedCell, type ReportColumn, type ReportTemplate, type RowReading, rowsOf } from './template.ts';

export interface ReportCell {
  /** Whole units; basis points for a share; null where there is nothing to divide by, nothing planned, or it is kept back. */
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
  /** Of so few people that offices are not told. */
  readonly withheld?: true;
  /** Written by hand, and where it comes from. */
  readonly source?: string;
  /** The document that set a plan. */
  readonly citation?: string;
}

export type ReportPlace = { readonly unitId: string } | { readonly clubId: string } | { readonly few: number };

export interface ReportPart {
  readonly place: ReportPlace;
  readonly name: string;
  readonly value: number | null;
  readonly numerator?: number;
  readonly denominator?: number;
}

export interface ReportRow {
  readonly rowId: string;
  /** Null for a row that is written by hand. */
  readonly indicator: string | null;
  readonly reading: RowReading;
  readonly cells: { readonly [Column in ReportColumn]?: ReportCell };
  /** What the units or clubs right below gave to the period; empty where that is not told or is no sum. */
  readonly parts: readonly ReportPart[];
}

/** A figure of an earlier report that later records changed: what was told last, and what it is now. */
export interface Adjustment {
  readonly period: ReportPeriod;
  /** The sending that froze the figure, and the one that told it last (itself, or a later one that told a change). */
  readonly reportId: string;
  readonly sinceId: string;
  readonly rowId: string;
  readonly indicator: string;
  readonly reading: RowReading;
  readonly before: number;
  readonly after: number;
}

export interface ComputedReport {
  readonly unit: { readonly unitId: string; readonly level: string; readonly type: string; readonly name: string };
  readonly template: ReportTemplate;
  /** The record that set this version; 0 for the one we ship. */
  readonly templateSeq: number;
  readonly period: ReportPeriod;
  readonly borders: 'now' | 'then';
  /** The day whose map was used. */
  readonly mapOn: LocalDate;
  readonly demo: boolean;
  readonly spans: { readonly [Column in ReportColumn]?: Span };
  readonly rows: readonly ReportRow[];
  /** The definitions used, each with a check word of its text. */
  readonly definitions: readonly { readonly indicator: string; readonly digest: string }[];
  /** Up to which record of each club everything above was read. */
  readonly cut: { readonly at: string; readonly clubs: readonly { readonly clubId: string; readonly seq: number }[] };
  readonly adjustments: readonly Adjustment[];
}

type Typed = { readonly rowId: string; readonly column: ReportColumn; readonly amount: number; readonly source: string };

/** Whether a document gives this row's plan: then nobody types one. Two that differ give none. */
export function hasPlan(row: ReportRow): boolean {
  return row.cells.plan?.citation !== undefined && row.cells.plan.value !== null;
}

/** The report with what was written by hand in its cells, and shares of the plan worked out anew. */
export function withTyped(report: ComputedReport, typed: readonly Typed[]): ComputedReport {
  const kinds = new Map(rowsOf(report.template).map((row) => [row.rowId, row]));
  const rows = report.rows.map((row): ReportRow => {
    const kind = kinds.get(row.rowId);
    const cells: { [Column in ReportColumn]?: ReportCell } = { ...row.cells };
    for (const { rowId, column, amount, source } of typed)
      if (rowId === row.rowId && kind !== undefined && isTypedCell(kind, column, hasPlan(row))) cells[column] = { value: amount, source };
    if ('plan-share' in cells) cells['plan-share'] = shareOfPlan(cells);
    return { ...row, cells };
  });
  return { ...report, rows };
}

/** What the year has brought so far over what was planned for it, in basis points, half up. */
export function shareOfPlan(cells: ReportRow['cells']): ReportCell {
  const done = cells['to-date'] ?? cells.this;
  const plan = cells.plan?.value ?? null;
  if (done?.withheld) return { value: null, withheld: true };
  if (plan === null || plan <= 0 || done === undefined || done.value === null || done.value < 0) return { value: null };
  return { value: divideHalfUp(done.value * 10_000, plan), numerator: done.value, denominator: plan };
}
