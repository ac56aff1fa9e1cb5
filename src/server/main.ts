// Starts the server on an open database and stops it gracefully. The command line calls this; so do the tests. Two of
// these on one database are safe: what they share is locked in the database, what they cache is checked against it.

import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type pg from 'pg';
import type { IdentityProvider } from './accounts/identity.ts';
import { readySeals } from './accounts/sealed-factors.ts';
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
import type { Keyring } from './secrets/keyring.ts';

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
  /** Where this is reached from outside, for addresses on paper; absent: wherever it was asked at. */
  readonly origin?: string | null;
  /** Under which secrets lie sealed in the database; null: nobody can turn codes on. */
  readonly keys?: Keyring | null;
  /** The keys are lost for good: what they sealed is dropped. */
  readonly keysLost?: boolean;
  readonly patience?: Patience;
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
    origin = null,
    keys = null,
    hooksInside = new Set(),
    ways = NO_WAYS,
    log = () => {},
  } = options;
  await prepareDatabase(database);
  const { pool } = database;
  const forgotten = await readySeals(pool, keys, { forget: options.keysLost === true });
  if (forgotten > 0) log({ security: 'second factors dropped', accounts: forgotten });
  const report = (problem: unknown, requestId?: string) => log({ ...describe(problem), ...(requestId && { id: requestId }) });
  const metrics = options.metrics || options.otlp ? makeMetrics(pool) : undefined;
  const otlp = metrics && options.otlp && startOtlp(options.otlp, metrics);
  const measured = (line: RequestLine): void => {
    for (const one of [metrics, otlp]) one?.observe(line);
    log(line);
  };
  const work = startWork(pool, { hooksInside, ways, report });
  const open: (() => Promise<void>)[] = [];
  // In this order: nobody comes in, requests under way end, work in the background goes back to the queue, the counting ends.
  const stop = async () => {
    for (const one of open) await one();
    await work.stop();
    await otlp?.stop();
  };
  try {
    const app = makeApplication({
      pool,
      webDir,
      log: measured,
      report,
      recorded: work.rollUp.soon,
      jobsWaiting: work.jobs.soon,
      count: metrics?.count ?? (() => {}),
      behindProxy,
      identity,
      origin,
      keys,
      warn: log,
      hooksInside,
      ways,
    });
    const { server, url } = await listen(app.fetch, { hostname: host, port, patience: options.patience ?? PATIENCE });
    open.push(() => close(server));
    const asked = metrics && options.metrics && (await serveMetrics(metrics, options.metrics.host, options.metrics.port));
    if (asked) open.push(asked.stop);
    return { url, metricsUrl: asked?.url ?? null, stop };
  } catch (problem) {
    await stop();
    throw problem;
  }
}

interface Work {
  readonly hooksInside: Inside;
  readonly ways: Ways;
  readonly report: (problem: unknown) => void;
}

/** What goes on beside the answering: sums, jobs, other systems told, people told. */
function startWork(pool: pg.Pool, { hooksInside, ways, report }: Work) {
  const rollUp = startRollUp(pool, report);
  const jobs = startJobs(pool, report);
  const telling = startTelling(pool, hooksInside, report);
  const notices = startNotices(pool, ways, report);
  const stop = async (): Promise<void> => {
    await Promise.all([jobs.stop(), telling.stop(), notices.stop()]);
    await rollUp.stop();
  };
  return { rollUp, jobs, stop };
}

/** How long a caller may take, in milliseconds, before the connection is closed: whoever sends a letter a minute holds no place for ever. */
export interface Patience {
  readonly headersMs: number;
  /** Head and body: two megabytes by a weak signal take minutes. */
  readonly requestMs: number;
  /** How often it is looked at. */
  readonly checkMs: number;
}

const PATIENCE: Patience = { headersMs: 20_000, requestMs: 300_000, checkMs: 10_000 };
/** All heads of a request together. */
const MOST_HEADER_BYTES = 16_384;
const MOST_CONNECTIONS = 4_000;

type Listening = { readonly hostname: string; readonly port: number; readonly patience: Patience };

function listen(
  fetch: Parameters<typeof serve>[0]['fetch'],
  { hostname, port, patience }: Listening,
): Promise<{ server: Server; url: string }> {
  return new Promise((resolve, reject) => {
    const serverOptions = {
      headersTimeout: patience.headersMs,
      requestTimeout: patience.requestMs,
      connectionsCheckingInterval: patience.checkMs,
      maxHeaderSize: MOST_HEADER_BYTES,
    };
    const server = serve({ fetch, hostname, port, serverOptions }, (address) => {
      const name = hostname.includes(':') ? `[${hostname}]` : hostname;
      resolve({ server, url: `http://${name}:${address.port}` });
    }) as Server;
    server.maxConnections = MOST_CONNECTIONS;
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
