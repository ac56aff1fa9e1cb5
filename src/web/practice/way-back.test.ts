// The way back from practice leads into the app and nowhere else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { spokenHere, toPractice, wayBack } from './way-back.ts';

test('the way back is where one came from', () => {
  for (const from of ['#/', '#/hop/thu-tien', '#/so-quy/0190-ab?x=1&y=%C3%A1']) {
    const { search, hash } = new URL(toPractice('#/hop/dem-ket', from, 'en'), 'https://clb.example');
    assert.equal(wayBack(search), `/${from}`);
    assert.equal(spokenHere(search), 'en');
    assert.equal(hash, '#/hop/dem-ket');
  }
});

test('an address that is no place of the app leads to its first page', () => {
  for (const from of ['', 'https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '#/<script>', '#x'])
    assert.equal(wayBack(`?ve=${encodeURIComponent(from)}`), '/#/', from);
  assert.equal(wayBack(''), '/#/');
  assert.equal(spokenHere('?tieng=fr'), null);
});
