// All documents of a month over HTTP: begun, looked at, called off, fetched. Each account sees its own work and no other's.

import type { MonthWorkAnswer } from '../../protocol/document-messages.ts';
import { parseMonth } from '../../protocol/document-messages.ts';
import { readInstallation } from '../accounts/account.ts';
import { authoriseUnit } from '../accounts/authorise.ts';
import { beginJob, callOffJob, jobResult, lookAtJob } from '../jobs/queue.ts';
import { monthOrders } from '../network/month-orders.ts';
import { fileAnswer } from './file-answer.ts';
import { ProblemAnswer } from './problem.ts';
import { addRoute, deskAccess, type Routes } from './route.ts';

const path = '/api/office/month-documents';

export function addMonthDocumentRoutes(routes: Routes, jobsWaiting: () => void): void {
  addRoute(routes, {
    method: 'GET',
    path,
    authorise: deskAccess,
    handle: async ({ account }, { pool }): Promise<MonthWorkAnswer> => ({ work: await lookAtJob(pool, account.id) }),
  });
  addRoute(routes, {
    method: 'POST',
    path,
    authorise: deskAccess,
    handle: async ({ account, units }, { pool, body }): Promise<MonthWorkAnswer> => {
      const asked = parseMonth(await body());
      if (asked === null) throw new ProblemAnswer('malformed');
      const { id, unitId, month } = asked;
      if ('denied' in (await authoriseUnit(pool, account, unitId))) throw new ProblemAnswer('not-allowed');
      const { demo } = await readInstallation(pool);
      // Counted now so that the page can say how many; drawn later from the figures of that moment.
      const { length } = await monthOrders(pool, units, { unitId, month, demo });
      const work = await beginJob(pool, account.id, id, { unitId, month }, length);
      if (work === null) throw new ProblemAnswer('busy');
      jobsWaiting();
      return { work };
    },
  });
  addRoute(routes, {
    method: 'POST',
    path: `${path}/call-off`,
    authorise: deskAccess,
    handle: async ({ account }, { pool }): Promise<MonthWorkAnswer> => ({ work: await callOffJob(pool, account.id) }),
  });
  addRoute(routes, {
    method: 'GET',
    path: `${path}/:id/zip`,
    authorise: deskAccess,
    handle: async ({ account }, call) => {
      const zip = await jobResult(call.pool, account.id, call.parameter('id'));
      if (zip === null) throw new ProblemAnswer('document-unknown');
      return fileAnswer(zip, 'van-ban-thang', 'zip');
    },
  });
}
