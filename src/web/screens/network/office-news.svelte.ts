// What any page may learn from an answer and all pages use: the months with figures, and up to when they are complete.
import type { Month } from '../../../kernel/local-date.ts';

interface News {
  readonly months: readonly Month[];
  readonly completeTo: string;
}

let current = $state.raw<News>({ months: [], completeTo: '' });

export function news(): News {
  return current;
}

export function hear(told: News): void {
  current = { months: told.months, completeTo: told.completeTo };
}
