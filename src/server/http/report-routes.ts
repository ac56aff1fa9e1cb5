// Reports over HTTP: one computed now, one as it was sent, what changed in it since, and the records behind a figure.
import { BASE_INDICATORS } from '../../domain/network/indicators/catalogue.ts';
import { type ComputedReport, withTyped } from '../../domain/network/reports/computed.ts';
import { CUT_OFFS, isPeriod, PERIOD_KINDS, type ReportPeriod, type Span } from '../../domain/network/reports/period.ts';
import { problemsOfTemplate } from '../../domain/network/reports/template.ts';
import { letterheadOn } from '../../domain/office/letterhead.ts';
import { foldOffice, type OfficeBook } from '../../domain/office/office-book.ts';
import type { OfficeRecord } from '../../domain/office/office-record.ts';
import { type TemplateVersion, templateFor } from '../../domain/office/report-templates.ts';
import { isLocalDate } from '../../kernel/local-date.ts';
import { defaultLetterhead } from '../../papers/office/letterhead.ts';
import { periodReportPaper } from '../../papers/office/period-report.ts';
import { parsePreview } from '../../protocol/office-schema.ts';
import type { Completeness, ReportAnswer, ReportChanges, SpanRecords } from '../../protocol/report-messages.ts';
import { readInstallation } from '../accounts/account.ts';
import type { UnitAccess } from '../accounts/authorise.ts';
import { today } from '../clock.ts';
import { isUuid } from '../db/scope.ts';
import { paperDocx } from '../documents/paper-docx.ts';
import { paperPdf } from '../documents/paper-pdf.ts';
import { readCompleteness } from '../network/completeness.ts';
import { readFrozen } from '../network/frozen-reports.ts';
import { mapInForce } from '../network/map-in-force.ts';
import { readOfficeRecords } from '../network/office-book.ts';
import { chainOn } from '../network/places.ts';
import { readAdjustments } from '../network/report-adjustments.ts';
import { computeReport } from '../network/report-figures.ts';
import { openable, recordsBetween, recordsOfClub } from '../network/span-records.ts';
import { noteViews } from '../privacy/views.ts';
import { fileAnswer } from './file-answer.ts';
import { ProblemAnswer } from './problem.ts';
import { addRoute, type Call, clubAccess, type Routes, unitAccess } from './route.ts';

export function addReportRoutes(routes: Routes): void {
  addRoute(routes, { method: 'GET', path: '/api/office/report', authorise: unitAccess, handle: showReport });
  addRoute(routes, { method: 'GET', path: '/api/office/report-changes', authorise: unitAccess, handle: showChanges });
  addRoute(routes, {
    method: 'GET',
    path: '/api/office/report-file/:recordId',
    takesMuch: true,
    authorise: unitAccess,
    handle: writeReport,
  });
  // Nothing is written: a template that is not saved yet is too long for an address.
  addRoute(routes, { method: 'POST', path: '/api/office/report-preview', authorise: unitAccess, handle: previewReport });
  addRoute(routes, {
    method: 'GET',
    path: '/api/office/completeness',
    authorise: unitAccess,
    handle: async (access, call): Promise<Completeness> => {
      const { unitId, units } = access;
      return readCompleteness(call.pool, { unitId, units, ...(await reportAsked(access, call)) });
    },
  });
  addRoute(routes, {
    method: 'GET',
    path: '/api/network/club/:clubId/span',
    authorise: clubAccess,
    handle: async (access, call): Promise<SpanRecords> => {
      const { clubId, rooms, private: isInside } = access;
      const indicator = openable(call.query('indicator') ?? '');
      if (isInside && !rooms.includes(BASE_INDICATORS[indicator].room)) throw new ProblemAnswer('not-allowed');
      const reading = call.query('reading') === 'growth' ? 'growth' : 'own';
      await noteViews(call.pool, access, '', ['records']);
      const records = await recordsOfClub(call.pool, clubId, { indicator, reading, span: spanAsked(call) });
      return { total: sumOf(records), records };
    },
  });
}

const sumOf = (records: readonly { readonly amount: number }[]): number => records.reduce((sum, { amount }) => sum + amount, 0);

