// A borrower settles everything before time and hands over more than is owed: the rest is held, not swallowed.
import { type Club, clubAtWork, people } from './club.ts';
import { lend, openMeeting, repay, termsOf } from './meeting-steps.ts';

export const title = 'Trả hết trước hạn, đưa thừa 100.000 đ';

export function tell(): Club {
  const club = clubAtWork(title);
  openMeeting(club);
  const loanId = lend(club, people.lan, termsOf(5_000_000));
  club.day('2026-02-15');
  openMeeting(club);
  repay(club, loanId, people.lan, 540_000);
  club.day('2026-03-15');
  openMeeting(club);
  repay(club, loanId, people.lan, 4_636_000);
  club.say('Bà Hoa hỏi lại và trả bà Lan tiền thừa.');
  const question = [...club.state.reviews.values()].find(({ review }) => review === 'paid-more-than-owed');
  club.record('Trả lại tiền thừa.', { kind: 'settle-review', body: { reviewId: question?.reviewId ?? '', choice: 'return-money' } });
  club.record('Bấm trả lại lần nữa.', { kind: 'settle-review', body: { reviewId: question?.reviewId ?? '', choice: 'return-money' } });
  return club;
}
