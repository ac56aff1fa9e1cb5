// A disaster year: a storm in September. Gifts in cash and rice, help, loans spread anew, money moved between funds by
// resolution, a death, a debt written off by resolution, and something that still comes back.

import type { Id } from '../../src/kernel/ids.ts';
import { localDate, month } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { type Club, foundedClub, grantOf, people, storyId } from './club.ts';
import { closeMeeting, lend, repay, termsOf } from './meeting-steps.ts';
import { closeMonth, closeYear } from './month-steps.ts';
import { countedBox, everybodysDues, everybodysInstalments, meetingOf, monthOf2026, openedMeeting, wholeMonth } from './year-steps.ts';
import { tellYear, type Year } from './year-telling.ts';

export const title = 'Một năm thiên tai';

const HEART = 'fund-tam-long-vang';

export function tell(): Club {
  const club = foundedClub(title, { funds: [{ id: HEART, name: 'Quỹ Tấm lòng vàng', purpose: 'giúp người gặp nạn' }] });
  const year = tellYear(club);
  quietMonths(club, year);
  storm(club, year);
  after(club, year);
  return year.end('Câu lạc bộ thôn 5, bảy thành viên; quy chế có thêm Quỹ Tấm lòng vàng để giúp người gặp nạn.');
}

function quietMonths(club: Club, year: Year): void {
  year.month('Tháng 1: vốn, hai người vay', () => {
    club.record('Vốn ban đầu.', grantOf(20_000_000));
    wholeMonth(club, 1, () => {
      lend(club, people.lan, termsOf(10_000_000));
      lend(club, people.tai, termsOf(5_000_000));
    });
  });
  for (const n of [2, 3, 4, 5, 6, 7, 8]) year.month(`Tháng ${n}`, () => wholeMonth(club, n));
}

const loanOf = (club: Club, personId: Id): Id =>
  [...club.state.loans.values()].find((loan) => loan.personId === personId)?.loanId ?? personId;

function storm(club: Club, year: Year): void {
  year.month('Tháng 9: bão, dời buổi họp, cứu trợ', () => {
    club.day('2026-09-12');
    const moved = { month: month('2026-09'), to: localDate('2026-09-22'), reason: 'weather' } as const;
    club.record('Bão vào, dời buổi họp.', { kind: 'move-meeting', body: moved });
    club.day('2026-09-18');
    gifts(club);
    club.day('2026-09-22');
    openedMeeting(club);
    everybodysDues(club, 9, [people.lan, people.tai]);
    relief(club);
    moveBetweenFunds(club);
    spreadAnew(club);
    countedBox(club);
    closeMeeting(club);
    closeMonth(club, '2026-09');
  });
}

function gifts(club: Club): void {
  club.record('Doanh nghiệp chuyển khoản ủng hộ.', {
    kind: 'receive-money',
    body: { fund: HEART, place: 'bank', source: 'donor', asCapital: false, amount: dong(10_000_000) },
    priv: { from: 'Công ty than', note: 'cứu trợ bão' },
  });
  club.record('Nhận 200 kg gạo.', {
    kind: 'receive-goods',
    body: { item: 'rice', quantity: 200, unit: 'kg', worth: dong(3_600_000), source: 'donor' },
    priv: { from: 'chùa làng' },
  });
  club.record('Rút 3 triệu về két.', { kind: 'move-cash', body: { fund: HEART, direction: 'to-cash', amount: dong(3_000_000) } });
}

function relief(club: Club): void {
  const give = (sentence: string, personId: Id, help: object): Id =>
    club.record(sentence, {
      kind: 'give-help',
      body: {
        meetingId: club.meetingId(),
        personId,
        help: help as { how: 'labour'; halfDays: number },
        helpers: [people.dung.id, people.mai.id],
      },
      priv: { note: 'sau bão' },
    });
  give('Dọn nhà cho cụ Sáu.', people.sau.id, { how: 'labour', halfDays: 6 });
  give('Cho bà Lan gạo.', people.lan.id, { how: 'goods', item: 'rice', quantity: 50, unit: 'kg', worth: dong(900_000) });
  give('Giúp cụ Sáu lợp lại mái.', people.sau.id, { how: 'money', fund: HEART, amount: dong(2_000_000) });
}

