// The meeting adopts a new charter in November that holds from January: interest goes to the activity fund until then, to both after.

import { DEFAULT_CHARTER } from '../../src/domain/club/charter.ts';
import { charterOn } from '../../src/domain/club/state.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { type Club, clubAtWork, people, storyId } from './club.ts';
import { lend, openMeeting, repay, termsOf } from './meeting-steps.ts';

export const title = 'Quy chế mới có hiệu lực từ ngày đã hẹn';

export function tell(): Club {
  const club = clubAtWork(title);
  club.day('2026-10-15');
  openMeeting(club);
  const loanId = lend(club, people.tai, termsOf(5_000_000));
  club.day('2026-11-15');
  openMeeting(club);
  const charter = {
    ...DEFAULT_CHARTER,
    adopted: true,
    duesPerMonth: dong(8000),
    interestSplit: [
      { fund: 'income', weight: 40 },
      { fund: 'activity', weight: 60 },
    ],
  } as const;
  const resolution = (of: string, votesFor: number, votesAgainst: number) => {
    const resolutionId = storyId(`${title} ${of}`);
    const body = { resolutionId, meetingId: club.meetingId(), subject: 'charter', votesFor, votesAgainst, votesAbstain: 0 } as const;
    club.record(`Biểu quyết quy chế, ${of}.`, { kind: 'pass-resolution', body, priv: { text: `Quy chế, ${of}` } });
    return resolutionId;
  };
  const adopt = (resolutionId: ReturnType<typeof resolution>) =>
    club.record('Chủ nhiệm ghi quy chế mới từ 01/01/2027.', {
      kind: 'adopt-charter',
      body: { charter, from: localDate('2027-01-01'), resolutionId },
    });
  adopt(resolution('lần đầu', 2, 4));
  adopt(resolution('sửa lại', 6, 0));
  repay(club, loanId, people.tai, 540_000);
  for (const on of ['2026-12-31', '2027-01-01'] as const)
    club.say(`Hội phí theo quy chế ngày ${on}: ${charterOn(club.state, localDate(on)).duesPerMonth} đ.`);
  club.day('2027-01-15');
  openMeeting(club);
  repay(club, loanId, people.tai, 536_000);
  return club;
}
