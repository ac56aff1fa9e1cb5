// The eight areas of a club's year: what was done, what is missing, what a closed room hides; and the same counts as the network's.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { localDate } from '../../kernel/local-date.ts';
import { anyHistory } from '../club/any-history.ts';
import { founded, HOA, LUA, numberedId } from '../club/book-player.ts';
import { roomsOf } from '../club/roles.ts';
import { emptyClub } from '../club/state.ts';
import { areaOf } from '../network/indicators/area-indicators.ts';
import { clubFigures } from '../network/indicators/club-figures.ts';
import { CLUB_TESTS } from '../network/indicators/club-tests.ts';
import { evolveAndCount } from '../network/indicators/contributions.ts';
import { type AreaOfYear, areasOfYear } from './area-year.ts';

const ON = localDate('2026-11-24');
const CHAIR = roomsOf(['chair']);

function areaIn(areas: readonly AreaOfYear[], area: string): AreaOfYear {
  const found = areas.find((one) => one.area === area);
  assert.ok(found !== undefined, area);
  return found;
}

test('a record is counted in its month and year, and taken back it is not', () => {
  const book = founded();
  const [given] = book.fact('give-help', { personId: LUA, help: { how: 'labour', halfDays: 2 }, helpers: [HOA] }, '2026-11-05');
  assert.ok(given !== undefined);
  const before = areaIn(areasOfYear(book.state, ON, CHAIR), 'mutual-help');
  assert.deepEqual([before.ofMonth, before.ofYear, before.months[10], before.is], [1, 1, 1, 'active']);
  book.fact('reverse-record', { cmdId: given.cmdId, reason: 'typed-wrong' }, '2026-11-06');
  const after = areaIn(areasOfYear(book.state, ON, CHAIR), 'mutual-help');
  assert.deepEqual([after.ofMonth, after.ofYear, after.is], [0, 0, 'missing']);
});

test('who cannot enter a room is told that it may hold records, not that there are none', () => {
  const book = founded();
  const seen = (rooms: readonly ('common' | 'money' | 'care')[], area: string): string =>
    areaIn(areasOfYear(book.state, ON, rooms), area).is;
  assert.equal(seen(['common', 'care'], 'income'), 'unseen');
  assert.equal(seen(['common', 'money'], 'income'), 'missing');
  assert.equal(seen(['common', 'money'], 'health'), 'unseen');
  const needs = areaIn(areasOfYear(book.state, ON, ['common', 'money']), 'health').needs.map(({ is }) => is);
  assert.deepEqual(needs, ['unseen', 'unseen']);
});

test('what the manuals ask for is met by its own kind of record, this month or this year', () => {
  const book = founded();
  book.fact('measure-health', { personIds: [LUA] }, '2026-10-24');
  const health = (on: string) => areaIn(areasOfYear(book.state, localDate(on), CHAIR), 'health').needs.map(({ is }) => is);
  assert.deepEqual(health('2026-10-24'), ['met', 'missing']);
  assert.deepEqual(health('2026-11-24'), ['missing', 'missing']);
  const homeCare = areaIn(areasOfYear(book.state, ON, CHAIR), 'home-care').needs[0];
  assert.deepEqual([homeCare?.need.least, homeCare?.found, homeCare?.is], [5, 0, 'missing']);
});

test('this screen and the network count the same, and agree on "đủ 8 mảng"', () => {
  const last = localDate('2026-12-31');
  let full = 0;
  for (let seed = 1; seed <= 40; seed += 1) {
    let at = seed;
    const { book } = anyHistory((below) => {
      at = (at * 69_069 + 1) % 4_294_967_296;
      return Math.floor(at / 65_536) % below;
    }, 60);
    for (const area of seed % 2 === 0 ? (['health', 'home-care', 'rights', 'awareness', 'culture', 'income', 'mutual-help'] as const) : [])
      book.fact('hold-activity', { area, topic: 'x', participants: 3 }, '2026-05-24');
    const state = emptyClub(numberedId(99));
    const figures = clubFigures(book.log.flatMap((event) => evolveAndCount(state, event)));
    const areas = areasOfYear(state, last, CHAIR);
    // A record of an earlier year that was taken back this year is a minus of this year in the figures; the screen lists records.
    const earlier = book.log.flatMap((event) =>
      event.kind === 'record-reversed' && event.pub.originalOn < '2026-01-01' ? (state.records.get(event.pub.cmdId) ?? []).map(areaOf) : [],
    );
    for (const { area, ofYear } of areas)
      assert.equal(
        ofYear - earlier.filter((one) => one === area).length,
        figures.within(`area-${area}`, localDate('2026-01-01'), last),
        `${area} of seed ${seed}`,
      );
    const all = areas.every(({ is }) => is === 'active');
    if (earlier.length === 0) assert.equal(CLUB_TESTS['clubs-all-areas'].passes(figures, last), all);
    full += all ? 1 : 0;
  }
  assert.ok(full > 5, `${full} clubs have all areas`);
});
