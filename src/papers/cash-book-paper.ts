// Sổ quỹ tiền mặt (S07-DN) of one fund and place: columns A B C D E 1 2 3 G, totals carried from page to page, the pages
// counted in words at the end. One book a fund, one a place (conventions §2).
import type { Fund, Place } from '../domain/books/account.ts';
import type { ClubState } from '../domain/club/state.ts';
import { firstDayOf, lastDayOf, type Month } from '../kernel/local-date.ts';
import { formatDate, formatDocumentDate, formatMonth, groupDigits } from '../text/format.ts';
import { slipLabel } from '../text/slip-number.ts';
import { amountInWords } from '../text/words.ts';
import { fundTitle } from './fund-title.ts';
import { type Movement, movementsOf, sumOf } from './movements.ts';
import { type Block, type Column, labelled, type Paper, plain, type Row, type Sheet } from './paper.ts';
import { chairOf, clubAddress, clubName, holderOf, type Setting } from './setting.ts';

const COLUMNS: readonly Column[] = [
  { head: 'Ngày, tháng ghi sổ', sign: 'A', align: 'centre', share: 25 },
  { head: 'Ngày, tháng chứng từ', sign: 'B', align: 'centre', share: 25 },
  { head: 'Số hiệu phiếu thu', sign: 'C', align: 'left', share: 32 },
  { head: 'Số hiệu phiếu chi', sign: 'D', align: 'left', share: 32 },
  { head: 'Diễn giải', sign: 'E', align: 'left', share: 72 },
  { head: 'Thu', sign: '1', align: 'right', share: 25 },
  { head: 'Chi', sign: '2', align: 'right', share: 25 },
  { head: 'Tồn', sign: '3', align: 'right', share: 25 },
  { head: 'Ghi chú', sign: 'G', align: 'left', share: 24 },
];

/** Millimetres for lines on the first page of a wide A4 and on the others, heads and carried totals taken off. */
const FIRST_PAGE = 100;
const OTHER_PAGE = 122;
/** What the closing words and the signatures of the last page take. */
const ENDING = 52;
/** A line of 11.5 pt, and what a row has around it. */
const LINE = 4.6;
const AROUND = 1.7;
/** Letters of the explanation, or of the remark, on one line of their column. */
const LETTERS = 34;
const REMARK_LETTERS = 10;

export function cashBookPaper(state: ClubState, setting: Setting, fund: Fund, place: Place, from: Month, to: Month): Paper {
  const all = movementsOf(state, fund, place);
  const before = sumOf(all.filter(({ on }) => on < firstDayOf(from)));
  const within = all.filter(({ on }) => on >= firstDayOf(from) && on <= lastDayOf(to));
  const pages = pagesOf(state, within, before);
  const period = from === to ? `Tháng ${formatMonth(from)}` : `Từ tháng ${formatMonth(from)} đến tháng ${formatMonth(to)}`;
  const title = place === 'cash' ? 'SỔ QUỸ TIỀN MẶT' : 'SỔ TIỀN GỬI NGÂN HÀNG';
  const left = before + sumOf(within);
  const sheets = pages.map(
    (rows, at): Sheet => ({
      blocks: [
        ...(at === 0
          ? opening(state, setting, title, fund, period, lastDayOf(to))
          : [plain(`${title}, ${fundTitle(state, fund)}, ${period.toLowerCase()}`, 'small')]),
        { what: 'table', columns: COLUMNS, rows, look: 'small' },
        ...(at === pages.length - 1 ? ending(state, left, pages.length, lastDayOf(to)) : []),
      ],
    }),
  );
  return {
    name: `so-quy-${place === 'cash' ? 'tien-mat' : 'ngan-hang'}-${fund === 'income' ? 'tang-thu-nhap' : fund === 'activity' ? 'hoat-dong' : fund}-${from}${from === to ? '' : `-den-${to}`}`,
    title: `${title === 'SỔ QUỸ TIỀN MẶT' ? 'Sổ quỹ tiền mặt' : 'Sổ tiền gửi ngân hàng'}, ${fundTitle(state, fund)}, ${period.toLowerCase()}`,
    size: 'A4-wide',
    numbered: true,
    sheets,
  };
}

