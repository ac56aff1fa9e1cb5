// A complaint the board leaves lying is sent on, one goes past the club at once; the level above answers both.
import { ROOMS_OF_ROLE } from '../../src/domain/club/roles.ts';
import { isOverdue } from '../../src/domain/suggestions/suggestion.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { formatDate } from '../../src/text/format.ts';
import { type Club, clubAtWork } from './club.ts';

export const title = 'Phản ánh không được trả lời, Hội cấp trên trả lời';

export function tell(): Club {
  const club = clubAtWork(title);
  const said = { sort: 'complaint', topic: 'money', anonymous: true } as const;
  const toBoard = club.record('Một người không ghi tên phản ánh với Ban chủ nhiệm.', {
    kind: 'make-suggestion',
    body: { ...said, to: 'board' },
    priv: { words: 'Sổ thu chưa dán lên tường' },
  });
  const past = club.record(
    'Một người gửi thẳng lên Hội, không qua câu lạc bộ.',
    { kind: 'make-suggestion', body: { ...said, to: 'above', topic: 'loans' }, priv: { words: 'Cho vay chưa đúng hàng chờ' } },
    'máy ông Bình',
  );
  const readers = Object.entries(ROOMS_OF_ROLE).filter(([, rooms]) => rooms.includes('appeals'));
  club.say(`Ý kiến gửi thẳng chỉ có ${readers.map(([role]) => role).join(', ')} đọc được.`);
  const suggestion = club.state.suggestions.get(toBoard);
  const late = localDate('2026-02-01');
  club.say(
    `Hạn trả lời ${formatDate(suggestion?.dueOn ?? late)}; ngày ${formatDate(late)} quá hạn: ${suggestion && isOverdue(suggestion, late) ? 'phải' : 'chưa'}.`,
  );
  club.day('2026-02-01');
  club.record(
    'Người gửi cầm biên nhận, bấm chuyển lên Hội.',
    { kind: 'pass-suggestion-up', body: { suggestionId: toBoard } },
    'máy ông Bình',
  );
  club.record('Bấm lần nữa.', { kind: 'pass-suggestion-up', body: { suggestionId: toBoard } }, 'máy ông Bình');
  club.day('2026-02-10');
  const answer = (suggestionId: typeof past, toClub: boolean, words: string) =>
    club.record(`Cán bộ Hội phường trả lời: ${words}.`, {
      kind: 'answer-appeal',
      body: { suggestionId, outcome: 'accepted', toClub },
      priv: { words },
    });
  answer(toBoard, true, 'Câu lạc bộ dán sổ thu lên tường mỗi tháng');
  answer(past, false, 'Hội sẽ dự buổi xét vay tháng này');
  answer(past, false, 'Trả lời lần nữa');
  club.record('Ban chủ nhiệm vẫn trả lời được người gửi.', {
    kind: 'answer-suggestion',
    body: { suggestionId: toBoard, outcome: 'accepted' },
    priv: { words: 'Đã dán sổ' },
  });
  return club;
}
