// `./lalanh start`: one's own network, empty at first; never shows sample data.
import type { Database } from '../server/db/database.ts';
import { kindOf } from './kind-of-database.ts';
import { PlainProblem } from './plain-problem.ts';
import { keepHouse, readSettings, say } from './serving.ts';

export async function run(words: readonly string[]): Promise<number> {
  return keepHouse(readSettings(words), { name: 'lalanh', furnish: refuseSample, greet });
}

async function refuseSample(database: Database): Promise<void> {
  if ((await kindOf(database)) === 'sample')
    throw new PlainProblem('this database holds the sample network: start it with ./lalanh demo, or name another in DATABASE_URL');
}

async function greet(url: string, database: Database): Promise<void> {
  say(`\nLá Lành is ready: ${url}`);
  say(`Book: ${database.place}`);
  if ((await kindOf(database)) === 'empty') say('It is empty: open the address and set it up.');
  say('Ctrl-C stops it.');
}
