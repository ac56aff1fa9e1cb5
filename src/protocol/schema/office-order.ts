// The envelope of what an office sends.
import * as z from 'zod/mini';
import type { OfficeKind } from '../../domain/office/office-record.ts';
import { aDate, anId, shape, words } from './parts.ts';

export const officeOrder = <const Kind extends OfficeKind, Body extends z.ZodMiniType>(kind: Kind, body: Body) =>
  shape({ recordId: anId, kind: z.literal(kind), unitId: words(60), clubId: z.optional(anId), on: aDate, body });
