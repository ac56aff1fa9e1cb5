// The ladder of a report: sent (and frozen), approved or returned by the office right above, sent again; an approved one opened again
// from above only, and only while the report above it does not stand. Decided under a lock, so the second of two people who answer at
// once is told who was first.
import type { Id } from '../../kernel/ids.ts';
import { isPeriod, periodKey, type ReportPeriod } from '../network/reports/period.ts';
import { isTypedCell, type ReportColumn, rowsOf } from '../network/reports/template.ts';
import type { UnitId } from '../network/units/unit.ts';
import type { OfficeOrder, OfficeRecord, OfficeRefusal } from './office-record.ts';
import { type TemplatesState, templateFor } from './report-templates.ts';

/** A figure written by hand: which cell, what, and where it comes from. */
export interface TypedFigure {
  readonly rowId: string;
  readonly column: ReportColumn;
  readonly amount: number;
  readonly source: string;
}

export interface ReportSent {
  readonly templateId: string;
  readonly period: ReportPeriod;
  readonly borders: 'now' | 'then';
  readonly typed: readonly TypedFigure[];
  readonly remarks: readonly { readonly noteId: string; readonly text: string }[];
  /** Put in by the server when it takes the report: the check word of everything it computed and keeps (`FrozenReport`). */
  readonly frozen?: { readonly digest: string; readonly templateSeq: number };
}

export interface ReportAnswered {
  /** The record by which the report was sent. */
  readonly reportId: Id;
}
export interface ReportTurnedBack extends ReportAnswered {
  readonly reason: string;
}

type ReportKind = 'send-report' | 'approve-report' | 'return-report' | 'reopen-report';
export type ReportRecord = OfficeRecord<ReportKind>;
export type ReportStanding = 'sent' | 'approved' | 'returned' | 'reopened';

/** One report of one unit: all that happened to it, oldest first. */
export interface ReportLife {
  readonly unitId: UnitId;
  readonly templateId: string;
  readonly period: ReportPeriod;
  readonly standing: ReportStanding;
  /** The sending that stands. */
  readonly sent: OfficeRecord<'send-report'>;
  readonly steps: readonly ReportRecord[];
}

export interface ReportsState {
  readonly lives: ReadonlyMap<string, ReportLife>;
  /** Of each sending the report it belongs to. */
  readonly bySending: ReadonlyMap<Id, string>;
}

export const NO_REPORTS: ReportsState = { lives: new Map(), bySending: new Map() };

type Who = { readonly by: string; readonly at: string };
export type ReportRefusal =
  | { readonly why: 'report-period-not-known' }
  | { readonly why: 'report-template-not-known' }
  | { readonly why: 'report-kind-not-in-template' }
  | { readonly why: 'report-template-changed' }
  | { readonly why: 'report-too-early'; readonly to: string }
  | { readonly why: 'report-cell-is-computed'; readonly rowId: string }
  | { readonly why: 'report-note-not-known' }
  | ({ readonly why: 'report-already-sent' | 'report-already-approved' | 'report-already-returned' | 'report-sent-anew' } & Who)
  | { readonly why: 'report-not-found' }
  | { readonly why: 'report-not-approved' }
  | { readonly why: 'report-own-not-answered' }
  | { readonly why: 'report-only-right-above' }
  | ({ readonly why: 'report-above-stands' } & Who);

/** What a decision about a report needs beside the book. */
export interface Asker {
  readonly standing: 'own' | 'above';
  /** Whether one of the asker's units is the one right above. */
  readonly isRightAbove: boolean;
  /** The unit itself and what stands above it, nearest first. */
  readonly chain: readonly UnitId[];
}

export function reportKey(unitId: UnitId, templateId: string, period: ReportPeriod): string {
  return `${unitId} ${templateId} ${periodKey(period)}`;
}

export function evolveSent({ lives, bySending }: ReportsState, record: OfficeRecord<'send-report'>): ReportsState {
  const { templateId, period } = record.body;
  const key = reportKey(record.unitId, templateId, period);
  const steps = [...(lives.get(key)?.steps ?? []), record];
  const life: ReportLife = { unitId: record.unitId, templateId, period, standing: 'sent', sent: record, steps };
  return { lives: new Map(lives).set(key, life), bySending: new Map(bySending).set(record.recordId, key) };
}

