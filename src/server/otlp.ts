// Spans and numbers to a collector of the operator's own (OTLP over HTTP, JSON; opentelemetry.io/docs/specs/otlp), when one is named. Written
// by hand: two shapes of JSON, where the library would be larger than this server. A span is a request by its route's pattern, the
// numbers are those of /metrics: nothing of a person, no id, no address. A collector that is away costs nothing but its own gaps.
import { randomBytes } from 'node:crypto';
import type { RequestLine } from './http/application.ts';
import type { Counts, Metrics } from './metrics.ts';
import { PROGRAM_VERSION, STARTED_AT } from './program.ts';

export interface OtlpSetting {
  /** "http://127.0.0.1:4318"; /v1/traces and /v1/metrics come after it. */
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent: every five seconds, numbers every thirty. */
  readonly everyMs?: number;
}

export interface Otlp {
  readonly observe: (line: RequestLine) => void;
  readonly stop: () => Promise<void>;
}

const EVERY_MS = 5_000;
const ROUNDS_A_MEASURE = 6;
/** More than that in one round are let go: a flood of requests must not fill the memory. */
const MOST_SPANS = 2_000;
const LONGEST_MS = 5_000;
const SERVER_SPAN = 2;
const ERROR = 2;
const CUMULATIVE = 2;

type Attribute = { readonly key: string; readonly value: { readonly stringValue: string } | { readonly intValue: string } };
const text = (key: string, value: string): Attribute => ({ key, value: { stringValue: value } });
const nanos = (milliseconds: number): string => `${Math.round(milliseconds * 1000)}000`;

const resource = { attributes: [text('service.name', 'la-lanh'), text('service.version', PROGRAM_VERSION)] };
const scope = { name: 'la-lanh' };

export function spanOf({ method, route, status, ms }: RequestLine, endedAt: number): object {
  return {
    traceId: randomBytes(16).toString('hex'),
    spanId: randomBytes(8).toString('hex'),
    name: `${method} ${route}`,
    kind: SERVER_SPAN,
    startTimeUnixNano: nanos(endedAt - ms),
    endTimeUnixNano: nanos(endedAt),
    attributes: [
      text('http.request.method', method),
      text('http.route', route),
      { key: 'http.response.status_code', value: { intValue: String(status) } },
    ],
    ...(status >= 500 ? { status: { code: ERROR } } : {}),
  };
}

const labels = (of: Counts['values'][number]['labels']): Attribute[] =>
  Object.entries(of).flatMap(([key, value]) => (key === 'le' || value === undefined ? [] : [text(key, String(value))]));

/** One kind of number of the registry as OTLP has it; null for kinds that have no like there. */
export function metricOf({ name, help, type, values }: Counts, now: number): object | null {
  const times = { startTimeUnixNano: nanos(Date.parse(STARTED_AT)), timeUnixNano: nanos(now) };
  const about = { name, description: help };
  const plain = values.map(({ value, labels: of }) => ({ ...times, attributes: labels(of), asDouble: value }));
  if (type === 'gauge') return { ...about, gauge: { dataPoints: plain } };
  if (type === 'counter') return { ...about, sum: { dataPoints: plain, aggregationTemporality: CUMULATIVE, isMonotonic: true } };
  if (type !== 'histogram') return null;
  const series = Map.groupBy(values, ({ labels: of }) => JSON.stringify(labels(of)));
  const dataPoints = [...series.values()].flatMap((list) => {
    const buckets = list.filter(({ metricName }) => metricName?.endsWith('_bucket'));
    const bounds = buckets.map(({ labels: of }) => Number(of['le'])).filter(Number.isFinite);
    const counted = (suffix: string): number => list.find(({ metricName }) => metricName?.endsWith(suffix))?.value ?? 0;
    const [first] = list;
    if (first === undefined || buckets.length === 0) return [];
    // Prometheus counts each bucket with all below it, OTLP each by itself.
    const bucketCounts = buckets.map(({ value }, at) => String(value - (buckets[at - 1]?.value ?? 0)));
    return [
      {
        ...times,
        attributes: labels(first.labels),
        count: String(counted('_count')),
        sum: counted('_sum'),
        bucketCounts,
        explicitBounds: bounds,
      },
    ];
  });
  return { ...about, histogram: { dataPoints, aggregationTemporality: CUMULATIVE } };
}

export function startOtlp({ endpoint, headers, everyMs = EVERY_MS }: OtlpSetting, metrics: Metrics): Otlp {
  let spans: object[] = [];
  let rounds = 0;
  let sending: Promise<void> = Promise.resolve();
  const send = async (path: string, body: object): Promise<void> => {
    await fetch(`${endpoint.replace(/\/$/, '')}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(LONGEST_MS),
      redirect: 'error',
    }).then(
      (answer) => answer.body?.cancel(),
      () => undefined, // away: what was to be sent is let go
    );
  };
  const round = async (measure: boolean): Promise<void> => {
    const taken = spans;
    spans = [];
    if (taken.length > 0) await send('/v1/traces', { resourceSpans: [{ resource, scopeSpans: [{ scope, spans: taken }] }] });
    if (!measure) return;
    const all = (await metrics.counts()).flatMap((one) => metricOf(one, Date.now()) ?? []);
    await send('/v1/metrics', { resourceMetrics: [{ resource, scopeMetrics: [{ scope, metrics: all }] }] });
  };
  const timer = setInterval(() => {
    rounds += 1;
    sending = sending.then(() => round(rounds % ROUNDS_A_MEASURE === 0)).catch(() => undefined);
  }, everyMs);
  timer.unref();
  return {
    observe: (line) => {
      if (spans.length < MOST_SPANS) spans.push(spanOf(line, Date.now()));
    },
    // What is left is sent before the end.
    stop: async () => {
      clearInterval(timer);
      await sending;
      await round(true).catch(() => undefined);
    },
  };
}
