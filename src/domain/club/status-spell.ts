// How a club stands, from a day on.
import type { LocalDate } from '../../kernel/local-date.ts';

export interface StatusSpell {
  readonly status: 'active' | 'dormant' | 'closed';
  readonly from: LocalDate;
}
