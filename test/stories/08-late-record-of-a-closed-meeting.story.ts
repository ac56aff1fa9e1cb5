// The chair's phone had no signal; its instalment reaches the book after the meeting was closed. It is in the book, flagged.
import { type Club, clubAtWork, people } from './club.ts';
import { closeMeeting, countBox, lend, openMeeting, repay, termsOf } from './meeting-steps.ts';

export const title = 'Khoản thu đến muộn, buổi đã khóa';

export function tell(): Club {
  const club = clubAtWork(title);
  openMeeting(club);
  const loanId = lend(club, people.lan, termsOf(4_000_000));
  club.day('2026-02-15');
  openMeeting(club);
  countBox(club, [[500_000, 32]]);
  closeMeeting(club);
  repay(club, loanId, people.lan, 432_000, 'máy ông Bình');
  club.record('Mở lại buổi đã khóa.', { kind: 'open-meeting', body: { meetingId: club.meetingId() } }, 'máy ông Bình');
  closeMeeting(club);
  return club;
}
