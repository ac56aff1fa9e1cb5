// The offices' part of the sample, taken through the same door as an officer's own record.
import type pg from 'pg';
import type { OfficeOrder } from '../domain/office/office-record.ts';
import type { SampleAccount } from '../sample/network-records.ts';
import { SAMPLE_INSPECTION, sampleInspectionResult, sampleOfficeOrders } from '../sample/office-records.ts';
import type { NetworkPlan } from '../sample/plan.ts';
import { authoriseDesk } from '../server/accounts/authorise.ts';
import { drawInspection } from '../server/network/inspection.ts';
import { takeOfficeOrder } from '../server/network/report-sending.ts';

export async function loadSampleOffice(pool: pg.Pool, plan: NetworkPlan): Promise<void> {
  for (const { by, order } of sampleOfficeOrders(plan)) await take(pool, by, order);
  const { by, clubId, ...request } = SAMPLE_INSPECTION;
  const access = by === undefined ? undefined : await authoriseDesk(by);
  if (by === undefined || access === undefined || 'denied' in access) return;
  const drawn = await drawInspection(pool, access, clubId, request);
  if (drawn !== null && 'record' in drawn && drawn.record.kind === 'draw-inspection')
    await take(pool, by, sampleInspectionResult(drawn.record));
}

async function take(pool: pg.Pool, by: SampleAccount, order: OfficeOrder): Promise<void> {
  const access = await authoriseDesk(by);
  const taken = 'denied' in access ? access : await takeOfficeOrder(pool, access, order);
  if (!('record' in taken)) throw new Error(`an office record of the sample was turned down: ${JSON.stringify(taken)}`);
}
