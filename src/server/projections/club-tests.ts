// Conditions on a club as a whole, made additive: for each test, +1 in the month from whose end on the club passes, -1
// where it ceases to. The sum over clubs and months up to M is then the number of clubs that pass at the end of M.

import { isBaseId } from '../../domain/network/indicators/catalogue.ts';
import { clubFigures } from '../../domain/network/indicators/club-figures.ts';
import { CLUB_TESTS } from '../../domain/network/indicators/club-tests.ts';
import { addMonthsTo, month as asMonth, lastDayOf, type Month } from '../../kernel/local-date.ts';
import type { Transaction } from '../db/scope.ts';

type Step = { readonly month: string; readonly indicator: string; readonly amount: number };
const tests = Object.entries(CLUB_TESTS);

type Row = Step & { readonly club_id: string };

/** Recomputes the tests of these clubs, in three statements however many they are; returns the months in which something changed. */
export async function refreshClubTests(transaction: Transaction, clubs: readonly string[]): Promise<readonly string[]> {
  const figures = await transaction.query<Row>({
    name: 'club-figures',
    text: `select club_id, month, indicator, amount from figure where club_id = any ($1::uuid[]) and indicator ~ $2 and amount <> 0`,
    values: [clubs, movesTests.source],
  });
  const before = await transaction.query<Row>({
    name: 'club-tests',
    text: 'select club_id, month, indicator, amount from club_test where club_id = any ($1::uuid[])',
    values: [clubs],
  });
  const [moving, stored] = [Map.groupBy(figures.rows, ofClub), Map.groupBy(before.rows, ofClub)];
  const changes = clubs.flatMap((club_id) =>
    difference(testSteps(moving.get(club_id) ?? []), stored.get(club_id) ?? []).map((step) => ({ club_id, ...step })),
  );
  if (changes.length > 0) {
    await transaction.query(
      `insert into club_test (club_id, month, indicator, amount)
       select club_id, month, indicator, amount from jsonb_to_recordset($1) as r(club_id uuid, month text, indicator text, amount bigint)
       on conflict (club_id, indicator, month) do update set amount = excluded.amount`,
      [JSON.stringify(changes)],
    );
  }
  return [...new Set(changes.map(({ month }) => month))];
}

const ofClub = ({ club_id }: Row): string => club_id;

/** What has to be written so that `stored` becomes `wanted`; a step that is gone becomes 0. */
function difference(wanted: readonly Step[], stored: readonly Step[]): readonly Step[] {
  const keyOf = ({ month, indicator }: Step) => `${month} ${indicator}`;
  const old = new Map(stored.map((step) => [keyOf(step), step.amount]));
  const changed = wanted.filter((step) => old.get(keyOf(step)) !== step.amount);
  const kept = new Set(wanted.map(keyOf));
  const gone = stored.filter((step) => step.amount !== 0 && !kept.has(keyOf(step)));
  return [...changed, ...gone.map(({ month, indicator }) => ({ month, indicator, amount: 0 }))];
}

/** Figures that are known in advance (a 60th birthday) move no test; these do. */
const movesTests = /^(area-|fund-total|income-fund|clubs$|meetings-held|people-helped)/;

export function testSteps(rows: readonly Step[]): readonly Step[] {
  const moving = rows.filter(({ indicator, amount }) => movesTests.test(indicator) && amount !== 0);
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
