// The lunar calendar against the published table of Hồ Ngọc Đức (informatik.uni-leipzig.de/~duc/amlich): mùng một Tết and leap
// month of every year 1968 to 2099, the years other calendars get wrong among them (1985, 2007, 2027), and both ways.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, localDate } from './local-date.ts';
import { lunarDate, lunarNewYear, solarDate } from './lunar-date.ts';

/** By ten years: month and day of mùng một Tết, after a stroke the leap month. */
const TABLE: { readonly [first: number]: string } = {
  1968: '01-29/7 02-16 02-06 01-27/5 02-15 02-03 01-23/4 02-11 01-31/8 02-18',
  1978: '02-07 01-28/6 02-16 02-05 01-25/4 02-13 02-02 01-21/2 02-09 01-29/7',
  1988: '02-17 02-06 01-27/5 02-15 02-04 01-23/3 02-10 01-31/8 02-19 02-07',
  1998: '01-28/5 02-16 02-05 01-24/4 02-12 02-01 01-22/2 02-09 01-29/7 02-17',
  2008: '02-07 01-26/5 02-14 02-03 01-23/4 02-10 01-31/9 02-19 02-08 01-28/6',
  2018: '02-16 02-05 01-25/4 02-12 02-01 01-22/2 02-10 01-29/6 02-17 02-06',
  2028: '01-26/5 02-13 02-02 01-23/3 02-11 01-31/11 02-19 02-08 01-28/6 02-15',
  2038: '02-04 01-24/5 02-12 02-01 01-22/2 02-10 01-30/7 02-17 02-06 01-26/5',
  2048: '02-14 02-02 01-23/3 02-11 02-01/8 02-18 02-08 01-28/6 02-15 02-04',
  2058: '01-24/4 02-12 02-02 01-21/3 02-09 01-29/7 02-17 02-05 01-26/5 02-14',
  2068: '02-03 01-23/4 02-11 01-31/8 02-19 02-07 01-27/6 02-15 02-05 01-24/4',
  2078: '02-12 02-02 01-22/3 02-09 01-29/7 02-17 02-06 01-26/5 02-14 02-03',
  2088: '01-24/4 02-10 01-30/8 02-18 02-07 01-27/6 02-15 02-05 01-25/4 02-12',
  2098: '02-01 01-21/2',
};
const YEARS = Object.entries(TABLE).flatMap(([first, row]) =>
  row.split(' ').map((entry, at) => {
    const [day = '', leap = '0'] = entry.split('/');
    return { year: Number(first) + at, newYear: localDate(`${Number(first) + at}-${day}`), leap: Number(leap) };
  }),
);

test('mùng một Tết of 1968 to 2099 is as published', () => {
  assert.equal(YEARS.length, 132);
  for (const { year, newYear } of YEARS) {
    assert.equal(lunarNewYear(year), newYear);
    assert.deepEqual(lunarDate(newYear), { year, day: 1, month: 1, leap: false });
    assert.equal(lunarDate(addDays(newYear, -1)).year, year - 1, `${newYear} turns the year`);
  }
  assert.equal(lunarNewYear(2100), '2100-02-09');
});

test('the leap months of 1968 to 2099 are as published, and no year has another', () => {
  for (const { year, leap } of YEARS.filter((one) => one.year >= 1980 && one.year < 2040)) {
    const found = Array.from({ length: 12 }, (_, at) => at + 1).filter((month) => solarDate({ year, month, day: 1, leap: true }) !== null);
    assert.deepEqual(found, leap === 0 ? [] : [leap], String(year));
  }
});

test('there and back again, on every thirteenth day of a hundred years', () => {
  for (let day = localDate('1999-12-20'); day < '2100-01-01'; day = addDays(day, 13)) assert.equal(solarDate(lunarDate(day)), day);
});

test('a month without a thirtieth day and a leap month that is none have no date', () => {
  assert.equal(solarDate({ year: 2026, month: 8, day: 15, leap: false }), '2026-09-25', 'rằm tháng Tám');
  assert.equal(solarDate({ year: 2026, month: 6, day: 1, leap: true }), null);
  assert.equal(solarDate({ year: 2026, month: 3, day: 31, leap: false }), null);
  const eve = lunarDate(localDate('2025-01-28'));
  assert.deepEqual(eve, { year: 2024, month: 12, day: 29, leap: false });
  assert.equal(solarDate({ ...eve, day: 30 }), null);
});

test('the day of the sample meeting, and a leap month', () => {
  assert.deepEqual(lunarDate(localDate('2026-11-24')), { year: 2026, day: 16, month: 10, leap: false });
  assert.deepEqual(lunarDate(localDate('2025-07-25')), { year: 2025, day: 1, month: 6, leap: true });
});
