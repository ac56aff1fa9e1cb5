// The server's part in a sending: it computes the report, puts in what was written by hand, and keeps the whole with the record.
import type pg from 'pg';
import { type ComputedReport, hasPlan, withTyped } from '../../domain/network/reports/computed.ts';
import { isPeriod } from '../../domain/network/reports/period.ts';
import { foldOffice } from '../../domain/office/office-book.ts';
import type { OfficeOrder } from '../../domain/office/office-record.ts';
import { templateFor } from '../../domain/office/report-templates.ts';
import { readInstallation } from '../accounts/account.ts';
import type { DeskAccess } from '../accounts/authorise.ts';
import { today } from '../clock.ts';
import { digestOf, keepFrozen } from './frozen-reports.ts';
import { readOfficeRecords, type Taken, takeOrder } from './office-book.ts';
import { chainOn } from './places.ts';
import { readAdjustments } from './report-adjustments.ts';
import { computeReport } from './report-figures.ts';
import { gradeClub } from './scores.ts';

/** Any order of an office; a report is frozen on its way in, and a grade gets its computed points. */
export async function takeOfficeOrder(pool: pg.Pool, access: DeskAccess, order: OfficeOrder): Promise<Taken> {
  if (order.kind === 'grade-club') return gradeClub(pool, access, order);
  if (order.kind !== 'send-report' || !access.units.includes(order.unitId)) return takeOrder(pool, access, order);
  const report = await reportToSend(pool, access, order);
  // Nothing to compute from: the rules of the book say why.
  if (report === null) return takeOrder(pool, access, order);
  const planned = order.body.typed.find(
    ({ rowId, column }) => column === 'plan' && report.rows.some((row) => row.rowId === rowId && hasPlan(row)),
  );
  if (planned !== undefined) return { refusal: { why: 'report-cell-is-computed', rowId: planned.rowId } };
  const frozen = withTyped(report, order.body.typed);
  const body = { ...order.body, frozen: { digest: digestOf(frozen), templateSeq: frozen.templateSeq } };
  return takeOrder(pool, access, { ...order, body }, (transaction) => keepFrozen(transaction, order.recordId, frozen));
}

async function reportToSend(
  pool: pg.Pool,
  access: DeskAccess,
  { unitId, body }: OfficeOrder<'send-report'>,
): Promise<ComputedReport | null> {
  const { period, templateId, borders } = body;
  if (!isPeriod(period)) return null;
  const book = foldOffice(await readOfficeRecords(pool, access, unitId));
  const version = templateFor(book.templates, chainOn(unitId, today()), templateId, period.to);
  if (version === null) return null;
  const { demo } = await readInstallation(pool);
  const report = await computeReport(pool, { unitId, units: access.units, version, period, borders, demo });
  return { ...report, adjustments: await readAdjustments(pool, access.units, book, report) };
}
