import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberedId } from '../domain/club/book-player.ts';
import { DEFAULT_CHARTER } from '../domain/club/charter.ts';
import { localDate } from '../kernel/local-date.ts';
import { type CutOffClub, type ReadCutOff, readCutOff } from './cut-off-sheet.ts';
import { findTables } from './find-tables.ts';
import { type MadeCell, type MadeSheet, madeWorkbook } from './made-workbook.ts';
import { csvText, placeOfProblem, problemTable } from './problem-list.ts';
import { readWorkbook } from './read-workbook.ts';
import { templateSheets } from './template.ts';
import { workbookBlob } from './write-workbook.ts';

function club(): CutOffClub {
  let made = 0;
  const next = () => {
    made += 1;
    return numberedId(made);
  };
  return { charter: { ...DEFAULT_CHARTER, meetingDay: 24 }, beganOn: localDate('2018-09-12'), personIdOf: next, loanIdOf: next };
}

function read(sheets: readonly MadeSheet[]): ReadCutOff {
  return readBytes(madeWorkbook(sheets));
}

function readBytes(bytes: Uint8Array): ReadCutOff {
  const opened = readWorkbook(bytes);
  assert.ok(opened.ok, JSON.stringify(opened));
  const { typed, problems } = findTables(opened.workbook);
  return readCutOff(typed, club(), problems);
}

const FUNDS: MadeSheet = {
  name: 'Quỹ',
  rows: [
    ['CLB thôn 5'],
    ['Ngày chốt sổ:', { day: 46_295 }],
    [],
    ['STT', 'TÊN QUỸ', 'Tiền mặt (đ)', 'Tiền gửi ngân hàng', 'Tổng cộng'],
    [1, 'Quỹ tăng thu nhập', '12tr', 3_000_000, '18.000.000'],
    [2, 'Quỹ hoạt động', '700k', null, '700 nghìn'],
    ['Tổng cộng', null, 12_700_000, 3_000_000, 18_700_000],
    [],
    ['Nguồn', 'Số tiền', 'Ngày nhận', 'Vào quỹ', 'Ai cho'],
    ['Ngân sách', '20 triệu', '01/10/2018', 'TTN', 'UBND xã'],
  ],
};
const MEMBERS: MadeSheet = {
  name: 'Danh sách',
  rows: [
    ['DANH SÁCH THÀNH VIÊN'],
    ['Chức vụ', 'ho va ten', 'Năm sinh', 'Giới tính', 'Hội phí đến tháng', 'SĐT'],
    ['Thủ quỹ', 'NGUYỄN THỊ HOA', 1958, 'Nữ', null, 912_345_678],
    ['Chủ nhiệm', 'Trần Văn Bình', { day: 20_096 }, 'Nam', '8/2026'],
    [null, 'Phạm Thị Lan', '3/1949', 'nữ'],
    [null, 'Phạm Thị Lan', 1960, 'nữ'],
  ],
};
const LOANS: MadeSheet = {
  name: 'Vay',
  rows: [
    ['Người vay', 'Năm sinh', 'Số tiền vay', 'Còn nợ', 'Ngày vay', 'Nợ lãi', 'Số tháng'],
    ['tran van binh', null, 5_000_000, '3tr', '24/04/2026', '50k', 10],
  ],
};

