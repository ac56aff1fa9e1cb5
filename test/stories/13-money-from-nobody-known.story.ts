// Cash for a loan nobody knows, and from a person not on the roster: it crossed the table, so it is in the book, held.
import { type Club, clubAtWork, people, storyId } from './club.ts';
import { openMeeting, repay } from './meeting-steps.ts';

export const title = 'Tiền góp của khoản vay không ai biết';

export function tell(): Club {
  const club = clubAtWork(title);
  openMeeting(club);
  const stranger = { ...people.tai, id: storyId('người ngoài'), name: 'Người lạ' };
  repay(club, storyId('khoản vay lạ'), stranger, 300_000);
  const question = [...club.state.reviews.values()].find(({ holdsMoney }) => holdsMoney);
  club.record('Định tính vào nợ vay.', { kind: 'settle-review', body: { reviewId: question?.reviewId ?? '', choice: 'apply-money' } });
  club.record('Trả lại cho người ấy.', { kind: 'settle-review', body: { reviewId: question?.reviewId ?? '', choice: 'return-money' } });
  return club;
}
