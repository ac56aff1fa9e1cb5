// Dues over some months: who is late pays all at once, who is ill is excused, who goes away pays ahead, and the price rises.

import { duesBegin, duesPerMonth, openDues, totalOf } from '../../src/domain/books/dues.ts';
import { DEFAULT_CHARTER } from '../../src/domain/club/charter.ts';
import { month } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { formatDong, formatMonth } from '../../src/text/format.ts';
import { type Club, clubAtWork, type Person, people } from './club.ts';

export const title = 'Hội phí: đóng muộn, được miễn, đóng trước, đổi mức';

export function tell(): Club {
  const club = clubAtWork(title);
  pay(club, people.lan, ['2026-01'], 5000);
  club.day('2026-02-20');
  club.record('Từ tháng 3 quy chế đổi hội phí thành 10.000 đ.', {
    kind: 'adopt-charter',
    body: { charter: { ...DEFAULT_CHARTER, adopted: true, duesPerMonth: dong(10_000) } },
  });
  club.day('2026-04-15');
  ask(club, people.tai);
  club.record('Cụ Sáu ốm, miễn từ tháng 2 đến tháng 6.', {
    kind: 'exempt-dues',
    body: { personId: people.sau.id, from: month('2026-02'), to: month('2026-06'), reason: 'ill' },
    priv: { note: 'nằm viện' },
  });
  ask(club, people.sau);
  pay(club, people.tai, ['2026-01', '2026-02', '2026-03', '2026-04'], 30_000);
  ask(club, people.tai);
  pay(club, people.dung, ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'], 50_000);
  club.say(
    `    hội phí tháng 2 là ${formatDong(duesPerMonth(club.state, month('2026-02')))}, tháng 3 là ${formatDong(duesPerMonth(club.state, month('2026-03')))}`,
  );
  return club;
}

function pay(club: Club, person: Person, months: readonly string[], amount: number): void {
  const payers = [{ personId: person.id, months: months.map(month), amount: dong(amount) }];
  club.record(`${person.name} đóng hội phí.`, { kind: 'receive-dues', body: { payers } });
}

function ask(club: Club, person: Person): void {
  const member = club.state.members.get(person.id);
  if (member === undefined) return;
  const open = openDues(club.state, member, month('2026-04'), duesBegin(club.state));
  const months = open.map((one) => formatMonth(one.month)).join(', ');
  club.say(`    ${person.name} còn thiếu ${open.length} tháng${open.length === 0 ? '' : ` (${months})`}: ${formatDong(totalOf(open))}`);
}
