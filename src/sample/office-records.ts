// What the offices of the sample wrote down: the statistics the article names and an invented plan, both by the officer of the province.
import type { OfficeOrder } from '../domain/office/office-record.ts';
import { digestBytes } from '../kernel/digest.ts';
import { idFromDigest } from '../kernel/ids.ts';
import { monthOf } from '../kernel/local-date.ts';
import { SAMPLE_ACCOUNTS, SAMPLE_STATISTICS, type SampleAccount } from './network-records.ts';
import { SAMPLE_PLAN_ORDERS } from './plan-records.ts';

export type SampleOrder = { readonly by: SampleAccount; readonly order: OfficeOrder };

/** In the order they were written. The same ids every time, so that a load begun anew doubles nothing. */
export function sampleOfficeOrders(): readonly SampleOrder[] {
  return [...statedOrders(), ...planOrders()];
}

const officerOf = (unitId: string | undefined): SampleAccount | undefined =>
  SAMPLE_ACCOUNTS.find(({ grants }) => grants.some((given) => 'unitId' in given && given.unitId === unitId));

function planOrders(): readonly SampleOrder[] {
  return SAMPLE_PLAN_ORDERS.flatMap((order) => {
    const by = officerOf(order.unitId);
    return by === undefined ? [] : [{ by, order }];
  });
}

function statedOrders(): readonly SampleOrder[] {
  return [...Map.groupBy(SAMPLE_STATISTICS, ({ unitId, on }) => `${unitId} ${on}`)].flatMap(([key, stated]) => {
    const [first] = stated;
    const by = officerOf(first?.unitId);
    if (first === undefined || by === undefined) return [];
    const { unitId, on, source } = first;
    const values = stated.map(({ statistic, amount }) => ({ statistic, amount }));
    const recordId = idFromDigest(digestBytes(`số liệu mẫu · ${key}`));
    return [{ by, order: { recordId, kind: 'state-statistics', unitId, on, body: { month: monthOf(on), values, source } } }];
  });
}
