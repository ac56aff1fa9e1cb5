// Papers against the book they are made from: balances, debts, dues and pages of a club with eight years behind it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { honourableIn } from '../../src/domain/activities/honouring.ts';
import { giftsIn, giversIn, moneyRaised } from '../../src/domain/activities/resources.ts';
import { cashEffect } from '../../src/domain/books/entry.ts';
import { post } from '../../src/domain/books/posting.ts';
import { balanceOf, type ClubState, fundsOf } from '../../src/domain/club/state.ts';
import { isMemberOn } from '../../src/domain/people/member.ts';
import { type Id, id } from '../../src/kernel/ids.ts';
import { localDate, month } from '../../src/kernel/local-date.ts';
import { type Asked, askedText, readAsked, roomsFor } from '../../src/papers/asked.ts';
import { buildPaper } from '../../src/papers/build.ts';
import { stepsOf } from '../../src/papers/loan-history.ts';
import { meetingMoney } from '../../src/papers/meeting-money.ts';
import type { Block, Paper, Row } from '../../src/papers/paper.ts';
import { paperText } from '../../src/papers/paper-text.ts';
import type { Setting } from '../../src/papers/setting.ts';
import { unitTitle } from '../../src/papers/unit-title.ts';
import { playClub } from '../../src/sample/network.ts';
import { planNetwork } from '../../src/sample/plan.ts';
import { consentText } from '../../src/text/consent.ts';
import { groupDigits } from '../../src/text/format.ts';

const club = playClub(planNetwork({ clubs: 1 }), 0);
assert.ok(club);
const state: ClubState = club.state;
const setting: Setting = { unitName: unitTitle, printedOn: localDate('2026-11-23'), printedBefore: new Set(), unsent: new Set() };
const from = month('2018-09');
const to = month('2026-11');

function build(asked: Asked, other: Partial<Setting> = {}): Paper {
  const paper = buildPaper(state, { ...setting, ...other }, asked);
  assert.ok(paper, askedText(asked));
  return paper;
}

const blocksOf = (paper: Paper): readonly Block[] => paper.sheets.flatMap(({ blocks, foot = [] }) => [...blocks, ...foot]);
const rowsOf = (paper: Paper): readonly Row[] => blocksOf(paper).flatMap((block) => (block.what === 'table' ? block.rows : []));
const number = (cell: string | undefined): number => Number((cell ?? '').replaceAll('.', '').replace('−', '-'));

test('a cash book of all years ends with what the fund has in that place, page after page carrying its totals', () => {
  for (const fund of fundsOf(state))
    for (const place of ['cash', 'bank'] as const) {
      const paper = build({ paper: 'cash-book', fund, place, from, to });
      const last = rowsOf(paper).at(-1);
      assert.equal(last?.cells[7], groupDigits(balanceOf(state, fund, place)), `${fund} ${place}`);
      for (const [at, sheet] of paper.sheets.entries()) {
        const table = sheet.blocks.find((block) => block.what === 'table');
        const next = paper.sheets[at + 1]?.blocks.find((block) => block.what === 'table');
        if (table?.what !== 'table' || next?.what !== 'table') continue;
        assert.deepEqual(table.rows.at(-1)?.cells.slice(5), next.rows[0]?.cells.slice(5), `page ${at + 1} carries over`);
      }
    }
});

test('each line of the cash book is the one before it and its own change', () => {
  let left = 0;
  for (const { cells, look } of rowsOf(build({ paper: 'cash-book', fund: 'activity', place: 'cash', from, to }))) {
    if (look === 'total') continue;
    left += number(cells[5]) - number(cells[6]);
    assert.equal(number(cells[7]), left, cells.join(' | '));
  }
});

test('a month’s cash book begins with what the month before it ended with', () => {
  const one = (which: string): readonly Row[] =>
    rowsOf(build({ paper: 'cash-book', fund: 'income', place: 'cash', from: month(which), to: month(which) }));
  assert.equal(one('2026-10')[0]?.cells[7], one('2026-09').at(-1)?.cells[7]);
});

test('the steps of every loan add up to what the book says is owed', () => {
  assert.ok(state.loans.size > 20);
  for (const loan of state.loans.values()) {
    const owed = stepsOf(state, loan.loanId).reduce((sum, step) => sum + step.owed, 0);
    assert.equal(owed, loan.balance, loan.loanId);
  }
});

test('the loan book of a month adds up to the lending funds', () => {
  const total = rowsOf(build({ paper: 'loan-book', from: to, to })).at(-1);
  const lent = fundsOf(state).reduce((sum, fund) => sum + balanceOf(state, fund, 'loans'), 0);
  assert.equal(number(total?.cells[8]), lent);
});

test('the page of every meeting adds up in every fund, and its end is what was counted', () => {
  for (const meeting of state.meetings.values()) {
    const { funds, start, lines, end } = meetingMoney(state, meeting);
    for (const [at, fund] of funds.entries())
      assert.equal((start[at] ?? 0) + lines.reduce((sum, line) => sum + (line.amounts[at] ?? 0), 0), end[at], `${meeting.on} ${fund}`);
    if (meeting.count !== null)
      assert.equal(
        end.reduce((sum, amount) => sum + amount, 0),
        meeting.count.counted,
        meeting.on,
      );
  }
});

