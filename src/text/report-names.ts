// Vietnamese names of what stands in a written report of a period: papers of an office are in Vietnamese whatever the screen speaks.
import { DEFAULT_TEMPLATE_ID } from '../domain/network/reports/default-template.ts';
import { indexInYear, type ReportPeriod, reportingYear } from '../domain/network/reports/period.ts';
import type { ReportColumn, ReportTemplate } from '../domain/network/reports/template.ts';
import { formatDate } from './format.ts';

export const COLUMN_NAMES: { readonly [Column in ReportColumn]: string } = {
  this: 'Kỳ này',
  previous: 'Kỳ trước',
  'last-year': 'Cùng kỳ năm trước',
  'to-date': 'Từ đầu năm',
  plan: 'Kế hoạch năm',
  'plan-share': '% kế hoạch',
  estimate: 'Ước thực hiện',
};

/** Keys of the template that ships with Lá Lành; other templates bring their own words. */
const OUR_WORDS: Readonly<Record<string, string>> = {
  network: 'Mạng lưới và thành viên',
  money: 'Quỹ và vay vốn',
  care: 'Chăm sóc và giúp nhau',
  life: 'Sinh hoạt',
  good: 'Kết quả nổi bật',
  hard: 'Khó khăn, vướng mắc',
  asks: 'Kiến nghị',
};

export function templateWords({ templateId }: Pick<ReportTemplate, 'templateId'>, words: string): string {
  return templateId === DEFAULT_TEMPLATE_ID ? (OUR_WORDS[words] ?? words) : words;
}

/** "quý I/2026" · "từ 01/01/2026 đến 20/02/2026" */
export function reportPeriodName(period: ReportPeriod): string {
  const year = reportingYear(period);
  const index = indexInYear(period);
  switch (period.kind) {
    case 'month':
      return `tháng ${index}/${year}`;
    case 'quarter':
      return `quý ${['I', 'II', 'III', 'IV'][index - 1] ?? index}/${year}`;
    case 'half-year':
      return `6 tháng ${index === 1 ? 'đầu' : 'cuối'} năm ${year}`;
    case 'nine-months':
      return `9 tháng năm ${year}`;
    case 'year':
      return `năm ${year}`;
    default:
      return `từ ${formatDate(period.from)} đến ${formatDate(period.to)}`;
  }
}
