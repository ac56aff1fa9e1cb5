// What every browser test shares: a page of a phone or a laptop, an accessibility check, a picture of every screen.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { top } from '../tidy/sources.ts';

export const phoneSize = { width: 360, height: 800 };
export const laptopSize = { width: 1280, height: 800 };

const pictures = join(top, 'var', 'screenshots');
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export type Visitor = { readonly context: BrowserContext; readonly page: Page; readonly complaints: string[] };

/** A browser of its own with this screen; everything the console or a failed script says is kept. */
export async function visit(browser: Browser, url: string, viewport: { width: number; height: number }): Promise<Visitor> {
  const context = await browser.newContext({
    viewport,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    baseURL: url,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const complaints = listenTo(page);
  return { context, page, complaints };
}

export function listenTo(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (problem) => complaints.push(`script: ${problem.message}`));
  page.on('console', (message) => {
    const text = message.text();
    // The browser itself reports every request that fails while the network is off.
    if (message.type() === 'error' && !/net::ERR_|Failed to load resource/.test(text)) complaints.push(`console: ${text}`);
  });
  return complaints;
}

/** WCAG 2.2 AA by axe, no sideways scroll, one h1; and a picture under this name in var/screenshots. */
export async function look(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  assert.deepEqual(told, [], `${name}: accessibility`);
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(sideways <= 0, `${name}: ${sideways} px wider than the screen`);
  assert.equal(await page.locator('h1').count(), 1, `${name}: one h1`);
}
