// Values of an indicator as charts write them: whole in sentences and tables, short beside an axis.
import { INDICATORS, type IndicatorId } from '../../../domain/network/indicators/catalogue.ts';
import { formatShortDong } from '../../../text/format.ts';
import { changeText, valueText } from '../network/saying.ts';

export const whole = (indicator: IndicatorId, value: number): string => valueText(INDICATORS[indicator].measure, value);
export const change = (indicator: IndicatorId, value: number): string => changeText(INDICATORS[indicator].measure, value);

/** 3,5 tỷ · 20 tr · 950.000 đ */
export function short(indicator: IndicatorId, value: number): string {
  return INDICATORS[indicator].measure === 'dong' ? shortDong(value) : whole(indicator, value);
}

export function shortDong(value: number): string {
  return formatShortDong(value)
    .replace(' triệu đồng', ' tr')
    .replace(' tỷ đồng', ' tỷ')
    .replace(/,0+(?= )/, '');
}
