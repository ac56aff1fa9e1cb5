// Biên bản bàn giao: what passed from hand to hand when an office changed, signed by both and a witness (conventions §2: a
// count at hand-over).
import type { ClubState } from '../domain/club/state.ts';
import type { Id } from '../kernel/ids.ts';
import { formatDocumentDate, formatDong, groupDigits } from '../text/format.ts';
import { amountInWords } from '../text/words.ts';
import { fundTitle } from './fund-title.ts';
import { type Block, labelled, type Paper, plain, type Row } from './paper.ts';
import { capital, clubAddress, DOTS, nameOf, nationalHead, personOf, type Setting } from './setting.ts';

const OFFICES = { treasurer: 'thủ quỹ', chair: 'chủ nhiệm' } as const;

export function handoverPaper(state: ClubState, setting: Setting, cmdId: Id): Paper | null {
  const event = state.records.get(cmdId)?.find(({ kind }) => kind === 'office-handed-over');
  if (event?.kind !== 'office-handed-over') return null;
  const { on, pub } = event;
  const office = OFFICES[pub.role];
  const giver = pub.from === undefined ? DOTS : capital(personOf(state, pub.from));
  const rows: Row[] = pub.funds.map(({ fund, cash, bank, loans, held }) => ({
    cells: [fundTitle(state, fund), ...[cash, bank, loans, held === 0 ? 0 : -held].map((amount) => groupDigits(amount))],
  }));
  const counted: readonly Block[] =
    pub.counted === undefined
      ? [labelled('Tiền mặt trong két:', 'không đếm khi bàn giao.')]
      : [labelled('Tiền mặt đếm được khi bàn giao:', `${formatDong(pub.counted)} (${amountInWords(pub.counted)}).`)];
  return {
    name: `ban-giao-${on}`,
    title: `Biên bản bàn giao ${office}, ${formatDocumentDate(on)}`,
    size: 'A4',
    numbered: false,
    sheets: [
      {
        blocks: [
          nationalHead(state, setting, on),
          { what: 'title', text: 'BIÊN BẢN BÀN GIAO', under: `Việc ${office} của câu lạc bộ` },
          plain(`Hôm nay, ${formatDocumentDate(on)}, tại ${clubAddress(state, setting, on)}, chúng tôi gồm:`),
          labelled('Bên giao:', `${giver}.`),
          labelled('Bên nhận:', `${capital(personOf(state, pub.to))}.`),
          plain('Đã bàn giao sổ và tiền của câu lạc bộ như sau (đồng):'),
          {
            what: 'table',
            look: 'plain',
            columns: [
              { head: 'Quỹ', align: 'left', share: 50 },
              { head: 'Tiền mặt', align: 'right', share: 28 },
              { head: 'Ngân hàng', align: 'right', share: 28 },
              { head: 'Đang cho vay', align: 'right', share: 28 },
              { head: 'Đang giữ hộ', align: 'right', share: 26 },
            ],
            rows,
          },
          ...counted,
          labelled('Khoản vay chưa trả hết:', `${pub.openLoans} khoản, còn nợ gốc ${formatDong(pub.owed)}.`),
          ...(event.priv?.note ? [labelled('Ghi thêm:', `${event.priv.note}.`)] : []),
          plain('Từ lúc ký, bên nhận giữ sổ và tiền của câu lạc bộ.'),
          {
            what: 'signatures',
            people: [
              { title: 'Bên giao', hint: '(Ký, họ tên)', name: pub.from === undefined ? '' : nameOf(state, pub.from) },
              { title: 'Bên nhận', hint: '(Ký, họ tên)', name: nameOf(state, pub.to) },
              ...pub.signatures
                .filter(({ personId }) => personId !== pub.from && personId !== pub.to)
                .slice(0, 1)
                .map(({ personId }) => ({ title: 'Người chứng kiến', hint: '(Ký, họ tên)', name: nameOf(state, personId) })),
            ],
          },
        ],
      },
    ],
  };
}
