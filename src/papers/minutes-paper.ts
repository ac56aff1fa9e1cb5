// Biên bản họp in the form of Mẫu 1.9 (NĐ 30/2020): when, where, who, what was said, what was voted, when it ended.
import type { ClubState } from '../domain/club/state.ts';
import { presentAt } from '../domain/meetings/gathering.ts';
import type { Meeting } from '../domain/meetings/meeting.ts';
import { standingMinutes } from '../domain/meetings/minutes.ts';
import type { Resolution } from '../domain/meetings/resolution.ts';
import type { Id } from '../kernel/ids.ts';
import { formatDate, formatDocumentDate, formatDong } from '../text/format.ts';
import { amountInWords } from '../text/words.ts';
import { fundTitle } from './fund-title.ts';
import { helpLines } from './help-lines.ts';
import { meetingMoney } from './meeting-money.ts';
import { type Block, labelled, type Paper, plain } from './paper.ts';
import { chairOf, clubAddress, DOTS, holderOf, nameOf, nationalHead, type Setting } from './setting.ts';
import { typedForBoard } from './typed-for-board.ts';

export function minutesPaper(state: ClubState, setting: Setting, meetingId: Id): Paper | null {
  const meeting = state.meetings.get(meetingId);
  if (meeting === undefined) return null;
  const minutes = standingMinutes(state, meetingId);
  const chair = minutes?.chairId ? nameOf(state, minutes.chairId) : chairOf(state, meeting.on);
  const secretary = minutes?.secretaryId ? nameOf(state, minutes.secretaryId) : holderOf(state, 'accountant', meeting.on);
  return {
    name: `bien-ban-${meeting.on}`,
    title: `Biên bản buổi họp số ${meeting.number}, ${formatDate(meeting.on)}`,
    size: 'A4',
    numbered: true,
    sheets: [
      {
        blocks: [
          nationalHead(state, setting, meeting.on),
          {
            what: 'title',
            text: 'BIÊN BẢN',
            under: `Sinh hoạt câu lạc bộ tháng ${Number(meeting.on.slice(5, 7))} năm ${meeting.on.slice(0, 4)}, buổi số ${meeting.number}`,
          },
          labelled('Thời gian bắt đầu:', `…… giờ ……, ${formatDocumentDate(meeting.on)}.`),
          labelled('Địa điểm:', `……………………, ${clubAddress(state, setting, meeting.on)}.`),
          labelled('Thành phần tham dự:', attendance(meeting)),
          labelled('Chủ trì:', `${chair || DOTS}.`),
          labelled('Thư ký:', `${secretary || DOTS}.`),
          ...(minutes?.guests ? [labelled('Khách mời:', `${minutes.guests}.`)] : []),
          plain('Nội dung:', 'heading'),
          ...contents(state, meeting),
          plain(`Buổi họp kết thúc vào …… giờ ……, ${formatDocumentDate(meeting.on)}./.`),
          {
            what: 'signatures',
            people: [
              { title: 'THƯ KÝ', hint: '(Ký, họ tên)', name: secretary },
              { title: 'CHỦ TRÌ', hint: '(Ký, họ tên)', name: chair },
            ],
          },
        ],
      },
    ],
  };
}

function attendance(meeting: Meeting): string {
  const marked = Object.values(meeting.marks);
  const excused = marked.filter((mark) => mark === 'excused').length;
  const absent = marked.length - presentAt(meeting);
  return `${presentAt(meeting)} trên ${marked.length} thành viên; vắng ${absent}${excused === 0 ? '' : `, trong đó ${excused} có lý do`}.`;
}

function contents(state: ClubState, meeting: Meeting): readonly Block[] {
  const minutes = standingMinutes(state, meeting.meetingId);
  const resolutions = [...state.resolutions.values()].filter((one) => one.meetingId === meeting.meetingId && !one.withdrawn);
  const help = helpLines(state, meeting.meetingId);
  const talks = activitiesOf(state, meeting.meetingId);
  const typed = typedForBoard(state, meeting);
  const parts: (readonly Block[])[] = [
    money(state, meeting),
    ...(help.length === 0 ? [] : [[labelled('Giúp nhau:', `${help.join('; ')}.`)]]),
    ...(talks.length === 0 ? [] : [[labelled('Nói chuyện, hoạt động:', `${talks.join('; ')}.`)]]),
    ...(minutes?.discussion ? [[labelled('Ý kiến, trao đổi:', minutes.discussion)]] : []),
    ...(resolutions.length === 0 ? [] : [[plain('Biểu quyết:', 'heading'), ...resolutions.map(voted)]]),
    ...(typed.length === 0 ? [] : [[labelled('Nhập giúp:', `${typed.join('; ')}.`)]]),
    ...(minutes?.nextMonth ? [[labelled('Việc tháng tới:', minutes.nextMonth)]] : []),
  ];
  return parts.flat();
}

function money(state: ClubState, meeting: Meeting): readonly Block[] {
  const { funds, end } = meetingMoney(state, meeting);
  const total = end.reduce((sum, amount) => sum + amount, 0);
  return [
    labelled('Thu:', `${formatDong(meeting.cashIn)}. Chi: ${formatDong(meeting.cashOut)}.`),
    ...(meeting.difference === 0
      ? []
      : [
          labelled(
            'Kiểm quỹ:',
            `két ${meeting.difference < 0 ? 'thiếu' : 'thừa'} ${formatDong(Math.abs(meeting.difference))}, đã đọc trước cuộc họp.`,
          ),
        ]),
    labelled(
      'Tiền trong két cuối buổi:',
      `${formatDong(total)} (${amountInWords(total)}), gồm ${funds.map((fund, at) => `${fundTitle(state, fund)} ${formatDong(end[at] ?? 0)}`).join(', ')}.`,
    ),
  ];
}

function voted(resolution: Resolution, at: number): Block {
  const { votesFor, votesAgainst, votesAbstain, passed, text } = resolution;
  const verdict = passed ? 'thông qua' : 'không thông qua';
  return labelled(
    `${at + 1}.`,
    `${text === '' ? DOTS : text}: tán thành ${votesFor}, không tán thành ${votesAgainst}, ý kiến khác ${votesAbstain}; ${verdict}.`,
  );
}

function activitiesOf(state: ClubState, meetingId: Id): readonly string[] {
  const told: string[] = [];
  for (const [cmdId, record] of state.records)
    for (const event of record)
      if (event.kind === 'activity-held' && event.pub.meetingId === meetingId && !state.reversed.has(cmdId))
        told.push(event.pub.partner === undefined ? event.pub.topic : `${event.pub.topic} (${event.pub.partner})`);
  return told;
}
