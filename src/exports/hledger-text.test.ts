import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { accountPart, commentText, descriptionText } from './hledger-text.ts';

test('what would mean something to hledger is said with the nearest sign', () => {
  assert.equal(descriptionText('Bà  Hoa;| (tổ 1)\n2026-01-01'), 'Bà Hoa,/ (tổ 1) 2026-01-01');
  assert.equal(descriptionText('* ! (mã) Quà'), 'mã) Quà');
  assert.equal(commentText('date: 2026 [2026-02-31]\r\nghi:chú'), 'date - 2026 (2026-02-31) ghi -chú');
  assert.equal(accountPart('  Quỹ: "Tấm lòng vàng"; (thôn 5)  '), 'Quỹ Tấm lòng vàng thôn 5');
  assert.equal(accountPart(':;'), '-');
  // A Greek question mark becomes a semicolon when its letters are composed.
  assert.equal(descriptionText('Quà\u037e Hoa'), 'Quà, Hoa');
  assert.equal(accountPart('\u037e'), '-');
});

test('no text breaks a line, an account or a comment', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(' ', ';', ':', '|', '\n', '\t', 'ầ', '(', '*') }),
  );
  fc.assert(
    fc.property(texts, (text) => {
      for (const safe of [descriptionText(text), commentText(text), accountPart(text)]) assert.doesNotMatch(safe, /[\n\r\t]| {2}|^ | $/);
      assert.doesNotMatch(descriptionText(text), /[;|]|^[*!(=]/);
      assert.doesNotMatch(commentText(text), /[:[\]]/);
      assert.doesNotMatch(accountPart(text), /[:;|()[\]"]|^$/);
    }),
  );
});
