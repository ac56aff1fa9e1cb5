// The words of the charts, fetched with them, and how a period, a step of time and a band of ages are said.
import type { PyramidRow } from '../../../domain/network/pyramid.ts';
import { monthNumberOf, yearOf } from '../../../kernel/local-date.ts';
import { formatMonth } from '../../../text/format.ts';
import { ownWords } from '../../text/own-words.svelte.ts';
import { charts } from '../../text/vi/network-charts.ts';
import type { Step } from './chart-data.ts';
import { fullEnd, type Period } from './period.ts';

export const chartWords = ownWords(charts, () => import('../../text/en/network-charts.ts').then((english) => english.charts));

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
const quarterOf = (month: Period['to']): string => ROMAN[Math.ceil(monthNumberOf(month) / 3) - 1] ?? '';

/** "quý IV/2026 (đến tháng 11/2026)" */
export function periodName(period: Period): string {
  const w = chartWords().period;
  const { kind, from, to } = period;
  if (kind === 'thang') return w.thang(formatMonth(to));
  if (kind === 'tu-den') return w.tuDen(formatMonth(from), formatMonth(to));
  const year = yearOf(from);
  const half = monthNumberOf(from) <= 6 ? w.firstHalf(year) : w.secondHalf(year);
  const name = kind === 'quy' ? w.quy(quarterOf(from), year) : kind === 'nam' ? w.nam(year) : half;
  return to < fullEnd(period) ? w.running(name, formatMonth(to)) : name;
}

/** "tháng 11/2026", "quý IV/2026", "năm 2026" */
export function stepName({ kind, to }: Step): string {
  const w = chartWords().stepName;
  if (kind === 'month') return w.month(formatMonth(to));
  return kind === 'quarter' ? w.quarter(quarterOf(to), yearOf(to)) : w.year(yearOf(to));
}

/** Under the axis: "11", "IV", "2026". */
export function stepShort({ kind, to }: Step): string {
  return kind === 'month'
    ? String(monthNumberOf(to))
    : kind === 'quarter'
      ? `${quarterOf(to)}/${String(yearOf(to)).slice(2)}`
      : String(yearOf(to));
}

export function ageName({ from, until }: PyramidRow): string {
  const w = chartWords().pyramid;
  if (from === 0) return until === null ? w.all : w.under(until);
  return until === null ? w.over(from) : w.between(from, until - 1);
}
