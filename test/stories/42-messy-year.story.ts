// A messy year: wrong members, two phones, cash differences, late records of closed months, corrections of corrections. In the
// end every đồng is where the book says, and everything that went wrong can still be read.
import type { LoanTerms } from '../../src/domain/loans/terms.ts';
import type { Id } from '../../src/kernel/ids.ts';
import { month } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { type Club, foundedClub, grantOf, people } from './club.ts';
import { closeMeeting, lend, repay, termsOf } from './meeting-steps.ts';
import { closeMonth, closeYear, countOutside } from './month-steps.ts';
import {
  countedBox,
  everybodysDues,
  everybodysInstalments,
  meetingOf,
  monthOf2026,
  openedMeeting,
  spend,
  wholeMonth,
} from './year-steps.ts';
import { tellYear, type Year } from './year-telling.ts';

export const title = 'Một năm lộn xộn';

export function tell(): Club {
  const club = foundedClub(title);
  const year = tellYear(club);
  winter(club, year);
  summer(club, year);
  autumn(club, year);
  return year.end('Câu lạc bộ thôn 5, bảy thành viên, hai máy: bà Hoa và ông Bình cùng thu.');
}

function winter(club: Club, year: Year): void {
  let lan = people.lan.id;
  let tai = people.tai.id;
  let wrong = people.lan.id;
  year.month('Tháng 1: vốn và hai người vay', () => {
    club.record('Vốn ban đầu.', grantOf(20_000_000));
    wholeMonth(club, 1, () => {
      lan = lend(club, people.lan, termsOf(5_000_000));
      tai = lend(club, people.tai, termsOf(4_000_000, 8));
    });
  });
  year.month('Tháng 2: tiền góp của ông Tài ghi nhầm cho bà Lan, két thiếu 20.000 đ', () => {
    club.day(meetingOf(2));
    openedMeeting(club);
    everybodysDues(club, 2, [people.mai]);
    wrong = repay(club, lan, people.lan, 532_000);
    closeMeeting(club);
    countedBox(club, 20_000);
    closeMeeting(club);
    countedBox(club, 0, 'change-given');
    closeMeeting(club);
    closeMonth(club, monthOf2026(2));
  });
  year.month('Tháng 3: chuyển lại cho ông Tài; hai máy cùng thu một kỳ của bà Lan', () => {
    club.day('2026-03-02');
    club.record('Chuyển khoản góp sang ông Tài.', {
      kind: 'move-payment',
      body: { cmdId: wrong, from: people.lan.id, to: people.tai.id, loanId: tai },
    });
    club.day(meetingOf(3));
    openedMeeting(club);
    everybodysDues(club, 3);
    repay(club, lan, people.lan, 1_076_000);
    repay(club, lan, people.lan, 1_076_000, 'máy ông Bình');
    returnHeld(club);
    everybodysInstalments(club, meetingOf(3), [lan]);
    countedBox(club);
    closeMeeting(club);
    closeMonth(club, monthOf2026(3));
  });
  year.month('Tháng 4: máy ông Bình gửi muộn hội phí buổi tháng 2 của bà Mai', () => {
    club.day(meetingOf(2));
    const late = { payers: [{ personId: people.mai.id, months: [month(monthOf2026(2))], amount: dong(5000) }] };
    club.record('Ông Bình thu của bà Mai hôm 15/02.', { kind: 'receive-dues', body: late }, 'máy ông Bình');
    wholeMonth(club, 4);
  });
}

/** The oldest open question about held money: given back to whom it belongs. */
function returnHeld(club: Club): void {
  const open = [...club.state.reviews.values()].find(({ settled, holdsMoney }) => !settled && holdsMoney);
  club.record('Trả lại khoản thu hai lần.', { kind: 'settle-review', body: { reviewId: open?.reviewId ?? '', choice: 'return-money' } });
}

