// What an officer does with a figure: opens it, and adds its parts up by hand.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { readDong } from './treasurer.ts';

/** Adds up the column of the page's last table under this heading; it must give what the bottom row prints. */
export async function addUp(page: Page, column: string): Promise<number> {
  const table = page.locator('main table').last();
  await table.getByRole('columnheader', { name: column }).waitFor();
  const rows = await table.evaluate((element) =>
    [...element.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent.trim())),
  );
  const at = rows[0]?.indexOf(column) ?? -1;
  const cells = rows.slice(1).map((row) => row[at] ?? '');
  const total = cells.pop() ?? '';
  const parts = cells.filter((text) => text !== '').map(readDong);
  assert.ok(parts.length > 0, 'a figure made of nothing');
  assert.equal(
    parts.reduce((sum, part) => sum + part, 0),
    readDong(total),
  );
  return readDong(total);
}

/** Opens one part of the figure and waits until the page speaks of that part: its name and its rows. */
export async function openPart(page: Page, name: string | RegExp): Promise<void> {
  const about = page.locator('main h2').last();
  const table = page.locator('main table').last();
  const before = [await about.textContent(), await table.textContent()];
  await table.getByRole('link', { name }).first().click();
  await page.waitForFunction((old) => {
    const last = ['main h2', 'main table'].map((place) => [...document.querySelectorAll(place)].at(-1)?.textContent);
    // While an answer is long in coming neither it nor the old one stands there, and what does is not to be taken for it.
    const stands =
      document.querySelector('main [aria-busy="false"]') !== null && document.querySelector('main [aria-busy="true"]') === null;
    return stands && last.every((text, index) => text !== undefined && text !== old[index]);
  }, before);
}
