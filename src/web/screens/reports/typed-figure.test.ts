import assert from 'node:assert/strict';
import { test } from 'node:test';
import { draftOf, isEmptyDraft, NO_DRAFT, type OpenCell, readDraft, readFigure } from './typed-figure.ts';

test('numbers as people type them, and what is none', () => {
  assert.deepEqual(
    ['1.250', '1250', ' 1 250 ', '', 'nhiều', '1.25', '1,5', '-3', '0'].map((typed) => readFigure('people', typed)),
    [1250, 1250, 1250, undefined, null, null, null, null, 0],
  );
  assert.deepEqual(
    ['13,46', '13', '13,4%', '100'].map((typed) => readFigure('share', typed)),
    [1346, 1300, 1340, 10_000],
  );
  assert.deepEqual(
    ['12,5', '12', '12,3'].map((typed) => readFigure('half-days', typed)),
    [25, 24, null],
  );
});

const row = { is: 'typed', rowId: 'gifts', label: 'Quà', measure: 'suất' } as const;
const cells: readonly OpenCell[] = (['this', 'plan'] as const).map((column) => ({
  key: `gifts ${column}`,
  row,
  column,
  sourceKey: 'row gifts',
}));

test('a number without its source, and one that is none, are both named; the rest is ready to send', () => {
  const draft = { amounts: { 'gifts this': '40', 'gifts plan': 'x' }, sources: {}, remarks: {} };
  assert.deepEqual([...readDraft(cells, draft, () => null).bad].toSorted(), ['gifts plan', 'row gifts']);
  const whole = { amounts: { 'gifts this': '40' }, sources: { 'row gifts': 'Sổ quà ' }, remarks: {} };
  const read = readDraft(cells, whole, () => null);
  assert.deepEqual([read.bad.size, read.typed], [0, [{ rowId: 'gifts', column: 'this', amount: 40, source: 'Sổ quà' }]]);
});

test('what was sent comes back into the form as it was typed', () => {
  const typed = [{ rowId: 'gifts', column: 'this', amount: 1346, source: 'Sổ' }] as const;
  const draft = draftOf({ typed, remarks: [{ noteId: 'n', text: 'Tốt' }] }, cells, () => 'share');
  assert.deepEqual(draft, { amounts: { 'gifts this': '13,46' }, sources: { 'row gifts': 'Sổ' }, remarks: { n: 'Tốt' } });
  assert.deepEqual(readDraft(cells, draft, () => 'share').typed, typed);
  assert.ok(isEmptyDraft(NO_DRAFT) && !isEmptyDraft(draft));
});
