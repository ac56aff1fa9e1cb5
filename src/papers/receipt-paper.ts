// Biên nhận ý kiến: the number with which the giver asks what came of it. Neither a name nor what was said is on it.
import type { ClubState } from '../domain/club/state.ts';
import { receiptOf } from '../domain/suggestions/suggestion.ts';
import type { Id } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { formatDate } from '../text/format.ts';
import { labelled, type Paper, plain } from './paper.ts';
import { clubAddress, clubName, type Setting } from './setting.ts';

export function receiptPaper(
  state: ClubState,
  setting: Setting,
  asked: { readonly suggestionId: Id; readonly to: 'board' | 'above'; readonly dueOn: LocalDate },
): Paper {
  const number = receiptOf(asked.suggestionId);
  return {
    name: `bien-nhan-${number.toLowerCase()}`,
    title: `Biên nhận ý kiến, ${number}`,
    size: 'A5',
    numbered: false,
    sheets: [
      {
        blocks: [
          {
            what: 'slip-head',
            club: clubName(state),
            address: clubAddress(state, setting, setting.printedOn),
            right: [`Ngày ${formatDate(setting.printedOn)}`],
          },
          { what: 'title', text: 'BIÊN NHẬN Ý KIẾN' },
          { what: 'words', spans: [{ text: number, look: 'big' }], look: 'centre' },
          labelled('Gửi:', asked.to === 'board' ? 'Ban chủ nhiệm câu lạc bộ.' : 'Hội Người cao tuổi cấp trên, không qua câu lạc bộ.'),
          labelled('Hạn trả lời:', `${formatDate(asked.dueOn)}.`),
          plain('Mang số này đến bất kỳ máy nào của câu lạc bộ, mở "Góp ý, phản ánh", chọn "Hỏi trả lời bằng số biên nhận".'),
          plain('Biên nhận không ghi tên người gửi và điều đã nói. Ai có số này đều xem được câu trả lời.', 'small'),
        ],
      },
    ],
  };
}
