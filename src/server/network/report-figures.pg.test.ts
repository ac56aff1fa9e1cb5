// A report's figures are what the records say, for any days, in every column; parts make the whole, and a club's figure opens into
// records that add up to it (laws 14 and 15).
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { INDICATORS, type IndicatorId } from '../../domain/network/indicators/catalogue.ts';
import { clubFigures } from '../../domain/network/indicators/club-figures.ts';
import { measure } from '../../domain/network/indicators/measuring.ts';
import { isOfFew } from '../../domain/network/of-few.ts';
import { adHocPeriod, periodOf, previousPeriod, type ReportPeriod, toDate } from '../../domain/network/reports/period.ts';
import type { ReportColumn } from '../../domain/network/reports/template.ts';
import { QUANG_NINH, VIETNAM } from '../../domain/network/units/vietnam.ts';
import { localDate } from '../../kernel/local-date.ts';
import type { Json, Person, Trial } from '../trial.ts';
import { COMMUNE, CUT_ON_14, FIGURES, REPORT_CLUBS, reportOf, startReportTrial, TEMPLATE } from './report-trial.ts';

const figuresOf = REPORT_CLUBS.map(({ played }) => clubFigures(played.flatMap(({ contributions }) => contributions)));

let trial: Trial;
let province: Person;
let commune: Person;
before(async () => {
  ({ trial, province, commune } = await startReportTrial());
});
after(() => trial.end());

const measured = (indicator: IndicatorId, span: { from: string; to: string }): number | null =>
  measure(
    indicator,
    figuresOf.map((figures) => ({ figures, unit: QUANG_NINH })),
    { from: localDate(span.from), to: localDate(span.to) },
    { tree: VIETNAM, within: QUANG_NINH },
  ).value;

const PERIODS: readonly (readonly [string, ReportPeriod, string])[] = [
  ['a calendar month', periodOf('month', 'calendar', 2026, 9), TEMPLATE],
  ['a quarter', periodOf('quarter', 'calendar', 2025, 4), TEMPLATE],
  ['a year cut on the 14th', periodOf('year', 'day-14', 2025, 1), CUT_ON_14],
  ['a month cut on the 14th', periodOf('month', 'day-14', 2026, 3), CUT_ON_14],
  ['any days', adHocPeriod('calendar', localDate('2024-02-07'), localDate('2024-02-19')), TEMPLATE],
];
for (const [name, period, templateId] of PERIODS)
  test(`${name}: every column is what the records say`, async () => {
    const found = await reportOf(province, QUANG_NINH, period, templateId);
    const spans: readonly (readonly [ReportColumn, { from: string; to: string }])[] = [
      ['this', period],
      ['previous', previousPeriod(period)],
      ['to-date', toDate(period)],
    ];
    for (const indicator of FIGURES)
      for (const [column, span] of spans) {
        const cell = found.rows.find(({ rowId }) => rowId === `${indicator}-own`)?.cells[column];
        if (cell?.withheld) assert.ok(isOfFew(indicator), indicator);
        else assert.equal(cell?.value, measured(indicator, span), `${indicator} ${column}`);
      }
    const growth = found.rows.find(({ rowId }) => rowId === 'members-growth');
    assert.equal(
      growth?.cells.this?.value,
      figuresOf.reduce((sum, one) => sum + one.within('members', period.from, period.to), 0),
    );
    // The parts make the whole wherever it is a sum.
    for (const { indicator, cells, parts } of found.rows) {
      if (indicator === null || INDICATORS[indicator as IndicatorId].kind !== 'base' || parts.length === 0) continue;
      assert.equal(
        parts.reduce((sum, { value }) => sum + (value ?? 0), 0),
        cells.this?.value,
        indicator,
      );
    }
  });

test('a figure of a club opens into records of those days that add up to it', async () => {
  const period = periodOf('month', 'day-14', 2026, 3);
  const found = await reportOf(commune, COMMUNE, period, CUT_ON_14);
  const row = found.rows.find(({ rowId }) => rowId === 'dues-collected-own');
  const [part] = row?.parts ?? [];
  assert.ok(part && 'clubId' in part.place && (part.value ?? 0) > 0, JSON.stringify(row));
  const path = `/api/network/club/${part.place.clubId}/span?indicator=dues-collected&reading=own&from=${period.from}&to=${period.to}`;
  const { body } = await commune.get(path);
  assert.deepEqual([body.total, body.records.reduce((sum: number, { amount }: Json) => sum + amount, 0)], [part.value, part.value]);
  const closed = await commune.get(path.replace('dues-collected', 'care-recipients'));
  assert.deepEqual([closed.status, closed.body.problem], [403, 'records-of-persons']);
});

test('nothing of all this was a fault of ours', () => assert.deepEqual(trial.faults, []));
