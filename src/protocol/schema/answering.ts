// Shapes of what a club says to the offices above it.
import * as z from 'zod/mini';
import { anId, command, shape, some, whole, words } from './parts.ts';

const said = { priv: z.optional(shape({ words: words(2000) })) };
const points = some(shape({ criterionId: words(60), points: whole(0, 1000) }), 40);

export const ANSWERING_SCHEMAS = [
  command('answer-inspection-result', shape({ inspectionId: anId }), { priv: shape({ words: words(2000) }) }),
  command('assess-own-club', shape({ year: whole(2016, 2100), points }), said),
] as const;
