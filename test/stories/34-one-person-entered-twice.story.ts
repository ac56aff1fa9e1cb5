// Bà Lan was entered twice by two phones: the second entry borrowed. Read as one, then found to be two people after all.
import { activeMembers } from '../../src/domain/club/decision.ts';
import { owedBy } from '../../src/domain/loans/lending.ts';
import { month } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { type Club, clubAtWork, enrol, people, storyId } from './club.ts';
import { lend, openMeeting, termsOf } from './meeting-steps.ts';

export const title = 'Một người ghi hai lần, nhập lại rồi tách ra';

export function tell(): Club {
  const club = clubAtWork(title);
  const again = { id: storyId('Phạm Lan'), name: 'Phạm Lan', sex: 'female', born: '1949-05' } as const;
  enrol(club, again);
  openMeeting(club);
  lend(club, again, termsOf(3_000_000));
  const count = () =>
    club.say(`Câu lạc bộ có ${activeMembers(club.state).length} thành viên; bà Lan nợ ${owedBy(club.state, people.lan.id)} đ.`);
  count();
  const merge = club.record('Bà Lan và Phạm Lan là một người.', {
    kind: 'merge-members',
    body: { keepId: people.lan.id, goneId: again.id },
  });
  count();
  club.record('Nhập lần nữa từ máy kia.', { kind: 'merge-members', body: { keepId: again.id, goneId: people.lan.id } }, 'máy ông Bình');
  const payers = [{ personId: again.id, months: [month('2026-01')], amount: dong(5000) }];
  club.record('Hội phí ghi vào dòng cũ.', { kind: 'receive-dues', body: { meetingId: club.meetingId(), payers } }, 'máy ông Bình');
  const twice = [{ personId: people.lan.id, months: [month('2026-01')], amount: dong(5000) }];
  club.record('Thu hội phí bà Lan lần nữa.', { kind: 'receive-dues', body: { meetingId: club.meetingId(), payers: twice } });
  club.record('Hóa ra là hai chị em, tách lại.', { kind: 'reverse-record', body: { cmdId: merge, reason: 'wrong-person' } });
  count();
  return club;
}
