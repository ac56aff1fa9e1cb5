// What a club and a borrower agree on. No source gives clubs an interest rate or a method (domain notes §12), so every
// value here comes from the club's charter, never from law; the two legal lines are marked.
import type { Dong } from '../../kernel/money.ts';

/**
 * - flat: interest on the first principal every period, principal in equal parts;
 * - declining-equal-principal: interest on what is left, principal in equal parts;
 * - declining-equal-instalment: annuity, the same sum every period;
 * - flat-principal-at-end: interest every period, all principal in the last.
 */
export type LoanMethod = 'flat' | 'declining-equal-principal' | 'declining-equal-instalment' | 'flat-principal-at-end';

export const LOAN_METHODS: readonly LoanMethod[] = [
  'flat',
  'declining-equal-principal',
  'declining-equal-instalment',
  'flat-principal-at-end',
];

export interface LoanTerms {
  readonly method: LoanMethod;
  readonly principal: Dong;
  /** Number of monthly meetings at which something is due, the grace ones included. */
  readonly instalments: number;
  readonly rateBasisPointsPerMonth: number;
  /** 1 or 1,000 đồng: principal parts are rounded half up to it, the last one absorbs. */
  readonly roundPrincipalTo: number;
  /** First instalments that carry interest only. */
  readonly graceInstalments: number;
}

/** The most one member may owe: QĐ 20/2017/QĐ-TTg, the safe reading of conventions §3. */
export const LEGAL_CEILING = 50_000_000;

/** Yearly rate above which a contract is void in the excess: Bộ luật Dân sự 2015, điều 468 (20 % a year). */
export const LEGAL_YEARLY_RATE_BASIS_POINTS = 2000;
