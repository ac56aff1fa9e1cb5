// The sheet people sign when they come to a course or a conference: a column a day while there are few days, and open lines for those
// who come unasked. No document prescribes it; it is laid out as Nghị định 30/2020 lays out an office's papers.
import type { Attendee } from '../../domain/office/gatherings.ts';
import type { Letterhead } from '../../domain/office/letterhead.ts';
import { addDays, daysBetween, type LocalDate } from '../../kernel/local-date.ts';
import { formatDate, groupDigits } from '../../text/format.ts';
import { type Block, type Column, type Paper, plain, type Row } from '../paper.ts';
import { linesOfText, placeAndDay } from './letterhead.ts';

export interface SheetAsked {
  readonly letterhead: Letterhead;
  /** "Lớp tập huấn: …" or "Hội nghị …" */
  readonly what: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly place: string;
  readonly people: readonly Attendee[];
}

const MOST_DAY_COLUMNS = 3;
const OPEN_LINES = 6;
const NAMES_SHARE = 72;

export function attendanceSheet({ letterhead, what, from, until, place, people }: SheetAsked): Paper {
  const days = daysBetween(from, until) + 1;
  const signed =
    days > MOST_DAY_COLUMNS ? ['Ký tên'] : Array.from({ length: days }, (_, at) => `Ký ngày ${formatDate(addDays(from, at)).slice(0, 5)}`);
  const columns: readonly Column[] = [
    { head: 'STT', align: 'centre', share: 7 },
    { head: 'Họ và tên', align: 'left', share: 25 },
    { head: 'Chức vụ', align: 'left', share: 18 },
    { head: 'Đơn vị, câu lạc bộ', align: 'left', share: 22 },
    ...signed.map((head): Column => ({ head, align: 'left', share: (100 - NAMES_SHARE) / signed.length })),
  ];
  const blanks = signed.map(() => '');
  const rows = [
    ...people.map(({ name, role, from: where }, at): Row => ({ cells: [String(at + 1), name, role, where, ...blanks], look: 'open' })),
    ...Array.from(
      { length: OPEN_LINES },
      (_, at): Row => ({ cells: [String(people.length + at + 1), '', '', '', ...blanks], look: 'open' }),
    ),
  ];
  const when = from === until ? `Ngày ${formatDate(from)}` : `Từ ngày ${formatDate(from)} đến ngày ${formatDate(until)}`;
  const blocks: readonly Block[] = [
    {
      what: 'office-head',
      above: linesOfText(letterhead.above),
      body: linesOfText(letterhead.body),
      number: '',
      place: placeAndDay(letterhead.place, from),
    },
    { what: 'title', look: 'named', text: 'DANH SÁCH KÝ DỰ', under: what },
    plain(`${when}, tại ${place}. Mời ${groupDigits(people.length)} người.`, 'centre'),
    { what: 'table', look: 'small', columns, rows },
    plain('Có mặt: ………… người, trong đó ngoài danh sách: ………… người.', 'passage'),
    {
      what: 'signatures',
      people: [
        { title: 'NGƯỜI LẬP', hint: '(Ký, ghi rõ họ tên)', name: '' },
        { title: linesOfText(letterhead.authority).join(' '), hint: '(Ký, đóng dấu)', name: letterhead.signer },
      ],
    },
  ];
  return { name: `ky-du-${from}`, title: `Danh sách ký dự. ${what}`, size: 'A4', numbered: true, sheets: [{ blocks }], official: true };
}
