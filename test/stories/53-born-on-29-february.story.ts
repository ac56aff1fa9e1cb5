// Born on 29 February, and born in a year of which nobody knows the day: the rule is not guessed, the missing fact is named.
import { localDate } from '../../src/kernel/local-date.ts';
import { type Club, clubAtWork, type Person, storyId } from './club.ts';
import { tellRights } from './rights-steps.ts';

export const title = 'Sinh ngày 29 tháng 2, và chỉ biết năm sinh';

const leap: Person = { id: storyId('Bùi Thị Nhuận'), name: 'Bùi Thị Nhuận', sex: 'female', born: '1956-02' };
const vague: Person = { id: storyId('Ngô Thị Cả'), name: 'Ngô Thị Cả', sex: 'female', born: '1951' };

export function tell(): Club {
  const club = clubAtWork(title);
  for (const [person, household] of [
    [leap, 'near-poor'],
    [vague, 'other'],
  ] as const) {
    const body = { personId: person.id, group: 1, sex: person.sex, born: person.born, household, minority: false, associationMember: true };
    const bornOn = person === leap ? { bornOn: localDate('1956-02-29') } : {};
    club.record(`${person.name} vào câu lạc bộ.`, { kind: 'enrol-member', body, priv: { name: person.name, ...bornOn } });
    club.record(`${person.name} không có lương hưu, có thẻ bảo hiểm y tế.`, {
      kind: 'record-rights-facts',
      body: { personId: person.id, income: 'none', healthCard: 'yes' },
    });
  }
  tellRights(club, leap, '2026-02-27');
  tellRights(club, leap, '2026-02-28');
  tellRights(club, vague, '2026-06-24');
  club.day('2026-06-24');
  club.record('Xem lại giấy khai sinh: bà Cả sinh ngày 20/7/1951.', {
    kind: 'correct-member',
    body: { personId: vague.id, born: '1951-07' },
    priv: { bornOn: localDate('1951-07-20') },
  });
  tellRights(club, vague, '2026-06-24');
  tellRights(club, vague, '2026-07-20');
  return club;
}
