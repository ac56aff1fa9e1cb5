// The written answer after an erasure says what stays and why and names nobody; the copy shows one person's own lines only.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { founded, HOA, LUA, THANG } from '../../src/domain/club/book-player.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { buildPaper } from '../../src/papers/build.ts';
import { paperText } from '../../src/papers/paper-text.ts';

const ON = '2026-11-20';
const setting = { unitName: () => 'phường Hà An', printedOn: localDate(ON), printedBefore: new Set<never>(), unsent: new Set<never>() };

function told() {
  const book = founded();
  const say = (kind: Parameters<typeof book.fact>[0], body: object, priv?: object) => book.fact(kind, body, ON, undefined, priv);
  say('correct-member', { personId: LUA }, { name: 'Trần Thị Lúa', phone: '0912345678' });
  say('correct-member', { personId: THANG }, { name: 'Nguyễn Văn Thắng' });
  const payers = [LUA, THANG].map((personId) => ({ personId, months: ['2026-11'], amount: 20_000 }));
  say('receive-dues', { payers });
  const readings = [
    { personId: LUA, systolic: 144, diastolic: 80 },
    { personId: THANG, systolic: 199, diastolic: 99 },
  ];
  say('measure-health', { personIds: [LUA, THANG] }, { readings });
  return { book, say };
}

test('the copy has her dues and measures and nobody else’s', () => {
  const { book } = told();
  const paper = buildPaper(book.state, setting, { paper: 'data-copy', personId: LUA, on: localDate(ON) });
  assert.ok(paper);
  const text = paperText(paper);
  for (const hers of ['Trần Thị Lúa', '0912345678', '144/80', '11/2026']) assert.ok(text.includes(hers), hers);
  assert.ok(!text.includes('199'));
});

test('each answer is on the paper; after the erasure what stays, and no name', () => {
  const { book, say } = told();
  const [asked] = say('ask-about-data', { personId: LUA, ask: 'erase', by: 'self', way: 'in-person' });
  const requestId = asked?.cmdId ?? LUA;
  assert.equal(buildPaper(book.state, setting, { paper: 'data-answer', requestId }), null, 'nothing was answered yet');
  say('answer-data-request', { requestId, answer: 'told' }, { words: 'Sẽ xóa trong tuần' });
  const text = () => {
    const paper = buildPaper(book.state, setting, { paper: 'data-answer', requestId });
    assert.ok(paper);
    return paperText(paper);
  };
  for (const words of ['Trần Thị Lúa', 'trước hết ngày 10/12/2026', 'Sẽ xóa trong tuần']) assert.ok(text().includes(words), words);
  say('end-membership', { personId: LUA, reason: 'left' });
  say('erase-person', { requestId, personId: LUA, knownAs: 'Thành viên đã xóa số #', approvedBy: [HOA, THANG] });
  for (const words of ['Thành viên đã xóa số 1', 'chứng từ kế toán phải giữ', 'theo pháp luật về kế toán'])
    assert.ok(text().includes(words), words);
  assert.ok(!text().includes('Lúa'));
});
