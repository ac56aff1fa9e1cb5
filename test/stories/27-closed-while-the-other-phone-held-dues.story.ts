// The month is closed on one phone while the other still holds dues of that month: they land in the open month, named.
import { month } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { type Club, clubAtWork, people } from './club.ts';
import { closeMeeting, countBox, lend, openMeeting, repay, termsOf } from './meeting-steps.ts';
import { closeMonth } from './month-steps.ts';

export const title = 'Khóa sổ tháng, máy kia còn khoản chưa gửi';

export function tell(): Club {
  const club = clubAtWork(title);
  openMeeting(club);
  const loanId = lend(club, people.lan, termsOf(4_000_000));
  const dues = (personId: typeof people.lan.id) => ({ payers: [{ personId, months: [month('2026-01')], amount: dong(5000) }] });
  club.record('Bà Hoa thu hội phí của ông Tài.', { kind: 'receive-dues', body: { meetingId: club.meetingId(), ...dues(people.tai.id) } });
  countBox(club, [
    [500_000, 32],
    [5000, 1],
  ]);
  const late = club.meetingId();
  closeMeeting(club);
  closeMonth(club, '2026-01');
  club.say('Hôm sau máy ông Bình có sóng, gửi khoản ông thu trong buổi 15/01.');
  club.day('2026-01-15');
  club.record(
    'Ông Bình thu hội phí của bà Mai trong buổi họp.',
    { kind: 'receive-dues', body: { meetingId: late, ...dues(people.mai.id) } },
    'máy ông Bình',
  );
  club.record(
    'Duyệt thêm một khoản vay của ngày 15/01.',
    {
      kind: 'approve-loan',
      body: {
        loanId: people.tai.id,
        personId: people.tai.id,
        fund: 'income',
        terms: termsOf(2_000_000),
        purpose: 'gà',
        approvedBy: [people.binh.id, people.hoa.id],
      },
    },
    'máy ông Bình',
  );
  club.day('2026-02-15');
  openMeeting(club);
  repay(club, loanId, people.lan, 432_000);
  countBox(club, [
    [100_000, 164],
    [1000, 42],
  ]);
  closeMeeting(club);
  closeMonth(club, '2026-02');
  return club;
}