function opening(
  state: ClubState,
  setting: Setting,
  title: string,
  fund: Fund,
  period: string,
  on: ReturnType<typeof lastDayOf>,
): readonly Block[] {
  const right = [fundTitle(state, fund), `Ngày mở sổ: ${formatDate(state.profile?.launchedOn ?? on)}`];
  return [
    { what: 'slip-head', club: clubName(state), address: clubAddress(state, setting, on), right },
    { what: 'title', text: title, under: `${period}. Đơn vị tính: đồng` },
  ];
}

function ending(state: ClubState, left: number, pages: number, on: ReturnType<typeof lastDayOf>): readonly Block[] {
  const number = String(pages).padStart(2, '0');
  return [
    labelled('Tồn quỹ bằng chữ:', `${amountInWords(left)}.`),
    plain(`Sổ này có ${number} trang, đánh số từ trang 01 đến trang ${number}. ${formatDocumentDate(on).replace('ngày', 'Ngày')}.`),
    {
      what: 'signatures',
      people: [
        { title: 'Thủ quỹ', hint: '(Ký, họ tên)', name: holderOf(state, 'treasurer', on) },
        { title: 'Kế toán', hint: '(Ký, họ tên)', name: holderOf(state, 'accountant', on) },
        { title: 'Chủ nhiệm', hint: '(Ký, họ tên)', name: chairOf(state, on) },
      ],
    },
  ];
}

/** Rows cut into pages; each page ends with what is carried over and the next begins with it. The last leaves room to sign. */
function pagesOf(state: ClubState, movements: readonly Movement[], before: number): readonly (readonly Row[])[] {
  const pages: Row[][] = [];
  let page: Row[] = [sumRow('Số dư đầu kỳ', '', '', before)];
  let room = FIRST_PAGE;
  let came = 0;
  let went = 0;
  const turnPage = (): void => {
    const carried = (text: string): Row => sumRow(text, groupDigits(came), groupDigits(went), before + came - went);
    pages.push([...page, carried('Cộng chuyển sang trang sau')]);
    page = [carried('Số trang trước chuyển sang')];
    room = OTHER_PAGE;
  };
  for (const movement of movements) {
    const remark = remarkOf(state, movement);
    const height = heightOf(movement.words, remark);
    if (height > room) turnPage();
    came += Math.max(0, movement.change);
    went += Math.max(0, -movement.change);
    page.push(lineRow(movement, before + came - went, remark));
    room -= height;
  }
  if (room < ENDING) turnPage();
  const left = before + came - went;
  page.push(sumRow('Cộng phát sinh trong kỳ', groupDigits(came), groupDigits(went), null), sumRow('Số dư cuối kỳ', '', '', left));
  return [...pages, page];
}

function heightOf(words: string, remark: string): number {
  const lines = Math.max(1, Math.ceil(words.length / LETTERS), Math.ceil(remark.length / REMARK_LETTERS));
  return AROUND + LINE * lines;
}

function lineRow({ on, happened, slip, counted, change, words }: Movement, left: number, remark: string): Row {
  const number = slip === undefined ? (counted ? 'BB kiểm kê' : '') : slipLabel(slip);
  const amount = groupDigits(Math.abs(change));
  const [inNumber, outNumber, inAmount, outAmount] = change > 0 ? [number, '', amount, ''] : ['', number, '', amount];
  return { cells: [formatDate(on), formatDate(happened), inNumber, outNumber, words, inAmount, outAmount, groupDigits(left), remark] };
}

function remarkOf(state: ClubState, { cmdId }: Movement): string {
  const by = state.reversed.get(cmdId);
  const slip = by === undefined ? undefined : state.slips.get(by);
  return slip === undefined ? '' : `đã ghi ngược, ${slipLabel(slip)}`;
}

function sumRow(text: string, came: string, went: string, left: number | null): Row {
  return { cells: ['', '', '', '', text, came, went, left === null ? '' : groupDigits(left), ''], look: 'total' };
}
