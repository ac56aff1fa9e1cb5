// Ông Tài is high twice, is sent on with a note, does not go, goes after all, and the loop closes; none of it touches money.
import { measuredText } from '../../src/papers/referral-paper.ts';
import { type Club, clubAtWork, people, storyId } from './club.ts';
import { openMeeting } from './meeting-steps.ts';

export const title = 'Giới thiệu đi khám và kết quả trở về';

export function tell(): Club {
  const club = clubAtWork(title);
  openMeeting(club);
  const tai = people.tai.id;
  const measure = (sentence: string, systolic: number, diastolic: number): void => {
    const reading = { personId: tai, systolic, diastolic };
    club.record(`${sentence}: ${measuredText(reading)}.`, {
      kind: 'measure-health',
      body: { meetingId: club.meetingId(), personIds: [tai] },
      priv: { readings: [reading] },
    });
  };
  measure('Đo lần đầu', 172, 98);
  measure('Ông nghỉ 5 phút, đo lại', 168, 96);
  const referralId = storyId('giấy giới thiệu');
  club.record('Giới thiệu ông Tài ra Trạm Y tế.', {
    kind: 'refer-person',
    body: { referralId, personId: tai, to: 'station', meetingId: club.meetingId() },
    priv: { why: 'đo hai lần đều cao', place: 'Trạm Y tế phường', reading: { personId: tai, systolic: 168, diastolic: 96 } },
  });
  club.day('2026-02-01');
  club.record(
    'Chú Dũng hỏi: ông bận, chưa đi.',
    { kind: 'close-referral', body: { referralId, outcome: 'did-not-go' }, priv: { told: 'bận việc nhà' } },
    'máy ông Bình',
  );
  club.day('2026-02-03');
  const ended = club.record('Ông Tài đã đi khám, chú Dũng ghi lại.', {
    kind: 'close-referral',
    body: { referralId, outcome: 'treated' },
    priv: { told: 'cho thuốc, hẹn tháng sau' },
  });
  club.say(`    Giấy giới thiệu: ${club.state.referrals.get(referralId)?.end?.outcome === 'treated' ? 'đã có kết quả' : 'còn chờ'}.`);
  club.record(
    'Ông Bình không biết, ghi thêm một kết quả.',
    { kind: 'close-referral', body: { referralId, outcome: 'nothing-found' } },
    'máy ông Bình',
  );
  const twice = [...club.state.referrals.values()].at(-1)?.end?.cmdId;
  if (twice !== undefined) club.record('Bỏ lần ghi thừa.', { kind: 'reverse-record', body: { cmdId: twice, reason: 'recorded-twice' } });
  club.say(`    Giấy giới thiệu: ${club.state.referrals.get(referralId)?.end?.cmdId === ended ? 'đã khám, được điều trị' : 'lạ'}.`);
  return club;
}
