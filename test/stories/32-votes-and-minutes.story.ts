// A meeting votes: one thing carries, one does not, one has more votes than people. The minutes are written twice and once late.
import { type Club, clubAtWork, people, storyId } from './club.ts';
import { closeMeeting, countBox, openMeeting } from './meeting-steps.ts';

export const title = 'Biểu quyết và biên bản';

export function tell(): Club {
  const club = clubAtWork(title);
  openMeeting(club);
  const meetingId = club.meetingId();
  const vote = (of: string, text: string, votesFor: number, votesAgainst: number, votesAbstain: number) =>
    club.record(`Biểu quyết: ${text}`, {
      kind: 'pass-resolution',
      body: { resolutionId: storyId(`${title} ${of}`), meetingId, subject: 'spending', votesFor, votesAgainst, votesAbstain },
      priv: { text },
    });
  vote('loa', 'Mua loa kéo 2 triệu', 5, 1, 0);
  vote('doi-gio', 'Họp lúc 6 giờ sáng', 3, 3, 0);
  const wrong = vote('tham-quan', 'Đi tham quan', 9, 0, 0);
  club.record('Đếm nhầm phiếu, bỏ ghi.', { kind: 'reverse-record', body: { cmdId: wrong, reason: 'typed-wrong' } });
  const write = (sentence: string, discussion: string) =>
    club.record(sentence, {
      kind: 'record-minutes',
      body: { meetingId, chairId: people.binh.id, secretaryId: people.mai.id },
      priv: { discussion, nextMonth: 'Ông Tài dọn nhà văn hóa.', guests: '' },
    });
  write('Bà Mai ghi biên bản.', 'Bàn việc mua loa.');
  write('Bà Mai viết lại cho đủ.', 'Bàn việc mua loa; giữ giờ họp cũ.');
  countBox(club, [[500_000, 40]]);
  closeMeeting(club);
  write('Về nhà mới nhớ ra, ghi thêm.', 'Cụ Sáu gửi lời thăm.');
  const kept = club.state.minutes.get(meetingId) ?? [];
  club.say(`Biên bản có ${kept.length} bản, ${kept.filter((one) => one.late).length} bản ghi sau khi khóa buổi.`);
  return club;
}
