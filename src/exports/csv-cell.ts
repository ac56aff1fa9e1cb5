// One cell of a CSV file (RFC 4180): nothing a spreadsheet would compute, run or fetch when the file is opened, and nothing that ends
// the cell or the line. A text that begins like a formula gets an apostrophe before it (OWASP: CSV injection); blanks before the sign,
// the wide signs of eastern keyboards and a line's beginning inside the cell count too, because some programs see past them.
import { printableText } from '../kernel/printable.ts';

const LIKE_A_FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  // Before the signs are left out: what begins with one of them is odd already.
  const text = printableText(value);
  const safe = LIKE_A_FORMULA.test(text) || /^[\t\r]/.test(value) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
