// A letter of thanks to each who gave in one need or one campaign: by name, with everything they gave and with whom; never whom they
// helped; the same words in the browser, as PDF and as a Word file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { type Book, founded, numberedId } from '../../src/domain/club/book-player.ts';
import type { Id } from '../../src/kernel/ids.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { type Asked, askedText, readAsked, roomsFor } from '../../src/papers/asked.ts';
import { buildPaper } from '../../src/papers/build.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { paperText } from '../../src/papers/paper-text.ts';
import { unitTitle } from '../../src/papers/unit-title.ts';
import { paperDocx } from '../../src/server/documents/paper-docx.ts';

const setting = { unitName: unitTitle, printedOn: localDate('2026-11-24'), printedBefore: new Set<never>(), unsent: new Set<never>() };
const [BUOI, TAI, HANH] = [numberedId(21), numberedId(22), numberedId(23)];

function club(): Book {
  const book = founded();
  const enrol = (personId: Id, sex: 'female' | 'male', name: string): void => {
    const body = { personId, group: 1, sex, born: '1955', household: 'poor', minority: false, associationMember: true };
    book.fact('enrol-member', body, '2019-01-24', undefined, { name });
  };
  enrol(BUOI, 'female', 'Nguyễn Thị Bưởi');
  enrol(TAI, 'male', 'Hoàng Văn Tài');
  enrol(HANH, 'female', 'Đỗ Thị Hạnh');
  return book;
}

const pages = (paper: Paper | null): readonly string[] =>
  (paper?.sheets ?? []).map((sheet) => paperText({ ...paper, sheets: [sheet] } as Paper));

test('each who helped in a need has a page with all they gave and whom they gave it with; who was helped is on none', () => {
  const book = club();
  const [told] = book.fact('raise-need', { personId: BUOI, what: 'house', wants: ['labour'], urgency: 'urgent' });
  const needId = told?.cmdId ?? BUOI;
  const letters = (): Paper | null => buildPaper(book.state, setting, { paper: 'need-letters', needId });
  assert.equal(letters(), null, 'nobody helped yet');
  book.fact('give-help', { personId: BUOI, needId, help: { how: 'labour', halfDays: 3 }, helpers: [TAI, HANH] });
  book.fact('give-help', { personId: BUOI, needId, help: { how: 'collected-money', amount: dong(200_000) }, helpers: [HANH] });
  book.fact('give-help', { personId: BUOI, needId, help: { how: 'money', fund: 'activity', amount: dong(300_000) }, helpers: [] });
  const [tai = '', hanh = '', ...more] = pages(letters());
  assert.deepEqual(more, [], 'the club writes itself no letter');
  assert.match(tai, /Kính gửi: Ông Hoàng Văn Tài/);
  assert.match(tai, /1,5 ngày công, cùng bà Đỗ Thị Hạnh/);
  assert.doesNotMatch(tai, /200\.000/);
  assert.match(hanh, /1,5 ngày công, cùng ông Hoàng Văn Tài/);
  assert.match(hanh, /200\.000.đ quyên góp/);
  assert.doesNotMatch(tai + hanh, /Bưởi/);
});

test('a campaign thanks givers by the name they gave, once for all of it, and helpers by who they are; unnamed givers are left in peace', () => {
  const book = club();
  const opening = { title: 'Giúp sau bão số 10', reason: 'storm', fund: 'activity', goal: dong(0), until: '2026-12-31' };
  const [opened] = book.fact('open-campaign', opening);
  const campaignId = opened?.cmdId ?? BUOI;
  const money = (from: string, amount: number) =>
    book.fact(
      'receive-money',
      { fund: 'activity', place: 'cash', source: 'donor', asCapital: false, amount: dong(amount), campaignId },
      undefined,
      undefined,
      from === '' ? {} : { from },
    );
  money('Xưởng mộc ông Khải', 500_000);
  money('', 900_000);
  const rice = { item: 'rice', unit: 'kg', quantity: 20, worth: dong(0), source: 'donor', campaignId };
  book.fact('receive-goods', rice, undefined, undefined, { from: 'xưởng mộc Ông Khải ' });
  book.fact('give-help', { personId: BUOI, campaignId, help: { how: 'labour', halfDays: 2 }, helpers: [TAI] });
  book.fact('give-help', { personId: BUOI, campaignId, help: { how: 'goods', ...rice, fromStore: true }, helpers: [HANH] });
  const paper = buildPaper(book.state, setting, { paper: 'campaign-letters', campaignId });
  const [khai = '', tai = '', ...more] = pages(paper);
  assert.deepEqual(more, [], 'carrying what the store gave is no gift of one’s own');
  assert.match(khai, /Kính gửi: Xưởng mộc ông Khải[\s\S]*500\.000.đ[\s\S]*20 kg gạo/);
  assert.match(tai, /Kính gửi: Ông Hoàng Văn Tài[\s\S]*1 ngày công/);
  assert.doesNotMatch(khai + tai, /900\.000|Bưởi/);
});

test('they are asked for by one word, open to those who may read what stands in them, and are Word files too', async () => {
  const asked: readonly Asked[] = [
    { paper: 'need-letters', needId: BUOI },
    { paper: 'campaign-letters', campaignId: BUOI },
  ];
  for (const one of asked) assert.deepEqual(readAsked(askedText(one)), one);
  assert.deepEqual(asked.map(roomsFor), [
    ['common', 'money', 'board'],
    ['common', 'money'],
  ]);
  for (const one of asked) assert.equal(buildPaper(club().state, setting, one), null, 'nothing of the kind in the book');
  const book = club();
  const [told] = book.fact('raise-need', { personId: BUOI, what: 'house', wants: ['labour'], urgency: 'urgent' });
  const needId = told?.cmdId ?? BUOI;
  for (const helper of [TAI, HANH])
    book.fact('give-help', { personId: BUOI, needId, help: { how: 'labour', halfDays: 2 }, helpers: [helper] });
  const paper = buildPaper(book.state, setting, { paper: 'need-letters', needId });
  assert.ok(paper);
  const xml = strFromU8(unzipSync(await paperDocx(paper))['word/document.xml'] ?? new Uint8Array());
  for (const name of ['Ông Hoàng Văn Tài', 'Bà Đỗ Thị Hạnh']) assert.ok(xml.includes(name), name);
});
