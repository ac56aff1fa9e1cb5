// Sổ thăm: the visits to one person cared for at home, with lines left open for pencil. It may lie about in a house, so it holds
// no note, no address and no telephone number; of somebody who has said no to care there is none.
import type { CareVisit } from '../domain/care/care-state.ts';
import { visitRecordOf, visitsOf } from '../domain/care/recipients.ts';
import type { ClubState } from '../domain/club/state.ts';
import { mayShow } from '../domain/people/consent.ts';
import type { Id } from '../kernel/ids.ts';
import { type LocalDate, type Month, monthOf } from '../kernel/local-date.ts';
import { formatDate, formatMonth } from '../text/format.ts';
import { CONDITION_WORDS, TASK_WORDS } from '../text/visit-words.ts';
import { type Column, type Paper, plain, type Row } from './paper.ts';
import { measuredText } from './referral-paper.ts';
import { chairOf, clubAddress, clubName, type Setting } from './setting.ts';
import { visitNameOf } from './visit-name.ts';

const COLUMNS: readonly Column[] = [
  { head: 'Ngày', align: 'centre', share: 25 },
  { head: 'Ai đến thăm', align: 'left', share: 40 },
  { head: 'Đã làm giúp', align: 'left', share: 42 },
  { head: 'Thấy thế nào', align: 'left', share: 25 },
  { head: 'Đo được', align: 'left', share: 32 },
];

/** A month with two visits a week, and one to spare. */
const OPEN_LINES = 9;
const OPEN: Row = { cells: COLUMNS.map(() => ''), look: 'open' };

export interface VisitBook {
  readonly personId: Id;
  readonly from: Month;
  readonly to: Month;
}

export function visitBookPaper(state: ClubState, setting: Setting, { personId, from, to }: VisitBook): Paper | null {
  const on = setting.printedOn;
  const recipient = state.recipients.get(personId);
  if (recipient === undefined || !mayShow(state, personId, 'care', on)) return null;
  const visits = visitsOf(state, personId).filter((visit) => visit.on <= on && monthOf(visit.on) >= from && monthOf(visit.on) <= to);
  const name = recipient.name || visitNameOf(state, personId);
  const measured = mayShow(state, personId, 'health', on);
  const pair = recipient.volunteers.map((one) => visitNameOf(state, one)).join(', ');
  return {
    name: `so-tham-${from}${from === to ? '' : `-${to}`}-${personId.slice(0, 8)}`,
    title: `Sổ thăm, ${name}, ${spanText(from, to)}`,
    size: 'A4',
    numbered: true,
    sheets: [
      {
        blocks: [
          { what: 'slip-head', club: clubName(state), address: clubAddress(state, setting, on), right: [`In ngày ${formatDate(on)}`] },
          { what: 'title', text: `SỔ THĂM ${spanText(from, to).toUpperCase()}`, under: countText(visits) },
          {
            what: 'fields',
            rows: [
              { label: 'Người được chăm sóc:', value: name },
              { label: 'Chăm sóc từ ngày:', value: careText(recipient.from, recipient.to) },
              { label: 'Đội chăm sóc:', value: pair },
            ],
          },
          {
            what: 'table',
            columns: COLUMNS,
            rows: [...visits.map((visit) => rowOf(state, visit, measured)), ...Array.from({ length: OPEN_LINES }, () => OPEN)],
            look: 'small',
          },
          plain('Dòng trống để ghi bằng bút khi đi thăm, rồi ghi lại vào sổ của câu lạc bộ.', 'small'),
          {
            what: 'signatures',
            people: [
              { title: 'Tình nguyện viên', hint: '(Ký, họ tên)', name: '' },
              { title: 'TM. BAN CHỦ NHIỆM', hint: 'Chủ nhiệm', name: chairOf(state, on) },
            ],
          },
        ],
      },
    ],
  };
}

function rowOf(state: ClubState, { cmdId, on, visitors, condition }: CareVisit, measured: boolean): Row {
  const record = visitRecordOf(state, cmdId);
  const tasks = (record?.pub.tasks ?? []).map((task) => TASK_WORDS[task] ?? task).join(', ');
  const reading = measured ? record?.priv?.reading : undefined;
  return {
    cells: [
      formatDate(on),
      visitors.map((one) => visitNameOf(state, one)).join(', '),
      tasks,
      CONDITION_WORDS[condition],
      reading === undefined ? '' : measuredText(reading),
    ],
  };
}

/** tháng 11/2026 · năm 2026 · từ tháng 9/2026 đến tháng 11/2026 */
function spanText(from: Month, to: Month): string {
  if (from === to) return `tháng ${formatMonth(from)}`;
  const year = from.slice(0, 4);
  return from === `${year}-01` && to === `${year}-12` ? `năm ${year}` : `từ tháng ${formatMonth(from)} đến tháng ${formatMonth(to)}`;
}

function careText(from: LocalDate, to: LocalDate | ''): string {
  return to === '' ? formatDate(from) : `${formatDate(from)} đến ngày ${formatDate(to)}`;
}

/** "9 lượt thăm: khỏe 2, như mọi khi 6, yếu hơn 1" */
function countText(visits: readonly CareVisit[]): string {
  if (visits.length === 0) return 'Chưa có lượt thăm nào';
  const counts = (['good', 'as-before', 'worse'] as const).map((one) => {
    const count = visits.filter(({ condition }) => condition === one).length;
    return `${CONDITION_WORDS[one].toLowerCase()} ${count}`;
  });
  return `${visits.length} lượt thăm: ${counts.join(', ')}`;
}
