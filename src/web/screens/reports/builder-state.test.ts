import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_TEMPLATE } from '../../../domain/network/reports/default-template.ts';
import type { TemplateRow, TemplateSection } from '../../../domain/network/reports/template.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { beginFrom, moveRow, problemsOfBuilt, removeRow, templateOf, toggled } from './builder-state.ts';

const row = (rowId: string): TemplateRow => ({ is: 'typed', rowId, label: rowId, measure: '' });
const sections: readonly TemplateSection[] = [
  { heading: 'A', rows: [row('1'), row('2')] },
  { heading: 'B', rows: [row('3')] },
];
const order = (list: readonly TemplateSection[]): string => list.map(({ rows }) => rows.map(({ rowId }) => rowId).join('')).join('|');

test('rows move one place, over the edge of a section into the next, and never get lost', () => {
  assert.equal(order(moveRow(sections, 0, 1, -1)), '21|3');
  assert.equal(order(moveRow(sections, 0, 1, 1)), '1|23');
  assert.equal(order(moveRow(sections, 1, 0, -1)), '123|');
  assert.equal(order(moveRow(sections, 0, 0, -1)), '12|3');
  assert.equal(order(moveRow(sections, 1, 0, 1)), '12|3');
  assert.equal(order(removeRow(sections, 0, 0)), '2|3');
});

test('columns keep their printed order', () => {
  assert.deepEqual(toggled(['a', 'b', 'c'], ['c'], 'a'), ['a', 'c']);
  assert.deepEqual(toggled(['a', 'b', 'c'], ['a', 'c'], 'a'), ['c']);
});

test('everything wrong is said at once, and what is right makes a template', () => {
  const words = { templateId: 't', name: ' Mẫu xã ', sections: DEFAULT_TEMPLATE.sections, notes: [] };
  const built = beginFrom(DEFAULT_TEMPLATE, words, localDate('2026-01-01'));
  const bad = { ...built, name: ' ', dueDays: '0', from: '', kinds: [], columns: [], sections: [{ heading: '', rows: [] }] };
  assert.deepEqual([...problemsOfBuilt(bad).missing].toSorted(), ['columns', 'due', 'from', 'kinds', 'name', 'rows']);
  const unknown = {
    ...built,
    sections: [{ heading: '', rows: [{ is: 'figure', rowId: 'x', indicator: 'so-la', reading: 'own', label: '' } as const] }],
  };
  assert.deepEqual(problemsOfBuilt(unknown).refused, [{ why: 'template-unknown-figure', indicator: 'so-la' }]);
  assert.equal(templateOf(unknown), null);
  assert.deepEqual([templateOf(built)?.name, templateOf(built)?.dueDays], ['Mẫu xã', 5]);
});
