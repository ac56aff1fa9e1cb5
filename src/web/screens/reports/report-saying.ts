// How periods, templates, rows and cells of a report are written.
import { INDICATORS, isIndicatorId } from '../../../domain/network/indicators/catalogue.ts';
import { MEASURE_WORDS, type Measure } from '../../../domain/network/indicators/definition.ts';
import type { ReportCell } from '../../../domain/network/reports/computed.ts';
import { DEFAULT_TEMPLATE_ID } from '../../../domain/network/reports/default-template.ts';
import { indexInYear, type ReportPeriod, reportingYear } from '../../../domain/network/reports/period.ts';
import type { ReportColumn, ReportTemplate, TemplateRow } from '../../../domain/network/reports/template.ts';
import { formatDate } from '../../../text/format.ts';
import { said } from '../network/office-text.svelte.ts';
import { valueText } from '../network/saying.ts';
import { reportWords as w } from './report-words.svelte.ts';

export function periodName(period: ReportPeriod): string {
  if (period.kind === 'ad-hoc') return w().days(formatDate(period.from), formatDate(period.to));
  return w().names[period.kind](indexInYear(period), reportingYear(period));
}

export function daysOf({ from, to }: Pick<ReportPeriod, 'from' | 'to'>): string {
  return w().days(formatDate(from), formatDate(to));
}

const isOurs = ({ templateId }: Pick<ReportTemplate, 'templateId'>): boolean => templateId === DEFAULT_TEMPLATE_ID;

export function templateName(template: ReportTemplate): string {
  return isOurs(template) ? w().defaultName : template.name;
}

export function headingText(template: Pick<ReportTemplate, 'templateId'>, heading: string): string {
  return isOurs(template) ? (w().headings[heading] ?? heading) : heading;
}

export function noteLabel(template: Pick<ReportTemplate, 'templateId'>, label: string): string {
  return isOurs(template) ? (w().notes[label] ?? label) : label;
}

export function figureName(indicator: string): string {
  return isIndicatorId(indicator) ? said(INDICATORS[indicator].name) : indicator;
}

export function rowName(row: TemplateRow): string {
  if (row.is === 'typed') return row.label;
  const name = row.label === '' ? figureName(row.indicator) : row.label;
  return row.reading === 'growth' && row.label === '' ? `${name}, ${w().growth}` : name;
}

/** Null for a row written by hand: its measure is a word of the office's own. */
export function measureOf(row: TemplateRow): Measure | null {
  return row.is === 'figure' && isIndicatorId(row.indicator) ? INDICATORS[row.indicator].measure : null;
}

export function measureWord(row: TemplateRow): string {
  const measure = measureOf(row);
  if (row.is === 'typed') return row.measure;
  return measure === null ? '' : said(MEASURE_WORDS[measure]);
}

/** The number without its unit, which has a column of its own; shares keep their sign. */
export function cellText(row: TemplateRow, column: ReportColumn, cell: ReportCell | undefined): string {
  if (cell?.withheld) return w().few;
  if (cell === undefined || cell.value === null) return w().none;
  const measure = column === 'plan-share' ? 'share' : (measureOf(row) ?? 'records');
  return valueText(measure, cell.value).replace('\u00A0đ', '');
}
