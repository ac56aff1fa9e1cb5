// The pictures of the lessons, taken of the built screens in the practice club: phone width, Vietnamese, one fixed day, dice that always
// throw the same, so that a picture changes when its screen does. Written as WebP beside the lessons. Run by `./lalanh lessons --update`.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Browser, Page } from 'playwright-core';
import type { Routes } from '../../src/server/http/route.ts';
import { serveFiles } from '../../src/server/http/static-files.ts';
import { launchBrowser } from '../e2e/chromium.ts';
import { meetingDay } from '../e2e/treasurer.ts';
import { top } from '../tidy/sources.ts';
import { SCENES, type Scene } from './scenes.ts';

const folder = join(top, 'src', 'web', 'screens', 'learn', 'pictures');
const size = { width: 360, height: 560 };
const QUALITY = 42;

/** As a real club sees the screen: without the band of practice. */
const bare =
  ':root{--bg:var(--giay-50)!important}.practice-band,.practice-frame{display:none!important}html[data-practice] body .top,html[data-practice] body .top-hold{top:0!important}';

const address = await startServing();
const browser = await launchBrowser();
for (const file of readdirSync(folder)) rmSync(join(folder, file));
for (const [lesson, scenes] of Object.entries(SCENES)) await drawLesson(browser, lesson, scenes);
await browser.close();
process.exit(0);

function startServing(): Promise<string> {
  const app: Routes['app'] = new Hono();
  serveFiles({ app }, join(top, 'dist', 'web'));
  return new Promise((done) => {
    serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1', createServer }, ({ port }) => done(`http://127.0.0.1:${port}`));
  });
}

async function drawLesson(open: Browser, lesson: string, scenes: readonly Scene[]): Promise<void> {
  const context = await open.newContext({ viewport: size, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce' });
  context.setDefaultTimeout(15_000);
  await context.clock.setFixedTime(meetingDay);
  await context.addInitScript(sameDice);
  const page = await context.newPage();
  await page.goto(`${address}/tap-dung.html`);
  await page.locator('h1').first().waitFor();
  for (const { step, act, toast = false } of scenes) {
    await act(page);
    await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    writeFileSync(join(folder, `${lesson}-${step}.webp`), await shot(page, toast));
  }
  await context.close();
}

async function shot(page: Page, toast: boolean): Promise<Buffer> {
  const style = await page.addStyleTag({ content: toast ? bare : `${bare}.toast-place{display:none!important}` });
  await page.evaluate(() => document.fonts.ready);
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
  await session.detach();
  await style.evaluate((node) => (node as Element).remove());
  return Buffer.from(data, 'base64');
}

/** In the page: "random" bytes of a fixed row of numbers. */
function sameDice(): void {
  let state = 20_261_124;
  const fill = (bytes: Uint8Array): Uint8Array => {
    for (let at = 0; at < bytes.length; at += 1) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      bytes[at] = (state >> 16) & 255;
    }
    return bytes;
  };
  Crypto.prototype.getRandomValues = (<View extends ArrayBufferView | null>(view: View): View => {
    if (view !== null) fill(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
    return view;
  }) as Crypto['getRandomValues'];
}
