// A report as a workbook: its table, whose numbers are formulas over the page of places wherever they are sums of places, and shares
// computed from their two parts; so every total is the screen's, and can be followed.

import { INDICATORS, isIndicatorId } from '../domain/network/indicators/catalogue.ts';
import type { ComputedReport, ReportCell, ReportRow } from '../domain/network/reports/computed.ts';
import { type ReportColumn, rowsOf, type TemplateRow } from '../domain/network/reports/template.ts';
import { formatDate, groupDigits } from '../text/format.ts';
import { address, areaOf, BLANK, type Cell, columnSum, formula, heads, type Sheet, share, sheetNames, text, title } from './sheet.ts';

export interface ReportWords {
  readonly title: string;
  readonly place: string;
  readonly columns: { readonly [Column in ReportColumn]: string };
  readonly row: string;
  readonly measure: string;
  readonly rowName: (row: TemplateRow) => string;
  readonly measureWord: (row: TemplateRow) => string;
  readonly figureName: (indicator: string) => string;
  readonly heading: (heading: string) => string;
  readonly places: string;
  readonly whole: string;
  readonly together: (count: string) => string;
  readonly typed: (source: string) => string;
  readonly few: string;
}

const HEAD_ROW = 4;
const FIRST_COLUMN = 2;

/** One page for the table and, where any row opens by place, one for the places. */
export function reportSheets(report: ComputedReport, words: ReportWords): readonly Sheet[] {
  const [main = '', places = ''] = sheetNames([words.title, words.places]);
  const byPlace = placesSheet(report, words, places);
  const table: Sheet = {
    name: main,
    widths: [44, 14, ...report.template.columns.map(() => 18), 40],
    frozenRows: HEAD_ROW,
    frozenColumns: 1,
    rows: [
      [title(words.title)],
      [text(words.place)],
      [text(`${formatDate(report.period.from)} – ${formatDate(report.period.to)}`)],
      heads(words.row, words.measure, ...report.template.columns.map((column) => words.columns[column])),
      ...tableRows(report, words, byPlace.sums),
    ],
  };
  return byPlace.sheet === null ? [table] : [table, byPlace.sheet];
}

function tableRows(report: ComputedReport, words: ReportWords, sums: ReadonlyMap<string, string>): readonly (readonly Cell[])[] {
  const computed = new Map(report.rows.map((row) => [row.rowId, row]));
  const rows: (readonly Cell[])[] = [];
  for (const section of report.template.sections) {
    if (section.heading !== '') rows.push([text(words.heading(section.heading), true)]);
    for (const row of section.rows) {
      const found = computed.get(row.rowId);
      const at = HEAD_ROW + rows.length + 1;
      const cells = report.template.columns.map((column) => cellFor(report, found, column, { sums, at }, words));
      const sources = Object.values(found?.cells ?? {}).flatMap((cell) => (cell?.source === undefined ? [] : [words.typed(cell.source)]));
      rows.push([text(words.rowName(row)), text(words.measureWord(row)), ...cells, text([...new Set(sources)].join('; '))]);
    }
  }
  return rows;
}

type At = { readonly sums: ReadonlyMap<string, string>; readonly at: number };

function cellFor(report: ComputedReport, row: ReportRow | undefined, column: ReportColumn, { sums, at }: At, words: ReportWords): Cell {
  const cell = row?.cells[column];
  if (row === undefined || cell === undefined) return BLANK;
  if (cell.withheld) return text(words.few);
  if (cell.value === null) return BLANK;
  if (column === 'plan-share') return planShare(report, row, cell, at);
  const sum = column === 'this' && cell.source === undefined ? sums.get(row.rowId) : undefined;
  if (sum !== undefined) return formula(sum, shownValue(row, cell.value), { shown: shownAs(row) });
  const { numerator, denominator } = cell;
  if (denominator !== undefined && denominator > 0 && isShare(row))
    return formula(`ROUND(${numerator}/${denominator},4)`, cell.value / 10_000, { shown: 'share' });
  if (isShare(row)) return share(cell.value);
  return { is: 'number', value: shownValue(row, cell.value), shown: shownAs(row) };
}