test('money of the box between two pages is what was recorded outside a meeting', () => {
  const pages = [...state.meetings.values()].map((meeting) => meetingMoney(state, meeting));
  const outside = [...state.records.values()].flat().filter((event) => !('meetingId' in event.pub) || event.pub.meetingId === undefined);
  const moved = outside.reduce((total, event) => total + cashEffect(post(event)), 0);
  const gaps = pages.map((page, at) => sum(page.start) - (at === 0 ? 0 : sum(pages[at - 1]?.end ?? [])));
  assert.equal(sum(gaps), moved);
});

test('every slip of the club has its seven contents', () => {
  for (const slip of [...state.slips.values()].slice(-120)) {
    const text = paperText(build({ paper: 'slips', size: 'A5', cmdIds: [slip.cmdId] }));
    for (const part of [/PHIẾU (THU|CHI|ĐIỀU CHỈNH)/, /Số: (PT|PC|ĐC)\u00A0\d{3}/, /Ngày \d\d tháng/, /Thôn 5, phường Hà An|Thôn 5, xã/i])
      assert.match(text, part);
    for (const part of [/Họ và tên người (nộp|nhận) tiền: \S/, /Lý do (nộp|chi): \S/, /Số tiền: [\d.]+\u00A0đ/, /Viết bằng chữ: \S.* đồng/])
      assert.match(text, part);
    assert.match(text, /không bao giờ hỏi mã OTP/);
  }
});

test('a slip printed before is marked as a copy; a correction only this phone has leaves its number open', () => {
  const [slip] = state.slips.values();
  assert.ok(slip);
  const asked: Asked = { paper: 'slips', size: 'A4', cmdIds: [slip.cmdId] };
  assert.doesNotMatch(paperText(build(asked)), /BẢN SAO/);
  assert.match(paperText(build(asked, { printedBefore: new Set([slip.cmdId]) })), /BẢN SAO/);
  assert.doesNotMatch(paperText(build(asked, { unsent: new Set([slip.cmdId]) })), /ghi khi đã gửi/);
});

test('the line of an official form is printed only where the charter asks for it', () => {
  const [slip] = [...state.slips.values()].slice(-1);
  assert.ok(slip);
  const asked: Asked = { paper: 'slips', size: 'A5', cmdIds: [slip.cmdId] };
  assert.doesNotMatch(paperText(build(asked)), /Mẫu số/);
  const charters = state.charters.map((dated) => ({ ...dated, charter: { ...dated.charter, slipFormLine: 'Mẫu số 01-TT' } }));
  const paper = buildPaper({ ...state, charters }, setting, asked);
  assert.ok(paper);
  assert.match(paperText(paper), /Mẫu số 01-TT/);
});

test('the wall sheet names no member', () => {
  for (const meeting of [...state.meetings.values()].slice(-12)) {
    const text = paperText(build({ paper: 'wall', meetingId: meeting.meetingId }));
    for (const member of state.members.values()) assert.ok(!text.includes(member.name), `${member.name} on the wall of ${meeting.on}`);
  }
});

test('a member’s page names nobody but the member and the treasurer', () => {
  const borrower = [...state.loans.values()].at(-1)?.personId;
  assert.ok(borrower);
  const text = paperText(build({ paper: 'passbook', personId: borrower, year: 2026 }));
  for (const member of state.members.values()) {
    const mayStand: boolean = member.personId === borrower || member.roles.some(({ role }) => role === 'treasurer');
    assert.ok(mayStand || !text.includes(member.name), member.name);
  }
});

const somebody = id('00000000-0000-7000-8000-000000000001');
const every: readonly Asked[] = [
  { paper: 'slips', size: 'A5', cmdIds: [somebody, somebody] },
  { paper: 'slips', size: 'A4', cmdIds: [somebody] },
  { paper: 'cash-book', fund: 'fund-tam-long-vang', place: 'bank', from, to },
  { paper: 'loan-book', from: to, to },
  { paper: 'dues', year: 2026 },
  { paper: 'long-life', year: 2026 },
  { paper: 'count', cmdId: somebody },
  { paper: 'handover', cmdId: somebody },
  { paper: 'meeting-page', meetingId: somebody },
  { paper: 'minutes', meetingId: somebody },
  { paper: 'wall', meetingId: somebody },
  { paper: 'passbook', personId: somebody, year: 2025 },
  { paper: 'loan', loanId: somebody },
  { paper: 'giver-thanks', cmdId: somebody, year: 2025 },
  { paper: 'request-letter', personId: somebody, rule: 'social-pension' },
  { paper: 'request-letters' },
  { paper: 'visit-book', personId: somebody, from: month('2026-01'), to: month('2026-12') },
  { paper: 'members', on: localDate('2026-11-24') },
  { paper: 'data-answer', requestId: somebody },
  { paper: 'data-copy', personId: somebody, on: localDate('2026-11-24') },
  { paper: 'consent', purpose: 'share-with-station', on: localDate('2026-11-24') },
];

