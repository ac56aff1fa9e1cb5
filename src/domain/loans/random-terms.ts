// Random loan terms for property tests and for the oracles outside (a spreadsheet's PMT, a million sums).
import fc from 'fast-check';
import { dong } from '../../kernel/money.ts';
import { LOAN_METHODS, type LoanTerms } from './terms.ts';

/** Any terms a form could hold: every method, 1 đ to the ceiling, 1 to 60 instalments, up to 2 % a month, up to 5 of grace. */
export const randomTerms: fc.Arbitrary<LoanTerms> = fc
  .record({
    method: fc.constantFrom(...LOAN_METHODS),
    principal: fc.integer({ min: 1, max: 50_000_000 }).map(dong),
    instalments: fc.integer({ min: 1, max: 60 }),
    rateBasisPointsPerMonth: fc.integer({ min: 0, max: 200 }),
    roundPrincipalTo: fc.constantFrom(1, 1000),
    grace: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ grace, ...rest }) => ({ ...rest, graceInstalments: Math.min(grace, rest.instalments - 1) }));
