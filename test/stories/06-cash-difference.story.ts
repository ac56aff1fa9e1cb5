// The box holds less than the book: the meeting cannot close until the difference has a reason, and then it is posted.
import { type Club, clubAtWork } from './club.ts';
import { closeMeeting, countBox, openMeeting } from './meeting-steps.ts';

export const title = 'Két thiếu 20.000 đ';

export function tell(): Club {
  const club = clubAtWork(title);
  openMeeting(club);
  closeMeeting(club);
  const short = [
    [500_000, 39],
    [200_000, 2],
    [20_000, 4],
  ] as const;
  countBox(club, short);
  closeMeeting(club);
  countBox(club, short);
  closeMeeting(club);
  club.say('Đếm lại vẫn thiếu; bà Hoa nhớ ra đã thối nhầm, ghi lý do.');
  countBox(club, short, 'change-given');
  closeMeeting(club);
  return club;
}
