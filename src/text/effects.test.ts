import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Book, closeMonth, LUA, lentClub, numberedId } from '../domain/club/book-player.ts';
import type { ClubCommand } from '../domain/club/command.ts';
import { changesOf, effectOf, isBackDated } from '../domain/club/effect.ts';
import { stateDigest } from '../domain/club/state-digest.ts';
import { localDate, month } from '../kernel/local-date.ts';
import { dong } from '../kernel/money.ts';
import { effectSentences, fundSentence, type Names } from './effects.ts';

const names: Names = {
  fund: (fund) => (fund === 'income' ? 'Quỹ tăng thu nhập' : 'Quỹ hoạt động'),
  person: () => 'Bà Lụa',
};

test('an instalment of a closed month says what moves, what is owed, which rows, and where it will lie', () => {
  const book = lentClub();
  closeMonth(book, '2026-01');
  const told = sentences(book, 'receive-repayment', { loanId: numberedId(50), personId: LUA, amount: dong(540_000) }, '2026-01-24');
  assert.deepEqual(told, [
    'Sổ tháng 1/2026 đã khóa: ghi vào tháng 2/2026, là khoản của ngày 24/01/2026.',
    'Quỹ tăng thu nhập: tiền mặt tăng 500.000\u00A0đ, tiền đang cho vay giảm 500.000\u00A0đ.',
    'Quỹ hoạt động tăng 40.000\u00A0đ, thành 40.000\u00A0đ.',
    'Bà Lụa nợ gốc 4.500.000\u00A0đ, trước là 5.000.000\u00A0đ.',
    'Kỳ 1 còn phải góp: 540.000\u00A0đ → 0\u00A0đ.',
  ]);
});

test('looking ahead changes nothing', () => {
  const book = lentClub();
  const before = stateDigest(book.state);
  sentences(book, 'receive-repayment', { loanId: numberedId(50), personId: LUA, amount: dong(9_000_000) }, '2026-01-24');
  assert.equal(stateDigest(book.state), before);
});

test('a fact before later records counts them, and asks what it would ask', () => {
  const book = lentClub();
  book.fact('receive-dues', { payers: [{ personId: LUA, months: [month('2026-03')], amount: dong(5000) }] }, '2026-03-24');
  assert.equal(isBackDated(book.state, localDate('2026-03-23')), true);
  assert.equal(isBackDated(book.state, localDate('2026-03-24')), false);
  const spend = { fund: 'activity', place: 'cash', category: 'meeting', amount: dong(90_000), approvedBy: [] };
  const told = sentences(book, 'spend-money', spend, '2026-03-01');
  assert.match(told[0] ?? '', /^Quỹ hoạt động giảm 90\.000/);
  assert.match(told[1] ?? '', /đã có 1 khoản tiền/);
  assert.match(told[2] ?? '', /Chi nhiều hơn/);
});

test('a refusal is foreseen too', () => {
  const book = lentClub();
  const foreseen = effectOf(book.state, command('reverse-record', { cmdId: numberedId(404), reason: 'other' }, '2026-03-01'));
  assert.deepEqual(foreseen, { ok: false, refusal: { why: 'record-unknown' } });
});

test('held money is said as what is held, in both languages', () => {
  const [change] = changesOf([
    { fund: 'activity', account: 'cash', amount: dong(5000) },
    { fund: 'activity', account: 'held', amount: dong(-5000) },
  ]);
  assert.ok(change);
  assert.equal(fundSentence(change, names, 'vi'), 'Quỹ hoạt động: tiền mặt tăng 5.000\u00A0đ, tiền giữ hộ tăng 5.000\u00A0đ.');
  assert.match(fundSentence(change, names, 'en'), /cash rises by 5\.000.*held for members rises/);
});

function sentences(book: Book, kind: string, body: object, on: string): readonly string[] {
  const foreseen = effectOf(book.state, command(kind, body, on));
  assert.ok(foreseen.ok);
  return effectSentences(foreseen.effect, names, 'vi');
}

function command(kind: string, body: object, on: string): ClubCommand {
  const ids = { id: numberedId(9000), clubId: numberedId(99), actor: numberedId(1), device: numberedId(70) };
  return { ...ids, kind, v: 1, on: localDate(on), at: '', salt: '', body } as unknown as ClubCommand;
}
