// The edge of the offices' book: what an office sends becomes an order here, or is turned away with every problem named.
import * as z from 'zod/mini';
import type { ReportPeriod } from '../domain/network/reports/period.ts';
import type { ReportTemplate } from '../domain/network/reports/template.ts';
import type { OfficeOrder } from '../domain/office/office-record.ts';
import type { Id } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Problem } from './command-schema.ts';
import { OFFICE_SCHEMAS, PREVIEW_SCHEMA } from './schema/office.ts';
import { DRAW_REQUEST } from './schema/office-growing.ts';

export type ParsedOrder =
  | { readonly ok: true; readonly order: OfficeOrder }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const anyOrder = z.discriminatedUnion('kind', OFFICE_SCHEMAS, 'not-known');

export function parseOrder(input: unknown): ParsedOrder {
  const result = anyOrder.safeParse(input);
  if (result.success) return { ok: true, order: result.data as unknown as OfficeOrder };
  return { ok: false, problems: result.error.issues.map(problemOf) };
}

export type ParsedPreview =
  | { readonly ok: true; readonly template: ReportTemplate; readonly period: ReportPeriod }
  | { readonly ok: false; readonly problems: string };

export function parsePreview(input: unknown): ParsedPreview {
  const result = PREVIEW_SCHEMA.safeParse(input);
  if (result.success) return { ok: true, ...(result.data as unknown as { template: ReportTemplate; period: ReportPeriod }) };
  return { ok: false, problems: result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ') };
}

export type ParsedDraw =
  | { readonly ok: true; readonly request: { readonly recordId: Id; readonly on: LocalDate } }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function parseDrawRequest(input: unknown): ParsedDraw {
  const result = DRAW_REQUEST.safeParse(input);
  if (result.success) return { ok: true, request: result.data as { readonly recordId: Id; readonly on: LocalDate } };
  return { ok: false, problems: result.error.issues.map(problemOf) };
}

const problemOf = (issue: { readonly path: readonly PropertyKey[]; readonly message: string }): Problem => ({
  path: issue.path.join('.'),
  problem: issue.message,
});
