// A year of somebody cared for at home: needs on two scales, visits, worse, looked at again, a volunteer who stops and hands
// over, and a death. What comes in afterwards is recorded and asked about.
import type { Id } from '../../src/kernel/ids.ts';
import { type Club, clubAtWork, people } from './club.ts';

export const title = 'Một năm của người được chăm sóc tại nhà';

const { sau, dung, lan, tai, mai } = people;

export function tell(): Club {
  const club = clubAtWork(title);
  for (const one of [lan, tai])
    club.record(`${one.name} nhận làm tình nguyện viên.`, { kind: 'give-role', body: { personId: one.id, role: 'volunteer' } });
  club.record('Trạm y tế tập huấn.', {
    kind: 'train-volunteers',
    body: { personIds: [dung.id, lan.id, tai.id], topic: 'home-care', by: 'Trạm Y tế' },
  });
  club.record('Nhận chăm sóc cụ Sáu.', {
    kind: 'start-care',
    body: { personId: sau.id, volunteers: [dung.id, lan.id], why: 'alone' },
    priv: { name: sau.name, need: 'đau khớp, ở một mình', contact: 'con gái ở xã bên' },
  });
  assess(club, 'Đánh giá lần đầu, thang Katz.', 'katz', [0, 0, 0, 0, 0, 0]);
  assess(club, 'Đánh giá lần đầu, thang Lawton.', 'lawton', [1, 0, 1, 1, 0, 2, 1, 0]);
  club.record('Xếp lịch hai buổi một tuần.', {
    kind: 'set-rota',
    body: {
      personId: sau.id,
      volunteers: [dung.id, lan.id],
      days: [
        { weekday: 2, volunteers: [] },
        { weekday: 5, volunteers: [lan.id] },
      ],
    },
  });
  club.day('2026-01-20');
  visit(club, 'Chú Dũng và bà Lan thăm.', [dung.id, lan.id], ['talk', 'clean'], 'good');
  for (const month of ['02', '03', '04', '05', '06']) {
    club.day(`2026-${month}-20`);
    visit(club, 'Thăm như thường lệ.', [dung.id, lan.id], ['talk'], 'as-before');
  }
  club.day('2026-07-17');
  visit(club, 'Bà Lan thăm, thấy yếu hơn.', [lan.id], ['talk', 'medicine'], 'worse');
  assess(club, 'Đánh giá lại.', 'katz', [1, 0, 0, 1, 0, 0]);
  club.day('2026-08-03');
  club.record('Bà Lan sức yếu, bàn giao cho ông Tài.', {
    kind: 'hand-over-care',
    body: { from: lan.id, moves: [{ personId: sau.id, to: tai.id }] },
  });
  club.record('Bà Lan thôi làm tình nguyện viên.', { kind: 'stop-volunteering', body: { personId: lan.id, reason: 'ill' } });
  club.day('2026-08-04');
  visit(club, 'Ông Tài thăm lần đầu.', [dung.id, tai.id], ['talk'], 'as-before');
  visit(club, 'Máy khác ghi bà Lan đi thăm.', [lan.id], ['talk'], 'as-before');
  for (const month of ['09', '10', '11']) {
    club.day(`2026-${month}-04`);
    visit(club, 'Thăm như thường lệ.', [dung.id, tai.id], ['talk'], 'as-before');
  }
  club.day('2026-12-05');
  club.record('Cụ Sáu mất.', { kind: 'end-membership', body: { personId: sau.id, reason: 'died' } });
  club.record('Thôi chăm sóc.', { kind: 'end-care', body: { personId: sau.id, reason: 'died' } });
  club.day('2026-12-08');
  visit(club, 'Máy ông Bình ghi nhầm một lần thăm sau ngày đó.', [tai.id], ['talk'], 'good');
  club.record('Chị Mai thấy không cần đánh giá nữa, nhưng máy cũ vẫn gửi.', {
    kind: 'assess-needs',
    body: { personId: sau.id, scale: 'katz', version: 1, assessorId: mai.id },
    priv: { answers: [0, 0, 0] },
  });
  return club;
}

function assess(club: Club, sentence: string, scale: 'katz' | 'lawton', answers: readonly number[]): void {
  club.record(sentence, { kind: 'assess-needs', body: { personId: sau.id, scale, version: 1, assessorId: dung.id }, priv: { answers } });
}

function visit(
  club: Club,
  sentence: string,
  visitors: readonly Id[],
  tasks: readonly string[],
  condition: 'good' | 'as-before' | 'worse',
): Id {
  return club.record(sentence, { kind: 'record-visit', body: { personId: sau.id, visitors, tasks, condition } });
}
