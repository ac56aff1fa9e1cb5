// What a record will do to the book, as sentences: which fund grows or shrinks, and what box and bank gain or lose when
// money only changes its place.
import type { Entry } from '../../../domain/books/entry.ts';
import { formatDong } from '../../../text/format.ts';
import type { bank } from '../../text/vi/bank.ts';

export function effectLines(entry: Entry, nameOf: (fund: Entry[number]['fund']) => string, words: typeof bank): readonly string[] {
  const lines: string[] = [];
  for (const fund of new Set(entry.map((line) => line.fund))) {
    const own = entry.filter((line) => line.fund === fund);
    const sum = (...accounts: readonly string[]): number =>
      own.reduce((total, line) => (accounts.includes(line.account) ? total + line.amount : total), 0);
    const whole = sum('cash', 'bank', 'loans', 'to-return', 'held');
    if (whole > 0) lines.push(words.fundUp(nameOf(fund), formatDong(whole)));
    if (whole < 0) lines.push(words.fundDown(nameOf(fund), formatDong(-whole)));
    if (whole !== 0) continue;
    const [cash, bankSum] = [sum('cash'), sum('bank')];
    if (cash !== 0) lines.push(cash > 0 ? words.boxUp(formatDong(cash)) : words.boxDown(formatDong(-cash)));
    if (bankSum !== 0) lines.push(bankSum > 0 ? words.bankUp(formatDong(bankSum)) : words.bankDown(formatDong(-bankSum)));
    lines.push(words.fundSame(nameOf(fund)));
  }
  return lines;
}
