// Workload 9: the book of ten years is opened on a phone, sealed (decision 0041) and in plain as older phones kept it, in Chromium
// with the phone's own drawer; then again with the processor slowed to a sixth, as the cheap phone. The floor believes every page.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { repo } from '../src/cli/repo.ts';
import { chainStart, eventDigest, nextHash } from '../src/protocol/chain.ts';
import type { PulledItem } from '../src/protocol/messages.ts';
import { launchBrowser } from '../test/e2e/chromium.ts';
import { clubOfYears } from './club-years.ts';
import { type Contender, fastest, race, tell } from './stopwatch.ts';

const ROUNDS = 15;
const YEARS = 10;
/** A page of an address that is safe in the browser's eyes: only those are lent cryptography. */
const ADDRESS = 'https://lalanh.example/';

type Way = 'bare' | 'plain' | 'sealed';

/** What src/web/build/sealed-book-page.ts lays bare in the browser. */
interface InPage {
  readonly fill: (items: readonly PulledItem[]) => Promise<number>;
  readonly read: (way: Way) => Promise<{ readonly records: number; readonly hash: string }>;
}

function itemsOfYears(years: number): readonly PulledItem[] {
  const { clubId, log } = clubOfYears(years);
  let hash = chainStart(clubId);
  return log.map((event, at): PulledItem => {
    const digest = eventDigest(event, '');
    hash = nextHash(hash, digest);
    return { seq: at + 1, room: event.room, digest, hash, event, privHash: '' };
  });
}

/** The page's script with everything it imports, as one text. */
async function pageScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, target: 'chrome138', lib: { entry: join(repo, 'src', 'web', 'build', 'sealed-book-page.ts'), formats: ['es'] } },
  });
  const [first] = [built].flat();
  assert.ok(first !== undefined && 'output' in first);
  return first.output[0].code;
}

const items = itemsOfYears(YEARS);
const browser = await launchBrowser();
const page: Page = await (await browser.newContext()).newPage();
await page.route(`${ADDRESS}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bench</title>' }));
await page.goto(ADDRESS);
await page.addScriptTag({ content: await pageScript(), type: 'module' });
await page.waitForFunction('typeof fill === "function"');
const pages = await page.evaluate((given) => (globalThis as unknown as InPage).fill(given), items);
const readBook = (way: Way) => page.evaluate((asked) => (globalThis as unknown as InPage).read(asked), way);
const [plain, sealed] = [await readBook('plain'), await readBook('sealed')];
assert.deepEqual([plain.records, plain.hash], [items.length, items.at(-1)?.hash]);
assert.deepEqual([sealed.records, sealed.hash], [plain.records, plain.hash], 'both ways read the same book');
process.stdout.write(`${YEARS} years: ${items.length} records in ${pages} pages\n`);

const contenders: readonly Contender[] = [
  { name: 'in plain, believed without its sum', run: () => readBook('bare') },
  { name: 'in plain, with the sum of each page', run: () => readBook('plain') },
  { name: 'sealed, opened with the data key', run: () => readBook('sealed') },
];
tell(`The book opened, from drawer to parsed records, fastest of ${ROUNDS}`, contenders, await race(contenders, ROUNDS, fastest));
const slow = await page.context().newCDPSession(page);
await slow.send('Emulation.setCPUThrottlingRate', { rate: 6 });
tell(`The same with the processor slowed to a sixth, fastest of ${ROUNDS}`, contenders, await race(contenders, ROUNDS, fastest));
await browser.close();
