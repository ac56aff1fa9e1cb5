// A record was taken back by mistake: the reversal is turned around, and the record stands again about its own day.
import { month } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { type Club, clubAtWork, people } from './club.ts';
import { closeMonth } from './month-steps.ts';

export const title = 'Bỏ ghi nhầm một khoản đúng';

export function tell(): Club {
  const club = clubAtWork(title);
  const paid = club.record('Ông Tài đóng hội phí.', {
    kind: 'receive-dues',
    body: { payers: [{ personId: people.tai.id, months: [month('2026-01')], amount: dong(5000) }] },
  });
  closeMonth(club, '2026-01');
  club.day('2026-02-03');
  const back = club.record('Bà Hoa bỏ ghi khoản của ông Tài.', { kind: 'reverse-record', body: { cmdId: paid, reason: 'recorded-twice' } });
  club.say('Ông Tài đưa giấy nhận tiền: khoản ấy có thật.');
  club.day('2026-02-04');
  club.record('Bỏ khoản bỏ ghi đó.', { kind: 'reverse-record', body: { cmdId: back, reason: 'other' } });
  club.record('Bấm lần nữa.', { kind: 'reverse-record', body: { cmdId: back, reason: 'other' } });
  closeMonth(club, '2026-02');
  return club;
}
