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

/** Opens one part of the figure and waits until the page speaks of that part. */
export async function openPart(page: Page, name: string | RegExp): Promise<void> {
  const about = page.locator('main h2').last();
  const before = await about.textContent();
  await page.locator('main table').last().getByRole('link', { name }).first().click();
  await page.waitForFunction((old) => {
    const now = [...document.querySelectorAll('main h2')].at(-1)?.textContent;
    return now !== undefined && now !== old && document.querySelector('main table') !== null;
  }, before);
}
