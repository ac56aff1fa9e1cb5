// One page back to each club each quarter: its own numbers beside those of the quarter before and the middle club of its commune or
// province. No other club is named, and there is no middle of a few.
import type pg from 'pg';
import { AREAS } from '../../domain/activities/area.ts';
import type { IndicatorId } from '../../domain/network/indicators/catalogue.ts';
import { FEEDBACK_FIGURES, FEWEST_COMPARED, median } from '../../domain/network/reports/feedback.ts';
import { periodOf, previousPeriod, type Span } from '../../domain/network/reports/period.ts';
import type { UnitId } from '../../domain/network/units/unit.ts';
import { monthOf } from '../../kernel/local-date.ts';
import type { ClubFeedback } from '../../protocol/report-messages.ts';
import { today } from '../clock.ts';
import { inScope, type Transaction } from '../db/scope.ts';
import { chainOn, namedUnit } from './places.ts';
import { readClubSums, type Sums } from './sums.ts';
import { figureOf, sumsBehind } from './value.ts';

export type FeedbackQuestion = {
  readonly clubIds: readonly string[];
  readonly year: number;
  readonly quarter: number;
  readonly demo: boolean;
};

type Club = { readonly club_id: string; readonly name: string; readonly chain: readonly UnitId[]; readonly isActive: boolean };
type Scene = { readonly clubs: readonly Club[]; readonly now: Sums; readonly before: Sums };

/** Pages for these clubs; whether the asker may see them is asked before. */
export async function readFeedback(pool: pg.Pool, { clubIds, year, quarter, demo }: FeedbackQuestion): Promise<readonly ClubFeedback[]> {
  const period = periodOf('quarter', 'calendar', year, quarter);
  const scene = await inScope(pool, { role: 'app_network' }, (transaction) =>
    readScene(transaction, clubIds, period, previousPeriod(period)),
  );
  return scene.clubs
    .filter(({ club_id }) => clubIds.includes(club_id))
    .map((club): ClubFeedback => {
      const peers = peersOf(scene, club);
      return {
        clubId: club.club_id,
        name: club.name,
        demo,
        year,
        quarter,
        from: period.from,
        to: period.to,
        lines: FEEDBACK_FIGURES.map((indicator) => ({
          indicator,
          value: amountOf(scene.now, club.club_id, indicator),
          before: amountOf(scene.before, club.club_id, indicator),
          median: peers === null ? null : median(peers.clubs.flatMap(({ club_id }) => amountOf(scene.now, club_id, indicator) ?? [])),
        })),
        areas: AREAS.map((area) => ({ area, records: scene.now.get(club.club_id)?.get(`area-${area}`)?.within ?? 0 })),
        compared: peers === null ? null : { unit: namedUnit(peers.unitId, today()), clubs: peers.clubs.length },
      };
    });
}

async function readScene(transaction: Transaction, clubIds: readonly string[], span: Span, before: Span): Promise<Scene> {
  const { rows } = await transaction.query<{ club_id: string; name: string; unit_now: string; status: string }>(
    'select club_id, name, unit_now, status from club_register order by club_id',
  );
  const on = today();
  const all = rows.map(({ club_id, name, unit_now, status }) => ({
    club_id,
    name,
    chain: chainOn(unit_now, on),
    isActive: status === 'active',
  }));
  // The widest unit compared with is the one right below the country.
  const wide = new Set(all.filter(({ club_id }) => clubIds.includes(club_id)).map(({ chain }) => chain.at(-2)));
  const clubs = all.filter(({ chain, club_id }) => wide.has(chain.at(-2)) || clubIds.includes(club_id));
  const ids = clubs.map(({ club_id }) => club_id);
  const stored = [...new Set(FEEDBACK_FIGURES.flatMap(sumsBehind)), ...AREAS.map((area) => `area-${area}`)];
  const sums = (of: Span) => readClubSums(transaction, ids, stored, { from: monthOf(of.from), to: monthOf(of.to) });
  return { clubs, now: await sums(span), before: await sums(before) };
}

/** The nearest unit with enough active clubs, the country apart; null where there is none. */
function peersOf({ clubs }: Scene, club: Club): { readonly unitId: UnitId; readonly clubs: readonly Club[] } | null {
  for (const unitId of club.chain.slice(0, -1)) {
    const peers = clubs.filter(({ chain, isActive }) => isActive && chain.includes(unitId));
    if (peers.length >= FEWEST_COMPARED) return { unitId, clubs: peers };
  }
  return null;
}

function amountOf(sums: Sums, clubId: string, indicator: IndicatorId): number | null {
  return figureOf(indicator, { sums: sums.get(clubId), units: new Map(), within: null, on: today() }).value;
}
