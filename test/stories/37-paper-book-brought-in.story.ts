// A club that kept paper for nine months puts its book into the app by its cut-off sheet, and holds its first meeting on it.
import { month } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { type Club, clubWithoutMembers, people } from './club.ts';
import { bringIn, PAPER_DAY, paperLoans } from './cut-off-sheet.ts';
import { closeMeeting, countBox, openMeeting, repay } from './meeting-steps.ts';

export const title = 'Đưa sổ giấy vào sổ';

export function tell(): Club {
  const club = clubWithoutMembers(title);
  club.day(PAPER_DAY);
  club.say(
    'Sổ giấy chốt ngày 30/9/2026. Ông Tài vay 5 triệu từ tháng 2, còn nợ 2,5 triệu. Bà Lan vay 3 triệu từ tháng 7, chưa góp kỳ nào.',
  );
  club.record('Ông Bình và bà Hoa ký, đưa cả sổ vào.', bringIn());
  club.day('2026-10-15');
  openMeeting(club);
  repay(club, paperLoans.tai, people.tai, 540_000);
  repay(club, paperLoans.lan, people.lan, 948_000);
  club.record('Cụ Sáu đóng hội phí còn thiếu từ tháng 7 đến tháng 10.', {
    kind: 'receive-dues',
    body: {
      meetingId: club.meetingId(),
      payers: [{ personId: people.sau.id, months: ['2026-07', '2026-08', '2026-09', '2026-10'].map(month), amount: dong(20_000) }],
    },
  });
  countBox(club, [
    [500_000, 33],
    [200_000, 1],
    [100_000, 1],
    [20_000, 1],
    [5000, 1],
    [2000, 1],
    [1000, 1],
  ]);
  closeMeeting(club);
  return club;
}
