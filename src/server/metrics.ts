// Numbers about the running server in Prometheus text, at an address of its own that no proxy makes public. Labels are closed lists
// (method, route pattern, status, outcome): never an id, never anything of a person.
import { createServer, type Server } from 'node:http';
import type pg from 'pg';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Counted, RequestLine } from './http/application.ts';

/** One kind of number with all it was counted by, as prom-client tells it. */
export interface Counts {
  readonly name: string;
  readonly help: string;
  readonly type: string;
  readonly values: readonly {
    readonly value: number;
    readonly labels: Readonly<Record<string, string | number | undefined>>;
    /** Of a histogram: name_bucket, name_sum, name_count. */
    readonly metricName?: string;
  }[];
}

export type Metrics = {
  readonly observe: (line: RequestLine) => void;
  readonly count: (what: Counted) => void;
  readonly text: () => Promise<string>;
  readonly counts: () => Promise<readonly Counts[]>;
};

const SECONDS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export function makeMetrics(pool: pg.Pool): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry, prefix: 'lalanh_' });
  const requests = new Histogram({
    name: 'lalanh_http_request_seconds',
    help: 'Time until an answer was ready, by route pattern',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  });
  const commands = new Counter({ name: 'lalanh_commands_total', help: 'Commands pushed by phones', labelNames: ['outcome'], registers });
  const pulled = new Counter({ name: 'lalanh_items_pulled_total', help: 'Places of the chain sent to phones', registers });
  const givenBack = new Counter({
    name: 'lalanh_records_given_back_total',
    help: 'Records phones brought back after a restore',
    registers,
  });
  addGauges(pool, registers);
  return {
    observe: ({ method, route, status, ms }) => requests.observe({ method, route, status: String(status) }, ms / 1000),
    count: (what) => {
      if ('pushed' in what) for (const outcome of what.pushed) commands.inc({ outcome });
      else if ('pulled' in what) pulled.inc(what.pulled);
      else givenBack.inc(what.givenBack);
    },
    text: () => registry.metrics(),
    counts: async () => (await registry.getMetricsAsJSON()) as unknown as readonly Counts[],
  };
}

function addGauges(pool: pg.Pool, registers: Registry[]): void {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge('lalanh_pool_connections', 'Connections to the database', () => pool.totalCount);
  gauge('lalanh_pool_idle', 'Connections nobody uses just now', () => pool.idleCount);
  gauge('lalanh_pool_waiting', 'Requests waiting for a connection', () => pool.waitingCount);
  const uncounted = new Gauge({ name: 'lalanh_pushes_uncounted', help: 'Pushes not yet in the figures of units', registers });
  const backup = new Gauge({
    name: 'lalanh_last_backup_seconds',
    help: 'When the last backup that held ended, in seconds since 1970',
    registers,
  });
  new Gauge({
    name: 'lalanh_jobs',
    help: 'Work in the background, by state',
    labelNames: ['state'],
    registers,
    async collect() {
      const found = await readDatabase(pool).catch(() => null); // a database away: the gauges stay as they were
      if (found === null) return;
      for (const state of ['waiting', 'at-work', 'broken']) this.set({ state }, found.jobs.get(state) ?? 0);
      uncounted.set(found.uncounted);
      backup.set(found.backup);
    },
  });
}

async function readDatabase(pool: pg.Pool) {
  const jobs = await pool.query<{ state: string; n: number }>('select state, count(*) as n from job group by state');
  const rest = await pool.query<{ uncounted: number; backup: number }>(
    `select (select count(*) from roll_up_due) as uncounted,
       coalesce((select extract(epoch from max(ended_at))::bigint from upkeep where kind = 'backup' and held), 0) as backup`,
  );
  const { uncounted = 0, backup = 0 } = rest.rows[0] ?? {};
  return { jobs: new Map(jobs.rows.map(({ state, n }) => [state, n])), uncounted, backup };
}

/** Listens on an address of its own; throws when it is taken. */
export function serveMetrics(
  { text }: Metrics,
  host: string,
  port: number,
): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    text().then(
      (body) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(body),
      () => response.writeHead(500).end(),
    );
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      const bound = address && typeof address === 'object' ? address.port : port;
      resolve({ url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}/metrics`, stop });
    });
  });
}
