// Every target of every programme that binds a unit, measured for it by the target's own basis.

import type { Measured } from '../../domain/network/indicators/measuring.ts';
import { isOfFew } from '../../domain/network/of-few.ts';
import { readingOf } from '../../domain/network/programmes/binding-goals.ts';
import type { Target, TargetKey } from '../../domain/network/programmes/programme.ts';
import { type Placed, placedIn, targetIn } from '../../domain/network/programmes/year-goals.ts';
import { addMonthsTo, month as asMonth, type LocalDate, type Month, monthOf, yearOf } from '../../kernel/local-date.ts';
import type { BindingPlans, TargetMonths, TargetValues } from '../../protocol/network-messages.ts';
import type { Transaction } from '../db/scope.ts';
import type { DashboardQuestion } from './dashboard.ts';
import { clubsWithin, dayOfMap, namedUnit } from './places.ts';
import { readBindingPlans } from './plans.ts';
import { gather, readClubSums, readUnitSums, type Span } from './sums.ts';
import { figureOf, type Measurable, sumsBehind, unitsOfLevel } from './value.ts';

/** `asked`: the plans to measure; without them everything recorded by now. */
export async function readTargetValues(transaction: Transaction, question: DashboardQuestion, asked?: BindingPlans): Promise<TargetValues> {
  const { unitId, month, borders, demo } = question;
  const on = dayOfMap(borders, month);
  const plans = asked ?? (await readBindingPlans(transaction, unitId, on));
  const bySpan = Map.groupBy(placedIn(plans.programmes), (one) => {
    const { from, to } = spanOf(one, month);
    return `${from} ${to}`;
  });
  const values: TargetValues['values'][number][] = [];
  for (const group of bySpan.values()) {
    const [first] = group;
    if (!first) continue;
    const place = await readPlace(transaction, question, group, spanOf(first, month), on);
    for (const { programme, target } of group) {
      values.push({ programme: programme.id, target: target.id, ...measuredBy(target, place) });
    }
  }
  return { unit: namedUnit(unitId, on), month, borders, demo, ...plans, values };
}

/** Thirteen ends of months: a year back, and what the outlook looks at. */
const MONTHS_SHOWN = 13;

/** The months of one target; null when no such target holds for the unit. */
export async function readTargetMonths(
  transaction: Transaction,
  question: DashboardQuestion,
  key: TargetKey,
): Promise<TargetMonths | null> {
  const { unitId, month, borders } = question;
  const on = dayOfMap(borders, month);
  const { programmes } = await readBindingPlans(transaction, unitId, on);
  const placed = targetIn(programmes, key);
  if (placed === null) return null;
  const { target } = placed;
  if (target.indicator === null) return { values: [] };
  if (isOfFew(target.indicator)) return { values: [], withheld: true };
  const values: TargetMonths['values'][number][] = [];
  for (let back = MONTHS_SHOWN - 1; back >= 0; back -= 1) {
    const at = addMonthsTo(month, -back);
    const span = spanOf(placed, at);
    if (target.basis !== 'now' && at < spanOf(placed, month).from) continue;
    const { value } = measuredBy(target, await readPlace(transaction, { ...question, month: at }, [placed], span, on));
    if (value !== null) values.push({ month: at, value: Math.max(0, value) });
  }
  return { values };
}

function measuredBy(target: Target, place: Measurable): Measured {
  return target.indicator === null ? { value: null } : figureOf(target.indicator, place, readingOf(target) === 'growth' ? 'span' : 'own');
}

function spanOf({ programme, target }: Placed, to: Month): Span {
  if (target.basis === 'in-the-period') {
    const until = monthOf(programme.until);
    return { from: monthOf(programme.from), to: until < to ? until : to };
  }
  if (target.basis === 'in-the-year') return { from: asMonth(`${yearOf(to)}-01`), to };
  return { from: target.basis === 'ever' ? asMonth('1900-01') : to, to };
}

async function readPlace(
  transaction: Transaction,
  question: DashboardQuestion,
  group: readonly Placed[],
  span: Span,
  on: LocalDate,
): Promise<Measurable> {
  const { unitId, borders } = question;
  const indicators = [...new Set(group.flatMap(({ target }) => (target.indicator === null ? [] : sumsBehind(target.indicator))))];
  if (borders === 'now') {
    const units = await readUnitSums(
      transaction,
      [...unitsOfLevel('commune', unitId, on), ...unitsOfLevel('province', unitId, on)],
      ['clubs'],
      span,
    );
    return { sums: (await readUnitSums(transaction, [unitId], indicators, span)).get(unitId), units, within: unitId, on };
  }
  const clubs = new Map((await clubsWithin(transaction, unitId, on)).map(({ clubId, chain }) => [clubId, chain]));
  const units = gather(
    await readClubSums(transaction, [...clubs.keys()], [...new Set([...indicators, 'clubs'])], span),
    (clubId) => clubs.get(clubId) ?? [],
  );
  return { sums: units.get(unitId), units, within: unitId, on };
}
