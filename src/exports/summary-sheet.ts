// "Tổng hợp": where the money of each fund lies and where it came from, computed from the journal page; the last column
// proves that the two agree (law 2) and must be nought in every row.
import type { Account, Fund } from '../domain/books/account.ts';
import { balanceOf, type ClubState, fundsOf } from '../domain/club/state.ts';
import { formatDate } from '../text/format.ts';
import { accountName, SIDES, type Side } from './account-names.ts';
import type { JournalSheet } from './journal-sheet.ts';
import { address, type Cell, columnLetters, columnSum, formula, heads, type Sheet, text, title } from './sheet.ts';

export const SUMMARY = 'Tổng hợp';
const HEAD_ROW = 4;

export function summarySheet(state: ClubState, journal: JournalSheet, fundName: (fund: Fund) => string): Sheet {
  const funds = fundsOf(state);
  const accounts = accountsOf(state);
  const own = accounts.filter(({ side }) => isHeld(side));
  const rows = funds.map((fund, index) => fundRow(state, fund, accounts, { journal, row: HEAD_ROW + 1 + index, name: fundName(fund) }));
  const last = HEAD_ROW + rows.length;
  const names = accounts.map(({ account }) => accountName(account).name);
  const totals = [
    ...accounts.map((one) => sumOver(funds, (fund) => shownBalance(state, fund, one))),
    ...[own, rest(accounts)].map((some) => net(state, funds, some)),
    0,
  ];
  return {
    name: SUMMARY,
    widths: [26, ...names.map(() => 16), 18, 18, 10],
    frozenRows: HEAD_ROW,
    frozenColumns: 1,
    rows: [
      [title(state.profile?.name ?? '')],
      [text(state.latestOn === '' ? 'Sổ chưa có dòng nào' : `Số liệu đến ngày ${formatDate(state.latestOn)}, đơn vị đồng`)],
      [text('Mọi số dưới đây tính từ trang Nhật ký. Cột Lệch phải bằng 0.')],
      heads('Quỹ', ...names, 'Tài sản trừ phải trả', 'Vốn và thu trừ chi', 'Lệch'),
      ...rows,
      [text('Cộng', true), ...totals.map((value, index) => columnSum(index + 1, HEAD_ROW + 1, last, value))],
    ],
  };
}

interface ShownAccount {
  readonly account: Account;
  readonly side: Side;
}

/** Accounts with any entry, assets first; what is always asked for is there even when empty. */
function accountsOf(state: ClubState): readonly ShownAccount[] {
  const found = new Set<Account>(['cash', 'bank', 'loans', 'held']);
  for (const key of state.balances.keys()) found.add(key.slice(key.lastIndexOf('/') + 1) as Account);
  const order = Object.keys(SIDES);
  return [...found]
    .map((account) => ({ account, side: accountName(account).side }))
    .sort((a, b) => order.indexOf(a.side) - order.indexOf(b.side));
}

const isHeld = (side: Side): boolean => side === 'Tài sản' || side === 'Phải trả';
const rest = (accounts: readonly ShownAccount[]): readonly ShownAccount[] => accounts.filter(({ side }) => !isHeld(side));
/** Assets and spending are debits; what is owed, capital and income are shown without their minus. */
const signOf = (side: Side): 1 | -1 => (side === 'Tài sản' || side === 'Chi' ? 1 : -1);

function shownBalance(state: ClubState, fund: Fund, { account, side }: ShownAccount): number {
  const balance = balanceOf(state, fund, account);
  return balance === 0 ? 0 : balance * signOf(side);
}

function sumOver(funds: readonly Fund[], of: (fund: Fund) => number): number {
  return funds.reduce((total, fund) => total + of(fund), 0);
}

/** Assets less what is owed; or capital and income less spending. */
function net(state: ClubState, funds: readonly Fund[], accounts: readonly ShownAccount[]): number {
  return sumOver(funds, (fund) =>
    accounts.reduce((total, one) => total + shownBalance(state, fund, one) * (one.side === 'Phải trả' || one.side === 'Chi' ? -1 : 1), 0),
  );
}

function fundRow(
  state: ClubState,
  fund: Fund,
  accounts: readonly ShownAccount[],
  { journal, row, name }: { readonly journal: JournalSheet; readonly row: number; readonly name: string },
): readonly Cell[] {
  const cells = accounts.map((one, index) => {
    const written = journal.balanceFormula(`$A${row}`, `${columnLetters(index + 1)}$${HEAD_ROW}`);
    return formula(signOf(one.side) === 1 ? written : `-(${written})`, shownBalance(state, fund, one));
  });
  const columns = (sides: readonly Side[]): string => {
    const at = accounts.flatMap(({ side }, index) => (sides.includes(side) ? [index + 1] : []));
    const [first] = at;
    const last = at.at(-1);
    return first === undefined || last === undefined ? '0' : `SUM(${address(first, row)}:${address(last, row)})`;
  };
  const own = accounts.length + 1;
  return [
    text(name),
    ...cells,
    formula(
      `${columns(['Tài sản'])}-${columns(['Phải trả'])}`,
      net(
        state,
        [fund],
        accounts.filter(({ side }) => isHeld(side)),
      ),
    ),
    formula(`${columns(['Vốn', 'Thu'])}-${columns(['Chi'])}`, net(state, [fund], rest(accounts))),
    formula(`${address(own, row)}-${address(own + 1, row)}`, 0, { bold: true }),
  ];
}
