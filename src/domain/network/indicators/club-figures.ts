// One club's figures as the sum of its contributions, to any day. Reads contributions dated by day (a folded book) as well
// as sums by month (the stored figures, each dated on its month's last day); both give the same stock at a month's end.
import { type LocalDate, type Month, monthOf } from '../../../kernel/local-date.ts';
import type { BaseId } from './catalogue.ts';
import type { Contribution } from './steps.ts';

export type ClubFigures = {
  /** Sum of all contributions up to and including `on`. */
  readonly upTo: (indicator: BaseId, on: LocalDate) => number;
  /** Sum of the contributions from `from` to `to`, both included. */
  readonly within: (indicator: BaseId, from: LocalDate, to: LocalDate) => number;
  /** Month of the earliest contribution; null when there is none. */
  readonly firstMonth: (indicator: BaseId) => Month | null;
};

type Run = { readonly days: readonly LocalDate[]; readonly sums: readonly number[] };

/** Builds the reader; `contributions` may come in any order. */
export function clubFigures(contributions: Iterable<Contribution>): ClubFigures {
  const byIndicator = new Map<BaseId, Contribution[]>();
  for (const step of contributions) {
    const list = byIndicator.get(step.indicator);
    if (list === undefined) byIndicator.set(step.indicator, [step]);
    else list.push(step);
  }
  const runs = new Map<BaseId, Run>();
  for (const [indicator, list] of byIndicator) runs.set(indicator, runOf(list));
  const upTo = (indicator: BaseId, on: LocalDate): number => sumUpTo(runs.get(indicator), on);
  return {
    upTo,
    within: (indicator, from, to) => upTo(indicator, to) - sumBefore(runs.get(indicator), from),
    firstMonth: (indicator) => {
      const first = runs.get(indicator)?.days[0];
      return first === undefined ? null : monthOf(first);
    },
  };
}

/** Running sums by day, days in order and each once. */
function runOf(list: Contribution[]): Run {
  const sorted = [...list].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const days: LocalDate[] = [];
  const sums: number[] = [];
  let sum = 0;
  for (const { on, amount } of sorted) {
    sum += amount;
    if (days.at(-1) === on) sums[sums.length - 1] = sum;
    else {
      days.push(on);
      sums.push(sum);
    }
  }
  return { days, sums };
}

function sumUpTo(run: Run | undefined, on: LocalDate): number {
  return run === undefined ? 0 : (run.sums[firstIndex(run.days, (day) => day > on) - 1] ?? 0);
}

function sumBefore(run: Run | undefined, from: LocalDate): number {
  return run === undefined ? 0 : (run.sums[firstIndex(run.days, (day) => day >= from) - 1] ?? 0);
}

/** Index of the first day for which `past` holds; the length when none does. Days are sorted. */
function firstIndex(days: readonly LocalDate[], past: (day: LocalDate) => boolean): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const day = days[middle];
    if (day !== undefined && past(day)) high = middle;
    else low = middle + 1;
  }
  return low;
}
