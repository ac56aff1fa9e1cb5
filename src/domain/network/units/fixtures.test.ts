// The lists the network began with, entered as documents: the same map comes out, row for row. 177 communes become 171 and
// then 54 with the districts gone; 63 provinces become 34.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { bordersFrom, lastBorderDay } from './borders.ts';
import { closureOf } from './closure.ts';
import { type BorderChange, mapAfter, type Reorganisation } from './reorganisation.ts';
import { problemsOf } from './reorganisation-problems.ts';
import type { Unit, UnitId } from './unit.ts';
import { communesOn, existsOn, isWithinOn, nameOn, parentOn, predecessorsOf, type UnitTree, unitTree } from './unit-tree.ts';
import { BORDERS_OF_2024, BORDERS_OF_2025, COUNTRY, QUANG_NINH, VIETNAM } from './vietnam.ts';

/** The map as it was known on a day: what came later is not yet there. */
function knownOn(tree: UnitTree, on: LocalDate): UnitTree {
  const units = tree.units.filter(({ from }) => from === undefined || from <= on);
  const known = units.map(({ until, ...unit }): Unit => {
    const before = <Row extends { readonly from?: LocalDate }>(rows: readonly Row[]) =>
      rows.filter(({ from }) => from === undefined || from <= on);
    return { ...unit, ...(until !== undefined && until <= on ? { until } : {}), names: before(unit.names), parents: before(unit.parents) };
  });
  return unitTree(
    known,
    tree.successions.filter((step) => step.on <= on),
  );
}

/** Below `within`, what the lists say happened on a day, said as a document of that day. */
function documentOf(within: UnitId, on: LocalDate, isOf: (unit: Unit) => boolean, endsDistricts: boolean): Reorganisation {
  const before = addDays(on, -1);
  const changes = VIETNAM.units.filter(isOf).flatMap((unit): readonly BorderChange[] => {
    const { type, name } = nameOn(unit, on);
    if (unit.from === on) {
      const of = predecessorsOf(VIETNAM, unit.id).map(({ predecessor, extent, evidence }) => ({ unit: predecessor, extent, evidence }));
      const { id, level, code, open } = unit;
      const parent = parentOn(VIETNAM, id, on) ?? '';
      return [
        {
          do: 'form',
          unit: id,
          level,
          ...(code === undefined ? {} : { code }),
          type,
          name,
          parent,
          ...(open === undefined ? {} : { open }),
          of,
        },
      ];
    }
    if (!existsOn(unit, on) || !existsOn(unit, before)) return [];
    const was = nameOn(unit, before);
    return [
      ...(was.name === name ? [] : [{ do: 'rename', unit: unit.id, name } as const]),
      ...(was.type === type ? [] : [{ do: 'reclassify', unit: unit.id, type } as const]),
    ];
  });
  return {
    number: `${on} ${within}`,
    issuer: 'Ủy ban Thường vụ Quốc hội',
    issuedOn: on,
    effectiveOn: on,
    within,
    changes: [...(endsDistricts ? [{ do: 'end-level', level: 'district' } as const] : []), ...changes],
    assigned: [],
  };
}

const lines = (list: readonly object[]): readonly string[] => list.map((one) => JSON.stringify(Object.entries(one).toSorted())).toSorted();
/** What one list has and the other has not: short enough to read when it fails. */
const differing = (a: readonly object[], b: readonly object[]) => {
  const [left, right] = [lines(a), lines(b)];
  const [inLeft, inRight] = [new Set(left), new Set(right)];
  return [left.length - right.length, left.filter((one) => !inRight.has(one)), right.filter((one) => !inLeft.has(one))];
};
const SAME = [0, [], []];

const isOfQuangNinh = ({ id }: Unit): boolean => id.startsWith('qn-');
const isProvince = ({ level }: Unit): boolean => level === 'province';
const of2024 = documentOf(QUANG_NINH, BORDERS_OF_2024, isOfQuangNinh, false);
const of2025 = { ...documentOf(QUANG_NINH, BORDERS_OF_2025, isOfQuangNinh, true), communesAfter: 54 };
const provinces = documentOf(COUNTRY, BORDERS_OF_2025, isProvince, false);
const DONG_NAI_A_CITY = localDate('2026-04-30');
const dongNai = documentOf(COUNTRY, DONG_NAI_A_CITY, isProvince, false);
const today = addDays(BORDERS_OF_2025, 400);

test('four documents make of the lists of 2024 the map of today: units, lineage and closure', () => {
  let tree = knownOn(VIETNAM, addDays(BORDERS_OF_2024, -1));
  assert.equal(communesOn(tree, QUANG_NINH, addDays(BORDERS_OF_2024, -1)).length, 177);
  const documents: Reorganisation[] = [];
  for (const [decree, communes] of [
    [of2024, 171],
    [of2025, 54],
    [provinces, 54],
    [dongNai, 54],
  ] as const) {
    assert.deepEqual(problemsOf(tree, decree, { documents, today }), [], decree.number);
    tree = mapAfter(tree, decree);
    documents.push(decree);
    assert.equal(communesOn(tree, QUANG_NINH, decree.effectiveOn).length, communes);
  }
  assert.deepEqual(differing(tree.units, VIETNAM.units), SAME);
  assert.deepEqual(differing(tree.successions, VIETNAM.successions), SAME);
  assert.deepEqual(differing(closureOf(tree), closureOf(VIETNAM)), SAME);
  assert.equal(tree.units.filter((unit) => unit.level === 'province' && unit.until === undefined).length, 34);
  assert.deepEqual([lastBorderDay(tree, QUANG_NINH), lastBorderDay(tree, COUNTRY)], [BORDERS_OF_2025, DONG_NAI_A_CITY]);
});

test('a commune left out of the document of 2025 is found: its district ends and nobody says where it goes', () => {
  const tree = knownOn(VIETNAM, addDays(BORDERS_OF_2025, -1));
  const forgotten = predecessorsOf(VIETNAM, 'qn-07168-2025').find(({ extent }) => extent === 'whole')?.predecessor ?? '';
  assert.notEqual(forgotten, '');
  const changes = of2025.changes.map((change) =>
    change.do === 'form' ? { ...change, of: change.of.filter(({ unit }) => unit !== forgotten) } : change,
  );
  const problems = problemsOf(tree, { ...of2025, changes }, { documents: [], today });
  assert.deepEqual(problems, [{ what: 'count-differs', stated: 54, found: 55 }]);
  const split = predecessorsOf(VIETNAM, 'qn-07168-2025').find(({ extent }) => extent === 'part')?.predecessor ?? '';
  const half = of2025.changes.map((change) =>
    change.do === 'form' && change.unit === 'qn-07168-2025' ? { ...change, of: change.of.filter(({ unit }) => unit !== split) } : change,
  );
  assert.deepEqual(problemsOf(tree, { ...of2025, changes: half }, { documents: [], today }), [{ what: 'rest-forgotten', unit: split }]);
});

test('borders of now begin with the lists alone', () => {
  assert.deepEqual(bordersFrom(VIETNAM).documents, []);
  assert.ok(isWithinOn(VIETNAM, 'qn-07168-2025', QUANG_NINH, today));
});
