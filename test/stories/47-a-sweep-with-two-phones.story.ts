// Two phones measure at one meeting: one types 1200/80 and is asked back before anything is written, one measures somebody the
// other has measured already, one mends a wrong number. Nobody counts twice.
import { seenInMonth } from '../../src/domain/health/seen.ts';
import { month } from '../../src/kernel/local-date.ts';
import { measuredText } from '../../src/papers/referral-paper.ts';
import { parseCommand } from '../../src/protocol/command-schema.ts';
import { problemSentence } from '../../src/text/problems.ts';
import { type Club, clubAtWork, type Phone, people, storyId } from './club.ts';
import { openMeeting } from './meeting-steps.ts';

export const title = 'Hai máy cùng đo, một máy gõ 1200/80';

export function tell(): Club {
  const club = clubAtWork(title);
  openMeeting(club);
  const at = { meetingId: club.meetingId() };
  const measure = (who: (typeof people)[keyof typeof people], numbers: [number, number], phone: Phone, more: object = {}) => {
    const reading = { personId: who.id, systolic: numbers[0], diastolic: numbers[1] };
    const body = { ...at, personIds: [who.id], ...more };
    return club.record(`${who.name}: ${measuredText(reading)}.`, { kind: 'measure-health', body, priv: { readings: [reading] } }, phone);
  };
  measure(people.tai, [128, 80], 'máy bà Hoa');
  measure(people.sau, [136, 78], 'máy ông Bình');
  club.say('Bà Hoa gõ 1200/80 cho bà Lan. Máy hỏi lại, chưa ghi gì:');
  const parsed = parseCommand(typed());
  if (!parsed.ok) for (const { problem } of parsed.problems) club.say(`    ${problemSentence(problem, 'vi')}`);
  measure(people.lan, [120, 80], 'máy bà Hoa');
  const wrong = measure(people.mai, [152, 80], 'máy bà Hoa');
  club.say('Đọc lại: bà Mai là 125, không phải 152. Bà Hoa sửa ngay tại bảng đo.');
  measure(people.mai, [125, 80], 'máy bà Hoa', { corrects: wrong });
  measure(people.lan, [122, 80], 'máy ông Bình');
  const guest = storyId('bà Tư đi cùng');
  club.record('Bà Tư đi cùng cũng được đo.', {
    kind: 'measure-health',
    body: { ...at, personIds: [guest], guests: [guest] },
    priv: { readings: [{ personId: guest, systolic: 130, diastolic: 82 }], guestNames: [{ personId: guest, name: 'Bà Tư' }] },
  });
  club.say(`    Tháng này đo được ${seenInMonth(club.state, 'measured', month('2026-01'))} người.`);
  return club;
}

/** What would have been sent, had the phone not asked. */
function typed(): object {
  const id = storyId('gõ nhầm');
  const reading = { personId: people.lan.id, systolic: 1200, diastolic: 80 };
  const envelope = { id, clubId: id, v: 1, on: '2026-01-15', at: '', actor: id, device: id, salt: '0'.repeat(32) };
  return { ...envelope, kind: 'measure-health', body: { personIds: [people.lan.id] }, priv: { readings: [reading] } };
}
