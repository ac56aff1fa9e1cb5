// Law 14 over borders that move: for random maps, random documents one after another and random clubs, every club lies in
// exactly one unit each day, every parent is the sum of its children, then and now, and no document rewrites the days before it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Id, id } from '../../../kernel/ids.ts';
import { addDays, type LocalDate, localDate } from '../../../kernel/local-date.ts';
import { type Borders, bordersFrom, whereaboutsOfClub, withDocument } from './borders.ts';
import { closureOf } from './closure.ts';
import { type BorderChange, type FormUnit, formsOf, type Reorganisation, standingWithin } from './reorganisation.ts';
import { problemsOf } from './reorganisation-problems.ts';
import type { Unit, UnitId, UnitLevel } from './unit.ts';
import { ancestorsOn, childrenOn, existsOn, nameOn, parentOn, type UnitTree, unitTree } from './unit-tree.ts';

const FIRST = localDate('2026-01-01');
const EVER = localDate('2030-01-01');
type Dice = (sides: number) => number;
type Sums = [number, number, number];
type Club = { readonly clubId: Id; readonly unit: UnitId; readonly members: number; readonly fund: number };

function unit(name: string, level: UnitLevel, parent: UnitId | null): Unit {
  const type = { country: 'nước', province: 'tỉnh', district: 'huyện', commune: 'xã' }[level];
  return { id: name, level, names: [{ type, name }], parents: parent === null ? [] : [{ parent }] };
}

/** Provinces with districts and provinces without, two to four communes under each. */
function firstMap(dice: Dice): UnitTree {
  const units = [unit('vn', 'country', null)];
  for (let p = 0; p < 2; p += 1) {
    units.push(unit(`p${p}`, 'province', 'vn'));
    const roofs = dice(3) === 0 ? [`p${p}`] : [`p${p}d0`, `p${p}d1`];
    for (const roof of roofs) {
      if (roof !== `p${p}`) units.push(unit(roof, 'district', `p${p}`));
      for (let c = 0; c < 2 + dice(3); c += 1) units.push(unit(`${roof}c${c}`, 'commune', roof));
    }
  }
  return unitTree(units, []);
}

function pick<One>(list: readonly One[], dice: Dice): One {
  const one = list[dice(list.length)];
  assert.ok(one !== undefined);
  return one;
}

type Making = { readonly tree: UnitTree; readonly on: LocalDate; readonly round: number; readonly dice: Dice };

/** A document without a fault: some communes merged, split or both, others renamed, moved; at times districts end or provinces merge. */
function documentOn({ tree, on, round, dice }: Making): Reorganisation {
  const chosen = dice(3) === 0 ? 'vn' : pick(childrenOn(tree, 'vn', on), dice).id;
  // A province may have lost everything to its neighbour.
  const within = standingWithin(tree, chosen, on).length > 0 ? chosen : 'vn';
  const standing = standingWithin(tree, within, on);
  const endsDistricts = dice(4) === 0 && standing.some(({ level }) => level === 'district');
  const provinces = standing.filter(({ level }) => level === 'province');
  const merged = within === 'vn' && provinces.length > 1 && dice(3) === 0 ? `r${round}p` : null;
  const roofs = standing.filter(({ level }) => (level === 'district' && !endsDistricts) || (level === 'province' && merged === null));
  const roof = (): UnitId => merged ?? (roofs.length > 0 ? pick(roofs, dice).id : within);
  const of = provinces.map((one) => ({ unit: one.id, extent: 'whole' as const }));
  const changes: BorderChange[] = [
    ...(endsDistricts ? [{ do: 'end-level', level: 'district' } as const] : []),
    ...(merged === null ? [] : [{ do: 'form', unit: merged, level: 'province', type: 'tỉnh', name: merged, parent: 'vn', of } as const]),
    ...changesOfCommunes({ tree, on, round, dice }, standing, roof),
  ];
  const some = { do: 'rename', unit: pick(standing, dice).id, name: `r${round}` } as const;
  const said = changes.length === 0 ? [some] : changes;
  return { number: `${round}`, issuer: 'Quốc hội', issuedOn: on, effectiveOn: on, within, changes: said, assigned: [] };
}

