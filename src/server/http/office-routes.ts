// The offices' book over HTTP: read around a unit, and one record written.
import type { Problem } from '../../protocol/command-schema.ts';
import type {
  BorderDocuments,
  BorderPreview,
  GrantReceipts,
  OfficeAnswer,
  OfficeRecords,
  TransfersTold,
} from '../../protocol/office-messages.ts';
import { parseDrawRequest, parseOrder } from '../../protocol/office-schema.ts';
import { deskFor } from '../accounts/authorise.ts';
import { isUuid } from '../db/scope.ts';
import { readReceipts, readTransfersTold } from '../network/grants.ts';
import { drawInspection } from '../network/inspection.ts';
import { readOfficeRecords, type Taken } from '../network/office-book.ts';
import { previewReorganisation, readBorderDocuments } from '../network/preview-reorganisation.ts';
import { takeOfficeOrder } from '../network/report-sending.ts';
import { noteViews } from '../privacy/views.ts';
import { addMeritRoutes } from './merit-routes.ts';
import { ProblemAnswer } from './problem.ts';
import { addRoute, clubAccess, deskAccess, preparingDesk, type Routes, unitAccess } from './route.ts';

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
    authorise: preparingDesk,
    handle: async (desk, { pool, body }): Promise<OfficeAnswer | Response> => {
      const parsed = parseOrder(await body());
      if (!parsed.ok) throw malformed(parsed.problems);
      const access = deskFor(desk, parsed.order.kind);
      if ('denied' in access) throw new ProblemAnswer('not-allowed');
      // A document is issued with what it says, by its own route.
      if (parsed.order.kind === 'issue-document') throw new ProblemAnswer('malformed');
      return answered(await takeOfficeOrder(pool, access, parsed.order));
    },
  });
  addGrowingRoutes(routes);
  addMeritRoutes(routes);
  addBorderRoutes(routes);
}

function addGrowingRoutes(routes: Routes): void {
  addRoute(routes, {
    method: 'GET',
    path: '/api/office/receipts',
    authorise: unitAccess,
    handle: async (access, { pool }): Promise<GrantReceipts> => ({ receipts: await readReceipts(pool, access) }),
  });
  addRoute(routes, {
    method: 'GET',
    path: '/api/clubs/:clubId/transfers',
    authorise: clubAccess,
    handle: async ({ clubId, rooms }, { pool }): Promise<TransfersTold> => {
      if (!rooms.includes('money')) throw new ProblemAnswer('not-allowed');
      return { transfers: await readTransfersTold(pool, clubId) };
    },
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/office/clubs/:clubId/inspections',
    authorise: preparingDesk,
    handle: async (access, { pool, body, parameter }): Promise<OfficeAnswer | Response> => {
      const parsed = parseDrawRequest(await body());
      if (!parsed.ok) throw malformed(parsed.problems);
      const clubId = parameter('clubId');
      const taken = isUuid(clubId) ? await drawInspection(pool, access, clubId, parsed.request) : null;
      if (taken === null) throw new ProblemAnswer('not-allowed');
      const reading = access.account.grants.filter((given) => 'unitId' in given && access.units.includes(given.unitId));
      await noteViews(pool, { clubId, account: access.account, readBy: reading.map(({ role }) => role) }, '', ['records']);
      return answered(taken);
    },
  });
}

function addBorderRoutes(routes: Routes): void {
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

const malformed = (problems: readonly Problem[]): ProblemAnswer =>
  new ProblemAnswer('malformed', { problems: problems.map(({ path, problem }) => `${path}: ${problem}`).join('; ') });

const answered = (taken: Taken): OfficeAnswer | Response =>
  'record' in taken ? taken : Response.json(taken, { status: 409, headers: { 'cache-control': 'no-store' } });
