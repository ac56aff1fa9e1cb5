// The stored sums behind every figure above the clubs: of a unit from the roll-up, of a club from its own figures and
// tests. One query each, whatever the number of places and indicators.

import type { Month } from '../../kernel/local-date.ts';
import type { Transaction } from '../db/scope.ts';

/** Months, both included. */
export type Span = { readonly from: Month; readonly to: Month };

export type Sum = {
  /** All amounts up to the span's end: a stock. */
  readonly upTo: number;
  /** Amounts within the span: a flow, or what a stock has grown by. */
  readonly within: number;
  /** Of clubs active, the only stock asked for it: its values at the end of each month of the span, added up. */
  readonly overMonths: number;
};

/** place → indicator → sum. A missing one is zero. */
export type Sums = ReadonlyMap<string, ReadonlyMap<string, Sum>>;

type Row = Sum & { place: string; indicator: string };

const monthNumber = (month: string) => `(left(${month}, 4)::int * 12 + right(${month}, 2)::int)`;

const columns = `indicator, sum(amount) as "upTo", coalesce(sum(amount) filter (where month >= $3), 0) as within,
  sum(case when indicator = 'clubs-active' then amount * (${monthNumber('$4::text')} - greatest(${monthNumber('month')}, ${monthNumber('$3::text')}) + 1)
    else 0 end) as "overMonths"`;

const unitSums = `select unit_id as place, ${columns} from unit_figure
  where unit_id = any ($1) and indicator = any ($2) and month <= $4 group by unit_id, indicator`;

const clubSums = `select club_id as place, ${columns}
  from (select club_id, indicator, month, amount from figure where club_id = any ($1::uuid[]) and indicator = any ($2) and month <= $4
    union all
    select club_id, indicator, month, amount from club_test where club_id = any ($1::uuid[]) and indicator = any ($2) and month <= $4) f
  group by club_id, indicator`;

export const readUnitSums = (transaction: Transaction, units: readonly string[], indicators: readonly string[], span: Span) =>
  readSums(transaction, 'unit-sums', unitSums, units, indicators, span);

export const readClubSums = (transaction: Transaction, clubs: readonly string[], indicators: readonly string[], span: Span) =>
  readSums(transaction, 'club-sums', clubSums, clubs, indicators, span);

async function readSums(
  transaction: Transaction,
  name: string,
  text: string,
  places: readonly string[],
  indicators: readonly string[],
  { from, to }: Span,
): Promise<Sums> {
  const { rows } = await transaction.query<Row>({ name, text, values: [places, indicators, from, to] });
  const sums = new Map<string, Map<string, Sum>>();
  for (const { place, indicator, ...sum } of rows) {
    const of = sums.get(place) ?? new Map<string, Sum>();
    sums.set(place, of.set(indicator, sum));
  }
  return sums;
}

/** Sums of clubs gathered by the unit each belongs to. */
export function gather(sums: Sums, unitsOf: (clubId: string) => readonly string[]): Sums {
  const gathered = new Map<string, Map<string, Sum>>();
  for (const [clubId, list] of sums) {
    for (const unit of unitsOf(clubId)) {
      const of = gathered.get(unit) ?? new Map<string, Sum>();
      gathered.set(unit, of);
      for (const [indicator, sum] of list) of.set(indicator, added(of.get(indicator), sum));
    }
  }
  return gathered;
}

function added(a: Sum | undefined, b: Sum): Sum {
  return a ? { upTo: a.upTo + b.upTo, within: a.within + b.within, overMonths: a.overMonths + b.overMonths } : b;
}
