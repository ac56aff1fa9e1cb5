// The requests of everybody in one print: who misses a right that is asked for in writing has the same sheet as when printed alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Book, founded, numberedId } from '../../src/domain/club/book-player.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { askedText, readAsked, roomsFor } from '../../src/papers/asked.ts';
import { buildPaper } from '../../src/papers/build.ts';
import { paperText } from '../../src/papers/paper-text.ts';
import { unitTitle } from '../../src/papers/unit-title.ts';

const setting = { unitName: unitTitle, printedOn: localDate('2026-11-24'), printedBefore: new Set<never>(), unsent: new Set<never>() };
const BINH = numberedId(21);
const AN = numberedId(22);
const CUC = numberedId(23);

/** Three past eighty: Bình of the second group, An and Cúc of the first; nothing is known of them yet. */
function club(): Book {
  const book = founded();
  const enrol = (personId: string, group: number, name: string): void => {
    const body = { personId, group, sex: 'female', born: '1940-05', household: 'other', minority: false, associationMember: true };
    book.fact('enrol-member', body, '2019-01-24', undefined, { name });
  };
  enrol(BINH, 2, 'Lê Thị Bình');
  enrol(CUC, 1, 'Vũ Thị Cúc');
  enrol(AN, 1, 'Phạm Thị An');
  return book;
}

function hasNothing(book: Book, personId: string): void {
  book.fact('record-rights-facts', { personId, income: 'none', healthCard: 'no' });
}

const print = ({ state }: Book): ReturnType<typeof buildPaper> => buildPaper(state, setting, { paper: 'request-letters' });

test('everybody who misses a right has a sheet, group by group and by name; a missed card asks for none', () => {
  const book = club();
  for (const personId of [BINH, CUC, AN]) hasNothing(book, personId);
  const paper = print(book);
  const alone = [AN, CUC, BINH].flatMap(
    (personId) => buildPaper(book.state, setting, { paper: 'request-letter', personId, rule: 'social-pension' })?.sheets ?? [],
  );
  assert.equal(alone.length, 3);
  assert.deepEqual(paper?.sheets, alone);
  assert.equal(paper?.title, 'Văn bản đề nghị, 3 tờ, ngày 24/11/2026');
});

test('who has asked, has it already, has a pension or has withdrawn is not in it; when nobody is left there is no paper', () => {
  const book = club();
  assert.equal(print(book), null, 'what is not known is not missed');
  for (const personId of [BINH, CUC, AN]) hasNothing(book, personId);
  const sent = { applicationId: numberedId(50), personId: BINH, rule: 'social-pension', version: 'nd-176-2025', way: 'by-hand' };
  book.fact('send-application', sent);
  const left = print(book);
  assert.ok(left);
  assert.equal(left.sheets.length, 2);
  assert.ok(!paperText(left).includes('Lê Thị Bình'));
  book.fact('withdraw-consent', { personIds: [CUC], purpose: 'rights' });
  assert.equal(print(book)?.sheets.length, 1);
  book.fact('record-benefit', { personId: AN, rule: 'social-pension', change: 'receives' });
  assert.equal(print(book), null);
});

test('it is asked for by one word and needs the room of rights', () => {
  assert.equal(askedText({ paper: 'request-letters' }), 'de-nghi.tat-ca');
  assert.deepEqual(readAsked('de-nghi.tat-ca'), { paper: 'request-letters' });
  for (const wrong of ['de-nghi', 'de-nghi.moi', 'giay-vay.tat-ca']) assert.equal(readAsked(wrong), null, wrong);
  assert.deepEqual(roomsFor({ paper: 'request-letters' }), ['common', 'rights']);
});

test('a letter says the year of the household paper, the kind and sum of a pension and what is received already, as far as told', () => {
  const book = club();
  const text = () => {
    const paper = buildPaper(book.state, setting, { paper: 'request-letter', personId: AN, rule: 'social-pension' });
    assert.ok(paper);
    return paperText(paper);
  };
  assert.match(text(), /Trợ cấp hằng tháng đang hưởng:\s*…{10}/, 'nothing told is left to be written');
  book.fact('record-household', { personId: AN, year: 2026, household: 'poor', paper: '12/GCN' });
  book.fact('record-rights-facts', { personId: AN, income: 'survivor' }, undefined, undefined, { incomeAmount: dong(410_000) });
  book.fact('record-benefit', { personId: AN, rule: 'alone-allowance', change: 'receives' }, undefined, undefined, {
    amount: dong(540_000),
  });
  assert.match(text(), /nghèo, theo giấy chứng nhận năm 2026/);
  assert.match(text(), /trợ cấp tuất, mỗi tháng 410\.000.đ/);
  assert.match(text(), /người phụng dưỡng, 540\.000.đ/);
});