test('a sheet of any order and spelling is understood', () => {
  const { sheet, problems, cutOffOn, sums } = read([FUNDS, MEMBERS, LOANS]);
  assert.deepEqual(
    problems.map((one) => [one.problem, one.place, one.column]),
    [],
  );
  assert.equal(cutOffOn, '2026-09-30');
  assert.ok(sheet);
  assert.deepEqual(sheet.body.funds, [
    { fund: 'income', cash: 12_000_000, bank: 3_000_000, rest: -2_000_000 },
    { fund: 'activity', cash: 700_000, bank: 0, rest: 700_000 },
  ]);
  assert.ok(sums.every(({ difference }) => difference === 0));
  assert.deepEqual(sheet.body.capital, [{ fund: 'income', source: 'state-budget', amount: 20_000_000, receivedOn: '2018-10-01' }]);
  assert.deepEqual(sheet.priv.donors, [{ n: 0, from: 'UBND xã' }]);
  const [hoa, binh, lan] = sheet.body.members;
  assert.deepEqual([hoa?.roles, hoa?.joinedOn, hoa?.duesThrough], [['treasurer'], '2018-09-12', '2026-09']);
  assert.deepEqual([binh?.born, binh?.duesThrough, lan?.born], ['1955-01', '2026-08', '1949-03']);
  assert.deepEqual(sheet.priv.people[0], { personId: hoa?.personId, name: 'Nguyễn Thị Hoa', phone: '0912345678' });
  assert.equal(sheet.priv.people[1]?.bornOn, '1955-01-07');
  const [loan] = sheet.body.loans;
  assert.equal(loan?.personId, binh?.personId, 'found without accents');
  assert.deepEqual(
    [loan?.left, loan?.interestOverdue, loan?.terms.instalments, loan?.terms.rateBasisPointsPerMonth],
    [3_000_000, 50_000, 10, 80],
  );
});

function changed(sheet: MadeSheet, row: number, column: number, cell: MadeCell): MadeSheet {
  return { ...sheet, rows: sheet.rows.map((cells, at) => (at === row ? Object.assign([...cells], { [column]: cell }) : cells)) };
}

function problemsOf(sheets: readonly MadeSheet[]): readonly string[] {
  return read(sheets).problems.map((one) => `${one.problem} ${one.place.sheet} ${one.place.letter}${one.index < 0 ? '' : one.place.row}`);
}

test('each bad cell is told by sheet, row and letter', () => {
  const wrong: readonly (readonly [readonly MadeSheet[], string])[] = [
    [[changed(FUNDS, 1, 1, 'cuối tháng'), MEMBERS, LOANS], 'not-a-day Quỹ '],
    [[changed(FUNDS, 4, 2, '12 tấn'), MEMBERS, LOANS], 'not-a-sum Quỹ C5'],
    [[changed(FUNDS, 4, 2, 12_000_000.5), MEMBERS, LOANS], 'part-of-dong Quỹ C5'],
    [[changed(FUNDS, 5, 1, 'Quỹ tăng thu nhập'), MEMBERS, LOANS], 'fund-twice Quỹ B6'],
    [[changed(FUNDS, 9, 2, '01/10/2027'), MEMBERS, LOANS], 'later-than-cut-off Quỹ C10'],
    [[changed(FUNDS, 9, 0, 'trời cho'), MEMBERS, LOANS], 'not-a-source Quỹ A10'],
    [[FUNDS, changed(MEMBERS, 2, 3, '?'), LOANS], 'not-a-sex Danh sách D3'],
    [[FUNDS, changed(MEMBERS, 2, 2, 2099), LOANS], 'not-a-birth Danh sách C3'],
    [[FUNDS, changed(MEMBERS, 5, 1, null), LOANS], 'missing Danh sách B6'],
    [[FUNDS, changed(MEMBERS, 5, 2, 1949), LOANS], 'member-twice Danh sách B6'],
    [[FUNDS, MEMBERS, changed(LOANS, 1, 0, 'Bà Tư')], 'borrower-unknown Vay A2'],
    [[FUNDS, MEMBERS, changed(LOANS, 1, 0, 'Phạm Thị Lan')], 'borrower-in-two Vay A2'],
    [[FUNDS, MEMBERS, changed(LOANS, 1, 3, '6tr')], 'left-above-principal Vay D2'],
    [[FUNDS, MEMBERS, changed(LOANS, 1, 3, 0)], 'must-be-more-than-zero Vay D2'],
    [[FUNDS, MEMBERS, changed(LOANS, 1, 4, '31/02/2026')], 'not-a-day Vay E2'],
    [[FUNDS, MEMBERS, changed(LOANS, 1, 3, { xml: ' t="e"><v>#REF!</v>' })], 'error-value Vay D2'],
    [[FUNDS, { ...MEMBERS, merged: ['B3:C3'] }, LOANS], 'merged-cells Danh sách B3'],
    [[FUNDS, changed(MEMBERS, 1, 5, 'Họ tên'), LOANS], 'column-twice Danh sách F'],
    [[FUNDS, changed(MEMBERS, 3, 0, null), LOANS], 'no-chair Danh sách '],
    [[changed(FUNDS, 4, 2, '11tr'), MEMBERS, LOANS], 'does-not-add-up Quỹ '],
    [[FUNDS, LOANS], 'no-members  '],
    [[MEMBERS, LOANS], 'no-funds  '],
  ];
  for (const [sheets, problem] of wrong) assert.ok(problemsOf(sheets).includes(problem), `${problem}: ${problemsOf(sheets).join(' · ')}`);
});

