// Shapes of the commands about help and activities.
import * as z from 'zod/mini';
import { AREAS } from '../../domain/activities/area.ts';
import { aFund, amount, amountOrNone, anId, command, meeting, noted, oneOf, shape, some, text, whole, words } from './parts.ts';

const help = z.discriminatedUnion(
  'how',
  [
    shape({ how: z.literal('labour'), halfDays: whole(1, 1000) }),
    shape({ how: z.literal('money'), fund: aFund, amount }),
    shape({ how: z.literal('collected-money'), amount }),
    shape({
      how: z.literal('goods'),
      item: words(60),
      quantity: whole(1, 100_000),
      unit: words(20),
      worth: amountOrNone,
      fromStore: z.optional(z.literal(true)),
    }),
  ],
  'not-in-list',
);

const goods = { item: words(60), quantity: whole(1, 100_000), unit: words(20) };

export const LIFE_SCHEMAS = [
  command('give-help', shape({ ...meeting, personId: anId, help, helpers: some(anId, 100) }), noted),
  command(
    'receive-goods',
    shape({
      ...meeting,
      ...goods,
      worth: amountOrNone,
      source: oneOf(['donor', 'members', 'association', 'state-budget', 'project', 'other']),
    }),
    { priv: z.optional(shape({ from: z.optional(text(200)), note: z.optional(text(2000)) })) },
  ),
  command('use-goods', shape({ ...meeting, ...goods, why: oneOf(['used-up', 'spoiled', 'given-on', 'other']) }), noted),
  command(
    'hold-activity',
    shape({ ...meeting, area: oneOf(AREAS), topic: words(60), partner: z.optional(words(120)), participants: whole(0, 10_000) }),
    noted,
  ),
] as const;
