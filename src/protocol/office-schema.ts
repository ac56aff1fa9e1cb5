// The edge of the offices' book: what an office sends becomes an order here, or is turned away with every problem named.
import * as z from 'zod/mini';
import type { OfficeOrder } from '../domain/office/office-record.ts';
import type { Id } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Problem } from './command-schema.ts';
import { OFFICE_SCHEMAS } from './schema/office.ts';
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
