// Two phones without signal took the same instalment; both papers say so, and the book keeps the second one safe.
import { type Club, clubAtWork, people } from './club.ts';
import { lend, openMeeting, repay, termsOf } from './meeting-steps.ts';

export const title = 'Hai máy cùng thu một kỳ góp';

export function tell(): Club {
  const club = clubAtWork(title);
  openMeeting(club);
  const loanId = lend(club, people.tai, termsOf(5_000_000));
  club.day('2026-02-15');
  openMeeting(club);
  openMeeting(club, 'máy ông Bình');
  repay(club, loanId, people.tai, 540_000);
  repay(club, loanId, people.tai, 540_000, 'máy ông Bình');
  const question = [...club.state.reviews.values()].find(({ review }) => review === 'repayment-twice');
  club.say('Ông Tài bảo tiền ấy là của kỳ sau.');
  club.record('Tính khoản giữ hộ vào nợ vay.', {
    kind: 'settle-review',
    body: { reviewId: question?.reviewId ?? '', choice: 'apply-money' },
  });
  return club;
}
