// What the treasurer does with her thumb, screen by screen: the words on the buttons are the only handles.
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { House } from './house.ts';
import type { Visitor } from './steps.ts';

/** The meeting day of thôn 5 on the screens. */
export const meetingDay = new Date('2026-11-24T14:00:00+07:00');

export async function signInAs(page: Page, name: string): Promise<void> {
  await page.context().clock.setFixedTime(meetingDay);
  await page.goto('/');
  await page.getByRole('button', { name }).click();
}

/** Signs in once, lets the phone keep the app, then takes server and network away: from here all is offline. */
export async function takeOffline(house: House, { page, context }: Visitor, name: string): Promise<void> {
  await signInAs(page, name);
  await heading(page, /^Chào/);
  await loseNetwork(house, { page, context });
}

/** For somebody who is signed in. */
export async function loseNetwork(house: House, { page, context }: Pick<Visitor, 'page' | 'context'>): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await heading(page, /^Chào/);
  await house.goDark();
  await context.setOffline(true);
}

export async function press(page: Page, name: string | RegExp): Promise<void> {
  try {
    await page.getByRole('button', { name }).click();
  } catch (problem) {
    // What was on the screen instead says more than what was not.
    const seen = await page.locator('body').innerText();
    throw new Error(`no pressing of ${name} at ${page.url()}, where it says: ${seen.replaceAll(/\s+/g, ' ').slice(0, 600)}`, {
      cause: problem,
    });
  }
}

/** Opens the sum under this label, types it on our own keypad and reads the words back. */
export async function enterAmount(page: Page, label: string, amount: number, words: string): Promise<void> {
  const box = page.getByRole('button', { name: label });
  await box.click();
  await typeOnKeypad(page, amount);
  await page.getByText(words, { exact: true }).first().waitFor();
  await box.click();
}

export async function typeOnKeypad(page: Page, amount: number): Promise<void> {
  const keys = page.getByRole('group', { name: 'Bàn phím số' });
  for (const digit of String(amount)) await keys.getByRole('button', { name: digit, exact: true }).click();
}

export async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).selectOption({ label: option });
}

export function row(page: Page, name: string): Locator {
  return page.getByRole('button', { name: new RegExp(`^${name}[, ]`) });
}

export async function heading(page: Page, words: string | RegExp): Promise<void> {
  await page.getByRole('heading', { name: words }).first().waitFor();
}

/** Counts the box: as many of the largest notes as fit into `amount`. */
export async function countNotes(page: Page, amount: number): Promise<void> {
  let left = amount;
  for (const value of [500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5000, 2000, 1000]) {
    const sheets = Math.floor(left / value);
    left -= sheets * value;
    if (sheets === 0) continue;
    const note = page.getByRole('button', { name: new RegExp(`^Tờ ${String(value).replace(/\B(?=(\d{3})+$)/g, '.')}`) });
    await note.click();
    await typeOnKeypad(page, sheets);
    await note.click();
  }
  assert.equal(left, 0, 'an amount of whole notes');
}

/** A sum on the screen as a number. */
export function readDong(text: string): number {
  const found = /([−-]?)([\d.]+)\s*đ/.exec(text);
  assert.ok(found, `no sum in "${text}"`);
  return Number((found[2] ?? '').replaceAll('.', '')) * (found[1] === '' ? 1 : -1);
}

/** A field comes to hold these words: a kept draft is read after the form stands. */
export async function holds(page: Page, label: string | RegExp, words: string, saying = 'what was typed is kept'): Promise<void> {
  const field = page.getByLabel(label);
  for (let tries = 0; tries < 100 && (await field.inputValue()) !== words; tries += 1) await page.waitForTimeout(100);
  assert.equal(await field.inputValue(), words, saying);
}
