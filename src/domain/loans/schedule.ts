// The repayment schedule of a loan: whole đồng, one row a meeting, the last row absorbs what rounding left.
// Interest is per meeting, never per day. Cases with known answers: shared case file loans.json.
import { assert } from '../../kernel/assert.ts';
import { type Dong, divideHalfUp, dong, interestOf, roundTo, subtract, ZERO } from '../../kernel/money.ts';
import type { LoanTerms } from './terms.ts';

export interface ScheduleRow {
  /** 1 for the first instalment. */
  readonly n: number;
  readonly principal: Dong;
  readonly interest: Dong;
  /** principal + interest */
  readonly total: Dong;
  /** principal still owed after this row is paid */
  readonly balance: Dong;
}

/** Rows of a loan under `terms`; the principal parts add up to the principal exactly. */
export function scheduleOf(terms: LoanTerms): readonly ScheduleRow[] {
  assert(
    terms.instalments >= 1 && terms.graceInstalments >= 0 && terms.graceInstalments < terms.instalments,
    'a loan has at least one instalment after its grace',
  );
  const rows: ScheduleRow[] = [];
  let left = terms.principal;
  for (let n = 1; n <= terms.instalments; n += 1) {
    const interest = interestOf(isFlat(terms) ? terms.principal : left, terms.rateBasisPointsPerMonth);
    const principal = principalPart(terms, n, left, interest);
    left = subtract(left, principal);
    rows.push({ n, principal, interest, total: dong(principal + interest), balance: left });
  }
  return rows;
}

export function totalInterest(rows: readonly ScheduleRow[]): Dong {
  return dong(rows.reduce((total, row) => total + row.interest, 0));
}

function isFlat(terms: LoanTerms): boolean {
  return terms.method === 'flat' || terms.method === 'flat-principal-at-end';
}

function principalPart(terms: LoanTerms, n: number, left: Dong, interest: Dong): Dong {
  if (n === terms.instalments) return left;
  if (n <= terms.graceInstalments || terms.method === 'flat-principal-at-end') return ZERO;
  const part = wantedPart(terms, interest);
  return part > left ? left : part;
}

function wantedPart(terms: LoanTerms, interest: Dong): Dong {
  const paying = terms.instalments - terms.graceInstalments;
  if (terms.method === 'declining-equal-instalment') {
    return roundTo(Math.max(0, annuity(terms.principal, terms.rateBasisPointsPerMonth, paying) - interest), terms.roundPrincipalTo);
  }
  return dong(divideHalfUp(terms.principal, paying * terms.roundPrincipalTo) * terms.roundPrincipalTo);
}

/**
 * The equal instalment of an annuity, rounded half up to 1 đồng, computed as an exact fraction:
 * P·b·(10000+b)^n / (10000·((10000+b)^n − 10000^n)) with b the monthly rate in basis points.
 */
export function annuity(principal: Dong, basisPoints: number, instalments: number): Dong {
  if (basisPoints === 0) return dong(divideHalfUp(principal, instalments));
  const grown = BigInt(10_000 + basisPoints) ** BigInt(instalments);
  const numerator = BigInt(principal) * BigInt(basisPoints) * grown;
  const denominator = 10_000n * (grown - 10_000n ** BigInt(instalments));
  return dong(Number((numerator * 2n + denominator) / (denominator * 2n)));
}
