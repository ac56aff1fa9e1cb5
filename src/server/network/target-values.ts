// Every target of every programme that binds a unit, measured for it by the target's own basis.

import type { Programme, Target } from '../../domain/network/programmes/programme.ts';
import { PROGRAMMES } from '../../domain/network/programmes/programmes.ts';
import { month as asMonth, type LocalDate, type Month, monthOf, yearOf } from '../../kernel/local-date.ts';
import type { TargetValues } from '../../protocol/network-messages.ts';
import type { Transaction } from '../db/scope.ts';
import type { DashboardQuestion } from './dashboard.ts';
import { chainOn, clubsWithin, dayOfMap, namedUnit } from './places.ts';
import { gather, readClubSums, readUnitSums, type Span } from './sums.ts';
import { figureOf, type Measurable, sumsBehind, unitsOfLevel } from './value.ts';

type Asked = { readonly programme: Programme; readonly target: Target };

export async function readTargetValues(transaction: Transaction, question: DashboardQuestion): Promise<TargetValues> {
  const { unitId, month, borders, demo } = question;
  const on = dayOfMap(borders, month);
  const binding = new Set(chainOn(unitId, on));
  const asked = PROGRAMMES.filter(({ unit }) => binding.has(unit)).flatMap((programme) =>
    programme.targets.map((target): Asked => ({ programme, target })),
  );
  const bySpan = Map.groupBy(asked, (one) => {
    const { from, to } = spanOf(one, month);
    return `${from} ${to}`;
  });
  const values: TargetValues['values'][number][] = [];
  for (const group of bySpan.values()) {
    const [first] = group;
    if (!first) continue;
    const place = await readPlace(transaction, question, group, spanOf(first, month), on);
    for (const { programme, target } of group) {
      const measured = target.indicator === null ? { value: null } : figureOf(target.indicator, place, isIncrease(target) ? 'span' : 'own');
      values.push({ programme: programme.id, target: target.id, ...measured });
    }
  }
  return { unit: namedUnit(unitId, on), month, borders, demo, values };
}

/** "New clubs in the period" is what a stock grew by; a share is always read as things stand. */
const isIncrease = ({ basis, goal }: Target) => goal.kind === 'count' && (basis === 'in-the-period' || basis === 'in-the-year');

function spanOf({ programme, target }: Asked, to: Month): Span {
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
  group: readonly Asked[],
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
