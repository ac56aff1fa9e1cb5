// The few turns of phrase a report is made of. They follow the figure: risen, fallen, the same, none, or not told.
import type { IndicatorId } from '../../domain/network/indicators/catalogue.ts';
import { formatPercent, groupDigits } from '../../text/format.ts';
import { type Block, plain } from '../paper.ts';
import type { PeriodFacts, Told, ToldFigures } from './facts.ts';

/** The value, 0 when nothing was counted; null when it is not told. */
export function amountOf(figures: ToldFigures, indicator: IndicatorId): number | null {
  const told = figures[indicator];
  return told?.withheld ? null : (told?.value ?? 0);
}

/** ", tăng 120 so với đầu kỳ"; empty where there is nothing to compare with. */
export function changeSince({ now, before }: PeriodFacts, indicator: IndicatorId, say: (amount: number) => string = groupDigits): string {
  const [value, earlier] = [amountOf(now, indicator), before === null ? null : amountOf(before, indicator)];
  if (value === null || earlier === null) return '';
  if (value === earlier) return ', không thay đổi so với đầu kỳ';
  return value > earlier ? `, tăng ${say(value - earlier)} so với đầu kỳ` : `, giảm ${say(earlier - value)} so với đầu kỳ`;
}

/** "6.423 người (71,0%)"; a number that is not told is said to be so. */
export function countOf(figures: ToldFigures, indicator: IndicatorId, whole?: number): string {
  const value = amountOf(figures, indicator);
  if (value === null) return 'số người ít nên không nêu';
  return `${groupDigits(value)} người${whole === undefined ? '' : ` (${formatPercent(value, whole)})`}`;
}

/** "1.420 trên 1.492 (95,2%)"; null over nothing and where it is not told. */
export function shareText(told: Told | undefined): string | null {
  if (told === undefined || told.withheld || !told.denominator) return null;
  const { numerator = 0, denominator } = told;
  return `${groupDigits(numerator)} trên ${groupDigits(denominator)} (${formatPercent(numerator, denominator)})`;
}

/** The sentence when something was counted, the other when nothing was; when it is not told, none. */
export function ifAny(value: number | null, some: (value: number) => string, none: string): readonly string[] {
  if (value === null) return [];
  return [value > 0 ? some(value) : none];
}

export const passages = (...texts: readonly string[]): readonly Block[] =>
  texts.filter(Boolean).map((text): Block => plain(text, 'passage'));

/** Half days as ngày công: "4.708,5" */
export function labourDays(halfDays: number): string {
  return `${groupDigits(Math.floor(halfDays / 2))}${halfDays % 2 === 0 ? '' : ',5'}`;
}

export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
