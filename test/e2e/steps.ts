// What every browser test shares: a page of a phone or a laptop, an accessibility check, a picture of every screen.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { top } from '../tidy/sources.ts';

export const phoneSize = { width: 360, height: 800 };
export const laptopSize = { width: 1280, height: 800 };

const pictures = join(top, 'var', 'screenshots');
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Somebody with a device; `page` is the tab in front. */
export type Visitor = { readonly context: BrowserContext; page: Page; readonly complaints: string[] };

/** Everybody of this file, for what is on their screens when a step fails. */
const visitors: Visitor[] = [];

/** A browser of its own with this screen; everything the console or a failed script says is kept. */
export async function visit(
  browser: Browser,
  url: string,
  viewport: { width: number; height: number },
  { keepsApp }: { readonly keepsApp: boolean } = { keepsApp: viewport.width < laptopSize.width },
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    baseURL: url,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  // A desk is rarely used without a network: it need not keep seven hundred files of the app first, which takes both cores a while.
  if (!keepsApp) await context.addInitScript('delete Navigator.prototype.serviceWorker');
  const visitor: Visitor = { context, page: await context.newPage(), complaints: [] };
  listenTo(visitor);
  visitors.push(visitor);
  return visitor;
}

/** Keeps what scripts and console complain of in the tab in front. */
export function listenTo({ page, complaints }: Visitor): void {
  page.on('pageerror', (problem) => complaints.push(`script: ${problem.message}`));
  page.on('console', (message) => {
    const text = message.text();
    // The browser itself reports every request that fails while the network is off.
    if (message.type() === 'error' && !/net::ERR_|Failed to load resource/.test(text)) complaints.push(`console: ${text}`);
  });
}

/** `locked`: the lock stands over a page that waits hidden, whose heading is there too and must not be seen. */
export type Look = { readonly locked: boolean };

/** Takes a picture under this name and notes what is wrong with the screen: WCAG 2.2 AA by axe, sideways scroll, headings. */
export async function look({ page, complaints }: Visitor, name: string, { locked }: Look = { locked: false }): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  // A page that is still on its way has no heading yet.
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  for (const { id, places } of await violationsOn(page)) {
    const more = places.length > 3 ? ` and ${places.length - 3} more` : '';
    complaints.push(`${name}: ${id} at ${places.slice(0, 3).join(', ')}${more}`);
  }
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (sideways > 0) complaints.push(`${name}: ${sideways} px wider than the screen`);
  const headings = await page.locator('h1').count();
  const wanted = locked ? 2 : 1;
  if (headings !== wanted) complaints.push(`${name}: ${headings} headings of level 1, not ${wanted}`);
  const seen = locked ? await page.locator('h1:visible').count() : 1;
  if (seen !== 1) complaints.push(`${name}: ${seen} headings of level 1 are seen over the lock`);
}

/** axe itself, once a document and without the frames our pages do not have: a third of the time its driver takes. */
async function violationsOn(page: Page): Promise<readonly { readonly id: string; readonly places: readonly string[] }[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const { axe: inPage } = globalThis as unknown as { readonly axe: typeof axe };
    const { violations } = await inPage.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => ({ id, places: nodes.map(({ target }) => target.join(' ')) }));
  }, wcag);
}

/** Tests of one file that go on from each other: when one fails, those after it say so at once. */
export function makeSteps(): (name: string, work: () => Promise<void>) => void {
  let failed: string | undefined;
  return (name, work) => {
    test(name, async () => {
      if (failed !== undefined) throw new Error(`not tried, because "${failed}" failed`);
      failed = name;
      await work().catch(async (problem: unknown) => {
        throw new Error(`${problem instanceof Error ? problem.stack : String(problem)}\n${await screensNow()}`, { cause: problem });
      });
      failed = undefined;
    });
  };
}

/** What stands on each open screen, and what it complained of: it says more than what did not come. */
async function screensNow(): Promise<string> {
  const said = visitors
    .filter(({ page }) => !page.isClosed())
    .map(async ({ page, complaints }) => {
      const words = await page
        .locator('body')
        .innerText({ timeout: 2000 })
        .catch(() => '');
      return `at ${page.url()}: ${words.replaceAll(/\s+/g, ' ').slice(0, 1500)}${complaints.map((one) => `\n  ${one}`).join('')}`;
    });
  return (await Promise.all(said)).join('\n');
}