/** The year so far over its plan, from the two cells of the same row. */
function planShare(report: ComputedReport, row: ReportRow, cell: ReportCell, at: number): Cell {
  const { columns } = report.template;
  const done = columns.indexOf(row.cells['to-date'] === undefined ? 'this' : 'to-date');
  const plan = columns.indexOf('plan');
  if (done < 0 || plan < 0) return share(cell.value ?? 0);
  const written = `ROUND(${address(FIRST_COLUMN + done, at)}/${address(FIRST_COLUMN + plan, at)},4)`;
  return formula(written, (cell.value ?? 0) / 10_000, { shown: 'share' });
}

/** Places as rows, the figures that are sums of places as columns, and under each the sum the table points to. */
function placesSheet(
  report: ComputedReport,
  words: ReportWords,
  name: string,
): { readonly sheet: Sheet | null; readonly sums: ReadonlyMap<string, string> } {
  const rows = report.rows.filter((row) => row.parts.length > 0 && isSum(row));
  const places = new Map<string, string>();
  for (const { parts } of rows)
    for (const { place, name: called } of parts) if (!('few' in place)) places.set(JSON.stringify(place), called);
  if (rows.length === 0) return { sheet: null, sums: new Map() };
  const keys = [...places.keys()];
  const last = 1 + keys.length + 1;
  const templates = new Map(rowsOf(report.template).map((row) => [row.rowId, row]));
  const nameOf = (row: ReportRow): string => {
    const template = templates.get(row.rowId);
    return template === undefined ? words.figureName(row.indicator ?? '') : words.rowName(template);
  };
  const partIn = (row: ReportRow, key: string) => row.parts.find(({ place }) => JSON.stringify(place) === key);
  const fewIn = (row: ReportRow) => row.parts.find(({ place }) => 'few' in place);
  const fewest = rows.map(fewIn).find((part) => part !== undefined);
  const few = fewest !== undefined && 'few' in fewest.place ? words.together(groupDigits(fewest.place.few)) : '';
  const line = (label: string, part: (row: ReportRow) => { readonly value: number | null } | undefined): readonly Cell[] => [
    text(label),
    ...rows.map((row): Cell => {
      const value = part(row)?.value ?? null;
      return value === null ? BLANK : { is: 'number', value: shownValue(row, value), shown: shownAs(row) };
    }),
  ];
  const sheet: Sheet = {
    name,
    widths: [36, ...rows.map(() => 18)],
    frozenRows: 1,
    frozenColumns: 1,
    rows: [
      heads(words.places, ...rows.map(nameOf)),
      ...keys.map((key) => line(places.get(key) ?? '', (row) => partIn(row, key))),
      line(few, fewIn),
      [text(words.whole, true), ...rows.map((row, index) => columnSum(index + 1, 2, last, shownValue(row, row.cells.this?.value ?? 0)))],
    ],
  };
  const sums = new Map(rows.map((row, index) => [row.rowId, `SUM(${areaOf(name, index + 1, 2, last)})`]));
  return { sheet, sums };
}

function isSum({ indicator, cells }: ReportRow): boolean {
  return (
    indicator !== null &&
    isIndicatorId(indicator) &&
    INDICATORS[indicator].kind !== 'ratio' &&
    cells.this?.value !== null &&
    !cells.this?.withheld
  );
}

function isShare({ indicator }: ReportRow): boolean {
  return indicator !== null && isIndicatorId(indicator) && INDICATORS[indicator].measure === 'share';
}

/** Half days are written as days. */
function shownValue({ indicator }: ReportRow, value: number): number {
  return indicator !== null && isIndicatorId(indicator) && INDICATORS[indicator].measure === 'half-days' ? value / 2 : value;
}

function shownAs({ indicator }: ReportRow): 'money' | 'days' {
  return indicator !== null && isIndicatorId(indicator) && INDICATORS[indicator].measure === 'half-days' ? 'days' : 'money';
}
