// The household is written by the paper of each year; a birth typed wrong is put right; somebody moves to another tổ.
import { householdIn } from '../../src/domain/people/describing.ts';
import { type Club, clubAtWork, people } from './club.ts';

export const title = 'Hoàn cảnh theo từng năm, sửa năm sinh, chuyển tổ';

export function tell(): Club {
  const club = clubAtWork(title);
  const personId = people.sau.id;
  const household = (year: number, status: 'poor' | 'out-of-poverty', paper: string) =>
    club.record(`Hoàn cảnh cụ Sáu năm ${year}.`, { kind: 'record-household', body: { personId, year, household: status, paper } });
  household(2026, 'poor', '05/QĐ-UBND');
  household(2028, 'out-of-poverty', '11/QĐ-UBND');
  club.record('Năm sinh ghi sai, sửa theo căn cước.', { kind: 'correct-member', body: { personId, born: '1941-06' } });
  club.record('Cụ Sáu chuyển sang tổ 2.', { kind: 'change-group', body: { personId, group: 2 } });
  const sau = club.state.members.get(personId);
  for (const year of [2025, 2026, 2027, 2028]) club.say(`Năm ${year}: ${sau === undefined ? '' : householdIn(sau, year)}.`);
  return club;
}
