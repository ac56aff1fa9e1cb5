// A report of a period as it was sent, set as an office's document: the table with its plan, where numbers by hand come from, what later
// records changed in earlier reports, the office's own words. Every number is the frozen report's; nothing is computed here.
import { INDICATORS, isIndicatorId } from '../../domain/network/indicators/catalogue.ts';
import { MEASURE_WORDS, type Measure } from '../../domain/network/indicators/definition.ts';
import type { ComputedReport, ReportCell, ReportRow } from '../../domain/network/reports/computed.ts';
import type { ReportColumn, TemplateRow } from '../../domain/network/reports/template.ts';
import type { Letterhead } from '../../domain/office/letterhead.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { formatBasisPoints, formatDate, groupDigits } from '../../text/format.ts';
import { COLUMN_NAMES, reportPeriodName, templateWords } from '../../text/report-names.ts';
import { type Block, type Column, type Paper, plain, type Row } from '../paper.ts';
import { linesOfText, numberAndSign, placeAndDay } from './letterhead.ts';

export interface ReportWriting {
  readonly report: ComputedReport;
  readonly letterhead: Letterhead;
  /** The day it was sent. */
  readonly on: LocalDate;
  readonly remarks: readonly { readonly noteId: string; readonly text: string }[];
}

/** More columns of numbers than this stand on a page laid on its side. */
const MOST_UPRIGHT = 4;

export function periodReportPaper(writing: ReportWriting): Paper {
  const { report, letterhead, on } = writing;
  const { type, name, unitId } = report.unit;
  const about = `Kết quả hoạt động câu lạc bộ Liên thế hệ tự giúp nhau ${type} ${name}, ${reportPeriodName(report.period)}`;
  const { template, period } = report;
  return {
    name: `bao-cao-${unitId}-${period.from}-${period.to}`,
    title: `Báo cáo. ${about}`,
    size: template.columns.length > MOST_UPRIGHT ? 'A4-wide' : 'A4',
    numbered: true,
    official: true,
    sheets: [
      {
        blocks: [
          {
            what: 'office-head',
            above: linesOfText(letterhead.above),
            body: linesOfText(letterhead.body),
            number: numberAndSign(letterhead.pattern, 'BC', null),
            place: placeAndDay(letterhead.place, on),
          },
          { what: 'title', look: 'named', text: 'BÁO CÁO', under: about },
          ...(report.demo ? [plain('Số liệu minh họa', 'centre')] : []),
          plain(`Số liệu từ ${formatDate(period.from)} đến ${formatDate(period.to)}, tính từ sổ của các câu lạc bộ.`, 'passage'),
          tableOf(report),
          ...sourcesOf(report),
          ...adjustmentsOf(report),
          ...remarksOf(writing),
          { what: 'ending', recipients: [], authority: linesOfText(letterhead.authority), name: letterhead.signer },
        ],
      },
    ],
  };
}

function tableOf({ template, rows }: ComputedReport): Block {
  const computed = new Map(rows.map((row) => [row.rowId, row]));
  const { columns: values } = template;
  const columns: readonly Column[] = [
    { head: 'Chỉ tiêu', align: 'left', share: 34 },
    { head: 'Đơn vị tính', align: 'left', share: 12 },
    ...values.map((column): Column => ({ head: COLUMN_NAMES[column], align: 'right', share: 54 / Math.max(1, values.length) })),
  ];
  const empty = ['', ...values.map(() => '')];
  const lines = template.sections.flatMap((section): readonly Row[] => [
    ...(section.heading === '' ? [] : [{ cells: [templateWords(template, section.heading), ...empty], look: 'total' as const }]),
    ...section.rows.map(
      (row): Row => ({
        cells: [nameOf(row), measureWordOf(row), ...values.map((column) => cellText(row, column, computed.get(row.rowId)?.cells[column]))],
      }),
    ),
  ]);
  return { what: 'table', look: 'small', columns, rows: lines };
}

function nameOf(row: TemplateRow): string {
  if (row.is === 'typed') return `${row.label} (nhập tay)`;
  const name = row.label !== '' ? row.label : isIndicatorId(row.indicator) ? INDICATORS[row.indicator].name.vi : row.indicator;
  return row.reading === 'growth' && row.label === '' ? `${name}, tăng trong kỳ` : name;
}

const measureOf = (row: TemplateRow): Measure | null =>
  row.is === 'figure' && isIndicatorId(row.indicator) ? INDICATORS[row.indicator].measure : null;

function measureWordOf(row: TemplateRow): string {
  const measure = measureOf(row);
  return row.is === 'typed' ? row.measure : measure === null ? '' : MEASURE_WORDS[measure].vi;
}

function cellText(row: TemplateRow, column: ReportColumn, cell: ReportCell | undefined): string {
  if (cell?.withheld) return 'không nêu';
  if (cell === undefined || cell.value === null) return '–';
  return `${valueText(column === 'plan-share' ? 'share' : measureOf(row), cell.value)}${cell.source === undefined ? '' : ' *'}`;
}

function valueText(measure: Measure | null, value: number): string {
  if (measure === 'share') return formatBasisPoints(value);
  if (measure === 'half-days') return `${groupDigits(Math.trunc(value / 2))}${value % 2 === 0 ? '' : ',5'}`;
  return groupDigits(value);
}

/** Which document planned what, and where a number by hand comes from: once each. */
function sourcesOf({ rows }: ComputedReport): readonly Block[] {
  const cellsOf = ({ cells }: ReportRow): readonly ReportCell[] => Object.values(cells).flatMap((cell) => cell ?? []);
  const all = rows.flatMap(cellsOf);
  const cited = [...new Set(all.flatMap(({ citation }) => citation ?? []))];
  const byHand = [...new Set(all.flatMap(({ source }) => source ?? []))];
  return [
    ...(cited.length === 0 ? [] : [plain(`Kế hoạch năm theo: ${cited.join('; ')}.`, 'passage')]),
    ...(byHand.length === 0 ? [] : [plain(`* Số nhập tay, nguồn: ${byHand.join('; ')}.`, 'passage')]),
  ];
}

function adjustmentsOf({ adjustments }: ComputedReport): readonly Block[] {
  if (adjustments.length === 0) return [];
  const rows = adjustments.map(({ period, indicator, before, after }): Row => {
    const known = isIndicatorId(indicator) ? INDICATORS[indicator] : null;
    const said = (value: number): string => valueText(known?.measure ?? null, value);
    return { cells: [reportPeriodName(period), known?.name.vi ?? indicator, said(before), said(after)] };
  });
  return [
    plain('Số đã báo cáo nay thay đổi do ghi sổ sau:', 'passage'),
    {
      what: 'table',
      look: 'small',
      columns: [
        { head: 'Kỳ báo cáo', align: 'left', share: 24 },
        { head: 'Chỉ tiêu', align: 'left', share: 40 },
        { head: 'Đã báo', align: 'right', share: 18 },
        { head: 'Nay là', align: 'right', share: 18 },
      ],
      rows,
    },
  ];
}

function remarksOf({ report, remarks }: ReportWriting): readonly Block[] {
  return report.template.notes.flatMap(({ noteId, label }): readonly Block[] => {
    const said = remarks.find((one) => one.noteId === noteId)?.text ?? '';
    if (said.trim() === '') return [];
    return [plain(templateWords(report.template, label), 'clause'), ...said.split('\n').map((line) => plain(line, 'passage'))];
  });
}
