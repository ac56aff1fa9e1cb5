// The figures of a unit and of the units right below it, as rows that another system can take in. One row a figure, place and month;
// what is kept back because it tells of few people is not a row but counted beside them.
import type { IndicatorId } from '../../domain/network/indicators/catalogue.ts';
import { INDICATORS } from '../../domain/network/indicators/catalogue.ts';
import type { UnitId } from '../../domain/network/units/unit.ts';
import type { Month } from '../../kernel/local-date.ts';

export interface FigureRow {
  readonly unitId: UnitId;
  readonly indicator: IndicatorId;
  readonly month: Month;
  /** As the indicator is measured: people, đồng, … ; a share in basis points, half days in halves. */
  readonly value: number;
}

export interface FigureSet {
  /** Named as on the day of the map. */
  readonly units: readonly { readonly unitId: UnitId; readonly type: string; readonly name: string; readonly code?: string }[];
  readonly unitId: UnitId;
  readonly month: Month;
  readonly rows: readonly FigureRow[];
  /** Figures of so few people that no row tells them. */
  readonly withheld: number;
  /** Everything in this installation is sample data. */
  readonly demo: boolean;
}

/** The value in the unit a stranger expects: a share in percent with two decimals, half days in days; all else is whole. */
export function plainValue({ indicator, value }: Pick<FigureRow, 'indicator' | 'value'>): string {
  const { measure } = INDICATORS[indicator];
  if (measure === 'share') return decimal(value, 100);
  return measure === 'half-days' ? decimal(value * 5, 10) : String(value);
}

function decimal(value: number, parts: 10 | 100): string {
  const sign = value < 0 ? '-' : '';
  const whole = Math.abs(value);
  const digits = String(whole % parts).padStart(parts === 100 ? 2 : 1, '0');
  return `${sign}${Math.floor(whole / parts)}.${digits}`;
}
