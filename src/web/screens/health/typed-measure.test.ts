// Slips of the finger and other units are asked back with the number that was meant; what is right is taken as it is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { id } from '../../../kernel/ids.ts';
import {
  isComplete,
  isNothing,
  MEASURE_FIELDS,
  type MeasureKey,
  nothingMeasured,
  pressMeasureKey,
  problemOf,
  readingFrom,
  type TypedMeasure,
  typedFrom,
} from './typed-measure.ts';

const person = id('00000000-0000-4000-8000-000000000001');
const typed = (fields: Partial<TypedMeasure>): TypedMeasure => ({ ...nothingMeasured, ...fields });
const asked = (fields: Partial<TypedMeasure>) => {
  const problem = problemOf(typed(fields));
  return problem === null ? null : [problem.what, problem.field, ...problem.proposals.map((one) => Object.values(one.typed).join('/'))];
};

test('1200/80, 12/8, 120/8 and 135/1350 are asked back as what was meant', () => {
  assert.deepEqual(asked({ systolic: '1200', diastolic: '80' }), ['out-of', 'systolic', '120/80']);
  assert.deepEqual(asked({ systolic: '12', diastolic: '8' }), ['out-of', 'systolic', '120/80']);
  assert.deepEqual(asked({ systolic: '120', diastolic: '8' }), ['out-of', 'diastolic', '120/80']);
  assert.deepEqual(asked({ systolic: '12', diastolic: '' }), ['out-of', 'systolic', '120']);
  assert.deepEqual(asked({ systolic: '135', diastolic: '1350' }), ['out-of', 'diastolic']);
  assert.deepEqual(asked({ systolic: '999', diastolic: '80' }), ['out-of', 'systolic']);
});

test('numbers the wrong way round are offered turned; equal ones are only asked about; half a pressure is asked for', () => {
  assert.deepEqual(asked({ systolic: '80', diastolic: '120' }), ['lower-higher', 'diastolic', '120/80']);
  assert.deepEqual(asked({ systolic: '90', diastolic: '90' }), ['lower-higher', 'diastolic']);
  assert.deepEqual(asked({ systolic: '120' }), ['half', 'diastolic']);
  assert.deepEqual(asked({ diastolic: '80' }), ['half', 'systolic']);
});

test('a weight of 525 is 52,5; of 5250 nobody knows', () => {
  assert.deepEqual(asked({ weight: '525' }), ['out-of', 'weight', '52,5']);
  assert.deepEqual(asked({ weight: '5,2' }), ['out-of', 'weight']);
  assert.equal(asked({ weight: '52,5' }), null);
});

test('sugar typed in mg/dL is recognised and asked about', () => {
  const problem = problemOf(typed({ sugar: '180' }));
  assert.deepEqual(problem?.proposals, [{ typed: { sugar: '18' } }, { typed: { sugar: '10' }, fromMilligrams: true }]);
  assert.deepEqual(asked({ sugar: '126' }), ['out-of', 'sugar', '12,6', '7']);
  assert.deepEqual(asked({ sugar: '78' }), ['out-of', 'sugar', '7,8', '4,3']);
  assert.equal(asked({ sugar: '7,8' }), null);
});

test('only what was typed is kept, in the unit that is kept', () => {
  assert.deepEqual(readingFrom(person, typed({ weight: '52,5', sugar: '7', sugarTime: 'fasting' })), {
    personId: person,
    weightHectograms: 525,
    sugarTenths: 70,
    sugarTime: 'fasting',
  });
  assert.deepEqual(readingFrom(person, typed({ systolic: '152', diastolic: '88', pulse: '76', sugarTime: 'fasting' })), {
    personId: person,
    systolic: 152,
    diastolic: 88,
    pulse: 76,
  });
  assert.equal(isNothing(typed({ sugarTime: 'after-meal' })), true);
});

test('a field is left by itself when no further figure fits', () => {
  const complete = (field: 'systolic' | 'diastolic' | 'weight', ...texts: string[]) => texts.map((text) => isComplete(field, text));
  assert.deepEqual(complete('systolic', '1', '12', '120', '95', '28', '29'), [false, false, true, true, false, true]);
  assert.deepEqual(complete('diastolic', '8', '80', '10', '102'), [false, true, false, true]);
  assert.deepEqual(complete('weight', '52', '52,', '52,5'), [false, false, true]);
});

test('a comma comes once, only where there are tenths, and one figure behind it', () => {
  const type = (field: 'weight' | 'systolic', keys: string) =>
    [...keys].reduce((text, key) => pressMeasureKey(field, text, key as MeasureKey), '');
  assert.deepEqual([type('weight', ',052,,57'), type('systolic', '12,0'), type('systolic', '1234567')], ['52,5', '120', '12345']);
  assert.equal(pressMeasureKey('weight', '52,', 'erase'), '52');
});

test('whatever is offered can be written, and what is kept comes back as it was typed', () => {
  const figure = fc.integer({ min: 0, max: 99_999 }).map((value) => (value === 0 ? '' : String(value)));
  fc.assert(
    fc.property(figure, figure, figure, fc.constantFrom(...MEASURE_FIELDS), (a, b, c, field) => {
      const one = typed({ systolic: a, diastolic: b, [field]: c });
      const problem = problemOf(one);
      if (problem === null) assert.deepEqual(typedFrom(readingFrom(person, one)), one);
      for (const proposal of problem?.proposals ?? []) {
        const next = problemOf({ ...one, ...proposal.typed });
        assert.ok(next === null || next.field !== problem?.field || next.what !== problem.what, JSON.stringify([one, next]));
      }
    }),
    { numRuns: 2000 },
  );
});
