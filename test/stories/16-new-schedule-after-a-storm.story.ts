// The storm takes the hens; the meeting is put off, the loan is spread anew with a pause, and nobody is late for it.
import { localDate, month } from '../../src/kernel/local-date.ts';
import { type Club, clubAtWork, people } from './club.ts';
import { lend, openMeeting, repay, termsOf } from './meeting-steps.ts';

export const title = 'Góp theo lịch mới sau bão';

export function tell(): Club {
  const club = clubAtWork(title);
  openMeeting(club);
  const loanId = lend(club, people.lan, termsOf(5_000_000, 5));
  club.day('2026-02-15');
  openMeeting(club);
  repay(club, loanId, people.lan, 1_040_000);
  club.day('2026-03-12');
  const moved = { month: month('2026-03'), to: localDate('2026-04-02'), reason: 'weather' } as const;
  club.record('Bão vào, dời buổi họp tháng 3.', { kind: 'move-meeting', body: moved });
  club.day('2026-04-02');
  openMeeting(club);
  club.record('Bà Lan mất cả đàn gà: nghỉ góp 3 tháng, rồi góp 4 kỳ.', {
    kind: 'reschedule-loan',
    body: {
      meetingId: club.meetingId(),
      loanId,
      personId: people.lan.id,
      reason: 'disaster',
      pauseMonths: 3,
      instalments: 4,
      approvedBy: [people.binh.id, people.hoa.id],
    },
  });
  for (const row of club.state.loans.get(loanId)?.rows ?? [])
    club.say(
      `    kỳ ${row.n}, ${row.movedTo === undefined ? row.dueOn : `${row.dueOn} chuyển sang ${row.movedTo}`}: gốc ${row.principal}, lãi ${row.interest}`,
    );
  club.day('2026-08-15');
  openMeeting(club);
  repay(club, loanId, people.lan, 1_064_000);
  return club;
}
