// Shapes of the commands about money in and out.
import * as z from 'zod/mini';
import {
  aDate,
  aFund,
  aMonth,
  amount,
  amountOrNone,
  anId,
  command,
  many,
  meeting,
  noted,
  oneOf,
  place,
  proved,
  shape,
  some,
  text,
  whole,
  words,
} from './parts.ts';

const aBankBin = z.string('not-a-bank').check(z.regex(/^\d{6}$/, 'not-a-bank'));
const aBankNumber = z.string('not-a-bank-number').check(z.regex(/^[0-9A-Za-z]{4,19}$/, 'not-a-bank-number'));

export const MONEY_SCHEMAS = [
  command(
    'receive-dues',
    shape({ ...meeting, place: z.optional(place), payers: many(shape({ personId: anId, months: many(aMonth, 36), amount }), 300) }),
  ),
  command(
    'receive-money',
    shape({
      ...meeting,
      fund: aFund,
      place,
      source: oneOf(['state-budget', 'association', 'project', 'donor', 'members', 'collective-work', 'bank-interest', 'other']),
      asCapital: z.boolean('missing'),
      amount,
      documentNumber: z.optional(words(60)),
      documentOn: z.optional(aDate),
      purpose: z.optional(oneOf(['lending', 'home-care', 'poor-members', 'equipment', 'activities', 'any'])),
      workers: z.optional(some(anId, 300)),
      campaignId: z.optional(anId),
      transferId: z.optional(anId),
      halfDays: z.optional(whole(0, 10_000)),
    }),
    {
      priv: z.optional(shape({ from: z.optional(text(200)), condition: z.optional(text(500)), note: z.optional(text(2000)) })),
    },
  ),
  command('move-cash', shape({ ...meeting, fund: aFund, direction: oneOf(['to-bank', 'to-cash']), amount }), noted),
  command('transfer-money', shape({ ...meeting, from: aFund, to: aFund, place, amount, resolutionId: anId }), noted),
  command(
    'exempt-dues',
    shape({ personId: anId, from: aMonth, to: z.optional(aMonth), reason: oneOf(['poor', 'ill', 'old', 'board', 'other']) }).check(
      z.refine((body) => body.to === undefined || body.from <= body.to, { error: 'ends-before-it-begins', path: ['to'] }),
    ),
    noted,
  ),
  command('set-bank-account', shape({ bin: aBankBin, holder: oneOf(['club', 'association', 'private']) }), {
    priv: z.optional(shape({ number: aBankNumber, name: words(120) })),
  }),
  command('reconcile-bank', shape({ statementOn: aDate, balance: amountOrNone, ticked: some(anId, 2000) }), noted),
  command(
    'spend-money',
    shape({
      ...meeting,
      fund: aFund,
      place,
      category: oneOf(['meeting', 'visiting', 'equipment', 'culture', 'stationery', 'training', 'bank-fees', 'other']),
      amount,
      approvedBy: some(anId, 9),
      ...proved,
    }),
    {
      priv: z.optional(shape({ payee: z.optional(text(200)), what: words(300) })),
    },
  ),
] as const;
