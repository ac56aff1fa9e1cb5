// Shapes of the commands about corrections.
import * as z from 'zod/mini';
import { anId, command, noted, oneOf, shape, words } from './parts.ts';

export const CORRECTING_SCHEMAS = [
  command(
    'reverse-record',
    shape({ cmdId: anId, reason: oneOf(['typed-wrong', 'wrong-person', 'recorded-twice', 'money-given-back', 'other']) }),
    noted,
  ),
  command(
    'settle-review',
    shape({ reviewId: words(60), choice: oneOf(['noted', 'return-money', 'apply-money', 'money-came-back', 'own-loan']) }),
    noted,
  ),
  command('move-payment', shape({ cmdId: anId, from: anId, to: anId, loanId: z.optional(anId) }), noted),
] as const;
