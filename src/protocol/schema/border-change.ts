// One change of borders in a document, as it comes over the wire. Whether the units exist and fit is asked of the map.
import * as z from 'zod/mini';
import type { BorderChange } from '../../domain/network/units/reorganisation.ts';
import { many, oneOf, shape, words } from './parts.ts';

const unitId = z.string('not-an-id').check(z.regex(/^[a-z0-9-]{1,60}$/, 'not-an-id'));
const level = oneOf(['country', 'province', 'district', 'commune']);
const does = <const Do extends BorderChange['do'], Rest extends z.core.$ZodLooseShape>(kind: Do, rest: Rest) =>
  shape({ do: z.literal(kind), ...rest });

export const borderChange = z.discriminatedUnion(
  'do',
  [
    does('form', {
      unit: unitId,
      level,
      code: z.optional(words(12)),
      type: words(40),
      name: words(80),
      parent: unitId,
      open: z.optional(words(400)),
      of: many(
        shape({ unit: unitId, extent: oneOf(['whole', 'part']), evidence: z.optional(oneOf(['stated', 'derived', 'unconfirmed'])) }),
        200,
      ),
    }),
    does('rename', { unit: unitId, name: words(80) }),
    does('reclassify', { unit: unitId, type: words(40) }),
    does('move', { unit: unitId, parent: unitId }),
    does('end', { unit: unitId }),
    does('end-level', { level }),
  ],
  'not-known',
);
