// A database opened for one piece of work and closed again, for the verbs that serve nobody.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ALL_CLUBS } from '../sample/plan.ts';
import { type Database, type DatabaseOptions, openDatabase } from '../server/db/database.ts';
import { prepareDatabase } from '../server/main.ts';
import { PlainProblem } from './plain-problem.ts';
import { repo } from './repo.ts';

/** Names of the embedded databases; `DATABASE_URL` names its own. */
export const ownDatabase = 'lalanh';
export const sampleDatabase = (clubs: number): string => (clubs === ALL_CLUBS ? 'lalanh_demo' : `lalanh_demo_${clubs}`);

/** Opens the database that the words mean: one's own, or with `--demo` the sample's (`--clubs N`, `--data FOLDER`). */
export async function withDatabase<T>(words: readonly string[], work: (database: Database) => Promise<T>): Promise<T> {
  return opened(words, {}, async (database) => {
    await prepareDatabase(database);
    return work(database);
  });
}

/** The same through one connection and as it is found, not brought up to date. */
export async function withRawDatabase<T>(words: readonly string[], work: (database: Database) => Promise<T>): Promise<T> {
  return opened(words, { connections: 1 }, work);
}

async function opened<T>(words: readonly string[], options: DatabaseOptions, work: (database: Database) => Promise<T>): Promise<T> {
  const { demo, clubs } = readWords(words);
  const name = demo ? sampleDatabase(Number(clubs ?? ALL_CLUBS)) : ownDatabase;
  const dataDir = dataFolder(words);
  const database = await openReachable({ ...options, dataDir, url: process.env['DATABASE_URL'], name });
  try {
    return await work(database);
  } finally {
    await database.stop();
  }
}

/** Opens a database and asks it one question, so that a wrong DATABASE_URL is one plain line before any work begins. */
export async function openReachable(options: DatabaseOptions): Promise<Database> {
  if (options.url === undefined || options.url === '') return openDatabase(options);
  if (!URL.canParse(options.url)) throw new PlainProblem('DATABASE_URL is no address: write postgres://user@host/name');
  const database = await openDatabase(options);
  try {
    await database.pool.query('select 1');
    return database;
  } catch (problem) {
    await database.stop();
    throw new PlainProblem(`the database of DATABASE_URL does not answer: ${problem instanceof Error ? problem.message : String(problem)}`);
  }
}

/** Where an embedded database lies, and the server's keys beside it. */
export const dataFolder = (words: readonly string[]): string => resolve(readWords(words).data ?? join(repo, 'var', 'data'));

function readWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: { demo: { type: 'boolean' }, clubs: { type: 'string' }, data: { type: 'string' } } })
      .values;
  } catch (problem) {
    throw new PlainProblem(problem instanceof Error ? problem.message : String(problem));
  }
}
