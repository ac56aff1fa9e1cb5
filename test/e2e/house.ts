// A whole Lá Lành for one test file: a database of its own, the sample network (or nothing), the built screens, a server
// that can go away and come back at the same address, and a browser.
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { loadSample } from '../../src/cli/load-sample.ts';
import { SAMPLE_ACCOUNTS } from '../../src/sample/network-records.ts';
import { addSampleAccounts } from '../../src/server/accounts/account.ts';
import { createScratchDatabase, type ScratchDatabase } from '../../src/server/db/scratch.ts';
import { prepareDatabase, type RunningServer, startServer } from '../../src/server/main.ts';
import { makeKeyring, makeKeyText } from '../../src/server/secrets/keyring.ts';
import { top } from '../tidy/sources.ts';
import { launchBrowser } from './chromium.ts';

export interface House {
  readonly url: string;
  readonly browser: Browser;
  readonly pool: ScratchDatabase['pool'];
  /** The server is gone: connections are refused. */
  readonly goDark: () => Promise<void>;
  readonly comeBack: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** `clubs` of the sample network; 0 leaves the database empty. */
export async function openHouse(clubs: number): Promise<House> {
  const fill = (empty: Furnished): Promise<void> => furnish(empty, clubs);
  const database = await createScratchDatabase(undefined, { name: `house_${clubs}`, fill });
  const webDir = join(top, 'dist', 'web');
  const keys = makeKeyring([makeKeyText()]);
  let server: RunningServer | null = await startServer({ database, webDir, keys });
  const { url } = server;
  const port = Number(new URL(url).port);
  const browser = await launchBrowser();
  const goDark = async (): Promise<void> => {
    await server?.stop();
    server = null;
  };
  return {
    url,
    browser,
    pool: database.pool,
    goDark,
    comeBack: async () => {
      server = await startServer({ database, webDir, port, keys });
    },
    close: async () => {
      await browser.close();
      await goDark();
      await database.drop();
    },
  };
}

type Furnished = Pick<ScratchDatabase, 'pool' | 'url'>;

async function furnish(database: Furnished, clubs: number): Promise<void> {
  await prepareDatabase(database);
  if (clubs === 0) return;
  await loadSample(database, clubs, () => {}, new AbortController().signal);
  await addSampleAccounts(
    database.pool,
    SAMPLE_ACCOUNTS.map((account) => ({ ...account, passwordHash: null, sample: true })),
  );
}
