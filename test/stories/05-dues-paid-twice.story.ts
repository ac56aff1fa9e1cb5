// The same month's dues from one member on two phones; the second becomes the dues of the next month.
import { month } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { type Club, clubAtWork, type Phone, people } from './club.ts';
import { openMeeting } from './meeting-steps.ts';

export const title = 'Hội phí đóng hai lần';

export function tell(): Club {
  const club = clubAtWork(title);
  openMeeting(club);
  payJanuary(club, 'máy bà Hoa');
  payJanuary(club, 'máy ông Bình');
  const question = [...club.state.reviews.values()].find(({ review }) => review === 'dues-paid-twice');
  club.record('Bà Lan để khoản ấy cho tháng sau.', {
    kind: 'settle-review',
    body: { reviewId: question?.reviewId ?? '', choice: 'apply-money' },
  });
  return club;
}

function payJanuary(club: Club, phone: Phone): void {
  const payers = [{ personId: people.lan.id, months: [month('2026-01')], amount: dong(5000) }];
  club.record('Bà Lan đóng hội phí tháng 1.', { kind: 'receive-dues', body: { meetingId: club.meetingId(), payers } }, phone);
}
