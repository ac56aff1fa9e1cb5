// A surprise count finds the box short; then the treasurer hands over on a count that must still hold.
import { dong } from '../../src/kernel/money.ts';
import { type Club, clubAtWork, people } from './club.ts';
import { openMeeting } from './meeting-steps.ts';
import { countOutside } from './month-steps.ts';

export const title = 'Đếm két đột xuất, rồi bàn giao thủ quỹ';

export function tell(): Club {
  const club = clubAtWork(title);
  countOutside(
    club,
    'surprise',
    [
      [500_000, 39],
      [200_000, 2],
    ],
    'counted-late',
  );
  club.day('2026-01-20');
  const signatures = [people.hoa, people.mai].map(({ id }) => ({ personId: id, role: 'treasurer' }) as const);
  const order = (countId?: typeof people.hoa.id) =>
    ({
      kind: 'hand-over',
      body: { role: 'treasurer', from: people.hoa.id, to: people.mai.id, signatures, ...(countId === undefined ? {} : { countId }) },
    }) as const;
  club.record('Bàn giao thủ quỹ mà chưa đếm két.', order());
  const early = countOutside(club, 'hand-over', [
    [500_000, 39],
    [200_000, 2],
  ]);
  club.record('Có người ủng hộ ngay lúc đó.', {
    kind: 'receive-money',
    body: { fund: 'activity', place: 'cash', source: 'donor', asCapital: false, amount: dong(100_000) },
    priv: { from: 'ông Nam' },
  });
  club.record('Bàn giao thủ quỹ.', order(early));
  const counted = countOutside(club, 'hand-over', [[500_000, 40]]);
  club.record('Bàn giao thủ quỹ.', order(counted));
  openMeeting(club);
  return club;
}
