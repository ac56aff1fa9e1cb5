// Shapes of the commands about the club itself.
import * as z from 'zod/mini';
import { CLUB_RULES, type ClubRule } from '../../domain/care/club-rules.ts';
import { LOAN_METHODS } from '../../domain/loans/terms.ts';
import { MAJORITIES } from '../../domain/meetings/resolution.ts';
import { aDate, aFund, amount, amountOrNone, anId, command, many, oneOf, shape, some, text, timeOfDay, whole, words } from './parts.ts';

const rule = (one: ClubRule) => whole(CLUB_RULES[one].least, CLUB_RULES[one].most);

const charter = shape({
  adopted: z.boolean('missing'),
  meetingDay: whole(1, 31),
  meetingTime: z.optional(timeOfDay),
  meetingPlace: z.optional(words(120)),
  duesPerMonth: amountOrNone,
  loanMethod: oneOf(LOAN_METHODS),
  loanRateBasisPointsPerMonth: whole(0, 1000),
  loanInstalments: whole(1, 120),
  loanMaxInstalments: whole(1, 120),
  loanCeiling: amount,
  roundPrincipalTo: whole(1, 100_000),
  interestSplit: many(shape({ fund: aFund, weight: whole(0, 10_000) }), 10),
  loanApprovals: whole(1, 5),
  differenceFund: aFund,
  loanSteps: z.optional(many(amount, 9)),
  loanPenalty: z.optional(
    z.discriminatedUnion(
      'by',
      [shape({ by: z.literal('month'), basisPoints: whole(1, 1000) }), shape({ by: z.literal('late-meeting'), amount })],
      'not-known',
    ),
  ),
  slipFormLine: z.optional(words(120)),
  resolutionQuorum: z.optional(whole(0, 100)),
  resolutionMajority: z.optional(oneOf(MAJORITIES)),
  spendingLimit: z.optional(amount),
  approvalByCode: z.optional(z.boolean('missing')),
  funds: z.optional(some(shape({ id: aFund, name: words(60), purpose: text(300) }), 8)),
  decidersBetweenMeetings: z.optional(whole(1, 9)),
  suggestionAnswerDays: z.optional(whole(1, 365)),
  appealAnswerDays: z.optional(whole(1, 365)),
  duesFreeFromAge: z.optional(whole(50, 120)),
  legalAge: z.optional(
    shape({
      vagueBirth: z.optional(oneOf(['ask', 'first-day', 'last-day'])),
      leapBirthday: z.optional(oneOf(['day-before', 'day-after'])),
    }),
  ),
  careRules: z.optional(
    shape({
      visitsPerWeek: z.optional(rule('visitsPerWeek')),
      overdueDays: z.optional(rule('overdueDays')),
      reassessMonths: z.optional(rule('reassessMonths')),
    }),
  ),
  healthRules: z.optional(
    shape({
      referralDays: z.optional(rule('referralDays')),
      missedMeetings: z.optional(rule('missedMeetings')),
      ownAbove: z.optional(rule('ownAbove')),
    }),
  ),
});

export const FOUNDING_SCHEMAS = [
  command(
    'found-club',
    shape({
      name: words(160),
      unitId: words(60),
      hamlet: text(120),
      decisionNumber: text(60),
      decisionOn: aDate,
      launchedOn: aDate,
      charter,
    }),
  ),
  command('place-club', shape({ unitId: words(60), hamlet: text(120), document: text(200) })),
  command('adopt-charter', shape({ charter, from: z.optional(aDate), resolutionId: z.optional(anId) })),
  command(
    'change-club-status',
    shape({
      status: oneOf(['active', 'dormant', 'closed']),
      reason: text(500),
      decisionNumber: z.optional(words(60)),
      decisionOn: z.optional(aDate),
    }),
  ),
  command('name-group', shape({ group: whole(1, 99), name: text(60) })),
] as const;
