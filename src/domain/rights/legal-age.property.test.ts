import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, isLocalDate, type LocalDate, localDate } from '../../kernel/local-date.ts';
import { type AgeSetting, birthDays, birthdayAt, reaches } from './legal-age.ts';

const day: fc.Arbitrary<LocalDate> = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(localDate('1910-01-01'), days));
const age = fc.integer({ min: 60, max: 100 });
const ASK: AgeSetting = { vagueBirth: 'ask', leapBirthday: 'day-before' };

test('an age is reached on the birthday, and on no day before it', () => {
  fc.assert(
    fc.property(day, age, (bornOn, years) => {
      const at = birthdayAt(bornOn, years, 'day-before');
      assert.ok(isLocalDate(at));
      assert.equal(Number(at.slice(0, 4)) - Number(bornOn.slice(0, 4)), years);
      if (!bornOn.endsWith('-02-29')) assert.equal(at.slice(5), bornOn.slice(5));
    }),
  );
});

test('born on 29 February: the day itself in a leap year, else the day before or after, as the setting says', () => {
  const leap = fc.constantFrom(1920, 1924, 1928, 1932, 1936, 1940, 1944, 1948, 1952, 1956);
  fc.assert(
    fc.property(leap, age, (year, years) => {
      const bornOn = localDate(`${year}-02-29`);
      const before = birthdayAt(bornOn, years, 'day-before');
      const after = birthdayAt(bornOn, years, 'day-after');
      if (years % 4 === 0 && year + years !== 1900) {
        assert.equal(before, `${year + years}-02-29`);
        assert.equal(after, before);
      } else {
        assert.equal(before, `${year + years}-02-28`);
        assert.equal(after, addDays(before, 1));
      }
    }),
  );
});

test('with the year alone the age is reached some day of that year; with the month, some day of that month', () => {
  fc.assert(
    fc.property(day, age, (bornOn, years) => {
      const year = String(Number(bornOn.slice(0, 4)) + years);
      const byYear = reaches(birthDays({ born: bornOn.slice(0, 4), bornOn: '' }), years, ASK);
      assert.deepEqual(byYear, { perhaps: `${year}-01-01`, surely: `${year}-12-31` });
      const byMonth = reaches(birthDays({ born: bornOn.slice(0, 7), bornOn: '' }), years, ASK);
      const truly = birthdayAt(bornOn, years, 'day-before');
      assert.ok(byYear.perhaps <= byMonth.perhaps && byMonth.surely <= byYear.surely);
      assert.ok(byMonth.perhaps <= truly && truly <= byMonth.surely, `${bornOn} ${years}`);
    }),
  );
});

test('a setting of the first or last day leaves nothing to ask', () => {
  fc.assert(
    fc.property(day, age, fc.constantFrom('first-day', 'last-day'), (bornOn, years, vagueBirth) => {
      const { perhaps, surely } = reaches(birthDays({ born: bornOn.slice(0, 4), bornOn: '' }), years, { ...ASK, vagueBirth });
      assert.equal(perhaps, surely);
      assert.ok(perhaps.endsWith(vagueBirth === 'first-day' ? '-01-01' : '-12-31'));
    }),
  );
});