const LEAVES = { 'approve-report': 'approved', 'return-report': 'returned', 'reopen-report': 'reopened' } as const;

export function evolveAnswered(state: ReportsState, record: OfficeRecord<keyof typeof LEAVES>): ReportsState {
  const key = state.bySending.get(record.body.reportId);
  const life = key === undefined ? undefined : state.lives.get(key);
  if (key === undefined || life === undefined) return state;
  const changed: ReportLife = { ...life, standing: LEAVES[record.kind], steps: [...life.steps, record] };
  return { ...state, lives: new Map(state.lives).set(key, changed) };
}

/** Everything in the way of a sending, so that a page can say it before the button is pressed; the first is the refusal. */
export function problemsOfSending(
  book: { readonly templates: TemplatesState; readonly reports: ReportsState },
  { unitId, on, body }: OfficeOrder<'send-report'>,
  chain: readonly UnitId[],
): readonly OfficeRefusal[] {
  const { templateId, period, typed, remarks, frozen } = body;
  if (!isPeriod(period)) return [{ why: 'report-period-not-known' }];
  const found = templateFor(book.templates, chain, templateId, period.to);
  if (found === null) return [{ why: 'report-template-not-known' }];
  const { template } = found;
  if (frozen !== undefined && frozen.templateSeq !== (found.record?.seq ?? 0)) return [{ why: 'report-template-changed' }];
  const problems: OfficeRefusal[] = [];
  const before = book.reports.lives.get(reportKey(unitId, templateId, period));
  if (before?.standing === 'sent') problems.push({ why: 'report-already-sent', ...whoOf(before.sent) });
  if (before?.standing === 'approved') problems.push({ why: 'report-already-approved', ...whoOf(before.steps.at(-1) ?? before.sent) });
  if (!template.kinds.includes(period.kind) || template.cutOff !== period.cutOff) problems.push({ why: 'report-kind-not-in-template' });
  if (on < period.to && !template.columns.includes('estimate')) problems.push({ why: 'report-too-early', to: period.to });
  const rows = new Map(rowsOf(template).map((row) => [row.rowId, row]));
  for (const { rowId, column } of typed) {
    const row = rows.get(rowId);
    // Where a document gives the plan, the server says so; here the cell may be one that is written by hand.
    if (row === undefined || !template.columns.includes(column) || !isTypedCell(row, column, false))
      problems.push({ why: 'report-cell-is-computed', rowId });
  }
  const notes = new Set(template.notes.map(({ noteId }) => noteId));
  if (remarks.some(({ noteId }) => !notes.has(noteId))) problems.push({ why: 'report-note-not-known' });
  return problems;
}

/** Null: the answer is taken. */
export function refusalOfAnswer(
  reports: ReportsState,
  { kind, unitId, body }: OfficeOrder<keyof typeof LEAVES>,
  asker: Asker,
): OfficeRefusal | null {
  if (asker.standing === 'own') return { why: 'report-own-not-answered' };
  if (!asker.isRightAbove) return { why: 'report-only-right-above' };
  const key = reports.bySending.get(body.reportId);
  const life = key === undefined ? undefined : reports.lives.get(key);
  if (life === undefined || life.unitId !== unitId) return { why: 'report-not-found' };
  const last = life.steps.at(-1) ?? life.sent;
  if (life.sent.recordId !== body.reportId) return { why: 'report-sent-anew', ...whoOf(life.sent) };
  if (kind === 'reopen-report') {
    if (life.standing !== 'approved') return { why: 'report-not-approved' };
    const above = asker.chain[1];
    const theirs = above === undefined ? undefined : reports.lives.get(reportKey(above, life.templateId, life.period));
    const stands = theirs?.standing === 'sent' || theirs?.standing === 'approved';
    return stands ? { why: 'report-above-stands', ...whoOf(theirs.sent) } : null;
  }
  if (life.standing === 'approved') return { why: 'report-already-approved', ...whoOf(last) };
  if (life.standing !== 'sent') return { why: 'report-already-returned', ...whoOf(last) };
  return null;
}

function whoOf({ by, writtenAt }: ReportRecord): Who {
  return { by: by.name, at: writtenAt };
}
