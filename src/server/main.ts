// Starts the server on an open database and stops it gracefully. The command line calls this; so do the tests. Two of
// these on one database are safe: what they share is locked in the database, what they cache is checked against it.

import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { IdentityProvider } from './accounts/identity.ts';
import { assertRolesObeyPolicies } from './db/boot-checks.ts';
import type { Database } from './db/database.ts';
import { migrate } from './db/migrate.ts';
import { startTelling } from './hooks/deliver.ts';
import type { Inside } from './hooks/hook-address.ts';
import { makeApplication, type RequestLine } from './http/application.ts';
import { startRollUp } from './jobs/roll-up.ts';
import { startJobs } from './jobs/runner.ts';
import { makeMetrics, serveMetrics } from './metrics.ts';
import { loadUnits } from './network/load-units.ts';
import { startNotices } from './notices/tell.ts';
import { NO_WAYS, type Ways } from './notices/ways.ts';
import { type OtlpSetting, startOtlp } from './otlp.ts';

export type ServerOptions = {
  readonly database: Pick<Database, 'pool'>;
  readonly webDir: string;
  readonly host?: string;
  /** 0: any free port. */
  readonly port?: number;
  /** Where Prometheus may ask; absent: nowhere. Never an address that a proxy makes public. */
  readonly metrics?: { readonly host: string; readonly port: number } | undefined;
  /** A collector of one's own for spans and numbers; absent: none. */
  readonly otlp?: OtlpSetting | undefined;
  /** Whether X-Forwarded-For is written by a proxy of one's own. */
  readonly behindProxy?: boolean;
  readonly identity?: IdentityProvider | null;
  /** Receivers of webhooks in the office's own network. */
  readonly hooksInside?: Inside;
  /** Letters and words to phones; absent: neither. */
  readonly ways?: Ways;
  /** One JSON line an event; no personal data ever. */
  readonly log?: (line: object) => void;
};

export type RunningServer = { readonly url: string; readonly metricsUrl: string | null; readonly stop: () => Promise<void> };

/** Brings a database up to date and proves its guards; every program that opens one begins here. */
export async function prepareDatabase({ pool }: Pick<Database, 'pool'>): Promise<void> {
  await migrate(pool);
  await assertRolesObeyPolicies(pool);
  await loadUnits(pool);
}

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const {
    database,
    webDir,
    host = '127.0.0.1',
    port = 0,
    behindProxy = false,
    identity = null,
    hooksInside = new Set(),
    ways = NO_WAYS,
    log = () => {},
  } = options;
  await prepareDatabase(database);
  const { pool } = database;
  const report = (problem: unknown, requestId?: string) => log({ ...describe(problem), ...(requestId && { id: requestId }) });
  const metrics = options.metrics || options.otlp ? makeMetrics(pool) : undefined;
  const otlp = metrics && options.otlp && startOtlp(options.otlp, metrics);
  const measured = (line: RequestLine): void => {
    metrics?.observe(line);
    otlp?.observe(line);
    log(line);
  };
  const rollUp = startRollUp(pool, report);
  const jobs = startJobs(pool, report);
  const telling = startTelling(pool, hooksInside, report);
  const notices = startNotices(pool, ways, report);
  const open: (() => Promise<void>)[] = [];
  // In this order: nobody comes in, requests under way end, work in the background goes back to the queue, the counting ends.
  const stop = async () => {
    for (const one of open) await one();
    await Promise.all([jobs.stop(), telling.stop(), notices.stop()]);
    await rollUp.stop();
    await otlp?.stop();
  };
  try {
    const count = metrics?.count ?? (() => {});
    const app = makeApplication({
      pool,
      webDir,
      log: measured,
      report,
      recorded: rollUp.soon,
      jobsWaiting: jobs.soon,
      count,
      behindProxy,
      identity,
      hooksInside,
      ways,
    });
    const { server, url } = await listen(app.fetch, host, port);
    open.push(() => close(server));
    const asked = metrics && options.metrics && (await serveMetrics(metrics, options.metrics.host, options.metrics.port));
    if (asked) open.push(asked.stop);
    return { url, metricsUrl: asked?.url ?? null, stop };
  } catch (problem) {
    await stop();
    throw problem;
  }
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], hostname: string, port: number): Promise<{ server: Server; url: string }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname, port }, (address) => {
      const name = hostname.includes(':') ? `[${hostname}]` : hostname;
      resolve({ server, url: `http://${name}:${address.port}` });
    }) as Server;
    server.once('error', reject);
  });
}

const graceMs = 10_000;

/** Requests under way are finished; connections kept open without one are closed at once. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), graceMs).unref();
  });
}

function describe(problem: unknown): object {
  if (!(problem instanceof Error)) return { fault: 'unknown' };
  // PostgreSQL's `detail` quotes rows, so only its code is logged.
  return {
    fault: problem.name,
    code: Reflect.get(problem, 'code') ?? null,
    stack: problem.stack
      ?.split('\n')
      .slice(1, 8)
      .map((line) => line.trim()),
  };
}
