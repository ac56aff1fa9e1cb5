// The edge of the offices' book: what an office sends becomes an order here, or is turned away with every problem named.
import * as z from 'zod/mini';
import type { OfficeOrder } from '../domain/office/office-record.ts';
import type { Problem } from './command-schema.ts';
import { OFFICE_SCHEMAS } from './schema/office.ts';

export type ParsedOrder =
  | { readonly ok: true; readonly order: OfficeOrder }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const anyOrder = z.discriminatedUnion('kind', OFFICE_SCHEMAS, 'not-known');

export function parseOrder(input: unknown): ParsedOrder {
  const result = anyOrder.safeParse(input);
  if (result.success) return { ok: true, order: result.data as unknown as OfficeOrder };
  return { ok: false, problems: result.error.issues.map((issue) => ({ path: issue.path.join('.'), problem: issue.message })) };
}
