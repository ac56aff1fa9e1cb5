// A member leaves, pays dues all the same, and joins again: two spells, one person, nothing refused.
import { month } from '../../src/kernel/local-date.ts';
import { dong } from '../../src/kernel/money.ts';
import { type Club, clubAtWork, enrol, people } from './club.ts';
import { openMeeting } from './meeting-steps.ts';

export const title = 'Rời câu lạc bộ rồi vào lại';

export function tell(): Club {
  const club = clubAtWork(title);
  club.day('2026-02-01');
  club.record('Bà Lan chuyển nhà.', { kind: 'end-membership', body: { personId: people.lan.id, reason: 'moved' } });
  club.day('2026-02-15');
  openMeeting(club);
  const payers = [{ personId: people.lan.id, months: [month('2026-02')], amount: dong(5000) }];
  club.record('Bà Lan vẫn gửi hội phí.', { kind: 'receive-dues', body: { meetingId: club.meetingId(), payers } });
  club.day('2026-05-15');
  enrol(club, people.lan);
  enrol(club, people.lan);
  const spells = club.state.members.get(people.lan.id)?.spells ?? [];
  club.say(`Bà Lan có ${spells.length} lần là thành viên: ${spells.map(({ from, to }) => `${from} đến ${to || 'nay'}`).join('; ')}.`);
  return club;
}
