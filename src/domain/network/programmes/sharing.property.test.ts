// A proposal makes exactly the whole, by one statistic for all units or not at all.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { KH_205 } from './kh-205.ts';
import { gapOf, isOutOfReach, proposeParts, type Weight } from './sharing.ts';

const people = fc.option(fc.integer({ min: 0, max: 40_000 }), { nil: null, freq: 8 });
const unit = fc.record({ 'older-people': people, population: people });

test('what is proposed makes exactly the whole, by one statistic that every unit has stated', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.array(unit, { minLength: 1, maxLength: 54 }), (whole, stated) => {
      const names = stated.map((_, at) => `u${at}`);
      const of = (name: string, weight: Weight) => stated[names.indexOf(name)]?.[weight] ?? null;
      const proposal = proposeParts(whole, names, of);
      assert.ok(proposal !== null);
      const complete = (['older-people', 'population'] as const).filter(
        (weight) => stated.every((one) => one[weight] !== null) && stated.some((one) => (one[weight] ?? 0) > 0),
      );
      assert.equal(proposal.by, complete[0] ?? null);
      if (proposal.by === null) return;
      const { by, parts } = proposal;
      assert.equal(
        parts.reduce((sum, { value }) => sum + value, 0),
        whole,
      );
      const total = names.reduce((sum, name) => sum + (of(name, by) ?? 0), 0);
      for (const part of parts) assert.ok(Math.abs(part.value - (whole * (of(part.unitId, by) ?? 0)) / total) < 1);
    }),
  );
});

test('one unit without older people: all are weighed by population; without either, the units that lack are named', () => {
  const table: Record<string, Partial<Record<Weight, number>>> = {
    a: { 'older-people': 10, population: 100 },
    b: { population: 300 },
    c: {},
  };
  const of = (name: string, weight: Weight) => table[name]?.[weight] ?? null;
  assert.deepEqual(proposeParts(8, ['a', 'b'], of), {
    by: 'population',
    parts: [
      { unitId: 'a', value: 2 },
      { unitId: 'b', value: 6 },
    ],
  });
  assert.deepEqual(proposeParts(8, ['a', 'b', 'c'], of), { by: null, lacking: 'population', units: ['c'] });
  assert.equal(proposeParts(8, [], of), null);
});

test('186 of 191 leave 5; a share of which every unit is asked less cannot be reached', () => {
  const [clubs, communes] = KH_205.targets;
  assert.ok(clubs !== undefined && communes !== undefined);
  assert.deepEqual(gapOf(clubs, 191, [{ unitId: 'a', value: 186 }]), { sum: 186, left: 5 });
  assert.deepEqual(gapOf(clubs, null, [{ unitId: 'a', value: 186 }]), { sum: 186, left: null });
  assert.equal(isOutOfReach(communes, 10_000, [{ unitId: 'a', value: 9_000 }]), true);
  assert.equal(isOutOfReach(communes, 10_000, [{ unitId: 'a', value: 10_000 }]), false);
});
