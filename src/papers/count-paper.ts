// Bảng kiểm kê quỹ (08a-TT): I what the book says, II what was counted note by note, III the difference, and why.
import type { ClubState } from '../domain/club/state.ts';
import type { CashCounted } from '../domain/meetings/meeting-events.ts';
import type { Id } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { formatDocumentDate, formatDong, groupDigits } from '../text/format.ts';
import { amountInWords } from '../text/words.ts';
import { DIFFERENCE_REASONS } from './difference-reasons.ts';
import { type Block, type Column, labelled, type Paper, plain, type Row } from './paper.ts';
import { capital, chairOf, DOTS, holderOf, nationalHead, type Setting } from './setting.ts';

const COLUMNS: readonly Column[] = [
  { head: 'STT', align: 'centre', share: 13 },
  { head: 'Diễn giải', align: 'left', share: 80 },
  { head: 'Số lượng (tờ)', align: 'right', share: 26 },
  { head: 'Số tiền (đồng)', align: 'right', share: 40 },
];

export function countPaper(state: ClubState, setting: Setting, cmdId: Id): Paper | null {
  const counted = state.records.get(cmdId)?.find((event) => event.kind === 'cash-counted');
  if (counted === undefined || counted.kind !== 'cash-counted') return null;
  const { on, pub } = counted;
  const rows: Row[] = [
    { cells: ['I', 'Số dư theo sổ quỹ', '×', groupDigits(pub.book)], look: 'total' },
    { cells: ['II', 'Số kiểm kê thực tế', '×', groupDigits(pub.counted)], look: 'total' },
    ...pub.notes
      .filter(({ count }) => count > 0)
      .map(({ value, count }, at) => ({
        cells: [String(at + 1), `Loại ${groupDigits(value)} đ`, String(count), groupDigits(value * count)],
      })),
    { cells: ['III', 'Chênh lệch (III = II − I)', '×', groupDigits(pub.difference)], look: 'total' },
  ];
  return {
    name: `kiem-ke-quy-${on}`,
    title: `Bảng kiểm kê quỹ, ${formatDocumentDate(on)}`,
    size: 'A4',
    numbered: false,
    sheets: [
      {
        blocks: [
          nationalHead(state, setting, on),
          { what: 'title', text: 'BẢNG KIỂM KÊ QUỸ', under: '(Dùng cho tiền Việt Nam đồng)' },
          plain(`Hôm nay, vào …… giờ …… ${formatDocumentDate(on)}. Chúng tôi gồm:`),
          ...present(state, on),
          plain('Cùng tiến hành kiểm kê quỹ tiền mặt, kết quả như sau:'),
          { what: 'table', columns: COLUMNS, rows, look: 'plain' },
          labelled('Số kiểm kê bằng chữ:', `${amountInWords(pub.counted)}.`),
          ...reasons(pub, counted.priv?.note),
          {
            what: 'signatures',
            people: [
              { title: 'Kế toán', hint: '(Ký, họ tên)', name: holderOf(state, 'accountant', on) },
              { title: 'Thủ quỹ', hint: '(Ký, họ tên)', name: holderOf(state, 'treasurer', on) },
              { title: 'Người chịu trách nhiệm kiểm kê', hint: '(Ký, họ tên)', name: chairOf(state, on) },
            ],
          },
        ],
      },
    ],
  };
}

function present(state: ClubState, on: LocalDate): readonly Block[] {
  const line = (name: string, role: string): Block => plain(`- Ông (bà): ${name || DOTS}, đại diện ${role}`);
  return [
    line(holderOf(state, 'accountant', on), 'kế toán'),
    line(holderOf(state, 'treasurer', on), 'thủ quỹ'),
    line(chairOf(state, on), 'Ban chủ nhiệm'),
  ];
}

function reasons({ difference, reason }: CashCounted['pub'], note: string | undefined): readonly Block[] {
  if (difference === 0)
    return [
      labelled('Lý do chênh lệch:', 'không có chênh lệch.'),
      labelled('Kết luận sau khi kiểm kê quỹ:', 'tiền trong két khớp với sổ.'),
    ];
  const why = [reason === undefined ? '' : DIFFERENCE_REASONS[reason], note].filter(Boolean).join(', ');
  const verdict = `${difference < 0 ? 'két thiếu' : 'két thừa'} ${formatDong(Math.abs(difference))} so với sổ, đã ghi vào sổ và đọc trước cuộc họp.`;
  return [labelled('Lý do chênh lệch:', why === '' ? DOTS : `${capital(why)}.`), labelled('Kết luận sau khi kiểm kê quỹ:', verdict)];
}