async function showReport(access: UnitAccess, call: Call): Promise<ReportAnswer> {
  const sent = call.query('sent');
  if (sent !== null) return { report: await frozenOf(access, call, sent) };
  const { book, version, period } = await reportAsked(access, call);
  const borders = call.query('borders') === 'then' ? 'then' : 'now';
  const { demo } = await readInstallation(call.pool);
  const computed = await computeReport(call.pool, { unitId: access.unitId, units: access.units, version, period, borders, demo });
  const adjustments = await readAdjustments(call.pool, access.units, book, computed);
  return { report: withTyped({ ...computed, adjustments }, []) };
}

/** The unit's figures by a template that nobody has saved. */
async function previewReport({ unitId, units }: UnitAccess, call: Call): Promise<ReportAnswer> {
  const parsed = parsePreview(await call.body());
  if (!parsed.ok) throw new ProblemAnswer('malformed', { problems: parsed.problems });
  const { template, period } = parsed;
  if (!isPeriod(period)) throw new ProblemAnswer('period-malformed');
  if (problemsOfTemplate(template).length > 0) throw new ProblemAnswer('template-unknown');
  const { demo } = await readInstallation(call.pool);
  const computed = await computeReport(call.pool, { unitId, units, version: { template, record: null }, period, borders: 'now', demo });
  return { report: withTyped(computed, []) };
}

async function frozenOf({ units, unitId }: UnitAccess, { pool }: Call, recordId: string): Promise<ComputedReport> {
  const report = isUuid(recordId) ? await readFrozen(pool, units, recordId) : null;
  if (report === null || report.unit.unitId !== unitId) throw new ProblemAnswer('not-found');
  return report;
}

/** What changed a figure of a sent report since it was told last, up to a later report or to now. */
async function showChanges(access: UnitAccess, call: Call): Promise<ReportChanges> {
  const report = await frozenOf(access, call, call.query('report') ?? '');
  const since = await frozenOf(access, call, call.query('since') ?? '');
  const until = call.query('until');
  const row = report.rows.find(({ rowId }) => rowId === call.query('row'));
  if (row === undefined || row.indicator === null) throw new ProblemAnswer('not-found');
  const counting = { indicator: openable(row.indicator), reading: row.reading, span: report.period };
  const cuts = { since: since.cut, until: until === null ? null : (await frozenOf(access, call, until)).cut };
  const records = await recordsBetween(call.pool, access.units, report, counting, cuts);
  return { total: sumOf(records), records };
}

/** A report as it was sent, as a Word file or a PDF. */
async function writeReport(access: UnitAccess, call: Call): Promise<Response> {
  const recordId = call.parameter('recordId');
  const report = await frozenOf(access, call, recordId);
  const records = await readOfficeRecords(call.pool, access, access.unitId);
  const sent = records.find(
    (record): record is OfficeRecord<'send-report'> => record.recordId === recordId && record.kind === 'send-report',
  );
  if (sent === undefined) throw new ProblemAnswer('not-found');
  const { on, unitId, body } = sent;
  const letterhead = letterheadOn(foldOffice(records).letterheads, unitId, on) ?? defaultLetterhead(unitId, on, mapInForce());
  const paper = periodReportPaper({ report, letterhead, on, remarks: body.remarks });
  const as = call.query('as') === 'docx' ? 'docx' : 'pdf';
  return fileAnswer(as === 'pdf' ? await paperPdf(paper) : await paperDocx(paper), paper.name, as);
}

type AskedReport = { readonly book: OfficeBook; readonly version: TemplateVersion; readonly period: ReportPeriod };

/** The template and period of the question; what is not known is said, never guessed. */
async function reportAsked(access: UnitAccess, call: Call): Promise<AskedReport> {
  const { from, to } = spanAsked(call);
  const kind = PERIOD_KINDS.find((one) => one === call.query('kind'));
  const cutOff = CUT_OFFS.find((one) => one === call.query('cutOff'));
  if (kind === undefined || cutOff === undefined || !isPeriod({ kind, cutOff, from, to })) throw new ProblemAnswer('period-malformed');
  const book = foldOffice(await readOfficeRecords(call.pool, access, access.unitId));
  const version = templateFor(book.templates, chainOn(access.unitId, today()), call.query('template') ?? '', to);
  if (version === null) throw new ProblemAnswer('template-unknown');
  return { book, version, period: { kind, cutOff, from, to } };
}

function spanAsked(call: Call): Span {
  const from = call.query('from') ?? '';
  const to = call.query('to') ?? '';
  if (!isLocalDate(from) || !isLocalDate(to) || from > to) throw new ProblemAnswer('period-malformed');
  return { from, to };
}
