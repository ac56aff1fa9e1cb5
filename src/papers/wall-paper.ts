// Tờ treo tường: what the whole room may know, in type that is read from two metres. Totals only: no name beside a debt,
// a gift or a help. What one person owes is on that person's own page (decision 0020).
import type { ClubState } from '../domain/club/state.ts';
import { presentAt } from '../domain/meetings/gathering.ts';
import type { Meeting } from '../domain/meetings/meeting.ts';
import type { Id } from '../kernel/ids.ts';
import { monthOf } from '../kernel/local-date.ts';
import { checkWord } from '../protocol/check-word.ts';
import { formatDate, formatDong } from '../text/format.ts';
import { amountInWords } from '../text/words.ts';
import { fundTitle } from './fund-title.ts';
import { helpLines } from './help-lines.ts';
import { meetingMoney } from './meeting-money.ts';
import { type Block, type Paper, plain, type Row } from './paper.ts';
import { clubName, type Setting } from './setting.ts';

export function wallPaper(state: ClubState, _setting: Setting, meetingId: Id): Paper | null {
  const meeting = state.meetings.get(meetingId);
  if (meeting === undefined) return null;
  return {
    name: `to-treo-tuong-${meeting.on}`,
    title: `Tờ treo tường, buổi họp ${formatDate(meeting.on)}`,
    size: 'A4',
    numbered: false,
    sheets: [
      {
        blocks: [
          { what: 'title', look: 'wall', text: clubName(state), under: `Buổi họp số ${meeting.number}, ngày ${formatDate(meeting.on)}` },
          {
            what: 'table',
            columns: [
              { head: 'Việc', align: 'left', share: 66 },
              { head: 'Cả câu lạc bộ', align: 'right', share: 44 },
            ],
            rows: rows(state, meeting),
            look: 'wall',
          },
          ...inWords(state, meeting),
        ],
        foot: code(meeting),
      },
    ],
  };
}

function rows(state: ClubState, meeting: Meeting): readonly Row[] {
  const { funds, end, lent, borrowers } = meetingMoney(state, meeting);
  const helped = helpLines(state, meeting.meetingId).length;
  const told = toldOnWall(state, meeting);
  return [
    { cells: ['Có mặt', `${presentAt(meeting)} người`] },
    { cells: ['Tiền thu vào', formatDong(meeting.cashIn)] },
    { cells: ['Tiền chi ra', formatDong(meeting.cashOut)] },
    ...(meeting.difference === 0
      ? []
      : [{ cells: [meeting.difference < 0 ? 'Két thiếu' : 'Két thừa', formatDong(Math.abs(meeting.difference))] }]),
    ...funds.map((fund, at): Row => ({ cells: [`Trong két, ${fundTitle(state, fund)}`, formatDong(end[at] ?? 0)] })),
    { cells: ['Trong két, tất cả', formatDong(end.reduce((sum, amount) => sum + amount, 0))], look: 'total' },
    { cells: [`Đang cho vay, ${borrowers} người`, formatDong(lent)] },
    { cells: ['Giúp nhau', helped === 0 ? 'chưa có' : `${helped} việc`] },
    ...(told === 0 ? [] : [{ cells: ['Nhà khó khăn đã giúp xong', `${told} nhà`] }]),
  ];
}

/** Needs closed in the month of the meeting whose people agreed to be told of, without a name. */
function toldOnWall(state: ClubState, { on }: Meeting): number {
  return [...state.needs.values()].filter(({ closed }) => closed?.onWall === true && monthOf(closed.on) === monthOf(on)).length;
}

function inWords(state: ClubState, meeting: Meeting): readonly Block[] {
  const left = meetingMoney(state, meeting).end.reduce((sum, amount) => sum + amount, 0);
  return [plain(`Trong két: ${amountInWords(left).toLowerCase()}.`, 'wall')];
}

function code({ pageDigest }: Meeting): readonly Block[] {
  if (pageDigest === '') return [];
  const { words, figures } = checkWord(pageDigest);
  return [
    {
      what: 'code',
      code: `LALANH:1:${pageDigest}`,
      lines: [[{ text: 'Mã trang: ' }, { text: `${words.join(' ')} ${figures}`, look: 'big' }]],
    },
  ];
}
