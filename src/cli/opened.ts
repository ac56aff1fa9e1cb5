// A database opened for one piece of work and closed again, for the verbs that serve nobody.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ALL_CLUBS } from '../sample/plan.ts';
import { type Database, openDatabase } from '../server/db/database.ts';
import { prepareDatabase } from '../server/main.ts';
import { PlainProblem } from './plain-problem.ts';
import { repo } from './repo.ts';

/** Names of the embedded databases; `DATABASE_URL` names its own. */
export const ownDatabase = 'lalanh';
export const sampleDatabase = (clubs: number): string => (clubs === ALL_CLUBS ? 'lalanh_demo' : `lalanh_demo_${clubs}`);

/** Opens the database that the words mean: one's own, or with `--demo` the sample's (`--clubs N`, `--data FOLDER`). */
export async function withDatabase<T>(words: readonly string[], work: (database: Database) => Promise<T>): Promise<T> {
  const { demo, clubs, data } = readWords(words);
  const name = demo ? sampleDatabase(Number(clubs ?? ALL_CLUBS)) : ownDatabase;
  const dataDir = resolve(data ?? join(repo, 'var', 'data'));
  const database = await openDatabase({ dataDir, url: process.env['DATABASE_URL'], name });
  try {
    await prepareDatabase(database);
    return await work(database);
  } finally {
    await database.stop();
  }
}

function readWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: { demo: { type: 'boolean' }, clubs: { type: 'string' }, data: { type: 'string' } } })
      .values;
  } catch (problem) {
    throw new PlainProblem(problem instanceof Error ? problem.message : String(problem));
  }
}
