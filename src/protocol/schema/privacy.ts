// Shapes of the commands about a person's own data: the request, its answers, the erasure that two of the board sign.
import * as z from 'zod/mini';
import { DATA_ANSWERS, DATA_ASKERS, DATA_ASKS, DATA_REASONS, DATA_WAYS } from '../../domain/privacy/data-request.ts';
import { anId, command, oneOf, proofs, shape, some, text, whole, words } from './parts.ts';

export const PRIVACY_SCHEMAS = [
  command(
    'ask-about-data',
    shape({
      personId: anId,
      ask: oneOf(DATA_ASKS),
      by: oneOf(DATA_ASKERS),
      way: oneOf(DATA_WAYS),
      others: z.optional(z.literal(true, 'missing')),
    }),
    { priv: z.optional(shape({ words: z.optional(text(2000)), asker: z.optional(words(120)) })) },
  ),
  command(
    'answer-data-request',
    shape({ requestId: anId, answer: oneOf(DATA_ANSWERS), days: z.optional(whole(1, 99)), reason: z.optional(oneOf(DATA_REASONS)) }),
    { priv: z.optional(shape({ words: text(2000) })) },
  ),
  command(
    'erase-person',
    shape({ requestId: anId, personId: anId, knownAs: words(60), approvedBy: some(anId, 9), proofs: z.optional(proofs) }),
  ),
] as const;
