// Conditions on a club as a whole, made additive: for each test, +1 in the month from whose end on the club passes, -1
// where it ceases to. The sum over clubs and months up to M is then the number of clubs that pass at the end of M.

import { isBaseId } from '../../domain/network/indicators/catalogue.ts';
import { clubFigures } from '../../domain/network/indicators/club-figures.ts';
import { CLUB_TESTS } from '../../domain/network/indicators/club-tests.ts';
import { addMonthsTo, month as asMonth, lastDayOf, type Month } from '../../kernel/local-date.ts';
import type { Transaction } from '../db/scope.ts';

type Step = { readonly month: string; readonly indicator: string; readonly amount: number };
const tests = Object.entries(CLUB_TESTS);

/** Recomputes one club's tests; returns the months in which something changed. */
export async function refreshClubTests(transaction: Transaction, clubId: string): Promise<readonly string[]> {
  const { rows } = await transaction.query<Step>({
    name: 'club-figures',
    text: 'select month, indicator, amount from figure where club_id = $1',
    values: [clubId],
  });
  const stored = await transaction.query<Step>('select month, indicator, amount from club_test where club_id = $1', [clubId]);
  const changes = difference(testSteps(rows), stored.rows);
  if (changes.length) {
    await transaction.query(
      `insert into club_test (club_id, month, indicator, amount)
       select $1, month, indicator, amount from jsonb_to_recordset($2) as r(month text, indicator text, amount bigint)
       on conflict (club_id, indicator, month) do update set amount = excluded.amount`,
      [clubId, JSON.stringify(changes)],
    );
  }
  return [...new Set(changes.map(({ month }) => month))];
}

/** What has to be written so that `stored` becomes `wanted`; a step that is gone becomes 0. */
function difference(wanted: readonly Step[], stored: readonly Step[]): readonly Step[] {
  const keyOf = ({ month, indicator }: Step) => `${month} ${indicator}`;
  const old = new Map(stored.map((step) => [keyOf(step), step.amount]));
  const changed = wanted.filter((step) => old.get(keyOf(step)) !== step.amount);
  const kept = new Set(wanted.map(keyOf));
  const gone = stored.filter((step) => step.amount !== 0 && !kept.has(keyOf(step)));
  return [...changed, ...gone.map((step) => ({ ...step, amount: 0 }))];
}

/** Figures that are known in advance (a 60th birthday) move no test; these do. */
const movesTests = (indicator: string) => /^(area-|fund-total|income-fund|clubs$|meetings-held|people-helped)/.test(indicator);

export function testSteps(rows: readonly Step[]): readonly Step[] {
  const moving = rows.filter(({ indicator, amount }) => movesTests(indicator) && amount !== 0);
  const months = moving.map(({ month }) => month).sort();
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return [];
  const figures = clubFigures(
    moving.flatMap(({ month, indicator, amount }) => (isBaseId(indicator) ? [{ indicator, on: lastDayOf(asMonth(month)), amount }] : [])),
  );
  const steps: Step[] = [];
  const passing = new Map<string, number>();
  // A year's tests end with the year, a month's with the month: thirteen silent months decide all of them.
  const end = addMonthsTo(asMonth(last), 13);
  for (let month: Month = asMonth(first); month <= end; month = addMonthsTo(month, 1)) {
    for (const [indicator, { passes }] of tests) {
      const now = passes(figures, lastDayOf(month)) ? 1 : 0;
      const before = passing.get(indicator) ?? 0;
      if (now !== before) steps.push({ month, indicator, amount: now - before });
      passing.set(indicator, now);
    }
  }
  return steps;
}
