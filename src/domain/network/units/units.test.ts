// Nothing of the map is lost or counted twice when borders move (law 14).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, localDate } from '../../../kernel/local-date.ts';
import { PROVINCE_TILES, TILES } from './tile-map.ts';
import {
  ancestorsOn,
  childrenOn,
  communesOn,
  existsOn,
  nameOn,
  parentOn,
  predecessorsOf,
  successorsOf,
  unitOf,
  whereaboutsOn,
} from './unit-tree.ts';
import { BORDERS_OF_2024, BORDERS_OF_2025, COUNTRY, QUANG_NINH, VIETNAM } from './vietnam.ts';

const THEN = localDate('2022-11-04');
const BETWEEN = localDate('2025-01-01');
const NOW = localDate('2026-11-23');

function typesOn(on: typeof NOW): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const unit of communesOn(VIETNAM, QUANG_NINH, on)) {
    const { type } = nameOn(unit, on);
    counts[type] = (counts[type] ?? 0) + 1;
  }
  return counts;
}

test('Quảng Ninh has 177 communes until 31 October 2024, 171 until 30 June 2025, then 54', () => {
  for (const [on, count] of [
    [THEN, 177],
    [addDays(BORDERS_OF_2024, -1), 177],
    [BORDERS_OF_2024, 171],
    [addDays(BORDERS_OF_2025, -1), 171],
    [BORDERS_OF_2025, 54],
    [NOW, 54],
  ] as const) {
    assert.equal(communesOn(VIETNAM, QUANG_NINH, on).length, count, on);
  }
});

test('the types are those the resolutions count', () => {
  assert.deepEqual(typesOn(BETWEEN), { phường: 73, xã: 91, 'thị trấn': 7 });
  assert.deepEqual(typesOn(NOW), { phường: 30, xã: 22, 'đặc khu': 2 });
});

test('thirteen districts until 30 June 2025, none after', () => {
  const districts = childrenOn(VIETNAM, QUANG_NINH, BETWEEN);
  assert.deepEqual([districts.length, districts.every((unit) => unit.level === 'district')], [13, true]);
  assert.ok(childrenOn(VIETNAM, QUANG_NINH, NOW).every((unit) => unit.level === 'commune'));
});

test('63 provinces before, 34 now', () => {
  assert.equal(childrenOn(VIETNAM, COUNTRY, BETWEEN).length, 63);
  assert.equal(childrenOn(VIETNAM, COUNTRY, NOW).length, 34);
});

test('every unit that ended has successors that begin that very day, and nothing else has', () => {
  for (const unit of VIETNAM.units) {
    const steps = successorsOf(VIETNAM, unit.id);
    if (unit.until === undefined || unit.level === 'district') assert.equal(steps.length, 0, unit.id);
    else assert.ok(steps.length > 0, unit.id);
    for (const step of steps) {
      assert.equal(step.on, unit.until);
      assert.equal(unitOf(VIETNAM, step.successor).from, step.on);
    }
    assert.equal(unit.from !== undefined, predecessorsOf(VIETNAM, unit.id).length > 0, unit.id);
  }
});

test('the 54 cover exactly the 171, and 12 old communes were split', () => {
  const old = communesOn(VIETNAM, QUANG_NINH, BETWEEN);
  const today = communesOn(VIETNAM, QUANG_NINH, NOW);
  const covered = new Set(
    today.flatMap((unit) => (existsOn(unit, BETWEEN) ? [unit.id] : predecessorsOf(VIETNAM, unit.id).map((step) => step.predecessor))),
  );
  assert.deepEqual([...covered].sort(), old.map((unit) => unit.id).sort());
  const split = old.filter((unit) => successorsOf(VIETNAM, unit.id).length > 1);
  assert.equal(split.length, 12);
  for (const unit of old) {
    const steps = successorsOf(VIETNAM, unit.id);
    assert.ok(
      steps.every((step) => (step.extent === 'part') === steps.length > 1),
      unit.id,
    );
  }
});

test('in November 2024 twelve communes became six, the six by difference of the lists', () => {
  const steps = VIETNAM.successions.filter((step) => step.on === BORDERS_OF_2024);
  assert.equal(new Set(steps.map((step) => step.predecessor)).size, 12);
  assert.equal(new Set(steps.map((step) => step.successor)).size, 6);
});

test('xã Hoàng Tân lies in thị xã Quảng Yên then and in phường Hà An now', () => {
  assert.deepEqual(ancestorsOn(VIETNAM, 'qn-07156-2017', THEN), ['qn-206-2017', QUANG_NINH, COUNTRY]);
  assert.deepEqual(whereaboutsOn(VIETNAM, 'qn-07156-2017', NOW), { kind: 'one', unit: 'qn-07168-2025' });
  assert.equal(nameOn(unitOf(VIETNAM, 'qn-07168-2025'), NOW).name, 'Hà An');
  assert.equal(parentOn(VIETNAM, 'qn-07156-2017', NOW), null);
});

test('a club of a split commune is for a person to place', () => {
  assert.deepEqual(whereaboutsOn(VIETNAM, 'qn-07180-2017', NOW), { kind: 'ask', candidates: ['qn-07168-2025', 'qn-07180-2025'] });
  // Through two changes: phường Đông Triều went into Đức Chính, which was then split.
  assert.equal(whereaboutsOn(VIETNAM, 'qn-07072-2017', NOW).kind, 'ask');
});

test('a change of type alone keeps the unit', () => {
  const binhKhe = unitOf(VIETNAM, 'qn-07081-2017');
  assert.deepEqual([nameOn(binhKhe, THEN).type, nameOn(binhKhe, BETWEEN).type], ['xã', 'phường']);
  assert.equal(parentOn(VIETNAM, 'qn-06967-2017', THEN), 'qn-201-2017');
  assert.equal(parentOn(VIETNAM, 'qn-06967-2017', NOW), QUANG_NINH);
});

test('each of the 54 has one square of the tile map', () => {
  assert.deepEqual(
    TILES.map((tile) => tile.unit).sort(),
    communesOn(VIETNAM, QUANG_NINH, NOW)
      .map((unit) => unit.id)
      .sort(),
  );
  assert.equal(new Set(TILES.map((tile) => `${tile.row}/${tile.column}`)).size, 54);
});

test('each of the 34 provinces has one square of the tile map of the country', () => {
  assert.deepEqual(
    PROVINCE_TILES.map((tile) => tile.unit).sort(),
    childrenOn(VIETNAM, COUNTRY, NOW)
      .map((unit) => unit.id)
      .sort(),
  );
  assert.equal(new Set(PROVINCE_TILES.map((tile) => `${tile.row}/${tile.column}`)).size, 34);
});
