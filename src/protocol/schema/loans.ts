// Shapes of the commands about loans.
import * as z from 'zod/mini';
import { LOAN_METHODS } from '../../domain/loans/terms.ts';
import { aFund, amount, anId, command, meeting, noted, oneOf, proved, shape, some, whole, words } from './parts.ts';

export const terms = shape({
  method: oneOf(LOAN_METHODS),
  principal: amount,
  instalments: whole(1, 120),
  rateBasisPointsPerMonth: whole(0, 1000),
  roundPrincipalTo: whole(1, 100_000),
  graceInstalments: whole(0, 60),
}).check(z.refine((t) => t.graceInstalments < t.instalments, { error: 'grace-too-long', path: ['graceInstalments'] }));
const loanRef = { ...meeting, loanId: anId, personId: anId };

export const LOANS_SCHEMAS = [
  command(
    'approve-loan',
    shape({ loanId: anId, personId: anId, fund: aFund, terms, purpose: words(60), approvedBy: some(anId, 9), ...proved }),
    noted,
  ),
  command('disburse-loan', shape({ ...loanRef, fund: aFund, terms, purpose: words(60) }), noted),
  command('receive-repayment', shape({ ...loanRef, amount })),
  command('postpone-repayment', shape({ ...loanRef, reason: oneOf(['ill', 'away', 'hardship', 'disaster', 'other']) })),
] as const;
