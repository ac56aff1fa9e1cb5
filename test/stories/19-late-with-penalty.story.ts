// A charter that asks for money when an instalment is late: counted from the rows when it is paid, and going where interest goes.
import { type Club, clubAtWork, people } from './club.ts';
import { lend, openMeeting, repay, termsOf } from './meeting-steps.ts';

export const title = 'Góp chậm, quy chế có phạt';

export function tell(): Club {
  const club = clubAtWork(title, { loanPenalty: { by: 'month', basisPoints: 100 } });
  openMeeting(club);
  const loanId = lend(club, people.tai, termsOf(2_000_000, 4));
  club.day('2026-04-15');
  openMeeting(club);
  club.say('Ông Tài chậm hai kỳ: phạt 1% một tháng trên 500.000 đ từ tháng 3, trên 1.000.000 đ trong tháng 4.');
  const paid = repay(club, loanId, people.tai, 1_551_000);
  club.record('Ghi nhầm số, bỏ đi.', { kind: 'reverse-record', body: { cmdId: paid, reason: 'typed-wrong' } });
  repay(club, loanId, people.tai, 1_000_000);
  return club;
}