test('two of one name are told apart by the birth year', () => {
  const { sheet } = read([FUNDS, MEMBERS, changed(changed(LOANS, 1, 0, 'Phạm Thị Lan'), 1, 1, 1960)]);
  assert.equal(sheet?.body.loans[0]?.personId, sheet?.body.members[3]?.personId);
});

test('five hundred mixed mistakes are told at once, in order, with a remedy each', () => {
  const bad: readonly (readonly MadeCell[])[] = Array.from({ length: 125 }, (_, n) => [null, `Người ${n}`, 'x', '?', '13/2026']);
  const { problems, sheet } = read([FUNDS, { ...MEMBERS, rows: [...MEMBERS.rows, ...bad] }, LOANS]);
  assert.equal(sheet, null);
  assert.equal(problems.length, 500);
  const table = problemTable(problems, 'vi');
  assert.equal(table.length, 501);
  assert.deepEqual(table[1]?.slice(0, 4), ['Danh sách', '7', 'B', 'Họ và tên']);
  assert.ok(table.every((line) => line.every((text, column) => text !== '' || column === 4)));
  const [first] = problems;
  assert.ok(first);
  assert.equal(placeOfProblem(first, 'vi'), 'Danh sách, dòng 7, cột B (Họ và tên)');
});

test('a saved list of problems runs no formula', () => {
  assert.equal(csvText([['=HYPERLINK("x")', 'a;b', '-1']]), '\uFEFF"\'=HYPERLINK(""x"")";"a;b";\'-1\r\n');
});

test('twenty thousand lines are read, and said to be too many for a club', () => {
  const many: readonly (readonly MadeCell[])[] = Array.from({ length: 20_000 }, (_, n) => [
    null,
    `Nguyễn Văn Tám`,
    1900 + (n % 100),
    'Nam',
  ]);
  const problems = problemsOf([FUNDS, { ...MEMBERS, rows: [...MEMBERS.rows, ...many] }, LOANS]);
  assert.ok(problems.includes('too-many-rows Danh sách '));
});

test('the template, empty, is read back as a sheet without members; filled in, it is whole', async () => {
  const empty = readBytes(new Uint8Array(await (await workbookBlob(templateSheets())).arrayBuffer()));
  assert.deepEqual([...new Set(empty.problems.map(({ problem }) => problem))].sort(), ['missing', 'no-members'], 'examples are not read');
  const filled = templateSheets().map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map((cell) => (cell.look === 'example' ? { text: cell.text.replace('Ví dụ: ', '') } : cell))),
  }));
  const extra = filled.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.flatMap((row) => {
      if (row[0]?.text === 'Ngày chốt sổ') return [[{ text: 'Ngày chốt sổ' }, { text: '30/09/2026' }]];
      if (sheet.name === 'Quỹ' && row.length === 1)
        return row[0]?.text === 'Hoạt động' ? [[{ text: 'Hoạt động' }, { text: '0' }, { text: '0' }, { text: '0' }]] : [];
      if (row[0]?.text === 'Nguyễn Thị Hoa')
        return [
          row,
          [{ text: 'Hoàng Văn Tài' }, { text: 'Nam' }, { text: '1952' }, { text: '' }, { text: '' }, { text: '' }, { text: 'Chủ nhiệm' }],
        ];
      return [row];
    }),
  }));
  const { problems, sheet } = readBytes(new Uint8Array(await (await workbookBlob(extra)).arrayBuffer()));
  assert.deepEqual(
    problems.map((one) => [one.problem, placeOfProblem(one, 'vi')]),
    [],
  );
  assert.equal(sheet?.body.members.length, 2);
  assert.equal(sheet?.body.loans[0]?.left, 3_000_000);
});
