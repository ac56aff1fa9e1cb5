// What the accounts are called on paper that leaves the house. The first word is the side of the books they stand on, so
// that an auditor's program can add them up: Tài sản (assets), Phải trả (owed), Vốn (capital), Thu (income), Chi (spending).
import type { Account } from '../domain/books/account.ts';

/** Sides of the books, in the order they are listed, with hledger's letter for each. */
export const SIDES = { 'Tài sản': 'A', 'Phải trả': 'L', Vốn: 'E', Thu: 'R', Chi: 'X' } as const;
export type Side = keyof typeof SIDES;

export interface AccountName {
  readonly side: Side;
  readonly name: string;
}

const NAMES: { readonly [account in Account]?: AccountName } = {
  cash: { side: 'Tài sản', name: 'Tiền mặt' },
  bank: { side: 'Tài sản', name: 'Tiền gửi ngân hàng' },
  loans: { side: 'Tài sản', name: 'Cho vay' },
  'to-return': { side: 'Tài sản', name: 'Giao hai lần chờ trả' },
  held: { side: 'Phải trả', name: 'Giữ hộ thành viên' },
  capital: { side: 'Vốn', name: 'Vốn góp' },
  opening: { side: 'Vốn', name: 'Số dư đầu sổ' },
  transfers: { side: 'Vốn', name: 'Chuyển giữa các quỹ' },
  dues: { side: 'Thu', name: 'Hội phí' },
  interest: { side: 'Thu', name: 'Lãi cho vay' },
  penalty: { side: 'Thu', name: 'Phạt góp chậm' },
  recovered: { side: 'Thu', name: 'Thu lại nợ đã xóa' },
  donations: { side: 'Thu', name: 'Ủng hộ, tài trợ' },
  'other-income': { side: 'Thu', name: 'Thu khác' },
  spending: { side: 'Chi', name: 'Chi hoạt động' },
  help: { side: 'Chi', name: 'Giúp nhau' },
  'written-off': { side: 'Chi', name: 'Xóa nợ' },
  'cash-difference': { side: 'Chi', name: 'Chênh lệch két' },
};

/** The account's name; one that has none yet keeps its word from the code, so that no money is ever left out. */
export function accountName(account: Account): AccountName {
  return NAMES[account] ?? { side: 'Vốn', name: `Tài khoản ${account.replaceAll('-', ' ')}` };
}

export function hasAccountName(account: string): boolean {
  return Object.hasOwn(NAMES, account);
}
