import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dictionary } from '@zxcvbn-ts/language-common';
import { isEasyToGuess } from './easy-password.ts';
import { makeGivenPassword } from './given-password.ts';

test('the list holds far more than the three thousand most used passwords of eight letters and more', () => {
  assert.ok((dictionary['passwords'] ?? []).filter((word) => String(word).length >= 8).length > 10_000);
});

test('what is tried first is none: common ones, words of this work, the own number, one sign again and again', () => {
  for (const password of [
    '12345678',
    'Password',
    'qwertyuiop',
    'iloveyou',
    'lá lành 2026',
    'LaLanh@123',
    'Câu lạc bộ 1',
    'mật khẩu',
    'aaaaaaaaaa',
  ])
    assert.equal(isEasyToGuess(password, '0912345678'), true, password);
  for (const password of ['0912345678', '+84912345678', '0912345678a', 'ok 0912 345 678'])
    assert.equal(isEasyToGuess(password, '0912345678'), true, password);
});

test('any other is taken as it is, and what we hand out ourselves too', () => {
  for (const password of ['hoa sen trắng', 'con trâu là đầu cơ nghiệp', 'x7#', '0912345678 hoa sen trắng'])
    assert.equal(isEasyToGuess(password, '0912345678'), false, password);
  for (let n = 0; n < 200; n += 1) assert.equal(isEasyToGuess(makeGivenPassword(), '0912345678'), false);
});