function changesOfCommunes({ tree, on, round, dice }: Making, standing: readonly Unit[], roof: () => UnitId): readonly BorderChange[] {
  const left = standing.filter(({ level }) => level === 'commune');
  const take = (): UnitId => left.splice(dice(left.length), 1)[0]?.id ?? '';
  const form = (name: string, of: FormUnit['of']): BorderChange => {
    const type = pick(['xã', 'phường', 'đặc khu'], dice);
    return { do: 'form', unit: name, level: 'commune', type, name, parent: roof(), of };
  };
  const changes: BorderChange[] = [];
  for (let n = 0; left.length > 2 && n < 4; n += 1) {
    const name = `r${round}n${n}`;
    const what = dice(5);
    const one = take();
    const parent = roof();
    if (what === 0)
      changes.push(
        form(
          name,
          [one, take()].map((unit) => ({ unit, extent: 'whole' })),
        ),
      );
    else if (what <= 2) {
      const whole = what === 1 ? [{ unit: take(), extent: 'whole' as const }] : [];
      changes.push(form(`${name}a`, [{ unit: one, extent: 'part' }, ...whole]), form(`${name}b`, [{ unit: one, extent: 'part' }]));
    } else if (what === 3 || parent === parentOn(tree, one, on)) changes.push({ do: 'rename', unit: one, name: `${name} mới` });
    else changes.push({ do: 'move', unit: one, parent });
  }
  return changes;
}

/** What a person says of the clubs of split communes. */
function assigning(borders: Borders, decree: Reorganisation, clubs: readonly Club[], dice: Dice): Reorganisation {
  const before = addDays(decree.effectiveOn, -1);
  const assigned = clubs.flatMap(({ clubId, unit: placed }) => {
    const lies = lie(borders, clubId, placed, before);
    const ways = formsOf(decree).filter(({ of }) => of.some((one) => one.unit === lies));
    return ways.length > 1 ? [{ clubId, unit: pick(ways, dice).unit }] : [];
  });
  return { ...decree, assigned };
}

function lie(borders: Borders, clubId: Id, placed: UnitId, on: LocalDate): UnitId {
  const found = whereaboutsOfClub(borders, clubId, placed, on);
  assert.ok(found.kind === 'one', `${clubId} of ${placed} on ${on}`);
  return found.unit;
}

const sum = (clubs: readonly Club[]) => clubs.reduce<Sums>(([a, b, c], { members, fund }) => [a + members, b + fund, c + 1], [0, 0, 0]);

function assertConserved({ tree, ...rest }: Borders, clubs: readonly Club[], on: LocalDate): void {
  const lies = Map.groupBy(clubs, ({ clubId, unit: placed }) => lie({ tree, ...rest }, clubId, placed, on));
  for (const [at] of lies) assert.ok(existsOn(tree.byId.get(at) ?? unit('', 'commune', null), on), `${at} stands on ${on}`);
  const below = (at: UnitId): readonly Club[] =>
    clubs.filter((club) => {
      const home = [...lies].find(([, inside]) => inside.includes(club))?.[0] ?? '';
      return home === at || ancestorsOn(tree, home, on).includes(at);
    });
  assert.deepEqual(sum(below('vn')), sum(clubs), 'the country is every club once');
  for (const { id: at } of tree.units.filter((one) => existsOn(one, on) && one.level !== 'commune')) {
    const parts = childrenOn(tree, at, on).map(({ id: child }) => sum(below(child)));
    const added = parts.reduce<Sums>(([a, b, c], [x, y, z]) => [a + x, b + y, c + z], [0, 0, 0]);
    assert.deepEqual(added, sum(below(at)), `${at} is the sum of its children on ${on}`);
  }
}

