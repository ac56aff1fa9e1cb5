// Trang buổi họp: the closed meeting on one page, with the code that paper, phone and server share.
import type { ClubState } from '../domain/club/state.ts';
import { presentAt } from '../domain/meetings/gathering.ts';
import type { Meeting } from '../domain/meetings/meeting.ts';
import { standingMinutes } from '../domain/meetings/minutes.ts';
import type { Id } from '../kernel/ids.ts';
import { checkWord } from '../protocol/check-word.ts';
import { formatDate, formatDong, groupDigits } from '../text/format.ts';
import { amountInWords } from '../text/words.ts';
import { DIFFERENCE_REASONS } from './difference-reasons.ts';
import { fundTitle } from './fund-title.ts';
import { helpLines } from './help-lines.ts';
import { meetingMoney } from './meeting-money.ts';
import { type Block, labelled, type Paper, plain, type Row, type Span } from './paper.ts';
import { chairOf, DOTS, holderOf, nameOf, nationalHead, personOf, type Setting } from './setting.ts';

export function meetingPagePaper(state: ClubState, setting: Setting, meetingId: Id): Paper | null {
  const meeting = state.meetings.get(meetingId);
  if (meeting === undefined) return null;
  return {
    name: `trang-buoi-hop-${meeting.on}`,
    title: `Trang buổi họp số ${meeting.number}, ${formatDate(meeting.on)}`,
    size: 'A4',
    numbered: false,
    sheets: [
      {
        blocks: [
          nationalHead(state, setting, meeting.on),
          { what: 'title', text: `TRANG BUỔI HỌP SỐ ${meeting.number}` },
          who(state, meeting),
          ...moneyTable(state, meeting),
          { what: 'beside', left: [notesTable(state, meeting)], right: told(state, meeting), leftShare: 40 },
          signatures(state, meeting),
        ],
        foot: codeOf(state, meeting),
      },
    ],
  };
}

function who(state: ClubState, meeting: Meeting): Block {
  const minutes = standingMinutes(state, meeting.meetingId);
  const marked = Object.keys(meeting.marks).length;
  const present = presentAt(meeting);
  const chair = minutes?.chairId ? personOf(state, minutes.chairId) : chairOf(state, meeting.on) || DOTS;
  const secretary = minutes?.secretaryId ? personOf(state, minutes.secretaryId) : holderOf(state, 'accountant', meeting.on) || DOTS;
  return plain(
    `Từ …… giờ …… đến …… giờ ……, tại ………………………. Chủ trì: ${chair}. Thư ký: ${secretary}. Có mặt ${present} trên ${marked} thành viên, vắng ${marked - present}.`,
  );
}

function moneyTable(state: ClubState, meeting: Meeting): readonly Block[] {
  const { funds, start, lines, end } = meetingMoney(state, meeting);
  const row = (words: string, amounts: readonly number[], look?: 'total'): Row => ({
    cells: [words, ...amounts.map((amount) => (amount === 0 && look === undefined ? '' : groupDigits(amount))), groupDigits(sum(amounts))],
    ...(look === undefined ? {} : { look }),
  });
  const left = sum(end);
  return [
    {
      what: 'table',
      look: 'plain',
      columns: [
        { head: 'Tiền quỹ (đồng)', align: 'left', share: 78 },
        ...funds.map((fund) => ({ head: fundTitle(state, fund), align: 'right', share: 30 }) as const),
        { head: 'Cộng', align: 'right', share: 28 },
      ],
      rows: [
        row('Tiền trong két đầu buổi', start, 'total'),
        ...lines.map((line) => row(line.words, line.amounts)),
        row('Tiền trong két cuối buổi', end, 'total'),
      ],
    },
    { what: 'words', spans: [{ text: `Bằng chữ: ${amountInWords(left)}.`, look: 'italic' }], look: 'plain' },
  ];
}

