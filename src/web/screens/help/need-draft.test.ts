// A kept need comes back as it was typed, and what the phone holds is never believed further than the form can show it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBegun, type NeedDraft, readDraft, UNTOUCHED } from './need-draft.ts';

const TYPED: NeedDraft = { ...UNTOUCHED, whom: 'a', what: 'storm', wanted: ['labour', 'goods'], urgency: 'now', words: 'Bão lật mái bếp' };

test('what was typed comes back whole', () => {
  assert.deepEqual(readDraft(structuredClone(TYPED), ['a', 'b']), TYPED);
});

test('every single answer begins a draft; spaces do not', () => {
  assert.equal(isBegun(UNTOUCHED), false);
  assert.equal(isBegun({ ...UNTOUCHED, words: '  ' }), false);
  const answers: readonly Partial<NeedDraft>[] = [
    { side: 'outsider' },
    { whom: 'a' },
    { name: 'Ông Tư' },
    { what: 'storm' },
    { wanted: ['money'] },
    { urgency: 'now' },
    { words: 'ốm' },
  ];
  for (const answer of answers) assert.equal(isBegun({ ...UNTOUCHED, ...answer }), true, JSON.stringify(answer));
});

test('somebody who left and answers no build knows are left out, the words stay', () => {
  const kept = { ...TYPED, whom: 'gone', what: 'flood-of-old', wanted: ['goods', 'prayer'], urgency: 7 };
  assert.deepEqual(readDraft(kept, ['a']), { ...UNTOUCHED, wanted: ['goods'], words: TYPED.words });
});

test('nothing kept, or nothing that can be read, is no draft', () => {
  for (const kept of [null, undefined, 'x', 3, [], {}, { words: 5, wanted: 'goods' }, UNTOUCHED]) assert.equal(readDraft(kept, []), null);
});
