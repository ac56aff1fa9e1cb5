// What demo and start share: words of the command line, a database, the screens, a server, and one clean way out.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { KeysMissing } from '../server/accounts/sealed-factors.ts';
import type { Database } from '../server/db/database.ts';
import { prepareDatabase, startServer } from '../server/main.ts';
import type { OtlpSetting } from '../server/otlp.ts';
import { identityProvider, ownOrigin } from './identity-provider.ts';
import { noticeWays } from './notice-ways.ts';
import { openReachable } from './opened.ts';
import { PlainProblem } from './plain-problem.ts';
import { repo } from './repo.ts';
import { serverKeys } from './server-keys.ts';
import { buildWeb } from './web-build.ts';

export type Settings = {
  readonly port: number;
  readonly host: string;
  readonly data: string;
  readonly clubs: number | undefined;
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  /** Every request as a line, not faults only. */
  readonly logRequests: boolean;
};

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

export function readSettings(words: readonly string[]): Settings {
  const { values } = parsed(words);
  return {
    port: wholeNumber('--port', values.port ?? '4173', 0, 65_535),
    host: values.host ?? '127.0.0.1',
    data: resolve(values.data ?? join(repo, 'var', 'data')),
    metrics: metricsAddress(process.env['LALANH_METRICS']),
    logRequests: process.env['LALANH_LOG'] === 'requests',
    clubs: values.clubs === undefined ? undefined : wholeNumber('--clubs', values.clubs, 1, 20_400),
  };
}

function parsed(words: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...words], options: { port: text, host: text, data: text, clubs: text } });
  } catch (problem) {
    throw new PlainProblem(problem instanceof Error ? problem.message : String(problem));
  }
}

/** "127.0.0.1:9464": an address of this machine or of a network that is not public. */
function metricsAddress(text: string | undefined): Settings['metrics'] {
  if (text === undefined || text === '') return undefined;
  const found = /^(.+):(\d{1,5})$/.exec(text);
  if (!found) throw new PlainProblem('LALANH_METRICS is no address: write 127.0.0.1:9464');
  return { host: found[1]?.replace(/^\[(.*)\]$/, '$1') ?? '', port: wholeNumber('LALANH_METRICS', found[2] ?? '', 0, 65_535) };
}

/** "kho.noi-bo:8080, 10.0.0.7": receivers of webhooks and push services that need be neither public nor https. */
function hostsInside(text: string | undefined): ReadonlySet<string> {
  const hosts = (text ?? '').split(',').flatMap((one) => one.trim() || []);
  for (const host of hosts)
    if (URL.parse(`http://${host}/`)?.host !== host)
      throw new PlainProblem(`LALANH_HOSTS_INSIDE: "${host}" is no host such as kho.noi-bo:8080`);
  return new Set(hosts);
}

/** The names are those of OpenTelemetry; a header is "name=value", several with commas. */
function collector(environment: Readonly<Record<string, string | undefined>>): OtlpSetting | undefined {
  const endpoint = environment['OTEL_EXPORTER_OTLP_ENDPOINT'] ?? '';
  if (endpoint === '') return undefined;
  if (!/^https?:$/.test(URL.parse(endpoint)?.protocol ?? ''))
    throw new PlainProblem('OTEL_EXPORTER_OTLP_ENDPOINT is no address such as http://127.0.0.1:4318');
  const pairs = (environment['OTEL_EXPORTER_OTLP_HEADERS'] ?? '').split(',').flatMap((one) => {
    const [name = '', ...value] = one.split('=');
    return name.trim() === '' ? [] : [[name.trim(), decodeURIComponent(value.join('=').trim())] as const];
  });
  return { endpoint, headers: Object.fromEntries(pairs) };
}

function wholeNumber(name: string, value: string, least: number, most: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || number > most)
    throw new PlainProblem(`${name} takes a whole number from ${least} to ${most}`);
  return number;
}

export type House = {
  /** Name of the embedded database; `DATABASE_URL` names its own. */
  readonly name: string;
  /** After migrations, before the first request. */
  readonly furnish: (database: Database, stopped: AbortSignal) => Promise<void>;
  readonly greet: (url: string, database: Database) => Promise<void>;
};

/** Serves until Ctrl-C; the exit code. */
export async function keepHouse(settings: Settings, house: House): Promise<number> {
  const wayOut = untilAskedToStop();
  await buildWeb(say);
  const database = await openReachable({ dataDir: settings.data, url: process.env['DATABASE_URL'], name: house.name, say });
  try {
    const stopping = new AbortController();
    const furnishing = furnished(house, database, stopping.signal);
    if ((await Promise.race([furnishing, wayOut])) === 'asked to stop') {
      say('\nStopping …');
      stopping.abort();
      await furnishing.catch(() => {}); // it was told to give up
      return 0;
    }
    const server = await serving(settings, database);
    await house.greet(server.url, database);
    await wayOut;
    say('\nStopping …');
    await server.stop();
    return 0;
  } finally {
    await database.stop();
  }
}

async function furnished(house: House, database: Database, stopped: AbortSignal): Promise<'ready'> {
  await prepareDatabase(database);
  await house.furnish(database, stopped);
  return 'ready';
}

async function serving({ port, host, data, metrics, logRequests }: Settings, database: Database) {
  const keys = serverKeys(process.env, data, { make: true });
  if (keys === null) say('No key is set (LALANH_KEYS): nobody can turn on codes beside the password. docs/operations/khoa.md');
  const hooksInside = hostsInside(process.env['LALANH_HOSTS_INSIDE']);
  const ways = noticeWays(process.env, hooksInside);
  try {
    return await startServer({
      database,
      webDir: join(repo, 'dist', 'web'),
      host,
      port,
      metrics,
      otlp: collector(process.env),
      behindProxy: process.env['LALANH_BEHIND_PROXY'] === '1',
      identity: identityProvider(process.env),
      origin: ownOrigin(process.env),
      keys,
      keysLost: process.env['LALANH_KEYS_LOST'] === 'yes',
      hooksInside,
      ways,
      log: logTo(logRequests),
    });
  } catch (problem) {
    if (Reflect.get(Object(problem), 'code') === 'EADDRINUSE')
      throw new PlainProblem(
        `port ${port}${metrics ? ` or that of LALANH_METRICS (${metrics.port})` : ''} is taken on this machine: choose another`,
      );
    if (problem instanceof KeysMissing) throw new PlainProblem(problem.message);
    throw problem;
  }
}

/** The first Ctrl-C asks, the second insists. */
function untilAskedToStop(): Promise<'asked to stop'> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = (): void => {
      if (asked) process.exit(130);
      asked = true;
      resolve('asked to stop');
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}

/** One JSON line an event, on the error output; nothing of a person is in any of them. What bears on security is always told. */
const logTo =
  (requests: boolean) =>
  (line: object): void => {
    const security: unknown = Reflect.get(line, 'security');
    const wakes = 'warning' in line || (security !== undefined && security !== 'done');
    const level = 'fault' in line ? 'error' : wakes ? 'warn' : 'info';
    if (level !== 'info' || security !== undefined || requests)
      process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, ...line })}\n`);
  };
