// A request is refused because the paper of the household was missing; with the paper it is granted. Neither answer is lost.

import { month } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { type Club, clubAtWork, people, storyId } from './club.ts';
import { tellRights } from './rights-steps.ts';

export const title = 'Hồ sơ chưa được giải quyết, rồi được giải quyết';

export function tell(): Club {
  const club = clubAtWork(title);
  const { id: personId } = people.tai;
  const sent = (applicationId: ReturnType<typeof storyId>) =>
    ({ applicationId, personId, rule: 'social-pension', version: 'nd-176-2025', way: 'by-hand' }) as const;
  club.record('Ông Tài thuộc hộ cận nghèo năm 2026.', {
    kind: 'record-household',
    body: { personId, year: 2026, household: 'near-poor', paper: '' },
  });
  club.record('Ông Tài không có lương hưu.', { kind: 'record-rights-facts', body: { personId, income: 'none', healthCard: 'no' } });
  tellRights(club, people.tai, '2026-01-15');

  club.record('Nộp hồ sơ lần đầu.', { kind: 'send-application', body: sent(storyId('lần đầu')), priv: { receipt: 'BN-017' } });
  tellRights(club, people.tai, '2026-01-15');
  club.day('2026-01-28');
  club.record('Ủy ban trả lời: thiếu giấy hộ cận nghèo.', {
    kind: 'answer-application',
    body: { applicationId: storyId('lần đầu'), outcome: 'refused' },
    priv: { number: '31/UBND', reason: 'Thiếu giấy chứng nhận hộ cận nghèo' },
  });
  tellRights(club, people.tai, '2026-01-28');

  club.day('2026-02-02');
  club.record('Nộp lại, có giấy hộ cận nghèo.', { kind: 'send-application', body: sent(storyId('lần hai')), priv: { receipt: 'BN-044' } });
  club.day('2026-02-12');
  club.record('Có quyết định cho hưởng từ tháng 2.', {
    kind: 'answer-application',
    body: { applicationId: storyId('lần hai'), outcome: 'granted', fromMonth: month('2026-02') },
    priv: { number: '58/QĐ-UBND', amount: dong(500_000) },
  });
  tellRights(club, people.tai, '2026-02-12');
  club.day('2026-02-10');
  club.record('Máy khác ghi một câu trả lời cho hồ sơ không có trong sổ.', {
    kind: 'answer-application',
    body: { applicationId: storyId('không có'), outcome: 'granted' },
  });
  return club;
}
