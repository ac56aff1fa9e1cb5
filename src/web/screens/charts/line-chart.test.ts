// Grid lines and labels of a chart: round numbers, nothing outside the frame.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Frame, labelEvery, labelsApart, roundSteps, xOf, yOf } from './line-chart.ts';

const frame: Frame = { width: 520, height: 232, left: 44, right: 50, top: 20, bottom: 32 };

test('grid lines stand on round numbers and reach over the highest value', () => {
  assert.deepEqual(roundSteps(191), [0, 50, 100, 150, 200]);
  assert.deepEqual(roundSteps(55), [0, 20, 40, 60]);
  assert.deepEqual(roundSteps(3), [0, 1, 2, 3]);
  assert.deepEqual(roundSteps(0), [0, 1]);
});

test('points keep inside the frame, whatever their number', () => {
  assert.equal(xOf(frame, 0, 10), 44);
  assert.equal(xOf(frame, 9, 10), 470);
  assert.equal(xOf(frame, 0, 1), 257);
  assert.equal(yOf(frame, 0, 200), 200);
  assert.equal(yOf(frame, 200, 200), 20);
  assert.equal(yOf(frame, 0, 0), 200);
});

test('labels are thinned out until they fit', () => {
  assert.equal(labelEvery(frame, 10, 40), 1);
  assert.equal(labelEvery({ ...frame, width: 240 }, 10, 40), 3);
  assert.equal(labelEvery({ ...frame, width: 60 }, 10, 40), 9);
});

test('labels that would run into each other give way to the later one', () => {
  const at = (xs: readonly number[]) => xs.map((x) => ({ x }));
  assert.deepEqual(labelsApart(at([0, 50, 60, 120, 125]), 40), at([0, 60, 125]));
  assert.deepEqual(labelsApart(at([]), 40), []);
});
