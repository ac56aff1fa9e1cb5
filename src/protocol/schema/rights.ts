// Shapes of the commands about rights: facts of a person, the yearly check, requests and their answers.
import * as z from 'zod/mini';
import { LACKS } from '../../domain/rights/right.ts';
import { LONGEVITY_AGES, RULE_IDS } from '../../domain/rights/rule.ts';
import { aDate, aMonth, amount, anId, command, oneOf, shape, some, text, whole, words } from './parts.ts';

const rule = oneOf(RULE_IDS);
const version = words(40);
const province = text(60);
const key = oneOf(['assistance-standard', 'social-pension', 'new-year-gift', ...LONGEVITY_AGES.map((age) => `longevity-${age}` as const)]);
const finding = shape({
  rule,
  version,
  verdict: oneOf(['receives', 'gives', 'missing', 'unknown', 'not']),
  amount: z.optional(amount),
  lacks: z.optional(some(oneOf(LACKS), LACKS.length)),
});

export const RIGHTS_SCHEMAS = [
  command(
    'record-rights-facts',
    shape({
      personId: anId,
      income: z.optional(oneOf(['none', 'pension', 'survivor'])),
      incomeFrom: z.optional(amount),
      incomeBelow: z.optional(amount),
      healthCard: z.optional(oneOf(['yes', 'no'])),
      cardUntil: z.optional(aDate),
      alone: z.optional(z.boolean('missing')),
    }),
    { priv: z.optional(shape({ incomeAmount: z.optional(amount), note: z.optional(text(2000)) })) },
  ),
  command('record-benefit', shape({ personId: anId, rule, change: oneOf(['receives', 'stopped']), since: z.optional(aDate) }), {
    priv: z.optional(shape({ amount: z.optional(amount), decision: z.optional(text(60)) })),
  }),
  command('open-sweep', shape({ sweepId: anId, year: whole(2000, 2100) })),
  command('check-rights', shape({ sweepId: anId, personId: anId, province, findings: some(finding, 20), followerId: z.optional(anId) }), {
    priv: z.optional(shape({ note: text(2000) })),
  }),
  command(
    'close-sweep',
    shape({ sweepId: anId, people: whole(0, 9999), missing: whole(0, 9999), unknown: whole(0, 9999), requested: whole(0, 9999) }),
  ),
  command('send-application', shape({ applicationId: anId, personId: anId, rule, version, way: oneOf(['by-hand', 'by-post', 'online']) }), {
    priv: z.optional(shape({ receipt: z.optional(text(60)), note: z.optional(text(2000)) })),
  }),
  command('answer-application', shape({ applicationId: anId, outcome: oneOf(['granted', 'refused']), fromMonth: z.optional(aMonth) }), {
    priv: z.optional(shape({ number: z.optional(text(60)), amount: z.optional(amount), reason: z.optional(text(500)) })),
  }),
  command('set-benefit-amount', shape({ key, province, from: aDate, amount, document: words(160) })),
] as const;