function summer(club: Club, year: Year): void {
  year.month('Tháng 5: bà Mai đóng hội phí hai lần, khoản sau tính sang tháng 6', () =>
    wholeMonth(club, 5, () => {
      const again = { payers: [{ personId: people.mai.id, months: [month(monthOf2026(5))], amount: dong(5000) }] };
      club.record('Bà Mai đưa hội phí lần nữa.', { kind: 'receive-dues', body: { meetingId: club.meetingId(), ...again } }, 'máy ông Bình');
      const open = [...club.state.reviews.values()].find(({ settled, holdsMoney }) => !settled && holdsMoney);
      club.record('Tính sang tháng sau.', { kind: 'settle-review', body: { reviewId: open?.reviewId ?? '', choice: 'apply-money' } });
    }),
  );
  year.month('Tháng 6: chi ghi thừa một số 0, sửa; rồi sửa nhầm một khoản đúng và khôi phục', () => {
    club.day(meetingOf(6));
    openedMeeting(club);
    everybodysDues(club, 6, [people.mai]);
    const typed = spend(club, 400_000, 'nước uống');
    club.record('Thừa một số 0.', { kind: 'reverse-record', body: { cmdId: typed, reason: 'typed-wrong' } });
    const right = spend(club, 40_000, 'nước uống');
    const back = club.record('Bấm nhầm, bỏ cả khoản đúng.', { kind: 'reverse-record', body: { cmdId: right, reason: 'typed-wrong' } });
    club.record('Khôi phục khoản đúng.', { kind: 'reverse-record', body: { cmdId: back, reason: 'typed-wrong' } });
    everybodysInstalments(club, meetingOf(6));
    countedBox(club);
    closeMeeting(club, [people.hoa]);
    closeMeeting(club);
    closeMonth(club, monthOf2026(6));
  });
  year.month('Tháng 7: không họp vì mưa; đếm két đột xuất', () => {
    club.day('2026-07-20');
    countOutside(club, 'surprise', notesOf(club), 'counted-late');
    closeMonth(club, monthOf2026(7));
  });
}

/** Every note of the box in sheets of 100 đồng, one 50.000 đồng note short. */
function notesOf(club: Club): readonly (readonly [number, number])[] {
  const box = [...club.state.balances].reduce((total, [key, amount]) => (key.endsWith('/cash') ? total + amount : total), 0);
  return [[100, (box - 50_000) / 100]];
}

function autumn(club: Club, year: Year): void {
  year.month('Tháng 8: thu bù hai kỳ, tìm thấy 50.000 đ', () =>
    wholeMonth(club, 8, () =>
      club.record('Tờ 50.000 đ rơi trong ngăn bàn.', {
        kind: 'receive-money',
        body: { meetingId: club.meetingId(), fund: 'activity', place: 'cash', source: 'other', asCapital: false, amount: dong(50_000) },
      }),
    ),
  );
  year.month('Tháng 9: ông Dũng xin vay quá mức, rồi vay đúng mức', () =>
    wholeMonth(club, 9, () => {
      const order = { loanId: people.dung.id, personId: people.dung.id, fund: 'income', purpose: 'mua xe' } as const;
      const approvedBy = [people.binh.id, people.hoa.id];
      const ask = (terms: LoanTerms, by = approvedBy): Id =>
        club.record('Ông Dũng xin vay.', { kind: 'approve-loan', body: { ...order, terms, approvedBy: by } });
      ask(termsOf(60_000_000, 20));
      ask(termsOf(20_000_000, 20));
      ask(termsOf(3_000_000, 6), [people.hoa.id, people.dung.id]);
      lend(club, people.dung, termsOf(3_000_000, 6));
    }),
  );
  year.month('Tháng 10: góp nhiều hơn số nợ', () =>
    wholeMonth(club, 10, () => {
      const open = [...club.state.loans.values()].find((loan) => loan.personId === people.lan.id && loan.status === 'open');
      if (open !== undefined) repay(club, open.loanId, people.lan, open.balance + 50_000);
      returnHeld(club);
    }),
  );
  year.month('Tháng 11: ông Dũng chuyển đi, vẫn còn nợ', () =>
    wholeMonth(club, 11, () =>
      club.record('Ông Dũng chuyển đi.', { kind: 'end-membership', body: { personId: people.dung.id, reason: 'moved' } }),
    ),
  );
  year.month('Tháng 12: khóa sổ năm', () => {
    club.day(meetingOf(12));
    openedMeeting(club);
    everybodysDues(club, 12, [people.dung]);
    everybodysInstalments(club, meetingOf(12));
    countedBox(club);
    closeMeeting(club);
    closeMonth(club, monthOf2026(12));
    closeYear(club, '2026');
  });
  year.month('Tháng 1/2027: máy ông Bình gửi muộn một khoản của buổi cuối năm', () => {
    club.day(meetingOf(12));
    const late = { payers: [{ personId: people.sau.id, months: [month('2027-01')], amount: dong(5000) }] };
    club.record('Ông Bình thu trước hội phí của cụ Sáu.', { kind: 'receive-dues', body: late }, 'máy ông Bình');
  });
}
