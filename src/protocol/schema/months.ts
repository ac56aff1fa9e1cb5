// Shapes of the commands that close months and years and open them again.
import * as z from 'zod/mini';
import { aMonth, command, proved, shape, signatures, text, words } from './parts.ts';

const aYear = z.string('not-a-year').check(z.regex(/^(19|20)\d\d$/, 'not-a-year'));

export const MONTHS_SCHEMAS = [
  command('close-month', shape({ month: aMonth, signatures, pageDigest: text(64), ...proved })),
  command('reopen-month', shape({ month: aMonth, reason: words(300) })),
  command('close-year', shape({ year: aYear, signatures, pageDigest: text(64), ...proved })),
  command('reopen-year', shape({ year: aYear, reason: words(300) })),
] as const;
