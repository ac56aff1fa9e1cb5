// `./lalanh demo`: the same house, furnished with the sample network of Quảng Ninh in a database of its own.

import { SAMPLE_ACCOUNTS, SAMPLE_MARK } from '../sample/network-records.ts';
import { ALL_CLUBS } from '../sample/plan.ts';
import { addSampleAccounts, readInstallation } from '../server/accounts/account.ts';
import type { Database } from '../server/db/database.ts';
import { loadSample } from './load-sample.ts';
import { sampleDatabase } from './opened.ts';
import { PlainProblem } from './plain-problem.ts';
import { keepHouse, readSettings, say } from './serving.ts';

export async function run(words: readonly string[]): Promise<number> {
  const settings = readSettings(words);
  const clubs = settings.clubs ?? ALL_CLUBS;
  if (clubs > ALL_CLUBS) throw new PlainProblem(`the sample network has at most ${ALL_CLUBS} clubs`);
  // A smaller sample lies beside the whole one, not on top of it.
  return keepHouse(settings, { name: sampleDatabase(clubs), furnish: (database, stopped) => furnish(database, clubs, stopped), greet });
}

async function furnish(database: Database, clubs: number, stopped: AbortSignal): Promise<void> {
  const { state, demo } = await readInstallation(database.pool);
  if (demo) return;
  if (state === 'ready')
    throw new PlainProblem('this database holds a network of its own: start it with ./lalanh start, or name another in DATABASE_URL');
  const begun = performance.now();
  say(`Playing the sample network: ${clubs} clubs, from 2017 to today …`);
  const tell = progressLine();
  await loadSample(database, clubs, tell, stopped);
  // Last, because this is what marks the database as a finished sample.
  await addSampleAccounts(
    database.pool,
    SAMPLE_ACCOUNTS.map((account) => ({ ...account, passwordHash: null, sample: true })),
  );
  say(`Loaded in ${((performance.now() - begun) / 1000).toFixed(0)} s.`);
}

/** One line written over and over on a terminal; a line every tenth part elsewhere. */
function progressLine(): (progress: { readonly clubs: number; readonly of: number; readonly commands: number }) => void {
  let told = 0;
  return ({ clubs, of, commands }) => {
    const line = `  ${clubs} of ${of} clubs, ${commands} records`;
    if (process.stdout.isTTY) process.stdout.write(`\r${line}${clubs === of ? '\n' : ''}`);
    else if (clubs === of || clubs - told >= of / 10) {
      told = clubs;
      say(line);
    }
  };
}

async function greet(url: string, { place }: Database): Promise<void> {
  say(`\nLá Lành is ready: ${url}`);
  say(`Book: ${place}. ${SAMPLE_MARK}: all figures are invented.\n`);
  say('Sign in there with one click as:');
  for (const { title, name } of SAMPLE_ACCOUNTS) say(`  ${name}, ${title}`);
  say('\nCtrl-C stops it.');
}
