// LibreOffice opens the workbook of a computed report, without a repair, and comes to the report's own totals: the table's figures, the
// sum of the places under each, and the share of the plan.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { INDICATORS, isIndicatorId } from '../../src/domain/network/indicators/catalogue.ts';
import type { ComputedReport, ReportRow } from '../../src/domain/network/reports/computed.ts';
import { periodOf } from '../../src/domain/network/reports/period.ts';
import { QUANG_NINH } from '../../src/domain/network/units/vietnam.ts';
import { type ReportWords, reportSheets } from '../../src/exports/report-sheets.ts';
import { xlsxFile } from '../../src/exports/xlsx-file.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { periodReportPaper } from '../../src/papers/office/period-report.ts';
import { paperText } from '../../src/papers/paper-text.ts';
import { reportOf, startReportTrial } from '../../src/server/network/report-trial.ts';
import type { Trial } from '../../src/server/trial.ts';
import { COLUMN_NAMES } from '../../src/text/report-names.ts';
import { computed, computedFiles } from './calc.ts';

let trial: Trial;
let report: ComputedReport;
before(async () => {
  const started = await startReportTrial();
  trial = started.trial;
  report = await reportOf(started.province, QUANG_NINH, periodOf('quarter', 'calendar', 2026, 3));
});
after(() => trial.end());

const words: ReportWords = {
  title: 'Báo cáo quý III/2026',
  place: 'Tỉnh Quảng Ninh',
  columns: COLUMN_NAMES,
  row: 'Chỉ tiêu',
  measure: 'Đơn vị tính',
  rowName: (row) => row.rowId,
  measureWord: () => '',
  figureName: (indicator) => indicator,
  heading: (heading) => heading,
  places: 'Theo nơi',
  whole: 'Cộng',
  together: (count) => `${count} nơi`,
  typed: (source) => source,
  few: 'không nêu',
};

/** "83.54%" is 0.8354: percentages come with their sign. */
const numberOf = (text: string): number =>
  text.endsWith('%') ? Math.round(Number(text.slice(0, -1).replace(',', '.')) * 100) / 10_000 : Number(text);

/** How many in one cell's own terms: a share as a part of one, half-days as days. */
function scaleOf({ indicator }: ReportRow): number {
  const measure = indicator !== null && isIndicatorId(indicator) ? INDICATORS[indicator].measure : null;
  return measure === 'share' ? 10_000 : measure === 'half-days' ? 2 : 1;
}

/** Every number of the table against LibreOffice's; how many were held. */
function judgeTable(how: string, rows: readonly (readonly string[])[]): number {
  const lines = new Map(rows.map((cells) => [cells[0] ?? '', cells]));
  const held = report.rows.flatMap((row) =>
    report.template.columns.flatMap((column, at) => {
      const value = row.cells[column]?.value ?? null;
      return value === null ? [] : [{ row, column, value, said: lines.get(row.rowId)?.[2 + at] ?? '' }];
    }),
  );
  for (const { row, column, value, said } of held)
    assert.equal(numberOf(said), value / (column === 'plan-share' ? 10_000 : scaleOf(row)), `${how}: ${row.rowId}, ${column}`);
  return held.length;
}

/** The sum under the places of each figure is the report's figure. */
function judgePlaces(how: string, rows: readonly (readonly string[])[]): number {
  const heads = rows[0] ?? [];
  const whole = rows.find(([name]) => name === 'Cộng') ?? [];
  const held = report.rows.filter(({ rowId }) => heads.indexOf(rowId) > 0);
  for (const row of held) {
    const said = numberOf(whole[heads.indexOf(row.rowId)] ?? '');
    assert.equal(said, (row.cells.this?.value ?? 0) / scaleOf(row), `${how}: places of ${row.rowId}`);
  }
  return held.length;
}

test('computed by LibreOffice, and read as it stands, the workbook says what the report says', async () => {
  const sheets = reportSheets(report, words);
  const [table = '', places = ''] = sheets.map(({ name }) => name);
  const [anew] = await computed([sheets]);
  const [stored] = computedFiles([await xlsxFile(sheets)], [[table, places]]);
  for (const [how, answer] of Object.entries({ anew, stored })) {
    assert.ok(judgeTable(how, answer?.get(table) ?? []) > 25);
    assert.ok(judgePlaces(how, answer?.get(places) ?? []) > 5);
  }
});

test('the Word and PDF text of the same report holds the same numbers, and says which are by hand and what was planned', () => {
  const typed = report.rows.map((row) =>
    row.rowId === 'gifts' ? { ...row, cells: { ...row.cells, this: { value: 1_234, source: 'Sổ quà' } } } : row,
  );
  const letterhead = { above: 'A', body: 'B', pattern: 'Số: {so}/{loai}-HNCT', place: 'Hạ Long', authority: 'CHỦ TỊCH', signer: 'Lê An' };
  const remarks = [{ noteId: 'n1', text: 'Các câu lạc bộ sinh hoạt đều.' }];
  const paper = periodReportPaper({ report: { ...report, rows: typed }, letterhead, on: localDate('2026-10-03'), remarks });
  const text = paperText(paper);
  for (const wanted of ['quý III/2026', '1.234 *', '* Số nhập tay, nguồn: Sổ quà.', 'Các câu lạc bộ sinh hoạt đều.', 'Lê An', 'Nhận xét'])
    assert.ok(text.includes(wanted), wanted);
  const fund = report.rows.find(({ indicator }) => indicator === 'fund-total')?.cells.this?.value ?? 0;
  assert.ok(fund > 0 && text.includes(new Intl.NumberFormat('de-DE').format(fund)), String(fund));
});
