// An instalment was tapped for Bà Lan though Ông Tài had paid: two taps move it, and both loans are as if it had been right.
import { type Club, clubAtWork, people } from './club.ts';
import { closeMeeting, countBox, lend, openMeeting, repay, termsOf } from './meeting-steps.ts';
import { closeMonth } from './month-steps.ts';

export const title = 'Tiền góp ghi nhầm người';

export function tell(): Club {
  const club = clubAtWork(title);
  openMeeting(club);
  const lan = lend(club, people.lan, termsOf(4_000_000));
  const tai = lend(club, people.tai, termsOf(5_000_000));
  countBox(club, [[500_000, 22]]);
  closeMeeting(club);
  closeMonth(club, '2026-01');
  club.day('2026-02-15');
  openMeeting(club);
  const wrong = repay(club, lan, people.lan, 540_000);
  countBox(club, [[10_000, 1154]]);
  closeMeeting(club);
  closeMonth(club, '2026-02');
  club.day('2026-03-02');
  club.say('Bà Lan nói bà chưa góp; người góp hôm 15/02 là ông Tài.');
  const move = { kind: 'move-payment', body: { cmdId: wrong, from: people.lan.id, to: people.tai.id, loanId: tai } } as const;
  club.record('Chuyển khoản góp sang ông Tài.', move);
  club.record('Bấm chuyển lần nữa.', move);
  return club;
}
