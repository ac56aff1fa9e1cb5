// The sheet was of the wrong day: the whole of it is taken out in one step while nothing rests on it, and comes again.
import { month } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { type Club, clubWithoutMembers, people } from './club.ts';
import { bringIn, PAPER_DAY } from './cut-off-sheet.ts';

export const title = 'Đưa nhầm sổ, lấy lại cả lần';

export function tell(): Club {
  const club = clubWithoutMembers(title);
  club.day(PAPER_DAY);
  const first = club.record('Đưa sổ chốt ngày 30/9 vào.', bringIn());
  club.day('2026-10-02');
  club.record('Hôm sau thấy chép nhầm trang: lấy lại cả lần.', { kind: 'reverse-record', body: { cmdId: first, reason: 'typed-wrong' } });
  club.day(PAPER_DAY);
  const second = club.record('Đưa lại cho đúng.', bringIn());
  club.day('2026-10-05');
  club.record('Bà Mai đóng hội phí tháng 10.', {
    kind: 'receive-dues',
    body: { payers: [{ personId: people.mai.id, months: [month('2026-10')], amount: dong(5000) }] },
  });
  club.record('Muốn lấy lại nữa thì muộn rồi.', { kind: 'reverse-record', body: { cmdId: second, reason: 'typed-wrong' } });
  return club;
}
