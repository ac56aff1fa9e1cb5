// The offices' book over HTTP: read around a unit, and one record written.
import type { OfficeAnswer, OfficeRecords } from '../../protocol/network-messages.ts';
import { parseOrder } from '../../protocol/office-schema.ts';
import { readOfficeRecords, takeOrder } from '../network/office-book.ts';
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
      // A document is issued with what it says, by its own route.
      if (parsed.order.kind === 'issue-document') throw new ProblemAnswer('malformed');
      const taken = await takeOrder(pool, access, parsed.order);
      return 'record' in taken ? taken : Response.json(taken, { status: 409, headers: { 'cache-control': 'no-store' } });
    },
  });
}
