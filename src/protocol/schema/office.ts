// Shapes of what offices send, one a kind.
import * as z from 'zod/mini';
import { CUT_OFFS, PERIOD_KINDS } from '../../domain/network/reports/period.ts';
import { READINGS, REPORT_COLUMNS } from '../../domain/network/reports/template.ts';
import { BREACH_TOLD, BREACHED_DATA } from '../../domain/office/breaches.ts';
import { ISSUED_KINDS } from '../../domain/office/issued-documents.ts';
import { LICENCE_IDS } from '../../domain/office/publications.ts';
import { STATISTICS } from '../../domain/office/statistics.ts';
import { borderChange } from './border-change.ts';
import { GROWING_SCHEMAS } from './office-growing.ts';
import { MERIT_SCHEMAS } from './office-merits.ts';
import { officeOrder as order } from './office-order.ts';
import { aDate, aMonth, anId, many, oneOf, shape, some, text, timeOfDay, whole, words } from './parts.ts';
import { planBody, sharingBody } from './plans.ts';
import { WORK_SCHEMAS } from './programme-work.ts';

const LARGEST_COUNT = 200_000_000;

const key = words(60);
const templateRow = z.discriminatedUnion('is', [
  shape({ is: z.literal('figure'), rowId: key, indicator: words(60), reading: oneOf(READINGS), label: text(200) }),
  shape({ is: z.literal('typed'), rowId: key, label: words(200), measure: text(40) }),
]);
const period = shape({ kind: oneOf(PERIOD_KINDS), cutOff: oneOf(CUT_OFFS), from: aDate, to: aDate });
const MOST_ROWS = 80;
const reportTemplate = shape({
  templateId: key,
  name: words(120),
  kinds: many(oneOf(PERIOD_KINDS), PERIOD_KINDS.length),
  cutOff: oneOf(CUT_OFFS),
  dueDays: whole(1, 90),
  from: aDate,
  sections: many(shape({ heading: text(200), rows: many(templateRow, MOST_ROWS) }), 20),
  columns: many(oneOf(REPORT_COLUMNS), REPORT_COLUMNS.length),
  notes: some(shape({ noteId: key, label: words(200) }), 20),
});
/** A template nobody has saved yet, and the days to try it on. */
export const PREVIEW_SCHEMA = shape({ template: reportTemplate, period });
const LARGEST_TYPED = 1_000_000_000_000_000;

export const OFFICE_SCHEMAS = [
  order(
    'state-statistics',
    shape({
      month: aMonth,
      values: many(shape({ statistic: oneOf(STATISTICS), amount: whole(0, LARGEST_COUNT) }), STATISTICS.length),
      source: words(200),
      sure: z.optional(z.literal(true)),
    }),
  ),
  order(
    'enact-reorganisation',
    shape({
      number: words(60),
      issuer: words(120),
      issuedOn: aDate,
      effectiveOn: aDate,
      changes: some(borderChange, 2_000),
      communesAfter: z.optional(whole(0, 20_000)),
      assigned: some(shape({ clubId: anId, unit: words(60) }), 20_000),
    }),
  ),
  ...GROWING_SCHEMAS,
  ...MERIT_SCHEMAS,
  order('set-report-template', reportTemplate),
  order(
    'send-report',
    // `frozen` is not among what an office sends: the server puts it in.
    shape({
      templateId: key,
      period,
      borders: oneOf(['now', 'then']),
      typed: some(shape({ rowId: key, column: oneOf(REPORT_COLUMNS), amount: whole(0, LARGEST_TYPED), source: words(200) }), 400),
      remarks: some(shape({ noteId: key, text: words(4000) }), 20),
    }),
  ),
  order('approve-report', shape({ reportId: anId })),
  order('return-report', shape({ reportId: anId, reason: words(1000) })),
  order('reopen-report', shape({ reportId: anId, reason: words(1000) })),
  order('publish-figures', shape({ from: aMonth, licence: oneOf(LICENCE_IDS), document: words(120) })),
  order('withdraw-figures', shape({ why: words(500) })),
  order(
    'set-letterhead',
    shape({
      from: aDate,
      above: text(200),
      body: words(200),
      pattern: words(60),
      place: words(60),
      authority: words(200),
      signer: text(100),
    }),
  ),
  order(
    'issue-document',
    shape({ kind: oneOf(ISSUED_KINDS), sign: words(10), number: whole(1, 9999), title: words(400), digest: words(64) }),
  ),
  order('adopt-programme', planBody),
  order('share-out-target', sharingBody),
  ...WORK_SCHEMAS,
  order(
    'record-breach',
    shape({
      foundOn: aDate,
      foundAt: timeOfDay,
      what: words(2000),
      data: many(oneOf(BREACHED_DATA), BREACHED_DATA.length),
      people: z.optional(whole(0, 9_999_999)),
      serious: z.boolean('missing'),
      measures: words(2000),
    }),
  ),
  order('tell-of-breach', shape({ breachId: anId, whom: oneOf(BREACH_TOLD), at: timeOfDay, how: words(300) })),
] as const;
