// The offices' part of the sample, taken through the same door as an officer's own record.
import type pg from 'pg';
import { sampleOfficeOrders } from '../sample/office-records.ts';
import { authoriseDesk } from '../server/accounts/authorise.ts';
import { takeOrder } from '../server/network/office-book.ts';

export async function loadSampleOffice(pool: pg.Pool): Promise<void> {
  for (const { by, order } of sampleOfficeOrders()) {
    const access = await authoriseDesk(by);
    const taken = 'denied' in access ? access : await takeOrder(pool, access, order);
    if (!('record' in taken)) throw new Error(`an office record of the sample was turned down: ${JSON.stringify(taken)}`);
  }
}
