// A rota with Tết in it, a volunteer away, and two phones that change the same day: the first stands, the second is a question.

import { isGap, plannedVisits } from '../../src/domain/care/planned-visits.ts';
import { addDays, type LocalDate, localDate } from '../../src/kernel/local-date.ts';
import { formatDate } from '../../src/text/format.ts';
import { type Club, clubAtWork, people } from './club.ts';
import { nameOf } from './reading.ts';

export const title = 'Lịch thăm có nghỉ Tết, đổi buổi trên hai máy';

const { sau, dung, lan, tai } = people;

export function tell(): Club {
  const club = clubAtWork(title);
  for (const one of [lan, tai])
    club.record(`${one.name} nhận làm tình nguyện viên.`, { kind: 'give-role', body: { personId: one.id, role: 'volunteer' } });
  club.record('Nhận chăm sóc cụ Sáu.', {
    kind: 'start-care',
    body: { personId: sau.id, volunteers: [dung.id, lan.id] },
    priv: { name: sau.name },
  });
  const days = [
    { weekday: 2, volunteers: [] },
    { weekday: 5, volunteers: [lan.id] },
  ];
  club.record('Xếp lịch thứ Ba và thứ Sáu.', { kind: 'set-rota', body: { personId: sau.id, volunteers: [dung.id, lan.id], days } });
  club.day('2026-02-09');
  club.record('Cả đội nghỉ Tết.', {
    kind: 'note-absence',
    body: { from: localDate('2026-02-16'), to: localDate('2026-02-20'), reason: 'holiday' },
  });
  club.record('Bà Lan đi thăm con.', {
    kind: 'note-absence',
    body: { volunteerId: lan.id, from: localDate('2026-02-23'), to: localDate('2026-02-28'), reason: 'away' },
  });
  tellWeeks(club, localDate('2026-02-09'), 3);
  club.day('2026-02-22');
  const swap = { personId: sau.id, day: localDate('2026-02-27'), away: lan.id };
  club.record('Ông Tài nhận đi thay thứ Sáu.', { kind: 'swap-visit', body: { ...swap, instead: tai.id } });
  club.record('Cùng lúc, máy kia ghi chú Dũng đi thay.', { kind: 'swap-visit', body: { ...swap, instead: dung.id } }, 'máy ông Bình');
  tellWeeks(club, localDate('2026-02-23'), 1);
  return club;
}

/** The weeks as the chair sees them. */
function tellWeeks(club: Club, monday: LocalDate, weeks: number): void {
  for (const one of plannedVisits(club.state, monday, addDays(monday, weeks * 7 - 1))) {
    const missing = one.missing.map(({ personId }) => `${nameOf(personId)} nghỉ`);
    const going = one.going.map(nameOf).join(' và ');
    club.say(
      `      ${formatDate(one.on)}: ${one.rest ? 'cả đội nghỉ' : isGap(one) ? 'CHƯA CÓ AI ĐI' : `${going} đi`}${missing.length > 0 ? ` (${missing.join(', ')})` : ''}`,
    );
  }
}
