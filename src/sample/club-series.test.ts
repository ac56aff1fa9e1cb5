// What a phone draws of its club is what the network's figures say of it, month by month, over clubs of the sample.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CLUB_SERIES, clubSeries } from '../domain/network/club-series.ts';
import { BASE_INDICATORS } from '../domain/network/indicators/catalogue.ts';
import { clubFigures } from '../domain/network/indicators/club-figures.ts';
import { pyramidCells } from '../domain/network/pyramid.ts';
import { addMonthsTo, firstDayOf, lastDayOf, month } from '../kernel/local-date.ts';
import { playClub } from './network.ts';
import { planNetwork } from './plan.ts';

const plan = planNetwork();
for (const at of [0, 41, 120])
  test(`club ${at}: every point of its own charts is the figure of its month`, () => {
    const club = playClub(plan, at);
    assert.ok(club);
    const { state, played } = club;
    const figures = clubFigures(played.flatMap(({ contributions }) => contributions));
    const months = Array.from({ length: 60 }, (_, back) => addMonthsTo(month('2026-11'), back - 59));
    const series = clubSeries(state, months);
    for (const indicator of CLUB_SERIES)
      assert.deepEqual(
        series.valuesOf(indicator),
        months.map((one) =>
          BASE_INDICATORS[indicator].time === 'stock'
            ? figures.upTo(indicator, lastDayOf(one))
            : figures.within(indicator, firstDayOf(one), lastDayOf(one)),
        ),
        indicator,
      );
    assert.deepEqual(
      series.cells,
      pyramidCells((indicator) => figures.upTo(indicator, lastDayOf(month('2026-11')))),
    );
    assert.ok(series.valuesOf('members').some((count) => count > 0));
  });
