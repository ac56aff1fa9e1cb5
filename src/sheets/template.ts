// The sheet a club fills in on its own computer: four tables with our headings, an example line each (which is not read), and
// how to write what. What a person changes about it (order, titles, more columns) does not matter to the reading.
import { COLUMNS, type TableName } from './tables.ts';

export interface TemplateSheet {
  readonly name: string;
  /** Widths of the columns in letters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly TemplateCell[])[];
}

export interface TemplateCell {
  readonly text: string;
  readonly look?: 'heading' | 'title' | 'example';
}

const EXAMPLES: { readonly [table in TableName]: readonly Readonly<Record<string, string>>[] } = {
  funds: [{ fund: 'Ví dụ: Tăng thu nhập', cash: '12.000.000', bank: '3.000.000', total: '18.000.000' }],
  capital: [{ fund: 'Ví dụ: Tăng thu nhập', source: 'Ngân sách', amount: '20 triệu', receivedOn: '12/09/2018', from: 'UBND xã' }],
  members: [
    {
      name: 'Ví dụ: Nguyễn Thị Hoa',
      sex: 'Nữ',
      born: '1958',
      group: '1',
      household: 'Cận nghèo',
      joinedOn: '12/09/2018',
      roles: 'Thủ quỹ',
      duesThrough: '9/2026',
      firstLent: '2020',
      associationMember: 'Có',
      minority: 'Không',
      phone: '0912345678',
    },
  ],
  loans: [
    {
      name: 'Ví dụ: Hoàng Văn Tài',
      born: '1952',
      fund: 'Tăng thu nhập',
      lentOn: '15/04/2026',
      principal: '5tr',
      left: '3.000.000',
      interestOverdue: '50k',
      instalments: '10',
      rate: '0,8',
      method: 'Giảm dần',
      purpose: 'Nuôi gà',
    },
  ],
};

const NOTES: readonly string[] = [
  'Ghi mọi số theo sổ giấy, đúng như cuối ngày chốt sổ.',
  'Dòng bắt đầu bằng "Ví dụ" không được đọc. Xóa hay để lại đều được.',
  'Số tiền: 5.000.000 hoặc 5,000,000 hoặc 5 triệu, 5tr, 500k.',
  'Ngày: 15/03/2024. Năm sinh: 1950, 1/1950 hoặc 05/01/1950.',
  'Tổng quỹ theo sổ: số dư của quỹ ghi trong sổ giấy, bằng két + ngân hàng + gốc đang cho vay.',
  'Chức vụ: Chủ nhiệm, Phó chủ nhiệm, Thủ quỹ, Kế toán, Ủy viên, Tình nguyện viên, Tổ trưởng. Phải có Chủ nhiệm và Thủ quỹ.',
  'Để trống: tổ là 1, ngày vào là ngày ra mắt, hội phí là đã đóng đủ đến tháng chốt sổ, cách vay là theo quy chế.',
  'Chỉ ghi các khoản vay còn nợ gốc. Người vay phải có trong bảng Thành viên; trùng tên thì ghi thêm năm sinh.',
];

export function templateSheets(): readonly TemplateSheet[] {
  const fundLines = ['Tăng thu nhập', 'Hoạt động'].map((fund) => [{ text: fund }]);
  const funds = [
    [{ text: 'Ngày chốt sổ', look: 'heading' }, { text: '' }],
    [],
    ...tableOf('funds'),
    ...fundLines,
    [],
    ...tableOf('capital'),
  ] as const;
  return [
    { name: 'Quỹ', widths: widthsOf('funds', 22), rows: funds },
    { name: 'Thành viên', widths: widthsOf('members', 16, 30), rows: tableOf('members') },
    { name: 'Khoản vay', widths: widthsOf('loans', 16, 30), rows: tableOf('loans') },
    { name: 'Cách ghi', widths: [110], rows: NOTES.map((text) => [{ text }]) },
  ];
}

/** Headings and the example line. */
function tableOf(table: TableName): readonly (readonly TemplateCell[])[] {
  const columns = Object.keys(COLUMNS[table]);
  const headings = columns.map((column): TemplateCell => ({ text: headingOf(table, column), look: 'heading' }));
  const examples = EXAMPLES[table].map((row) => columns.map((column): TemplateCell => ({ text: row[column] ?? '', look: 'example' })));
  return [headings, ...examples];
}

export function headingOf(table: TableName, column: string): string {
  return COLUMNS[table][column]?.[0] ?? column;
}

function widthsOf(table: TableName, width: number, first = width): readonly number[] {
  return Object.keys(COLUMNS[table]).map((_column, index) => (index === 0 ? first : width));
}
