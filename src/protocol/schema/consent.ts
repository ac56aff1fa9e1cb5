// Shapes of the commands about consent. A voice or a thumb always names its witness.
import * as z from 'zod/mini';
import { CONSENT_PURPOSES } from '../../domain/people/consent-commands.ts';
import { anId, command, many, meeting, oneOf, shape, text, whole, words } from './parts.ts';

const asked = { personIds: many(anId, 500), purpose: oneOf(CONSENT_PURPOSES) };

export const CONSENT_SCHEMAS = [
  command(
    'give-consent',
    shape({
      ...meeting,
      ...asked,
      text: whole(1, 999),
      how: oneOf(['signed', 'voice', 'thumb']),
      witnessId: z.optional(anId),
      byRelative: z.optional(z.literal(true, 'missing')),
    }).check(z.refine(({ how, witnessId }) => how === 'signed' || witnessId !== undefined, 'missing')),
    { priv: z.optional(shape({ relative: z.optional(words(120)), note: z.optional(text(2000)) })) },
  ),
  command('withdraw-consent', shape(asked), { priv: z.optional(shape({ note: z.optional(text(2000)) })) }),
] as const;
