// The four tables of a cut-off sheet and their columns: what each is called at the top (first spelling: the template's own) and
// how else people write it. Compared without accents, capitals, signs and what stands in brackets.
import type { SheetProblemKind } from '../text/sheet-problems.ts';

export type TableName = 'funds' | 'capital' | 'members' | 'loans';

export interface Place {
  readonly sheet: string;
  /** 1 for the first, as the program of sheets counts. */
  readonly row: number;
}

export interface TypedRow {
  readonly place: Place;
  /** What stands in each column, trimmed; a column left empty is not named. */
  readonly cells: Readonly<Record<string, string>>;
  /** Set by a screen that keeps its rows: the person or loan this line already stands for. */
  readonly id?: string;
}

/** A cut-off sheet as typed, from a file or on the screen: nothing has been understood yet. */
export interface TypedSheet {
  readonly cutOffOn: { readonly text: string; readonly place: Place };
  readonly tables: { readonly [table in TableName]: readonly TypedRow[] };
  /** Letters of the columns, by table and column, for telling places. */
  readonly letters: { readonly [table in TableName]: Readonly<Record<string, string>> };
}

export interface SheetProblem {
  readonly table: TableName | 'book';
  /** Place of the line in its table, from 0; −1 for the table as a whole. */
  readonly index: number;
  readonly column: string;
  readonly place: Place & { readonly letter: string };
  readonly problem: SheetProblemKind;
  /** What stands there. */
  readonly shown: string;
}

/** Column → its spellings. Those of KEY_COLUMNS tell which table a row of headings is. */
export const COLUMNS: { readonly [table in TableName]: Readonly<Record<string, readonly string[]>> } = {
  funds: {
    fund: ['Quỹ', 'Tên quỹ'],
    cash: ['Trong két', 'Tiền mặt', 'Két', 'Tiền mặt trong két', 'Tiền mặt tại quỹ'],
    bank: ['Ngân hàng', 'Ở ngân hàng', 'Tiền gửi', 'Tiền gửi ngân hàng'],
    total: ['Tổng quỹ theo sổ', 'Tổng quỹ', 'Tổng', 'Tổng cộng', 'Số dư', 'Số dư quỹ', 'Tổng quỹ theo sổ giấy'],
  },
  capital: {
    fund: ['Vào quỹ', 'Quỹ', 'Tên quỹ'],
    source: ['Nguồn vốn', 'Nguồn'],
    amount: ['Số tiền', 'Tiền', 'Vốn', 'Số vốn'],
    receivedOn: ['Ngày nhận', 'Nhận ngày', 'Ngày nhận vốn'],
    from: ['Ai cho', 'Của ai', 'Người cho', 'Đơn vị cho', 'Tên nguồn', 'Ghi chú'],
  },
  members: {
    name: ['Họ và tên', 'Họ tên', 'Tên', 'Thành viên', 'Tên thành viên', 'Họ và tên thành viên', 'Họ tên thành viên'],
    sex: ['Giới tính', 'Giới', 'Nam nữ', 'Phái'],
    born: ['Năm sinh', 'Ngày sinh', 'Sinh năm', 'Ngày tháng năm sinh', 'NS'],
    group: ['Tổ', 'Tổ số', 'Số tổ', 'Nhóm'],
    household: ['Diện hộ', 'Hộ', 'Hoàn cảnh', 'Loại hộ', 'Đối tượng', 'Hộ nghèo'],
    joinedOn: ['Ngày vào', 'Ngày vào CLB', 'Vào CLB', 'Ngày tham gia', 'Ngày vào câu lạc bộ', 'Vào câu lạc bộ'],
    roles: ['Chức vụ', 'Chức danh', 'Nhiệm vụ', 'Vai trò'],
    duesThrough: ['Hội phí đến tháng', 'Hội phí', 'Đóng hội phí đến', 'Hội phí đã đóng đến', 'Đã đóng hội phí đến tháng'],
    firstLent: ['Đã từng vay', 'Từng vay', 'Vay lần đầu', 'Ngày vay đầu tiên'],
    associationMember: ['Hội viên NCT', 'Hội viên', 'Hội viên Hội NCT', 'Hội viên Hội Người cao tuổi'],
    minority: ['Dân tộc thiểu số', 'DTTS'],
    phone: ['Điện thoại', 'Số điện thoại', 'SĐT', 'ĐT'],
  },
  loans: {
    name: ['Người vay', 'Họ và tên', 'Họ tên', 'Tên', 'Tên người vay', 'Họ và tên người vay', 'Thành viên'],
    born: ['Năm sinh', 'Sinh năm', 'NS'],
    fund: ['Quỹ', 'Vay từ quỹ', 'Của quỹ'],
    lentOn: ['Ngày vay', 'Ngày nhận tiền', 'Ngày phát vay', 'Vay ngày'],
    principal: ['Số tiền vay', 'Số vay', 'Tiền vay', 'Đã vay', 'Gốc vay', 'Số tiền'],
    left: ['Gốc còn nợ', 'Còn nợ', 'Còn nợ gốc', 'Dư nợ', 'Gốc còn lại', 'Nợ gốc', 'Còn lại'],
    interestOverdue: ['Lãi còn nợ', 'Nợ lãi', 'Lãi quá hạn', 'Lãi chưa đóng'],
    instalments: ['Số kỳ', 'Số tháng', 'Thời hạn', 'Số tháng góp', 'Kỳ hạn'],
    rate: ['Lãi một tháng (%)', 'Lãi', 'Lãi suất', 'Lãi tháng', 'Lãi suất tháng'],
    method: ['Cách góp', 'Cách tính', 'Cách tính lãi', 'Cách tính góp'],
    purpose: ['Vay để làm gì', 'Mục đích', 'Mục đích vay', 'Sử dụng vốn'],
  },
};

/** All of the first list and one of the second must be there for a row to head the table. */
export const KEY_COLUMNS: { readonly [table in TableName]: readonly [all: readonly string[], one: readonly string[]] } = {
  loans: [['name'], ['principal', 'left', 'lentOn']],
  members: [['name'], ['born', 'sex', 'group', 'roles']],
  capital: [['source'], ['amount']],
  funds: [['fund'], ['cash', 'bank', 'total']],
};

export const TABLE_NAMES: readonly TableName[] = ['funds', 'capital', 'members', 'loans'];

/** The words of a sheet repeat themselves thousands of times (Nam, Nữ, Không): what was folded is remembered. */
const folded = new Map<string, string>();
const MOST_FOLDED = 5000;

/** "Lãi một tháng (%)" → "lai mot thang". */
export function plainWords(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  if (folded.size >= MOST_FOLDED) folded.clear();
  const plain = fold(text);
  folded.set(text, plain);
  return plain;
}

function fold(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'd');
  return bare
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
