// `./lalanh start`: one's own network, empty at first; never shows sample data.
import { readInstallation } from '../server/accounts/account.ts';
import type { Database } from '../server/db/database.ts';
import { ownDatabase } from './opened.ts';
import { PlainProblem } from './plain-problem.ts';
import { keepHouse, readSettings, say } from './serving.ts';

export async function run(words: readonly string[]): Promise<number> {
  return keepHouse(readSettings(words), { name: ownDatabase, furnish: refuseSample, greet });
}

async function refuseSample({ pool }: Database): Promise<void> {
  const { demo } = await readInstallation(pool);
  if (demo) throw new PlainProblem('this database holds the sample network: start it with ./lalanh demo, or name another in DATABASE_URL');
}

async function greet(url: string, { pool, place }: Database): Promise<void> {
  const { state } = await readInstallation(pool);
  say(`\nLá Lành is ready: ${url}`);
  say(`Book: ${place}`);
  if (state === 'empty') say('It is empty: open the address and set it up.');
  say('Ctrl-C stops it.');
}
