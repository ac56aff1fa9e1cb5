// One's own sessions: where they are open, one closed, all others closed.

import { closeOtherSessions, closeSessionById, listSessions } from '../accounts/session.ts';
import { isUuid } from '../db/scope.ts';
import { ProblemAnswer } from './problem.ts';
import { addRoute, type Routes, signedIn } from './route.ts';

export function addSessionRoutes(routes: Routes): void {
  addRoute(routes, {
    method: 'GET',
    path: '/api/sessions',
    authorise: signedIn,
    handle: async ({ account }, { pool, token }) => ({ sessions: await listSessions(pool, account.id, token ?? '') }),
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/sessions/:sessionId/close',
    authorise: signedIn,
    handle: async ({ account }, { pool, parameter, token }) => {
      const sessionId = parameter('sessionId');
      if (!isUuid(sessionId) || !(await closeSessionById(pool, account.id, sessionId, token ?? ''))) throw new ProblemAnswer('not-found');
      return { closed: 1 };
    },
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/sessions/close-others',
    authorise: signedIn,
    handle: async ({ account }, { pool, token }) => ({ closed: await closeOtherSessions(pool, account.id, token ?? '') }),
  });
}
