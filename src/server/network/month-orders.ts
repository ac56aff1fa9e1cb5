// What the documents of a month are drawn from: the figures of each club of a unit, as the office may be told them. Three questions to
// the database, however many clubs there are.

import type pg from 'pg';
import { INDICATORS } from '../../domain/network/indicators/catalogue.ts';
import type { UnitId } from '../../domain/network/units/unit.ts';
import { foldText } from '../../kernel/fold-text.ts';
import { firstDayOf, lastDayOf, localDate, type Month, monthOf } from '../../kernel/local-date.ts';
import { REPORT_INDICATORS, type ToldFigures } from '../../papers/office/facts.ts';
import { monthFiguresPaper } from '../../papers/office/month-figures.ts';
import { formatMonth } from '../../text/format.ts';
import { today } from '../clock.ts';
import { inScope } from '../db/scope.ts';
import type { ClubOrder } from '../jobs/month-documents-worker.ts';
import type { RegisterBody } from '../projections/register.ts';
import { clubsWithin } from './places.ts';
import { figuresTold, readFewTold } from './small-numbers.ts';
import { readClubSums } from './sums.ts';
import { figureOf, sumsBehind } from './value.ts';

const ASKED = REPORT_INDICATORS.filter(
  (indicator) => INDICATORS[indicator].kind !== 'coverage' && indicator !== 'communes-with-club-share',
);
const SUMS = [...new Set(ASKED.flatMap(sumsBehind))];

type Row = { readonly club_id: string; readonly body: RegisterBody };

/** The clubs lying in the unit today that were founded by the end of the month. */
export async function monthOrders(
  pool: pg.Pool,
  units: readonly UnitId[],
  { unitId, month, demo }: { readonly unitId: UnitId; readonly month: Month; readonly demo: boolean },
): Promise<readonly ClubOrder[]> {
  const { clubs, sums } = await inScope(pool, { role: 'app_rw', units }, async (transaction) => {
    const lying = await clubsWithin(transaction, unitId, today());
    const ids = lying.map(({ clubId }) => clubId);
    const { rows } = await transaction.query<Row>('select club_id, body from club_register where club_id = any ($1::uuid[])', [ids]);
    const founded = new Set(rows.filter(({ body }) => monthOf(localDate(body.decisionOn)) <= month).map(({ club_id }) => club_id));
    return {
      clubs: lying.filter(({ clubId }) => founded.has(clubId)),
      sums: await readClubSums(transaction, ids, SUMS, { from: month, to: month }),
    };
  });
  const few = await readFewTold(pool, ASKED, month, 'now');
  return clubs.map(({ clubId, name }, at): ClubOrder => {
    const place = { sums: sums.get(clubId), units: new Map(), within: null, on: today() };
    const figures = figuresTold(
      ASKED.map((indicator) => ({ indicator, ...figureOf(indicator, place) })),
      few,
      clubId,
      month,
    );
    const now: ToldFigures = Object.fromEntries(figures.map(({ indicator, ...told }) => [indicator, told]));
    const file = `${String(at + 1).padStart(3, '0')}-${fileName(name)}-${month}`;
    const paper = monthFiguresPaper({ now, from: firstDayOf(month), to: lastDayOf(month), demo }, name, file);
    return { club: name, month: formatMonth(month), paper, figures: figures.map(({ indicator, value }) => ({ indicator, value })) };
  });
}

/** "CLB LTHTGN thôn 5, xã Hoàng Tân" → "clb-lthtgn-thon-5-xa-hoang-tan" */
function fileName(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}
