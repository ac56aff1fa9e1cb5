// A closed year: nobody in the club opens it; the commune does, newest first, with a reason the chain keeps.
import { dong } from '../../src/kernel/money.ts';
import { type Club, clubAtWork } from './club.ts';
import { closeMonth, closeYear, reopenMonth } from './month-steps.ts';

export const title = 'Xã mở lại sổ đã khóa, rồi khóa lại';

export function tell(): Club {
  const club = clubAtWork(title);
  const buy = (amount: number) =>
    ({
      kind: 'spend-money',
      body: { fund: 'income', place: 'cash', category: 'equipment', amount: dong(amount), approvedBy: [] },
      priv: { what: 'cân sức khỏe' },
    }) as const;
  const wrong = club.record('Mua cân sức khỏe, ghi thừa một số 0.', buy(2_000_000));
  closeYear(club, '2026');
  for (let n = 1; n <= 12; n += 1) closeMonth(club, `2026-${String(n).padStart(2, '0')}`);
  closeYear(club, '2026');
  club.day('2027-01-10');
  reopenMonth(club, '2026-12', 'Khoản chi tháng 1 ghi thừa một số 0');
  club.record('Cán bộ Hội xã mở lại sổ năm, không ghi lý do.', { kind: 'reopen-year', body: { year: '2026', reason: ' ' } });
  club.record('Cán bộ Hội xã mở lại sổ năm.', {
    kind: 'reopen-year',
    body: { year: '2026', reason: 'Khoản chi tháng 1 ghi thừa một số 0' },
  });
  reopenMonth(club, '2026-01', 'Khoản chi tháng 1 ghi thừa một số 0');
  reopenMonth(club, '2026-12', 'Khoản chi tháng 1 ghi thừa một số 0');
  club.day('2026-12-31');
  club.record('Bỏ khoản ghi thừa.', { kind: 'reverse-record', body: { cmdId: wrong, reason: 'typed-wrong' } });
  club.record('Ghi lại cho đúng.', buy(200_000));
  closeMonth(club, '2026-12');
  closeYear(club, '2026');
  const links = [...club.state.reopenings.values()].map(({ period, reason }) => `${period}: ${reason}`);
  club.say(`Sổ nhớ các lần mở lại: ${links.join('; ')}.`);
  return club;
}
