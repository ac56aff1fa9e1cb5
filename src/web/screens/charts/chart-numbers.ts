// Values of an indicator as charts write them: whole in sentences and tables, short beside an axis.
import { INDICATORS, type IndicatorId } from '../../../domain/network/indicators/catalogue.ts';
import { formatDong, groupDigits } from '../../../text/format.ts';
import { changeText, valueText } from '../network/saying.ts';

export const whole = (indicator: IndicatorId, value: number): string => valueText(INDICATORS[indicator].measure, value);
export const change = (indicator: IndicatorId, value: number): string => changeText(INDICATORS[indicator].measure, value);

/** 3,5 tỷ · 20 tr · 950.000 đ */
export function short(indicator: IndicatorId, value: number): string {
  return INDICATORS[indicator].measure === 'dong' ? shortDong(value) : whole(indicator, value);
}

export function shortDong(value: number): string {
  const size = Math.abs(value);
  if (size >= 1_000_000_000) return `${rounded(value / 1_000_000_000)} tỷ`;
  if (size >= 1_000_000) return `${rounded(value / 1_000_000)} tr`;
  return formatDong(value);
}

/** At most two figures after the comma, none that say nothing. */
function rounded(value: number): string {
  const [whole = '0', rest = ''] = (Math.round(value * 100) / 100).toFixed(2).split('.');
  const figures = rest.replace(/0+$/, '');
  return `${groupDigits(Number(whole))}${figures === '' ? '' : `,${figures}`}`;
}
