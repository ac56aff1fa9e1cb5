// What a phone that keeps nothing yet has to fetch before "Hôm nay" and the books can be used, and what comes after: the rules
// of tasks, which are held back until the rest stands.
import assert from 'node:assert/strict';
import type { House } from './house.ts';
import { phoneSize, visit } from './steps.ts';
import { heading, signInAs } from './treasurer.ts';

export interface FirstLoad {
  /** Bytes of compressed JavaScript before the tasks. */
  readonly before: number;
  /** With them. */
  readonly whole: number;
}

export async function weighFirstLoad(house: House): Promise<FirstLoad> {
  const { context, page } = await visit(house.browser, house.url, phoneSize);
  await context.addInitScript('delete Navigator.prototype.serviceWorker');
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.url().endsWith('.js')) sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  });
  const loaded = async (): Promise<number> => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  const tasks = Promise.withResolvers<void>();
  await page.route(/\/TodayTasks-[^/]*\.js$/, async (route) => {
    await tasks.promise;
    await route.continue();
  });
  // The card of a role's first time comes after everything and goes for good once it is put away: it is not waited for.
  await page.route(/\/FirstGuide-[^/]*\.js$/, (route) => route.abort());
  await signInAs(page, 'Nguyễn Thị Hoa');
  await heading(page, 'Chào bà Hoa ạ');
  await page.getByRole('button', { name: 'Bắt đầu buổi họp' }).waitFor();
  await page.getByText('Đang mở').waitFor({ state: 'attached' });
  const title = page.getByRole('heading', { name: 'Việc cần làm' });
  assert.equal(await title.count(), 0, 'no empty list while the rules are on their way');
  await page.getByRole('link', { name: 'Sổ quỹ' }).click();
  await heading(page, 'Sổ quỹ');
  const before = await loaded();
  await page.getByRole('link', { name: 'Hôm nay' }).click();
  tasks.resolve();
  await title.waitFor();
  const whole = await loaded();
  await context.close();
  return { before, whole };
}
