// What an office is told in a report about few people: what a month already tells (docs/decisions/0028), and nothing whose difference
// to such a month would tell a single number.
import type pg from 'pg';
import { BASE_INDICATORS, INDICATORS, type IndicatorId, isBaseId, isIndicatorId } from '../../domain/network/indicators/catalogue.ts';
import type { Measured } from '../../domain/network/indicators/measuring.ts';
import { isOfFew } from '../../domain/network/of-few.ts';
import type { ReportCell } from '../../domain/network/reports/computed.ts';
import { isCalendarMonth, isMonthEnd, type Span } from '../../domain/network/reports/period.ts';
import { type Month, monthOf } from '../../kernel/local-date.ts';
import type { Borders } from '../../protocol/network-messages.ts';
import { type FewTold, figuresTold, readFewTold } from './small-numbers.ts';

type About = { readonly indicator: IndicatorId; readonly reading: 'own' | 'growth'; readonly span: Span; readonly place: string };
export type ToldSpans = (measured: Measured, about: About) => ReportCell;

export async function readToldSpans(
  pool: pg.Pool,
  indicators: readonly IndicatorId[],
  spans: readonly Span[],
  borders: Borders,
): Promise<ToldSpans> {
  const few = indicators.filter(isOfFew);
  const months = new Map<Month, FewTold>();
  for (const { to } of few.length === 0 ? [] : spans)
    if (!months.has(monthOf(to))) months.set(monthOf(to), await readFewTold(pool, few, monthOf(to), borders));
  return (measured, { indicator, reading, span, place }) => {
    if (!isOfFew(indicator)) return measured;
    const month = monthOf(span.to);
    const told = months.get(month);
    if (told === undefined || !isAMonthsNumber(indicator, reading, span)) return { value: null, withheld: true };
    const [figure] = figuresTold([{ indicator, ...measured }], told, place, month);
    if (figure === undefined || figure.withheld) return { value: null, withheld: true };
    const { indicator: _same, ...cell } = figure;
    return cell;
  };
}

/** Whether the number is one the month's own page tells: a stock at a month's end, a flow of one calendar month. */
function isAMonthsNumber(indicator: IndicatorId, reading: 'own' | 'growth', span: Span): boolean {
  if (reading === 'growth') return false;
  return isCalendarMonth(span) || (isMonthEnd(span.to) && isStanding(indicator));
}

function isStanding(indicator: IndicatorId): boolean {
  const definition = INDICATORS[indicator];
  if (definition.kind === 'ratio') return [definition.numerator, definition.denominator].every((id) => isIndicatorId(id) && isStanding(id));
  return isBaseId(indicator) && BASE_INDICATORS[indicator].time === 'stock';
}
