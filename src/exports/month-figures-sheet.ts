// A month of a club as a workbook: its fund by place with the total as a live formula, and its other figures.
import { INDICATORS, type IndicatorId } from '../domain/network/indicators/catalogue.ts';
import { BLANK, columnSum, count, heads, money, type Sheet, text, title } from './sheet.ts';

/** A value null is not told. */
export interface MonthFigure {
  readonly indicator: IndicatorId;
  readonly value: number | null;
}

const PLACES: readonly IndicatorId[] = ['cash', 'bank', 'loans-outstanding'];
const FIRST_PLACE_ROW = 4;

export function monthFiguresSheet(club: string, month: string, figures: readonly MonthFigure[]): Sheet {
  const of = (indicator: IndicatorId): number => figures.find((one) => one.indicator === indicator)?.value ?? 0;
  const rest = figures.filter(({ indicator }) => !PLACES.includes(indicator) && indicator !== 'fund-total');
  return {
    name: 'Số liệu tháng',
    widths: [48, 20],
    frozenRows: 3,
    frozenColumns: 0,
    rows: [
      [title(`${club}, tháng ${month}`)],
      [BLANK],
      heads('Chỉ số', 'Giá trị'),
      ...PLACES.map((place) => [text(INDICATORS[place].name.vi), money(of(place))]),
      [
        text(INDICATORS['fund-total'].name.vi, true),
        columnSum(
          1,
          FIRST_PLACE_ROW,
          FIRST_PLACE_ROW + PLACES.length - 1,
          PLACES.reduce((sum, place) => sum + of(place), 0),
        ),
      ],
      ...rest.map(({ indicator, value }) => [
        text(INDICATORS[indicator].name.vi),
        value === null ? text('không nêu') : INDICATORS[indicator].measure === 'dong' ? money(value) : count(value),
      ]),
    ],
  };
}
