// The records behind a figure between any two days, and behind a change between two cuts: the contributions of the same definition
// that made the figure, so they add up to it (law 15).
import type pg from 'pg';
import { BASE_INDICATORS, type BaseId, INDICATORS, isBaseId, isIndicatorId } from '../../domain/network/indicators/catalogue.ts';
import { isOfFew, isOfPersons } from '../../domain/network/of-few.ts';
import type { ComputedReport } from '../../domain/network/reports/computed.ts';
import type { Span } from '../../domain/network/reports/period.ts';
import type { RowReading } from '../../domain/network/reports/template.ts';
import type { ChangedRecord, SpanRecords } from '../../protocol/report-messages.ts';
import { inScope } from '../db/scope.ts';
import { ProblemAnswer } from '../http/problem.ts';
import { readContributions } from './contributions.ts';
import { clubsWithin } from './places.ts';

export type Counting = { readonly indicator: BaseId; readonly reading: RowReading; readonly span: Span };
/** Records after the first number, up to and with the second. */
type Between = { readonly after: number; readonly upTo: number };

/** Only sums of records open, and only where none of them is about a person in a closed room or about few people. */
export function openable(indicator: string): BaseId {
  if (!isIndicatorId(indicator)) throw new ProblemAnswer('indicator-unknown');
  if (!isBaseId(indicator)) throw new ProblemAnswer(INDICATORS[indicator].kind === 'ratio' ? 'share-opens-in-parts' : 'not-found');
  if (isOfPersons(indicator)) throw new ProblemAnswer('records-of-persons');
  if (isOfFew(indicator)) throw new ProblemAnswer('too-few-people');
  return indicator;
}

export async function recordsOfClub(
  pool: pg.Pool,
  clubId: string,
  { indicator, reading, span }: Counting,
  { after, upTo }: Between = { after: 0, upTo: Number.MAX_SAFE_INTEGER },
): Promise<SpanRecords['records']> {
  const isStock = BASE_INDICATORS[indicator].time === 'stock' && reading === 'own';
  return (await readContributions(pool, clubId)).flatMap(({ seq, event, contributions }) => {
    if (seq <= after || seq > upTo) return [];
    const amount = contributions.reduce(
      (sum, one) => (one.indicator === indicator && one.on <= span.to && (isStock || one.on >= span.from) ? sum + one.amount : sum),
      0,
    );
    return amount === 0 ? [] : [{ seq, ...event, amount }];
  });
}

/** What came between two cuts, in all clubs that lay in the unit on the report's map. */
export async function recordsBetween(
  pool: pg.Pool,
  units: readonly string[],
  report: ComputedReport,
  counting: Counting,
  cuts: { readonly since: ComputedReport['cut']; readonly until: ComputedReport['cut'] | null },
): Promise<readonly ChangedRecord[]> {
  const clubs = await inScope(pool, { role: 'app_rw', units }, (transaction) => clubsWithin(transaction, report.unit.unitId, report.mapOn));
  const since = new Map(cuts.since.clubs.map(({ clubId, seq }) => [clubId, seq]));
  const until = new Map(cuts.until?.clubs.map(({ clubId, seq }) => [clubId, seq]));
  const found: ChangedRecord[] = [];
  for (const { clubId, name } of clubs) {
    const between = { after: since.get(clubId) ?? 0, upTo: until.get(clubId) ?? Number.MAX_SAFE_INTEGER };
    if (between.upTo <= between.after) continue;
    for (const record of await recordsOfClub(pool, clubId, counting, between)) found.push({ clubId, club: name, ...record });
  }
  return found;
}
