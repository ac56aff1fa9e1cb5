// What demo and start share: words of the command line, a database, the screens, a server, and one clean way out.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Database } from '../server/db/database.ts';
import { prepareDatabase, startServer } from '../server/main.ts';
import { identityProvider } from './identity-provider.ts';
import { openReachable } from './opened.ts';
import { PlainProblem } from './plain-problem.ts';
import { repo } from './repo.ts';
import { buildWeb } from './web-build.ts';

export type Settings = { readonly port: number; readonly host: string; readonly data: string; readonly clubs: number | undefined };

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

export function readSettings(words: readonly string[]): Settings {
  const { values } = parsed(words);
  return {
    port: wholeNumber('--port', values.port ?? '4173', 0, 65_535),
    host: values.host ?? '127.0.0.1',
    data: resolve(values.data ?? join(repo, 'var', 'data')),
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

async function serving({ port, host }: Settings, database: Database) {
  try {
    return await startServer({
      database,
      webDir: join(repo, 'dist', 'web'),
      host,
      port,
      behindProxy: process.env['LALANH_BEHIND_PROXY'] === '1',
      identity: identityProvider(process.env),
      log: onlyFaults,
    });
  } catch (problem) {
    if (Reflect.get(Object(problem), 'code') === 'EADDRINUSE')
      throw new PlainProblem(`port ${port} is taken on this machine: choose another with --port`);
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

function onlyFaults(line: object): void {
  if ('fault' in line) process.stderr.write(`${JSON.stringify(line)}\n`);
}
