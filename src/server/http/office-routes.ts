// The offices' book over HTTP: read around a unit, and one record written.
import type { BorderDocuments, BorderPreview, OfficeAnswer, OfficeRecords } from '../../protocol/network-messages.ts';
import { parseOrder } from '../../protocol/office-schema.ts';
import { readOfficeRecords, takeOrder } from '../network/office-book.ts';
import { previewReorganisation, readBorderDocuments } from '../network/preview-reorganisation.ts';
import { ProblemAnswer } from './problem.ts';
import { addRoute, clubAccess, deskAccess, type Routes, unitAccess } from './route.ts';

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
      const taken = await takeOrder(pool, access, parsed.order);
      return 'record' in taken ? taken : Response.json(taken, { status: 409, headers: { 'cache-control': 'no-store' } });
    },
  });
  addRoute(routes, {
    method: 'GET',
    path: '/api/office/borders',
    authorise: deskAccess,
    handle: async (access, { pool }): Promise<BorderDocuments> => ({ documents: await readBorderDocuments(pool, { units: access.units }) }),
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/office/borders/preview',
    authorise: deskAccess,
    handle: async (access, { pool, body }): Promise<BorderPreview> => {
      const parsed = parseOrder(await body());
      if (!parsed.ok || parsed.order.kind !== 'enact-reorganisation') throw new ProblemAnswer('malformed');
      const preview = await previewReorganisation(pool, access, parsed.order);
      if (preview === null) throw new ProblemAnswer('not-allowed');
      return preview;
    },
  });
  addRoute(routes, {
    method: 'GET',
    path: '/api/clubs/:clubId/borders',
    authorise: clubAccess,
    handle: async ({ clubId }, { pool }): Promise<BorderDocuments> => ({ documents: await readBorderDocuments(pool, { club: clubId }) }),
  });
}
