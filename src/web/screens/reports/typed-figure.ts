// What an officer types into a report: 1.250 or 1250; a share as 13,46; half a day's work as 12,5. And the whole draft of it.
import type { Measure } from '../../../domain/network/indicators/definition.ts';
import { type ComputedReport, hasPlan } from '../../../domain/network/reports/computed.ts';
import { isTypedCell, type ReportColumn, rowsOf, type TemplateRow } from '../../../domain/network/reports/template.ts';
import type { TypedFigure } from '../../../domain/office/reports.ts';

/** Undefined: nothing was typed. Null: it is no such number. */
export function readFigure(measure: Measure | null, typed: string): number | null | undefined {
  const text = typed.replaceAll(/[\s%]/g, '');
  if (text === '') return undefined;
  const found = /^(\d{1,15}|\d{1,3}(?:\.\d{3}){1,4})(?:,(\d{1,2}))?$/.exec(text);
  if (!found) return null;
  const whole = Number((found[1] ?? '').replaceAll('.', ''));
  const hundredths = Number((found[2] ?? '').padEnd(2, '0'));
  if (measure === 'share') return whole * 100 + hundredths;
  if (measure === 'half-days') return hundredths % 50 === 0 ? whole * 2 + hundredths / 50 : null;
  return hundredths === 0 ? whole : null;
}

/** A cell of the report that is written by hand. */
export interface OpenCell {
  readonly key: string;
  readonly row: TemplateRow;
  readonly column: ReportColumn;
  /** Cells that share one source: all of a typed row, or all of one column. */
  readonly sourceKey: string;
}

export function openCells({ template, rows }: Pick<ComputedReport, 'template' | 'rows'>): readonly OpenCell[] {
  const computed = new Map(rows.map((row) => [row.rowId, row]));
  return rowsOf(template).flatMap((row) =>
    template.columns.flatMap((column) => {
      const found = computed.get(row.rowId);
      if (found === undefined || !isTypedCell(row, column, hasPlan(found))) return [];
      return [{ key: `${row.rowId} ${column}`, row, column, sourceKey: row.is === 'typed' ? `row ${row.rowId}` : `column ${column}` }];
    }),
  );
}

export interface ReportDraft {
  readonly amounts: Readonly<Record<string, string>>;
  readonly sources: Readonly<Record<string, string>>;
  readonly remarks: Readonly<Record<string, string>>;
}

export const NO_DRAFT: ReportDraft = { amounts: {}, sources: {}, remarks: {} };

export function isEmptyDraft({ amounts, sources, remarks }: ReportDraft): boolean {
  return [amounts, sources, remarks].every((one) => Object.values(one).every((text) => text.trim() === ''));
}

export interface DraftRead {
  readonly typed: readonly TypedFigure[];
  /** Cells whose number cannot be read, and sources that are missing. */
  readonly bad: ReadonlySet<string>;
}

export function readDraft(cells: readonly OpenCell[], draft: ReportDraft, measureOf: (row: TemplateRow) => Measure | null): DraftRead {
  const typed: TypedFigure[] = [];
  const bad = new Set<string>();
  for (const { key, row, column, sourceKey } of cells) {
    const amount = readFigure(measureOf(row), draft.amounts[key] ?? '');
    const source = (draft.sources[sourceKey] ?? '').normalize('NFC').trim();
    if (amount === null) bad.add(key);
    if (amount === undefined || amount === null) continue;
    if (source === '') bad.add(sourceKey);
    else typed.push({ rowId: row.rowId, column, amount, source });
  }
  return { typed, bad };
}

/** What was sent before, put back into the form: a returned report begins where it was left. */
export function draftOf(
  sent: { readonly typed: readonly TypedFigure[]; readonly remarks: readonly { readonly noteId: string; readonly text: string }[] },
  cells: readonly OpenCell[],
  measureOf: (row: TemplateRow) => Measure | null,
): ReportDraft {
  const amounts: Record<string, string> = {};
  const sources: Record<string, string> = {};
  for (const { rowId, column, amount, source } of sent.typed) {
    const cell = cells.find(({ key }) => key === `${rowId} ${column}`);
    if (cell === undefined) continue;
    const measure = measureOf(cell.row);
    amounts[cell.key] = written(measure, amount);
    sources[cell.sourceKey] = source;
  }
  return { amounts, sources, remarks: Object.fromEntries(sent.remarks.map(({ noteId, text }) => [noteId, text])) };
}

function written(measure: Measure | null, amount: number): string {
  if (measure === 'share')
    return amount % 100 === 0 ? String(amount / 100) : `${Math.trunc(amount / 100)},${String(amount % 100).padStart(2, '0')}`;
  if (measure === 'half-days') return `${Math.trunc(amount / 2)}${amount % 2 === 0 ? '' : ',5'}`;
  return String(amount);
}
