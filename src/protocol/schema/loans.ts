// Shapes of the commands about loans.
import * as z from 'zod/mini';
import { DECLINE_REASONS, FOLLOW_UP_KINDS, LAPSE_REASONS, RESCHEDULE_REASONS, USES_OF_LOAN } from '../../domain/loans/loan-commands.ts';
import { LOAN_METHODS } from '../../domain/loans/terms.ts';
import { aFund, amount, anId, command, meeting, noted, oneOf, place, proved, shape, some, whole, words } from './parts.ts';

export const terms = shape({
  method: oneOf(LOAN_METHODS),
  principal: amount,
  instalments: whole(1, 120),
  rateBasisPointsPerMonth: whole(0, 1000),
  roundPrincipalTo: whole(1, 100_000),
  graceInstalments: whole(0, 60),
}).check(z.refine((t) => t.graceInstalments < t.instalments, { error: 'grace-too-long', path: ['graceInstalments'] }));
const loanRef = { ...meeting, loanId: anId, personId: anId };

const approvedBy = some(anId, 9);

export const LOANS_SCHEMAS = [
  command('request-loan', shape({ ...loanRef, fund: aFund, amount, instalments: whole(1, 120), purpose: words(60) }), noted),
  command('decline-loan', shape({ ...meeting, loanId: anId, reason: oneOf(DECLINE_REASONS) }), noted),
  command('withdraw-loan-request', shape({ loanId: anId }), noted),
  command(
    'approve-loan',
    shape({ loanId: anId, personId: anId, fund: aFund, terms, purpose: words(60), approvedBy, round: z.optional(words(40)), ...proved }),
    noted,
  ),
  command('lapse-loan-approval', shape({ loanId: anId, reason: oneOf(LAPSE_REASONS) }), noted),
  command('disburse-loan', shape({ ...loanRef, fund: aFund, terms, purpose: words(60) }), noted),
  command('receive-repayment', shape({ ...loanRef, place: z.optional(place), amount })),
  command('postpone-repayment', shape({ ...loanRef, reason: oneOf(['ill', 'away', 'hardship', 'disaster', 'other']) })),
  command(
    'reschedule-loan',
    shape({ ...loanRef, reason: oneOf(RESCHEDULE_REASONS), pauseMonths: whole(0, 24), instalments: whole(1, 120), approvedBy, ...proved }),
    noted,
  ),
  command('write-off-loan', shape({ ...loanRef, resolutionId: anId }), noted),
  command('note-follow-up', shape({ ...loanRef, how: oneOf(FOLLOW_UP_KINDS), use: oneOf(USES_OF_LOAN), byPersonId: anId }), noted),
] as const;
