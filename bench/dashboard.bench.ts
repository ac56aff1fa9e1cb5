// Workload 5: the province's dashboard over the whole sample network, against hand-made SQL for its chief figures: once
// over the same roll-up (the floor), once over the raw records (what it would cost without one). Equal to the đồng first.
import assert from 'node:assert/strict';
import { INDICATORS, isIndicatorId } from '../src/domain/network/indicators/catalogue.ts';
import { QUANG_NINH } from '../src/domain/network/units/vietnam.ts';
import { addMonthsTo, month } from '../src/kernel/local-date.ts';
import { SAMPLE_TODAY } from '../src/sample/plan.ts';
import { inScope } from '../src/server/db/scope.ts';
import { readUnitCharts } from '../src/server/network/charts.ts';
import { readDashboard } from '../src/server/network/dashboard.ts';
import { readBandsTold, readFewTold } from '../src/server/network/small-numbers.ts';
import { sampleDatabase } from './database.ts';
import { race, tell } from './stopwatch.ts';

const ROUNDS = 15;
const shown = month(SAMPLE_TODAY.slice(0, 7));
const database = await sampleDatabase();
const { pool } = database;
const province = { role: 'app_rw', units: [QUANG_NINH] } as const;

const dashboard = () =>
  inScope(pool, province, (transaction) => readDashboard(transaction, { unitId: QUANG_NINH, month: shown, borders: 'now', demo: true }));

type Row = { readonly place: string; readonly indicator: string; readonly amount: number };

/** What the dashboard shows: every sum of the province, and three of each commune. */
const summary = () =>
  inScope(pool, province, async (transaction) => {
    const { rows } = await transaction.query<Row>({
      name: 'hand-summary',
      text: `select unit_id as place, indicator, sum(amount) as amount from unit_figure where month <= $2 and unit_id = $1 group by 1, 2
        union all
        select unit_id, indicator, sum(amount) from unit_figure
        where month <= $2 and unit_id <> $1 and indicator in ('clubs', 'members', 'members-ever-lent') group by 1, 2`,
      values: [QUANG_NINH, shown],
    });
    return rows;
  });

/** What the server does for one look: the same, and which numbers of few people it keeps back. */
const told = async () => {
  await dashboard();
  await readFewTold(pool, Object.keys(INDICATORS).filter(isIndicatorId), shown, 'now');
};

const lastTenYears = { from: addMonthsTo(shown, -119), to: shown, borders: 'now', demo: true } as const;
/** Every chart of the province over 120 months, with the pyramid in the bands it is told. */
const charts = async () => {
  const bands = await readBandsTold(pool, shown, 'now');
  return inScope(pool, province, (transaction) => readUnitCharts(transaction, QUANG_NINH, lastTenYears, bands));
};

const raw = async () => {
  const { rows } = await pool.query<{ clubs: number; funds: number }>({
    name: 'hand-raw',
    text: `select (select count(*) from club_register where status = 'active') as clubs,
      (select sum(p.amount) from posting p join club_place cp on cp.club_id = p.club_id and cp.since = (select max(since) from club_place l where l.club_id = p.club_id)
        join unit_closure c on c.unit_id = cp.unit_id and c.ancestor_id = $1 where p.account in ('cash', 'bank', 'loans', 'held')) as funds`,
    values: [QUANG_NINH],
  });
  return rows[0];
};

await assertEqual();
const contenders = [
  { name: 'hand-written SQL over the roll-up', run: summary },
  { name: 'the dashboard, whole: figures, communes, fading clubs, years', run: dashboard },
  { name: 'the same, with what is kept back of few people', run: told },
  { name: 'all charts of the province over ten years', run: charts },
  { name: 'hand-written SQL over the raw records (clubs and funds only)', run: raw },
];
tell('Dashboard of the province, 165 clubs', contenders, await race(contenders, ROUNDS));
await database.stop();

async function assertEqual(): Promise<void> {
  const [{ figures }, rows, records] = [await dashboard(), await summary(), await raw()];
  const ours = (indicator: string) => figures.find((figure) => figure.indicator === indicator)?.value;
  const theirs = (indicator: string) => rows.find((row) => row.place === QUANG_NINH && row.indicator === indicator)?.amount;
  for (const indicator of ['clubs', 'members', 'fund-total', 'loans-outstanding'])
    assert.equal(ours(indicator), theirs(indicator), indicator);
  assert.equal(ours('clubs'), records?.clubs);
  assert.equal(ours('fund-total'), records?.funds);
}
