// A loan from the vote to the last instalment, each paid at its meeting.
import { type Club, clubAtWork, people } from './club.ts';
import { lend, openMeeting, repay, termsOf } from './meeting-steps.ts';

export const title = 'Vay 3 triệu, góp 3 kỳ đúng hạn';

const instalments = [
  ['2026-02-15', 1_024_000],
  ['2026-03-15', 1_016_000],
  ['2026-04-15', 1_008_000],
] as const;

export function tell(): Club {
  const club = clubAtWork(title);
  openMeeting(club);
  const loanId = lend(club, people.tai, termsOf(3_000_000, 3));
  for (const [day, amount] of instalments) {
    club.day(day);
    openMeeting(club);
    repay(club, loanId, people.tai, amount);
  }
  return club;
}