test('a request for the social pension says what the law asks, and that it is not the official form', () => {
  const [member] = state.members.values();
  assert.ok(member);
  const asked: Asked = { paper: 'request-letter', personId: member.personId, rule: 'social-pension' };
  const text = paperText(build(asked));
  for (const words of [member.name, 'Nghị định 176/2025/NĐ-CP', 'Số định danh', 'không phải biểu mẫu chính thức (Mẫu số 01)'])
    assert.ok(text.includes(words), words);
  assert.deepEqual(roomsFor(asked), ['common', 'rights']);
  assert.equal(buildPaper(state, setting, { ...asked, rule: 'longevity' }), null, 'nobody asks for mừng thọ in writing');
});

test('what is asked for is one word that reads back to the same', () => {
  for (const asked of every) {
    assert.match(askedText(asked), /^[a-z0-9.-]+$/);
    assert.deepEqual(readAsked(askedText(asked)), asked);
  }
});

test('a word that names no paper is none, and no paper of nobody is printed', () => {
  const wrong = ['', 'phieu', 'phieu.x', `phieu.${somebody}.x`, 'so-quy.activity.cash.2026-12.2026-11', 'so-quy.x.cash.2026-11.2026-11'];
  wrong.push(
    'so-quy.activity.pocket.2026-11.2026-11',
    'so-vay.1900-01.2026-01',
    'hoi-phi.26',
    'mung-tho.x',
    'danh-sach.2026-02-30',
    'dong-y.money.2026-11-24',
    'dong-y.care.2026-02-30',
    `bien-ban.${somebody}x`,
    `so-tham.${somebody}.2026-12.2026-11`,
    'so-tham.x.2026-11.2026-11',
  );
  wrong.push(
    `thu-cam-on.${somebody}`,
    `so-thanh-vien.${somebody}`,
    '__proto__.a',
    'constructor.x',
    `phieu.${Array.from({ length: 201 }, () => somebody).join('.')}`,
  );
  for (const text of wrong) assert.equal(readAsked(text), null, text);
  const ofNobody = every.filter((asked) => JSON.stringify(asked).includes(somebody));
  for (const asked of ofNobody) assert.equal(buildPaper(state, setting, asked), null, askedText(asked));
});

test('money papers need the money room', () => {
  const common = new Set<Asked['paper']>(['members', 'consent', 'long-life', 'data-copy']);
  for (const asked of every)
    if (!asked.paper.startsWith('request-letter') && asked.paper !== 'visit-book' && asked.paper !== 'data-answer')
      assert.deepEqual(roomsFor(asked), common.has(asked.paper) ? ['common'] : ['common', 'money']);
});

test('the sheet to sign has the words that are read out and a line for every member of that day', () => {
  const paper = build({ paper: 'consent', purpose: 'health', on: localDate('2026-11-24') });
  assert.ok(paperText(paper).includes(consentText('health', 'vi')));
  const members = [...state.members.values()].filter((member) => isMemberOn(member, localDate('2026-11-24')));
  assert.deepEqual(new Set(rowsOf(paper).map(({ cells }) => cells[1])), new Set(members.map(({ name }) => name)));
});

test('each giver of each year has a letter with everything they gave that year, and nobody unnamed has one', () => {
  let letters = 0;
  for (let year = 2018; year <= 2026; year += 1) {
    const gifts = giftsIn(state, year);
    const { named, unnamed } = giversIn(gifts);
    for (const { from, gifts: given } of named) {
      const [first] = given;
      assert.ok(first);
      const text = paperText(build({ paper: 'giver-thanks', cmdId: first.cmdId, year }));
      assert.ok(text.includes(`Kính gửi: ${from}`), text);
      if (moneyRaised(given) > 0) assert.ok(text.includes(groupDigits(moneyRaised(given))), text);
      letters += 1;
    }
    for (const gift of unnamed) assert.equal(buildPaper(state, setting, { paper: 'giver-thanks', cmdId: gift.cmdId, year }), null);
  }
  assert.ok(letters > 3, `${letters} letters`);
});

test('the list of long lives has everybody of the age, with the day of the celebration that named them', () => {
  const [first] = honourableIn(state, 2026);
  assert.ok(first);
  const rows = rowsOf(build({ paper: 'long-life', year: 2026 }));
  assert.equal(rows.length, honourableIn(state, 2026).length);
  assert.deepEqual(rows[0]?.cells.slice(0, 2), ['1', first.member.name]);
  assert.equal(rows[0]?.cells[4], String(first.age));
});

test('a person whose name was erased is still on the paper', () => {
  const loan = [...state.loans.values()].at(-1);
  assert.ok(loan);
  const members = new Map<Id, NonNullable<ReturnType<typeof state.members.get>>>(state.members);
  const member = members.get(loan.personId);
  assert.ok(member);
  members.set(loan.personId, { ...member, name: '' });
  const paper = buildPaper({ ...state, members }, setting, { paper: 'loan', loanId: loan.loanId });
  assert.ok(paper);
  assert.match(paperText(paper), /không còn tên trong sổ/);
});

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
