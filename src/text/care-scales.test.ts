import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SCALES } from '../domain/care/care-scales.ts';
import { hasWords, itemWords, scaleName } from './care-scales.ts';

test('every item and every choice of every version has its words in both languages', () => {
  for (const { id, version, items } of SCALES) {
    assert.ok(hasWords(id, version), `${id} ${version}`);
    for (const language of ['vi', 'en'] as const) {
      const all = items.flatMap((item) => [
        itemWords(id, version, item.id, language).ask,
        ...itemWords(id, version, item.id, language).choices,
      ]);
      assert.ok(all.every((words) => words.length > 1));
      assert.equal(new Set(items.map((item) => itemWords(id, version, item.id, language).ask)).size, items.length);
    }
  }
});

test('a scale says what it looks at before its name', () => {
  assert.equal(scaleName('katz', 'vi'), 'Tự lo cho bản thân (thang Katz)');
});

test('an item of a newer version is shown by its code', () => {
  assert.deepEqual(itemWords('katz', 9, 'stairs', 'vi'), { ask: 'stairs', choices: [] });
});
