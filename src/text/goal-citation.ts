// Which document a goal comes from, in one line of Vietnamese: documents are cited as they are printed.
import type { BindingGoal } from '../domain/network/programmes/binding-goals.ts';
import { formatBasisPoints, formatDate, groupDigits } from './format.ts';

/** "205/KH-UBND, 2025" · "00/KH-MẪU, 2026 (giao ngày 10/04/2026)" · with the number asked for where documents differ. */
export function citationOf({ programme, year, part, value, goal }: BindingGoal, withValue = false): string {
  const asked = withValue ? `: ${goal.kind === 'count' ? groupDigits(value) : formatBasisPoints(value)}` : '';
  return `${programme.number}, ${year}${part === undefined ? '' : ` (giao ngày ${formatDate(part.on)})`}${asked}`;
}
