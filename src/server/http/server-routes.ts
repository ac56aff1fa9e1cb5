// The page of the server, for officers of a province or the centre: is it well, when was the last backup, what is being worked at.

import { isFieldSpeed } from '../../protocol/field-speed.ts';
import type { ServerSeen } from '../../protocol/server-messages.ts';
import { lastUpkeep } from '../backup/upkeep.ts';
import { inScope } from '../db/scope.ts';
import { addFieldSpeed, readFieldSpeed } from '../field-speed.ts';
import { listJobs, retryJob } from '../jobs/queue.ts';
import { PROGRAM_VERSION, STARTED_AT } from '../program.ts';
import { ProblemAnswer } from './problem.ts';
import { addRoute, type Routes, serverAccess, serverKeeper, signedIn } from './route.ts';

export function addServerRoutes(routes: Routes, jobsWaiting: () => void): void {
  addRoute(routes, {
    method: 'GET',
    path: '/api/office/server',
    authorise: serverAccess,
    handle: (_, { pool }): Promise<ServerSeen> =>
      inScope(pool, { role: 'app_network' }, async (transaction) => {
        const start = performance.now();
        const due = await transaction.query<{ n: number; since: Date | null }>(
          'select count(*) as n, min(queued_at) as since from roll_up_due',
        );
        const databaseMs = Math.round(performance.now() - start);
        const schema = await transaction.query<{ name: string }>('select name from schema_migration order by number desc limit 1');
        return {
          version: PROGRAM_VERSION,
          schema: schema.rows[0]?.name ?? '',
          startedAt: STARTED_AT,
          databaseMs,
          uncounted: due.rows[0]?.n ?? 0,
          uncountedSince: due.rows[0]?.since?.toISOString() ?? null,
          upkeep: await lastUpkeep(transaction),
          jobs: await listJobs(transaction),
          speed: await readFieldSpeed(transaction),
        };
      }),
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/field-speed',
    // Whoever is signed in may send; that it was they is used for nothing.
    authorise: signedIn,
    handle: async (_, { pool, body }) => {
      const sent = await body();
      if (!isFieldSpeed(sent)) throw new ProblemAnswer('malformed');
      await addFieldSpeed(pool, sent);
      return { added: true };
    },
  });
  addRoute(routes, {
    method: 'POST',
    path: '/api/office/server/jobs/:id/retry',
    authorise: serverKeeper,
    handle: async (_, { pool, parameter }) => {
      if (!(await retryJob(pool, parameter('id')))) throw new ProblemAnswer('job-unknown');
      jobsWaiting();
      return {};
    },
  });
}