function moveBetweenFunds(club: Club): void {
  const resolutionId = storyId('nghị quyết chuyển quỹ');
  const body = { meetingId: club.meetingId(), from: 'activity', to: HEART, place: 'cash', amount: dong(300_000), resolutionId } as const;
  club.record('Định chuyển tiền sang Quỹ Tấm lòng vàng khi chưa biểu quyết.', { kind: 'transfer-money', body });
  club.record('Biểu quyết.', {
    kind: 'pass-resolution',
    body: { meetingId: club.meetingId(), resolutionId, subject: 'transfer', votesFor: 6, votesAgainst: 0, votesAbstain: 0 },
    priv: { text: 'Chuyển 300.000 đ của Quỹ hoạt động sang Quỹ Tấm lòng vàng' },
  });
  club.record('Chuyển theo nghị quyết.', { kind: 'transfer-money', body });
}

function spreadAnew(club: Club): void {
  const approvedBy = [people.binh.id, people.hoa.id];
  club.record('Bà Lan mất đàn gà: nghỉ góp 2 tháng, rồi góp 6 kỳ.', {
    kind: 'reschedule-loan',
    body: {
      meetingId: club.meetingId(),
      loanId: loanOf(club, people.lan.id),
      personId: people.lan.id,
      reason: 'disaster',
      pauseMonths: 2,
      instalments: 6,
      approvedBy,
    },
  });
  club.record('Ông Tài xin hoãn kỳ này.', {
    kind: 'postpone-repayment',
    body: { meetingId: club.meetingId(), loanId: loanOf(club, people.tai.id), personId: people.tai.id, reason: 'disaster' },
  });
}

function after(club: Club, year: Year): void {
  year.month('Tháng 10: ông Tài mất', () => {
    club.day('2026-10-02');
    club.record('Ông Tài qua đời.', { kind: 'end-membership', body: { personId: people.tai.id, reason: 'died' } });
    restOfYear(club, 10, () => undefined);
  });
  year.month('Tháng 11: xóa nợ cho ông Tài theo nghị quyết', () =>
    restOfYear(club, 11, () => {
      const resolutionId = storyId('nghị quyết xóa nợ ông Tài');
      const off = { meetingId: club.meetingId(), loanId: loanOf(club, people.tai.id), personId: people.tai.id, resolutionId };
      club.record('Định xóa nợ khi chưa biểu quyết.', { kind: 'write-off-loan', body: off });
      club.record('Biểu quyết.', {
        kind: 'pass-resolution',
        body: { meetingId: club.meetingId(), resolutionId, subject: 'write-off', votesFor: 5, votesAgainst: 0, votesAbstain: 0 },
        priv: { text: 'Xóa nợ cho ông Tài đã mất' },
      });
      club.record('Xóa nợ theo nghị quyết.', { kind: 'write-off-loan', body: off });
    }),
  );
  year.month('Tháng 12: con ông Tài trả 300.000 đ; khóa sổ năm', () => {
    restOfYear(club, 12, () => repay(club, loanOf(club, people.tai.id), people.tai, 300_000));
    closeYear(club, '2026');
  });
}

/** A month after the storm: dues of those who can, instalments but of the late ông Tài. */
function restOfYear(club: Club, n: number, other: () => void): void {
  club.day(meetingOf(n));
  openedMeeting(club);
  everybodysDues(club, n, [people.tai]);
  everybodysInstalments(club, meetingOf(n), [loanOf(club, people.tai.id)]);
  other();
  countedBox(club);
  closeMeeting(club);
  closeMonth(club, monthOf2026(n));
}
