// The offices' book over HTTP: read around a unit, and one record written.
import type { OfficeAnswer, OfficeRecords } from '../../protocol/network-messages.ts';
import { parseOrder } from '../../protocol/office-schema.ts';
import { readOfficeRecords } from '../network/office-book.ts';
import { takeOfficeOrder } from '../network/report-sending.ts';
import { ProblemAnswer } from './problem.ts';
import { addRoute, deskAccess, type Routes, unitAccess } from './route.ts';

export function addOfficeRoutes(routes: Routes): void {
  addRoute(routes, {
    method: 'GET',
    path: '/api/office/records',
    authorise: unitAccess,
    handle: async (access, { pool }): Promise<OfficeRecords> => ({ records: await readOfficeRecords(pool, access, access.unitId) }),
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/office/records',
    authorise: deskAccess,
    handle: async (access, { pool, body }): Promise<OfficeAnswer | Response> => {
      const parsed = parseOrder(await body());
      if (!parsed.ok)
        throw new ProblemAnswer('malformed', { problems: parsed.problems.map(({ path, problem }) => `${path}: ${problem}`).join('; ') });
      const taken = await takeOfficeOrder(pool, access, parsed.order);
      return 'record' in taken ? taken : Response.json(taken, { status: 409, headers: { 'cache-control': 'no-store' } });
    },
  });
}
