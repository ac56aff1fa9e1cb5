// Every formula of the workbook, worked out over its own cells, comes to the number on the screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ComputedReport, ReportRow } from '../domain/network/reports/computed.ts';
import { periodOf } from '../domain/network/reports/period.ts';
import { localDate } from '../kernel/local-date.ts';
import { type ReportWords, reportSheets } from './report-sheets.ts';
import type { Cell, Sheet } from './sheet.ts';
import { xlsxFile } from './xlsx-file.ts';

const row = (indicator: string, cells: ReportRow['cells'], values: readonly number[] = [], few = 0): ReportRow => ({
  rowId: indicator,
  indicator,
  reading: 'own',
  cells,
  parts: [
    ...values.map((value, index) => ({ place: { unitId: `u${index}` }, name: `Xã ${index}`, value })),
    ...(few === 0 ? [] : [{ place: { few: 3 }, name: '', value: few }]),
  ],
});
const rows: readonly ReportRow[] = [
  row(
    'members',
    { this: { value: 60 }, 'to-date': { value: 60 }, plan: { value: 80, citation: '205' }, 'plan-share': { value: 7500 } },
    [10, 20, 30],
  ),
  row('members-poor', { this: { value: 17 } }, [12], 5),
  row('women-share', { this: { value: 3333, numerator: 20, denominator: 60 } }, [5000]),
  row('labour-half-days', { this: { value: 25 } }, [25]),
  row('care-recipients', { this: { value: null, withheld: true } }),
];
const report: ComputedReport = {
  unit: { unitId: 'u', level: 'province', type: 'tỉnh', name: 'Mẫu' },
  template: {
    templateId: 't',
    name: 'Mẫu',
    kinds: ['month'],
    cutOff: 'calendar',
    dueDays: 5,
    from: localDate('2026-01-01'),
    sections: [
      {
        heading: 'Phần',
        rows: [
          ...rows.map(({ rowId, indicator }) => ({ is: 'figure', rowId, indicator: indicator ?? '', reading: 'own', label: '' }) as const),
          { is: 'typed', rowId: 'gifts', label: '=1+1', measure: 'suất' },
        ],
      },
    ],
    columns: ['this', 'to-date', 'plan', 'plan-share'],
    notes: [],
  },
  templateSeq: 1,
  period: periodOf('month', 'calendar', 2026, 9),
  borders: 'now',
  mapOn: localDate('2026-10-01'),
  demo: false,
  spans: {},
  rows: [...rows, { rowId: 'gifts', indicator: null, reading: 'own', cells: { this: { value: 4, source: 'Sổ' } }, parts: [] }],
  definitions: [],
  cut: { at: '', clubs: [] },
  adjustments: [],
};
const words: ReportWords = {
  title: 'Báo cáo: tháng 9/2026',
  place: 'tỉnh Mẫu',
  columns: { this: 'Kỳ này', previous: '', 'last-year': '', 'to-date': 'Từ đầu năm', plan: 'Kế hoạch', 'plan-share': '%', estimate: '' },
  row: 'Chỉ tiêu',
  measure: 'Đơn vị tính',
  rowName: (one) => (one.is === 'typed' ? one.label : one.rowId),
  measureWord: () => '',
  figureName: (indicator) => indicator,
  heading: (heading) => heading,
  places: 'Theo nơi',
  whole: 'Cộng',
  together: (count) => `${count} nơi`,
  typed: (source) => source,
  few: 'không nêu',
};

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function worth(sheets: readonly Sheet[], sheet: Sheet, cell: Cell | undefined): number {
  if (cell?.is === 'number') return cell.value;
  if (cell?.is !== 'formula') return 0;
  const sum = /^SUM\((?:'([^']+)'!)?\$?([A-Z]+)\$?(\d+):\$?[A-Z]+\$?(\d+)\)$/.exec(cell.formula);
  if (sum) {
    const [, name, letters = '', from, to] = sum;
    const of = name === undefined ? sheet : sheets.find((one) => one.name === name);
    assert.ok(of, `the sheet ${name}`);
    return of.rows.slice(Number(from) - 1, Number(to)).reduce((total, line) => total + worth(sheets, of, line[columnNumber(letters)]), 0);
  }
  const share = /^ROUND\(([A-Z]*\d+)\/([A-Z]*\d+),4\)$/.exec(cell.formula);
  assert.ok(share, cell.formula);
  const at = (address = ''): number => {
    const found = /^([A-Z]+)(\d+)$/.exec(address);
    return found ? worth(sheets, sheet, sheet.rows[Number(found[2]) - 1]?.[columnNumber(found[1] ?? '')]) : Number(address);
  };
  return Math.round((at(share[1]) / at(share[2])) * 10_000) / 10_000;
}

test('every formula comes to the value on the screen', () => {
  const sheets = reportSheets(report, words);
  assert.equal(sheets.length, 2);
  let formulas = 0;
  for (const sheet of sheets)
    for (const cell of sheet.rows.flat())
      if (cell.is === 'formula') {
        formulas += 1;
        assert.equal(worth(sheets, sheet, cell), cell.value, cell.formula);
      }
  // Three sums on each page, one share of the plan, one share.
  assert.equal(formulas, 8);
});

test('what is kept back stays kept back; a row named like a formula stays a name; the file is made', async () => {
  const sheets = reportSheets(report, words);
  const cells = sheets.flatMap(({ rows: lines }) => lines.flat());
  assert.ok(cells.some((cell) => cell.is === 'text' && cell.text === 'không nêu'));
  assert.ok(cells.some((cell) => cell.is === 'text' && cell.text === '=1+1'));
  const bytes = await xlsxFile(sheets);
  assert.deepEqual([...bytes.slice(0, 2)], [0x50, 0x4b]);
});
