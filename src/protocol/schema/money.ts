// Shapes of the commands about money in and out.
import * as z from 'zod/mini';
import { aFund, aMonth, amount, anId, command, many, meeting, oneOf, place, proved, shape, some, text, words } from './parts.ts';

export const MONEY_SCHEMAS = [
  command('receive-dues', shape({ ...meeting, payers: many(shape({ personId: anId, months: many(aMonth, 36), amount }), 300) })),
  command(
    'receive-money',
    shape({
      ...meeting,
      fund: aFund,
      place,
      source: oneOf(['state-budget', 'association', 'project', 'donor', 'members', 'collective-work', 'bank-interest', 'other']),
      asCapital: z.boolean('missing'),
      amount,
    }),
    {
      priv: z.optional(shape({ from: z.optional(text(200)), note: z.optional(text(2000)) })),
    },
  ),
  command(
    'spend-money',
    shape({
      ...meeting,
      fund: aFund,
      place,
      category: oneOf(['meeting', 'visiting', 'equipment', 'culture', 'stationery', 'training', 'other']),
      amount,
      approvedBy: some(anId, 9),
      ...proved,
    }),
    {
      priv: z.optional(shape({ payee: z.optional(text(200)), what: words(300) })),
    },
  ),
] as const;
