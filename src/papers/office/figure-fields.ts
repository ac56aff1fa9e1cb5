// Single figures an office may put into its own template, by short names: {{so_thanh_vien}}.
import { INDICATORS, type IndicatorId } from '../../domain/network/indicators/catalogue.ts';
import { formatBasisPoints, formatDong, groupDigits } from '../../text/format.ts';
import type { PeriodFacts, REPORT_INDICATORS } from './facts.ts';
import { labourDays } from './saying.ts';

const NAMES: readonly (readonly [id: string, indicator: (typeof REPORT_INDICATORS)[number]])[] = [
  ['so_clb', 'clubs-founded'],
  ['so_thanh_vien', 'members'],
  ['so_nu', 'members-women'],
  ['so_tu_60_tuoi', 'members-60-plus'],
  ['so_tinh_nguyen_vien', 'volunteers'],
  ['tong_von_quy', 'fund-total'],
  ['du_no', 'loans-outstanding'],
  ['so_khoan_vay', 'loans-disbursed'],
  ['so_tien_cho_vay', 'loans-disbursed-amount'],
  ['ty_le_tung_vay', 'ever-lent-share'],
  ['so_luot_tham', 'visits'],
  ['so_luot_giup', 'people-helped'],
  ['so_ngay_cong', 'labour-half-days'],
  ['so_buoi_truyen_thong', 'talks'],
  ['so_buoi_sinh_hoat', 'meetings-held'],
];

export const FIGURE_FIELDS = NAMES.map(([id, indicator]) => ({
  id,
  indicator,
  vi: INDICATORS[indicator].name.vi,
  en: INDICATORS[indicator].name.en,
}));

/** As it is written in a text; what is not told says so. */
export function figureText({ now }: Pick<PeriodFacts, 'now'>, indicator: IndicatorId): string {
  const told = now[indicator];
  if (told?.withheld) return 'không nêu';
  const value = told?.value ?? 0;
  const { measure } = INDICATORS[indicator];
  if (measure === 'dong') return formatDong(value);
  if (measure === 'share') return formatBasisPoints(value);
  return measure === 'half-days' ? labourDays(value) : groupDigits(value);
}
