// Consent said aloud before a witness, withdrawn by a word on one phone while the other measures: the measure is kept, and asked about.
import { CONSENT_TEXT } from '../../src/domain/people/consent.ts';
import { type Club, clubAtWork, people } from './club.ts';
import { openMeeting } from './meeting-steps.ts';

export const title = 'Đồng ý bằng lời, rồi thôi đồng ý';

export function tell(): Club {
  const club = clubAtWork(title);
  openMeeting(club);
  const health = { purpose: 'health', text: CONSENT_TEXT.health } as const;
  club.record('Đọc lời hỏi trước buổi họp; bà Lan, ông Tài nói đồng ý cho ghi số đo, bà Mai chứng kiến.', {
    kind: 'give-consent',
    body: { ...health, meetingId: club.meetingId(), personIds: [people.lan.id, people.tai.id], how: 'voice', witnessId: people.mai.id },
  });
  club.record('Bà Sáu điểm chỉ, nhưng người chứng kiến lại ghi là chính bà.', {
    kind: 'give-consent',
    body: { ...health, personIds: [people.sau.id], how: 'thumb', witnessId: people.sau.id },
  });
  club.record('Con gái bà Sáu ký thay.', {
    kind: 'give-consent',
    body: { ...health, personIds: [people.sau.id], how: 'signed', byRelative: true },
    priv: { relative: 'chị Hương, con gái' },
  });
  club.record('Đo huyết áp bà Lan, bà Sáu.', {
    kind: 'measure-health',
    body: { meetingId: club.meetingId(), personIds: [people.lan.id, people.sau.id] },
    priv: {
      readings: [
        { personId: people.lan.id, systolic: 132, diastolic: 80 },
        { personId: people.sau.id, systolic: 148, diastolic: 86 },
      ],
    },
  });
  club.day('2026-02-15');
  club.record('Bà Lan bảo thôi, đừng ghi số đo của bà nữa.', {
    kind: 'withdraw-consent',
    body: { personIds: [people.lan.id], purpose: 'health' },
  });
  club.record(
    'Máy kia chưa biết, vẫn đo cho bà Lan.',
    {
      kind: 'measure-health',
      body: { personIds: [people.lan.id] },
      priv: { readings: [{ personId: people.lan.id, systolic: 135, diastolic: 82 }] },
    },
    'máy ông Bình',
  );
  return club;
}
