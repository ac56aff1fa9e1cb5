// The quarterly page back to a club: asked for by the club itself, or by an office for all its clubs at once.
import type { ClubFeedback, UnitFeedback } from '../../protocol/report-messages.ts';
import { readInstallation } from '../accounts/account.ts';
import { today } from '../clock.ts';
import { inScope } from '../db/scope.ts';
import { readFeedback } from '../network/feedback.ts';
import { clubsWithin, namedUnit } from '../network/places.ts';
import { ProblemAnswer } from './problem.ts';
import { addRoute, type Call, clubAccess, type Routes, unitAccess } from './route.ts';

export function addFeedbackRoutes(routes: Routes): void {
  addRoute(routes, {
    method: 'GET',
    path: '/api/clubs/:clubId/feedback',
    authorise: clubAccess,
    handle: async ({ clubId }, call): Promise<ClubFeedback> => {
      const [page] = await readFeedback(call.pool, { clubIds: [clubId], ...(await asked(call)) });
      if (page === undefined) throw new ProblemAnswer('not-found');
      return page;
    },
  });
  addRoute(routes, {
    method: 'GET',
    path: '/api/network/feedback',
    authorise: unitAccess,
    handle: async ({ unitId, units }, call): Promise<UnitFeedback> => {
      const on = today();
      const clubs = await inScope(call.pool, { role: 'app_rw', units }, (transaction) => clubsWithin(transaction, unitId, on));
      const clubIds = clubs.map(({ clubId }) => clubId);
      const pages = new Map((await readFeedback(call.pool, { clubIds, ...(await asked(call)) })).map((page) => [page.clubId, page]));
      return { unit: namedUnit(unitId, on), clubs: clubIds.flatMap((clubId) => pages.get(clubId) ?? []) };
    },
  });
}

async function asked(call: Call) {
  const year = Number(call.query('year'));
  const quarter = Number(call.query('quarter'));
  if (!Number.isInteger(year) || year < 1901 || year > 2198 || ![1, 2, 3, 4].includes(quarter)) throw new ProblemAnswer('period-malformed');
  const { demo } = await readInstallation(call.pool);
  return { year, quarter, demo };
}
