// A debt the club stops counting on: only by a resolution that was passed; what still comes back is recovered.
import { type Club, clubAtWork, people, storyId } from './club.ts';
import { lend, openMeeting, repay, termsOf } from './meeting-steps.ts';

export const title = 'Xóa nợ theo nghị quyết, rồi thu lại được';

export function tell(): Club {
  const club = clubAtWork(title);
  openMeeting(club);
  const loanId = lend(club, people.tai, termsOf(2_000_000, 4));
  club.day('2026-02-15');
  openMeeting(club);
  repay(club, loanId, people.tai, 516_000);
  club.day('2026-09-15');
  openMeeting(club);
  const resolutionId = storyId('nghị quyết xóa nợ');
  const off = { kind: 'write-off-loan', body: { meetingId: club.meetingId(), loanId, personId: people.tai.id, resolutionId } } as const;
  club.record('Bà Hoa định xóa nợ khi chưa biểu quyết.', off);
  club.record('Câu lạc bộ biểu quyết.', {
    kind: 'pass-resolution',
    body: { meetingId: club.meetingId(), resolutionId, subject: 'write-off', votesFor: 5, votesAgainst: 1, votesAbstain: 0 },
    priv: { text: 'Xóa nợ cho ông Tài vì ốm nặng' },
  });
  club.record('Xóa nợ theo nghị quyết.', off);
  club.day('2026-12-15');
  openMeeting(club);
  repay(club, loanId, people.tai, 500_000);
  repay(club, loanId, people.tai, 1_200_000);
  return club;
}
