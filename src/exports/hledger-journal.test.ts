import assert from 'node:assert/strict';
import { test } from 'node:test';
import { founded, LUA, lentClub, MEETING_DAY, numberedId } from '../domain/club/book-player.ts';
import { meetingIdOf } from '../domain/meetings/gathering.ts';
import { localDate } from '../kernel/local-date.ts';
import { dong } from '../kernel/money.ts';
import { bookSource } from './book-source.ts';
import { hledgerJournal } from './hledger-journal.ts';

test('a record is a transaction with its date, code, who, what and entry', () => {
  const book = lentClub();
  book.fact('receive-repayment', { loanId: numberedId(50), personId: LUA, amount: dong(540_000) });
  const journal = hledgerJournal({ ...bookSource(book.state), nameOf: () => 'Phạm Thị Lụa' });
  assert.match(
    journal,
    /\n2026-11-24 \* \(PT 001-[A-Z0-9]{4}\) Phạm Thị Lụa \| Thu góp vay, gốc 500\.000, lãi 40\.000\n {4}; cmd:[0-9a-f-]+\n {4}Tài sản:Quỹ tăng thu nhập:Tiền mặt {2}500000 đ\n {4}Tài sản:Quỹ tăng thu nhập:Cho vay {2}-500000 đ\n/,
  );
});

test('a reversal names the record it turns around and the day it concerns', () => {
  const book = lentClub();
  const [paid] = book.fact('receive-repayment', { loanId: numberedId(50), personId: LUA, amount: dong(540_000) });
  book.fact('reverse-record', { cmdId: paid?.cmdId, reason: 'typed-wrong' }, '2026-12-24');
  const journal = hledgerJournal(bookSource(book.state));
  assert.match(journal, new RegExp(`; ghi ngược khoản ngày 24/11/2026, reverses:${paid?.cmdId}\\n {4}; việc của tháng 11/2026`));
});

test('the balances are stated again after the count, at the end of each month and at the end of the book', () => {
  const book = founded();
  const meetingId = meetingIdOf(book.state.clubId, localDate(MEETING_DAY));
  book.fact('open-meeting', { meetingId });
  book.fact('count-cash', { meetingId, notes: [{ value: 500_000, count: 40 }], bookSeen: dong(20_000_000) });
  const journal = hledgerJournal(bookSource(book.state));
  const cash = 'Tài sản:Quỹ tăng thu nhập:Tiền mặt  0 đ = 20000000 đ';
  assert.match(journal, new RegExp(`2018-09-30 \\* Số dư cuối tháng 9/2018\\n {4}${cash}\\n`));
  assert.match(journal, new RegExp(`2026-11-24 \\* Đếm két được 20.000.000\\n {4}${cash}\\n`));
  assert.match(journal, new RegExp(`2026-11-24 \\* Số dư đến ngày 24/11/2026\\n {4}${cash}\\n`));
});

test('a record dated before the last count is put in its place, and the count says so', () => {
  const book = founded();
  const meetingId = meetingIdOf(book.state.clubId, localDate(MEETING_DAY));
  book.fact('open-meeting', { meetingId });
  book.fact('count-cash', { meetingId, notes: [{ value: 500_000, count: 40 }], bookSeen: dong(20_000_000) });
  book.fact('spend-money', { fund: 'income', place: 'cash', category: 'other', amount: dong(30_000), approvedBy: [] }, '2026-11-20');
  const journal = hledgerJournal(bookSource(book.state));
  assert.match(journal, /Đếm két được 20\.000\.000, sổ theo ngày ghi 19\.970\.000 vì có khoản ghi sau\n.*= 19970000 đ/);
});

test('two funds of one name stay two funds', () => {
  const book = founded();
  const gift = { fund: 'fund-a', place: 'cash', source: 'donor', asCapital: false, amount: dong(5) } as const;
  book.fact('receive-money', gift);
  book.fact('receive-money', { ...gift, fund: 'fund-b' });
  const journal = hledgerJournal({ ...bookSource(book.state), fundName: (fund) => (fund === 'income' ? 'Quỹ 1' : 'Quỹ chung') });
  assert.match(journal, /Tài sản:Quỹ chung - fund-a:Tiền mặt {2}5 đ[\s\S]*Tài sản:Quỹ chung - fund-b:Tiền mặt {2}5 đ/);
});

test('an empty book is a journal too', () => {
  assert.doesNotMatch(hledgerJournal({ ...bookSource(founded().state), events: [] }), /^\d/m);
});
