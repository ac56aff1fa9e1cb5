// Workload 8: an old workbook of 20,000 lines and 12 columns, from bytes to every rejected cell named. The floor only inflates
// the sheet and looks at each of its cells once.
import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { numberedId } from '../src/domain/club/book-player.ts';
import { DEFAULT_CHARTER } from '../src/domain/club/charter.ts';
import { localDate } from '../src/kernel/local-date.ts';
import { readCutOff } from '../src/sheets/cut-off-sheet.ts';
import { findTables } from '../src/sheets/find-tables.ts';
import { madeWorkbook } from '../src/sheets/made-workbook.ts';
import { readWorkbook } from '../src/sheets/read-workbook.ts';
import { race, tell } from './stopwatch.ts';

const ROUNDS = 7;
const LINES = 20_000;
const HEADINGS = [
  'Họ và tên',
  'Giới tính',
  'Năm sinh',
  'Tổ',
  'Diện hộ',
  'Ngày vào',
  'Chức vụ',
  'Hội phí đến tháng',
  'Từng vay',
  'Hội viên',
  'DTTS',
  'SĐT',
];
const given = ['Hoa', 'Bình', 'Lan', 'Tài', 'Mai', 'Sáu', 'Dũng', 'Lụa'];

/** One birth in ten is nonsense, so that rejecting is a part of the work. */
const lines = Array.from({ length: LINES }, (_, n) => [
  `Nguyễn ${n % 2 ? 'Văn' : 'Thị'} ${given[n % 8]} ${'abcdefghij'.charAt(n % 10)}${'klmnopqrst'.charAt(Math.floor(n / 10) % 10)}`,
  n % 2 ? 'Nam' : 'Nữ',
  n % 10 === 0 ? 'không rõ' : 1940 + (n % 60),
  1 + (n % 9),
  n % 7 === 0 ? 'Nghèo' : 'Khác',
  '12/09/2019',
  n === 1 ? 'Chủ nhiệm' : n === 2 ? 'Thủ quỹ' : 'Thành viên',
  '9/2026',
  n % 3 === 0 ? 'Có' : 'Không',
  'Có',
  'Không',
  912_000_000 + n,
]);
const bytes = madeWorkbook([{ name: 'Thành viên', rows: [HEADINGS, ...lines] }]);
const club = {
  charter: DEFAULT_CHARTER,
  beganOn: localDate('2018-09-12'),
  personIdOf: () => numberedId(1),
  loanIdOf: () => numberedId(2),
};

const floor = (): number => {
  const xml = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml']);
  let cells = 0;
  for (let at = xml.indexOf('<c '); at >= 0; at = xml.indexOf('<c ', at + 3)) cells += 1;
  return cells;
};

const whole = (): { readonly cells: number; readonly births: number } => {
  const read = readWorkbook(bytes);
  assert.ok(read.ok);
  const { typed, problems } = findTables(read.workbook);
  const told = readCutOff(typed, club, problems).problems;
  const cells = read.workbook.sheets.reduce((sum, { rows }) => sum + rows.reduce((all, row) => all + row.cells.length, 0), 0);
  return { cells, births: told.filter(({ problem }) => problem === 'not-a-birth').length };
};

const wanted = (LINES + 1) * HEADINGS.length;
assert.equal(floor(), wanted);
assert.deepEqual(whole(), { cells: wanted, births: LINES / 10 });

const before = process.memoryUsage().rss;
const contenders = [
  { name: 'inflate and look at each cell', run: floor },
  { name: 'bytes to workbook', run: () => readWorkbook(bytes) },
  { name: 'bytes to every rejected cell named', run: whole },
];
process.stdout.write(`a workbook of ${LINES} lines × ${HEADINGS.length} columns, ${(bytes.length / 1_048_576).toFixed(1)} MB\n`);
tell('Reading an old workbook', contenders, await race(contenders, ROUNDS));
process.stdout.write(
  `  memory of the process: ${Math.round(process.memoryUsage().rss / 1_048_576)} MB, ${Math.round(before / 1_048_576)} before the rounds\n`,
);
