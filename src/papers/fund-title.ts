// A fund's name on paper. A fund of the charter carries its own name in its key: 'fund-tam-long-vang'.
import type { Fund } from '../domain/books/account.ts';

export function fundTitle(fund: Fund): string {
  if (fund === 'income') return 'Quỹ tăng thu nhập';
  return fund === 'activity' ? 'Quỹ hoạt động' : `Quỹ ${fund.slice('fund-'.length).replaceAll('-', ' ')}`;
}
