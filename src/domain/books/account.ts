// The funds and accounts of a club's book. Money is fund accounting: each fund is a ring-fenced set of accounts, and
// every entry balances to zero inside each fund it touches (law 1). Signs: assets and spending positive (debit),
// held money, capital and income negative (credit). The treasurer never sees them; an auditor always can.

/** 'income' = Quỹ tăng thu nhập (lent out), 'activity' = Quỹ hoạt động (spent); others by charter, e.g. 'fund-tam-long-vang'. */
export type Fund = 'income' | 'activity' | `fund-${string}`;

export type Account =
  | 'cash'
  | 'bank'
  | 'loans'
  /** Cash handed out twice for one loan, in somebody's hands. */
  | 'to-return'
  | 'held'
  | 'capital'
  /** What a club brought in had beside its capital (số dư đầu kỳ). */
  | 'opening'
  | 'dues'
  | 'interest'
  | 'penalty'
  | 'donations'
  | 'other-income'
  | 'spending'
  | 'help'
  | 'cash-difference'
  | 'transfers'
  | 'written-off'
  | 'recovered';

/** Where money lies: the club's cash box or its bank account. */
export type Place = 'cash' | 'bank';

export function isFund(value: string): value is Fund {
  return value === 'income' || value === 'activity' || /^fund-[a-z0-9-]{1,40}$/.test(value);
}