function assertClosureSays(tree: UnitTree, on: LocalDate): void {
  const held = closureOf(tree).filter(({ since, until }) => (since === '-infinity' || since <= on) && (until === 'infinity' || on < until));
  for (const one of tree.units.filter((each) => existsOn(each, on))) {
    const above = held.filter(({ unit: below }) => below === one.id).toSorted((a, b) => a.depth - b.depth);
    assert.deepEqual(
      above.map(({ ancestor }) => ancestor),
      [one.id, ...ancestorsOn(tree, one.id, on)],
    );
  }
  const standing = tree.units.filter(({ until }) => until === undefined);
  for (const { id: at } of standing) {
    const last = closureOf(tree).filter((row) => row.unit === at && row.last && row.depth > 0);
    assert.deepEqual(last.map(({ ancestor }) => ancestor).toSorted(), ancestorsOn(tree, at, EVER).toSorted(), `${at} now`);
  }
}

const casts = fc.array(fc.nat({ max: 10_000 }), { minLength: 60, maxLength: 60 });
function diceOf(thrown: readonly number[]): Dice {
  let at = 0;
  return (sides) => {
    const cast = thrown[at % thrown.length] ?? 0;
    at += 1;
    return (cast + at * 7) % sides;
  };
}

function history(
  thrown: readonly number[],
  check: (borders: Borders, clubs: readonly Club[], decree: Reorganisation, on: LocalDate) => void,
): Borders {
  const dice = diceOf(thrown);
  const first = firstMap(dice);
  const communes = first.units.filter(({ level }) => level === 'commune');
  const clubs = Array.from(
    { length: 12 },
    (_, n): Club => ({
      clubId: id(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`),
      unit: pick(communes, dice).id,
      members: dice(90),
      fund: dice(9_999) * 1_000,
    }),
  );
  let borders = bordersFrom(first);
  for (let round = 1; round <= 4; round += 1) {
    const on = addDays(FIRST, round * 100);
    const decree = assigning(borders, documentOn({ tree: borders.tree, on, round, dice }), clubs, dice);
    check(borders, clubs, decree, on);
    borders = withDocument(borders, decree);
    for (let day = 0; day <= round; day += 1) assertConserved(borders, clubs, addDays(FIRST, day * 100));
    assertConserved(borders, clubs, addDays(on, -1));
    assertClosureSays(borders.tree, on);
  }
  return borders;
}

test('every club in one unit each day, every parent the sum of its children, then and now', () => {
  fc.assert(
    fc.property(casts, (thrown) => {
      history(thrown, (borders, _clubs, decree, on) => {
        assert.deepEqual(problemsOf(borders.tree, decree, { documents: borders.documents, today: EVER }), [], JSON.stringify(decree));
        assert.ok(on > FIRST);
      });
    }),
    { numRuns: 150 },
  );
});

test('a document changes no day before its own', () => {
  fc.assert(
    fc.property(casts, (thrown) => {
      history(thrown, (borders, clubs, decree, on) => {
        const after = withDocument(borders, decree);
        for (const before of [FIRST, addDays(on, -150), addDays(on, -1)]) {
          for (const { clubId, unit: placed } of clubs)
            assert.equal(lie(after, clubId, placed, before), lie(borders, clubId, placed, before));
          for (const one of borders.tree.units.filter((each) => existsOn(each, before))) {
            const same = after.tree.byId.get(one.id);
            assert.ok(same);
            assert.deepEqual(nameOn(same, before), nameOn(one, before));
            assert.deepEqual(ancestorsOn(after.tree, one.id, before), ancestorsOn(borders.tree, one.id, before));
          }
        }
      });
    }),
    { numRuns: 100 },
  );
});

test('whatever part of a split is left out, it is found', () => {
  fc.assert(
    fc.property(casts, (thrown) => {
      history(thrown, (borders, _clubs, decree) => {
        for (const form of formsOf(decree)) {
          for (const lost of form.of.filter(({ extent }) => extent === 'part')) {
            const changes = decree.changes.map((change) =>
              change === form ? { ...form, of: form.of.filter((one) => one !== lost) } : change,
            );
            const problems = problemsOf(borders.tree, { ...decree, changes }, { documents: borders.documents, today: EVER });
            assert.ok(
              problems.some((one) => one.what === 'rest-forgotten' && one.unit === lost.unit),
              JSON.stringify(problems),
            );
          }
        }
      });
    }),
    { numRuns: 60 },
  );
});
