// Corrections that came after a report was sent: each later report tells, of every earlier one, which figures are no longer what was
// told last. The frozen report stays; the change opens into the records that came between the two cuts, and they add up to it.
import type pg from 'pg';
import type { Adjustment, ComputedReport, ReportRow } from '../../domain/network/reports/computed.ts';
import { periodKey } from '../../domain/network/reports/period.ts';
import type { OfficeBook } from '../../domain/office/office-book.ts';
import type { ReportLife } from '../../domain/office/reports.ts';
import { readFrozen } from './frozen-reports.ts';
import { computeReport } from './report-figures.ts';

/** No further back than this many reports. */
const MOST_REPORTS = 12;

type Told = { readonly value: number; readonly sinceId: string };

/** What changed in earlier reports by the same template, up to the moment `report` was computed. */
export async function readAdjustments(
  pool: pg.Pool,
  units: readonly string[],
  { reports }: Pick<OfficeBook, 'reports'>,
  report: ComputedReport,
): Promise<readonly Adjustment[]> {
  const { unitId } = report.unit;
  const earlier = [...reports.lives.values()]
    .filter((life) => life.unitId === unitId && life.templateId === report.template.templateId && life.period.to < report.period.to)
    .toSorted((a, b) => (a.period.to < b.period.to ? -1 : 1))
    .slice(-MOST_REPORTS);
  const frozen = new Map<ReportLife, ComputedReport>();
  for (const life of earlier) {
    const body = await readFrozen(pool, units, life.sent.recordId);
    if (body !== null) frozen.set(life, body);
  }
  const told = toldLast(frozen);
  const adjustments: Adjustment[] = [];
  for (const [life, body] of frozen) {
    const { template, period, borders, mapOn, demo } = body;
    const version = { template: { ...template, columns: ['this'] as const }, record: null };
    const now = await computeReport(pool, { unitId, units, version, period, borders, mapOn, demo });
    for (const row of now.rows) {
      const before = told.get(keyOf(body, row.rowId));
      const after = numberIn(row);
      if (before === undefined || after === null || row.indicator === null || before.value === after) continue;
      const { rowId, indicator, reading } = row;
      const { sinceId } = before;
      adjustments.push({ period, reportId: life.sent.recordId, sinceId, rowId, indicator, reading, before: before.value, after });
    }
  }
  return adjustments;
}

/** What was told last of each figure, in the order of the sendings: by its own report, or as a change by a later one. */
function toldLast(frozen: ReadonlyMap<ReportLife, ComputedReport>): ReadonlyMap<string, Told> {
  const told = new Map<string, Told>();
  for (const [life, body] of [...frozen].toSorted(([a], [b]) => a.sent.seq - b.sent.seq)) {
    const sinceId = life.sent.recordId;
    for (const row of body.rows) {
      const value = numberIn(row);
      if (value !== null) told.set(keyOf(body, row.rowId), { value, sinceId });
    }
    for (const { period, rowId, after } of body.adjustments) told.set(`${periodKey(period)} ${rowId}`, { value: after, sinceId });
  }
  return told;
}

const keyOf = ({ period }: ComputedReport, rowId: string): string => `${periodKey(period)} ${rowId}`;

/** The computed number of the period itself; nothing that was kept back or written by hand. */
function numberIn({ indicator, cells }: ReportRow): number | null {
  const cell = cells.this;
  return indicator === null || cell === undefined || cell.withheld || cell.source !== undefined ? null : cell.value;
}
