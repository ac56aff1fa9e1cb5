// A check of rights in June 2025 and another in July: the rules changed between them, and each check keeps those it used.
import { localDate, month } from '../../src/kernel/local-date.ts';
import { type Club, clubWithoutMembers, enrol, type Person, people, storyId } from './club.ts';
import { check, openSweep, tellRights, tellSweep } from './rights-steps.ts';

export const title = 'Rà soát quyền lợi trước và sau 1/7/2025';

const CAST: readonly Person[] = [people.sau, people.lan, people.tai];

function ask(club: Club, { id: applicationId, person }: { readonly id: ReturnType<typeof storyId>; readonly person: Person }): void {
  const body = { applicationId, personId: person.id, rule: 'social-pension', version: 'nd-176-2025', way: 'by-hand' } as const;
  club.record(`Nộp văn bản đề nghị của ${person.name} tại Ủy ban phường.`, { kind: 'send-application', body });
}

export function tell(): Club {
  const club = clubWithoutMembers(title, {}, '2024-01-10');
  for (const person of CAST) enrol(club, person);
  club.day('2025-01-15');
  const household = { personId: people.tai.id, year: 2025, household: 'near-poor', paper: '08/QĐ-UBND' } as const;
  club.startTelling('Câu lạc bộ có ba người cao tuổi, không ai có lương hưu. Rà soát hai lần, quy định đổi ở giữa.');
  club.record('Ông Tài thuộc hộ cận nghèo theo danh sách năm 2025.', { kind: 'record-household', body: household });
  for (const { id, name } of CAST)
    club.record(`${name} không có lương hưu, có thẻ bảo hiểm y tế.`, {
      kind: 'record-rights-facts',
      body: { personId: id, income: 'none', healthCard: 'yes' },
    });
  club.record('Bà Sáu nhận trợ cấp người từ 80 tuổi từ năm 2020.', {
    kind: 'record-benefit',
    body: { personId: people.sau.id, rule: 'aged-allowance', change: 'receives', since: localDate('2020-07-01') },
    priv: { decision: '112/QĐ-UBND' },
  });

  club.day('2025-06-20');
  openSweep(club, 2025);
  for (const person of CAST) {
    tellRights(club, person, '2025-06-20');
    check(club, person, '2025-06-20');
  }
  tellSweep(club, 2025, '2025-06-20');

  club.day('2025-07-05');
  club.say('Từ 1/7/2025 trợ cấp hưu trí xã hội có hiệu lực. Rà soát lại trong cùng đợt.');
  for (const person of CAST) {
    tellRights(club, person, '2025-07-05');
    check(club, person, '2025-07-05');
  }
  tellSweep(club, 2025, '2025-07-05');
  const requests = [people.lan, people.tai].map((person) => ({ id: storyId(`hồ sơ ${person.name}`), person }));
  for (const request of requests) ask(club, request);
  club.day('2025-07-18');
  for (const { id: applicationId, person } of requests)
    club.record(`Có quyết định cho ${person.name}.`, {
      kind: 'answer-application',
      body: { applicationId, outcome: 'granted', fromMonth: month('2025-07') },
      priv: { number: '45/QĐ-UBND' },
    });
  tellSweep(club, 2025, '2025-07-18');
  return club;
}
