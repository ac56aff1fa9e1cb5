// Two phones, one loan, two handfuls of cash: the second sum stands in the book until people say what it is.
import { type Club, clubAtWork, people } from './club.ts';
import { lend, openMeeting, termsOf } from './meeting-steps.ts';

export const title = 'Hai máy cùng giao tiền một khoản vay';

export function tell(): Club {
  const club = clubAtWork(title);
  openMeeting(club);
  const terms = termsOf(3_000_000, 6);
  payAgain(club, people.lan, terms);
  settle(club, 'Bà Lan trả lại khoản nhận lần hai.', 'money-came-back');
  payAgain(club, people.mai, terms);
  settle(club, 'Cô Mai xin giữ: khoản ấy thành một khoản vay riêng.', 'own-loan');
  return club;
}

function payAgain(club: Club, who: (typeof people)['lan' | 'mai'], terms: ReturnType<typeof termsOf>): void {
  const loanId = lend(club, who, terms);
  const order = { meetingId: club.meetingId(), loanId, personId: who.id, fund: 'income', terms, purpose: 'chăn nuôi gà' } as const;
  club.record(`Máy kia cũng giao ${who.name}.`, { kind: 'disburse-loan', body: order }, 'máy ông Bình');
}

function settle(club: Club, sentence: string, choice: 'money-came-back' | 'own-loan'): void {
  const question = [...club.state.reviews.values()].filter((review) => review.paidAgain && !review.settled).at(-1);
  club.record(sentence, { kind: 'settle-review', body: { reviewId: question?.reviewId ?? '', choice } });
}
