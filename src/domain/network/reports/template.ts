// A report's template is data: which figures in which order, which columns, what is left to be written by hand. An office sets
// its own; what an office above has set is used by those below. No template of the Association was seen: the first one is ours.
import type { LocalDate } from '../../../kernel/local-date.ts';
import { BASE_INDICATORS, INDICATORS, type IndicatorId, isBaseId, isIndicatorId } from '../indicators/catalogue.ts';
import type { CutOff, PeriodKind } from './period.ts';

export const REPORT_COLUMNS = ['this', 'previous', 'last-year', 'to-date', 'plan', 'plan-share', 'estimate'] as const;
export type ReportColumn = (typeof REPORT_COLUMNS)[number];

/** 'own': a stock at the end, a flow within the period. 'growth': what a stock grew by within it. */
export const READINGS = ['own', 'growth'] as const;
export type RowReading = (typeof READINGS)[number];

export type TemplateRow =
  | {
      readonly is: 'figure';
      readonly rowId: string;
      readonly indicator: string;
      readonly reading: RowReading;
      /** Empty: the figure's own name. */
      readonly label: string;
    }
  /** A figure the clubs do not record: written by hand, with its source, and marked so. */
  | { readonly is: 'typed'; readonly rowId: string; readonly label: string; readonly measure: string };

export interface TemplateSection {
  readonly heading: string;
  readonly rows: readonly TemplateRow[];
}

export interface ReportTemplate {
  readonly templateId: string;
  readonly name: string;
  readonly kinds: readonly PeriodKind[];
  readonly cutOff: CutOff;
  /** Days after the period's last one. */
  readonly dueDays: number;
  /** Used for periods that end on this day or later. */
  readonly from: LocalDate;
  readonly sections: readonly TemplateSection[];
  readonly columns: readonly ReportColumn[];
  /** Lines of words to be written under the table. */
  readonly notes: readonly { readonly noteId: string; readonly label: string }[];
}

export type TemplateProblem =
  | { readonly why: 'template-unknown-figure'; readonly indicator: string }
  | { readonly why: 'template-row-twice'; readonly label: string }
  | { readonly why: 'template-growth-of-flow'; readonly indicator: string }
  | { readonly why: 'template-column-twice' };

export function rowsOf({ sections }: Pick<ReportTemplate, 'sections'>): readonly TemplateRow[] {
  return sections.flatMap(({ rows }) => rows);
}

/** Everything that is wrong with a template, so that a builder can say all of it at once. */
export function problemsOfTemplate(template: Pick<ReportTemplate, 'sections' | 'columns' | 'notes'>): readonly TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const ids = new Set<string>();
  const figures = new Set<string>();
  for (const row of rowsOf(template)) {
    const same = row.is === 'figure' ? `${row.indicator} ${row.reading}` : `${row.label} typed`;
    if (ids.has(row.rowId) || figures.has(same))
      problems.push({ why: 'template-row-twice', label: row.is === 'figure' ? row.indicator : row.label });
    ids.add(row.rowId);
    figures.add(same);
    if (row.is !== 'figure') continue;
    if (!isIndicatorId(row.indicator)) problems.push({ why: 'template-unknown-figure', indicator: row.indicator });
    else if (row.reading === 'growth' && !isStock(row.indicator))
      problems.push({ why: 'template-growth-of-flow', indicator: row.indicator });
  }
  const twice =
    new Set(template.columns).size !== template.columns.length ||
    new Set(template.notes.map(({ noteId }) => noteId)).size !== template.notes.length;
  if (twice) problems.push({ why: 'template-column-twice' });
  return problems;
}

/** Figures that stand at a day, of which growth can be asked. */
export function isStock(indicator: IndicatorId): boolean {
  return isBaseId(indicator) ? BASE_INDICATORS[indicator].time === 'stock' : INDICATORS[indicator].kind === 'club-test';
}

/**
 * Which cells are written by hand: every column but the share of the plan of a typed row; of a computed row the estimate, and the
 * plan where no document gives one.
 */
export function isTypedCell(row: TemplateRow, column: ReportColumn, hasPlan: boolean): boolean {
  if (column === 'plan-share') return false;
  if (row.is === 'typed') return true;
  return column === 'estimate' || (column === 'plan' && !hasPlan);
}