function notesTable(state: ClubState, meeting: Meeting): Block {
  const count = meeting.count === null ? undefined : state.records.get(meeting.count.cmdId)?.find((event) => event.kind === 'cash-counted');
  const notes = count?.kind === 'cash-counted' ? count.pub.notes.filter((note) => note.count > 0) : [];
  return {
    what: 'table',
    look: 'small',
    columns: [
      { head: 'Loại tiền', align: 'right', share: 10 },
      { head: 'Tờ', align: 'right', share: 6 },
      { head: 'Thành tiền', align: 'right', share: 13 },
    ],
    rows: [
      ...notes.map(({ value, count: sheets }) => ({ cells: [groupDigits(value), String(sheets), groupDigits(value * sheets)] })),
      { cells: ['Đếm được', '', groupDigits(meeting.count?.counted ?? 0)], look: 'total' },
    ],
  };
}

function told(state: ClubState, meeting: Meeting): readonly Block[] {
  const { lent, borrowers } = meetingMoney(state, meeting);
  const help = helpLines(state, meeting.meetingId);
  const count = meeting.count === null ? undefined : state.records.get(meeting.count.cmdId)?.find((event) => event.kind === 'cash-counted');
  const reason = count?.kind === 'cash-counted' && count.pub.reason !== undefined ? DIFFERENCE_REASONS[count.pub.reason] : DOTS;
  const passed = [...state.resolutions.values()].filter((one) => one.meetingId === meeting.meetingId && one.passed);
  return [
    labelled('Đang cho vay:', `${borrowers} người, còn ${formatDong(lent)}.`),
    ...(help.length === 0 ? [] : [labelled('Giúp nhau:', `${help.join('; ')}.`)]),
    ...(meeting.difference === 0
      ? []
      : [labelled(`Lý do két ${meeting.difference < 0 ? 'thiếu' : 'thừa'} ${formatDong(Math.abs(meeting.difference))}:`, `${reason}.`)]),
    ...(passed.length === 0 ? [] : [labelled('Nghị quyết:', `đã biểu quyết thông qua ${passed.length} việc.`)]),
  ];
}

function signatures(state: ClubState, meeting: Meeting): Block {
  const minutes = standingMinutes(state, meeting.meetingId);
  const secretary = minutes?.secretaryId ? nameOf(state, minutes.secretaryId) : holderOf(state, 'accountant', meeting.on);
  return {
    what: 'signatures',
    people: [
      { title: 'THƯ KÝ', hint: '', name: secretary },
      { title: 'THỦ QUỸ', hint: '', name: holderOf(state, 'treasurer', meeting.on) },
      { title: 'CHỦ NHIỆM', hint: '', name: chairOf(state, meeting.on) },
    ],
  };
}

function codeOf(state: ClubState, meeting: Meeting): readonly Block[] {
  if (meeting.pageDigest === '') return [plain('Buổi họp chưa khóa: trang này chưa có mã.', 'small')];
  const before = [...state.meetings.values()]
    .filter((one) => one.pageDigest !== '' && one.number < meeting.number)
    .sort((a, b) => b.number - a.number)[0];
  const lines: (readonly Span[])[] = [
    [{ text: 'Mã trang này: ' }, { text: codeText(meeting.pageDigest), look: 'big' }, { text: hexText(meeting.pageDigest) }],
    ...(before === undefined
      ? []
      : [
          [
            { text: `Nối sau trang số ${before.number}: ` },
            { text: codeText(before.pageDigest), look: 'bold' } as const,
            { text: hexText(before.pageDigest) },
          ],
        ]),
    [{ text: 'Mã trên giấy, trên điện thoại và ở phường phải giống nhau.', look: 'italic' }],
  ];
  return [{ what: 'code', code: `LALANH:1:${meeting.pageDigest}`, lines }];
}

function codeText(digest: string): string {
  const { words, figures } = checkWord(digest);
  return `${words.join(' ')} ${figures}`;
}

/** The first eight signs of the digest itself, for whoever compares two pages letter by letter. */
function hexText(digest: string): string {
  return ` (${digest.slice(0, 4).toUpperCase()} ${digest.slice(4, 8).toUpperCase()})`;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
