// Step arithmetic. A thing of the book (a member, a loan) is read as dated steps: "+1 member from 12/9/2018". When a record
// changes the thing, its contributions are the steps after less the steps before, so the sum over any log is exactly what
// the folded book says, whatever was corrected on the way.
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { BaseId } from './catalogue.ts';

/** One addition to one figure on one day; `amount` is a whole number, never 0 once netted. */
export interface Contribution {
  readonly indicator: BaseId;
  readonly on: LocalDate;
  readonly amount: number;
}

/** The change from `before` to `after`: equal steps cancel, the rest is added up by indicator and day. */
export function change(before: readonly Contribution[], after: readonly Contribution[]): Contribution[] {
  if (before.length === 0 && after.length <= 1) return after.filter((step) => step.amount !== 0);
  const net = new Map<string, Contribution>();
  for (const step of before) addTo(net, step, -step.amount);
  for (const step of after) addTo(net, step, step.amount);
  return [...net.values()].filter((step) => step.amount !== 0);
}

/** The same, for things whose past is not rewritten: steps dated before `on` are taken as standing at `on`. */
export function changeFrom(on: LocalDate, before: readonly Contribution[], after: readonly Contribution[]): Contribution[] {
  return change(
    before.map((step) => notBefore(on, step)),
    after.map((step) => notBefore(on, step)),
  );
}

function notBefore(on: LocalDate, step: Contribution): Contribution {
  return step.on < on ? { ...step, on } : step;
}

function addTo(net: Map<string, Contribution>, step: Contribution, amount: number): void {
  const key = `${step.indicator} ${step.on}`;
  const sofar = net.get(key);
  net.set(key, { indicator: step.indicator, on: step.on, amount: (sofar?.amount ?? 0) + amount });
}
