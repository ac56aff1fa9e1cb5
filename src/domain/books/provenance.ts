// Where every đồng came from and whom it served. A loan is shared among the fund's capital receipts of that moment by what
// each had brought, with the fund's own earnings as one more part (decision 0016); the shares add up to the loan.
import { allocate } from '../../kernel/allocate.ts';
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Dong, dong } from '../../kernel/money.ts';
import type { ClubEvent, EventOf } from '../club/event.ts';
import { balanceOf, type ClubState, fundBalance } from '../club/state.ts';
import type { Account, Fund } from './account.ts';
import type { MoneySource } from './money-commands.ts';
import { post } from './posting.ts';

export interface Receipt {
  readonly cmdId: Id;
  readonly n: number;
  /** Which line of the record; 0 for most. */
  readonly line: number;
  readonly on: LocalDate;
  readonly fund: Fund;
  readonly amount: Dong;
  readonly asCapital: boolean;
  readonly source: MoneySource;
  /** Who gave; empty when nobody was named or the name was erased. */
  readonly from: string;
  readonly event: ClubEvent;
}

export interface ServedLoan {
  readonly cmdId: Id;
  readonly loanId: Id;
  readonly personId: Id;
  readonly on: LocalDate;
  readonly principal: Dong;
  /** The part of the loan this receipt paid for. */
  readonly share: Dong;
}

export interface Service {
  readonly receipt: Receipt;
  readonly loans: readonly ServedLoan[];
  readonly members: number;
  readonly lent: Dong;
  /** How often the receipt was lent out, in hundredths: 240 = 2,4 times. */
  readonly timesHundredths: number;
}

/** Gifts and grants that stand (not taken back), oldest first; dues and earnings are no gifts. */
export function receiptsOf(state: ClubState): readonly Receipt[] {
  return standing(state).flatMap(receiptsIn);
}

/** Transfers of the offices that a standing record names: what is not here has not arrived by the book. */
export function transfersReceived(state: ClubState): ReadonlySet<Id> {
  const named = standing(state).flatMap((event) => (event.kind === 'money-received' ? [event.pub.transferId] : []));
  return new Set(named.flatMap((transferId) => (transferId === undefined ? [] : [transferId])));
}

/** What each capital receipt has done since it came, in the order of receipts. */
export function servicesOf(state: ClubState): readonly Service[] {
  const loansOf = new Map<Receipt, ServedLoan[]>();
  const capital = new Map<Fund, Receipt[]>();
  const worth = new Map<Fund, number>();
  for (const event of standing(state)) {
    if (event.kind === 'loan-disbursed') shareOut(event, capital.get(event.pub.fund) ?? [], worth.get(event.pub.fund) ?? 0, loansOf);
    for (const line of post(event)) if (IN_FUND.includes(line.account)) worth.set(line.fund, (worth.get(line.fund) ?? 0) + line.amount);
    for (const receipt of receiptsIn(event)) {
      if (!receipt.asCapital) continue;
      loansOf.set(receipt, []);
      capital.set(receipt.fund, [...(capital.get(receipt.fund) ?? []), receipt]);
    }
  }
  return [...loansOf].map(([receipt, loans]) => serviceOf(receipt, loans));
}

/** The fund's balance explained: each line is an account with what it brought (+) or took (−); they add up to `balance`. */
export interface FundProof {
  readonly lines: readonly { readonly account: Account; readonly amount: Dong }[];
  readonly balance: Dong;
  readonly addsUp: boolean;
}

export function fundProof(state: ClubState, fund: Fund): FundProof {
  const lines: { account: Account; amount: Dong }[] = [];
  for (const [key, amount] of state.balances) {
    const account = key.slice(key.lastIndexOf('/') + 1) as Account;
    if (key === `${fund}/${account}` && !IN_FUND.includes(account) && amount !== 0) lines.push({ account, amount: dong(-amount) });
  }
  const balance = fundBalance(state, fund);
  return { lines, balance, addsUp: lines.reduce((total, line) => total + line.amount, 0) === balance };
}

/** Capital of a fund by source; the parts add up to what its books call capital. */
export function capitalBySource(state: ClubState, fund: Fund): ReadonlyMap<MoneySource, Dong> {
  const sums = new Map<MoneySource, Dong>();
  for (const receipt of receiptsOf(state))
    if (receipt.fund === fund && receipt.asCapital) sums.set(receipt.source, dong((sums.get(receipt.source) ?? 0) + receipt.amount));
  return sums;
}

export function capitalOf(state: ClubState, fund: Fund): Dong {
  return dong(-balanceOf(state, fund, 'capital') || 0);
}

const IN_FUND: readonly Account[] = ['cash', 'bank', 'loans', 'to-return', 'held'];

/** Every kept event that was not taken back and is itself no taking back, by day; on one day in the order of the book. */
function standing(state: ClubState): readonly ClubEvent[] {
  const list: ClubEvent[] = [];
  for (const [cmdId, record] of state.records)
    if (!state.reversed.has(cmdId)) list.push(...record.filter((event) => event.kind !== 'record-reversed'));
  return list.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** What one record brought: a gift, or the capital a club had when its paper book came in, line by line. */
function receiptsIn(event: ClubEvent): readonly Receipt[] {
  const record = { cmdId: event.cmdId, n: event.n, event };
  if (event.kind === 'money-received') {
    const { fund, amount, asCapital, source } = event.pub;
    return [{ ...record, line: 0, on: event.on, fund, amount, asCapital, source, from: event.priv?.from ?? '' }];
  }
  if (event.kind !== 'book-brought-in') return [];
  return event.pub.capital.map(({ fund, source, amount, receivedOn }, line) => {
    const from = event.priv?.donors?.find((donor) => donor.n === line)?.from ?? '';
    return { ...record, line, on: receivedOn, fund, amount, asCapital: true, source, from };
  });
}

/** One loan among the receipts that stood before it; what the fund earned beyond its capital is the last part. */
function shareOut(
  event: EventOf<'loan-disbursed'>,
  receipts: readonly Receipt[],
  worth: number,
  loansOf: Map<Receipt, ServedLoan[]>,
): void {
  if (receipts.length === 0) return;
  const { loanId, personId, terms } = event.pub;
  const brought = receipts.reduce((total, receipt) => total + receipt.amount, 0);
  const shares = allocate(terms.principal, [...receipts.map((receipt) => receipt.amount), Math.max(0, worth - brought)]);
  receipts.forEach((receipt, index) => {
    const share = dong(shares[index] ?? 0);
    if (share === 0) return;
    const served: ServedLoan = { cmdId: event.cmdId, loanId, personId, on: event.on, principal: terms.principal, share };
    loansOf.set(receipt, [...(loansOf.get(receipt) ?? []), served]);
  });
}

function serviceOf(receipt: Receipt, loans: readonly ServedLoan[]): Service {
  const lent = loans.reduce((total, loan) => total + loan.share, 0);
  return {
    receipt,
    loans,
    members: new Set(loans.map((loan) => loan.personId)).size,
    lent: dong(lent),
    timesHundredths: Number((BigInt(lent) * 100n) / BigInt(receipt.amount)),
  };
}
