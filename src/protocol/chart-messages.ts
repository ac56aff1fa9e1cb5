// What charts are drawn from.
import type { IndicatorId } from '../domain/network/indicators/catalogue.ts';
import type { Banding, PyramidRow } from '../domain/network/pyramid.ts';
import type { UnitId } from '../domain/network/units/unit.ts';
import type { Id } from '../kernel/ids.ts';
import type { Month } from '../kernel/local-date.ts';
import type { Borders, NamedUnit } from './network-messages.ts';

/**
 * GET /api/network/charts?unit=&from=YYYY-MM&month=YYYY-MM&borders= and GET /api/network/club/:clubId/charts?from=&month=: what the
 * charts are drawn from. A stock stands at each month's end, a flow within each month.
 */
export interface Charts {
  /** Absent when the charts are of a club. */
  readonly unit?: NamedUnit;
  readonly borders: Borders;
  readonly demo: boolean;
  readonly from: Month;
  readonly to: Month;
  readonly months: readonly Month[];
  readonly series: readonly { readonly indicator: IndicatorId; readonly values: readonly number[] }[];
  /** Members at the end of `to`, in the narrowest bands that are told here. */
  readonly pyramid: { readonly banding: Banding; readonly rows: readonly PyramidRow[] };
  /** Units one may turn to from here. */
  readonly around: readonly NamedUnit[];
}

/** GET /api/network/by-unit?unit=&indicator=&from=&month=&borders=: one indicator in each unit right below, or in each club of a commune. */
export interface ByUnit {
  readonly unit: NamedUnit;
  readonly indicator: IndicatorId;
  readonly from: Month;
  readonly to: Month;
  readonly borders: Borders;
  readonly demo: boolean;
  readonly parts: readonly {
    readonly place: { readonly unitId: UnitId } | { readonly clubId: Id };
    readonly type: string;
    readonly name: string;
    readonly value: number | null;
    readonly numerator?: number;
    readonly denominator?: number;
    readonly withheld?: true;
  }[];
}
