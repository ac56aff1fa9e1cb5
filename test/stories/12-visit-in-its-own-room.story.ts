// The treasurer's phone records a visit and a blood pressure: they lie in the care room, and no money knows of them.
import { type Club, clubAtWork, people } from './club.ts';
import { openMeeting } from './meeting-steps.ts';

export const title = 'Thăm cụ Sáu và đo huyết áp';

export function tell(): Club {
  const club = clubAtWork(title);
  club.record('Nhận chăm sóc cụ Sáu tại nhà.', {
    kind: 'start-care',
    body: { personId: people.sau.id, volunteers: [people.dung.id] },
    priv: { name: people.sau.name, need: 'ở một mình' },
  });
  openMeeting(club);
  const at = { meetingId: club.meetingId(), personId: people.sau.id, visitors: [people.dung.id] };
  const reading = { personId: people.sau.id, systolic: 152, diastolic: 88 };
  club.record('Chú Dũng thăm, dọn nhà, đo huyết áp.', {
    kind: 'record-visit',
    body: { ...at, tasks: ['clean', 'measure'], condition: 'as-before' },
    priv: { note: 'cụ ăn được', reading },
  });
  club.record('Đo huyết áp ở buổi họp.', {
    kind: 'measure-health',
    body: { meetingId: club.meetingId(), personIds: [people.tai.id] },
    priv: { readings: [{ personId: people.tai.id, systolic: 128, diastolic: 80 }] },
  });
  return club;
}
