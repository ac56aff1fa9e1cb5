// The first meeting of a new club, from the roll-call to the two signatures.
import { month } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { type Club, foundedClub, grantOf, people } from './club.ts';
import { closeMeeting, countBox, openMeeting } from './meeting-steps.ts';

export const title = 'Buổi họp đầu tiên';

export function tell(): Club {
  const club = foundedClub(title);
  club.day('2026-01-15');
  openMeeting(club);
  club.record('Hội Người cao tuổi phường trao vốn ban đầu 20 triệu.', grantOf(20_000_000));
  const payers = [people.binh, people.hoa, people.mai, people.tai, people.lan].map(({ id }) => ({
    personId: id,
    months: [month('2026-01')],
    amount: dong(5000),
  }));
  club.record('Năm người đóng hội phí tháng 1, mỗi người 5.000 đ.', {
    kind: 'receive-dues',
    body: { meetingId: club.meetingId(), payers },
  });
  const tea = {
    meetingId: club.meetingId(),
    fund: 'activity',
    place: 'cash',
    category: 'meeting',
    amount: dong(15_000),
    approvedBy: [],
  } as const;
  club.record('Mua chè nước 15.000 đ.', { kind: 'spend-money', body: tea, priv: { what: 'chè' } });
  countBox(club, [
    [500_000, 40],
    [10_000, 1],
  ]);
  closeMeeting(club);
  return club;
}
