// Practising on a locked phone, with the network there and watched: a whole meeting in the made-up club, then back. Nothing of it leaves,
// and what the phone keeps of the real book stays as it was, byte for byte.
import assert from 'node:assert/strict';
import type { Request } from 'playwright-core';
import { keptOn } from './kept.ts';
import { look, type Visitor } from './steps.ts';
import { choose, countNotes, enterAmount, heading, press, readDong, row } from './treasurer.ts';

/** Begins at the lock and ends there; something unsent waits in the real outbox. */
export async function practiseBehindTheLock(phone: Visitor): Promise<void> {
  const { page, context } = phone;
  const before = await realBook(phone);
  assert.ok(before.some(({ box }) => box === 'outbox') && before.some(({ box }) => box === 'page'), 'a book and something unsent lie here');
  const asked: Request[] = [];
  const watch = (request: Request): number => asked.push(request);
  await page.getByRole('link', { name: 'Tập dùng, không cần mật khẩu' }).click();
  await heading(page, 'Chào bà Mận ạ');
  context.on('request', watch);
  await meet(phone);
  await look(phone, 'tap-dung-360');
  await page.goto('/tap-dung.html#/bai-hoc/thu-tien?buoc=4');
  await page.getByRole('img', { name: /^Hình chụp màn hình/ }).waitFor();
  await look(phone, 'bai-hoc-360');
  await press(page, 'Học xong');
  await page.getByText('đã học').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.getByText('TẬP DÙNG – không có giá trị').first().waitFor();
  await page.emulateMedia({ media: 'screen' });
  context.off('request', watch);
  const odd = asked.filter(
    (request) => request.method() !== 'GET' || !/^\/(assets|icons|tap-dung\.html|$)/.test(new URL(request.url()).pathname),
  );
  assert.deepEqual(
    odd.map((request) => `${request.method()} ${request.url()}`),
    [],
    'nothing but files of the app was asked for',
  );
  const refused = await page.evaluate(() =>
    fetch('/api/installation').then(
      () => false,
      () => true,
    ),
  );
  assert.ok(refused, 'the browser itself lets nothing connect from here');
  assert.deepEqual(await realBook(phone), before, 'the real book and its outbox are untouched');
  await page.getByRole('link', { name: 'Về sổ thật' }).click();
  await heading(page, 'Ai đang ghi?');
  // The browser says aloud, twice, that it refused; that was asked for.
  const ours = phone.complaints.filter((one) => !(one.includes('/api/installation') && one.includes('Content Security Policy')));
  phone.complaints.splice(0, phone.complaints.length, ...ours);
}

/** What lies on the phone of the real book, as it lies there. */
const realBook = async ({ page }: Visitor) => (await keptOn(page)).filter(({ box, key }) => box !== 'named' || key.startsWith('place:'));

/** Roll, an instalment with dues, a loan paid out; then, without a network, the count and the two signatures. */
async function meet({ page, context }: Visitor): Promise<void> {
  await press(page, 'Bắt đầu buổi họp');
  await press(page, /^Ghi 12 người còn lại có mặt$/);
  await press(page, 'Xong điểm danh');
  await heading(page, /^Đọc việc tháng trước/);
  await press(page, 'Đã đọc xong');
  await row(page, 'Hoàng Thị Lê').click();
  await page.getByText('Đã thu 1 người').waitFor();
  await press(page, 'Xong thu tiền');
  await page.getByRole('link', { name: 'Ghi đề nghị vay mới' }).click();
  await choose(page, 'Ai vay?', 'Vũ Thị Hồng');
  await page.getByLabel('Vay để làm gì?').fill('mua gà giống');
  await enterAmount(page, 'Vay bao nhiêu?', 3_000_000, 'Ba triệu đồng');
  await choose(page, 'Người duyệt thứ 1', 'Trần Văn Ổi');
  await choose(page, 'Người duyệt thứ 2', 'Nguyễn Thị Mận');
  await press(page, 'Duyệt cho vay 3.000.000 đ');
  await press(page, 'Giao 3.000.000 đ');
  await context.setOffline(true);
  await page.goto('/tap-dung.html#/hop/dem-ket');
  await heading(page, /^Đếm két/);
  const dock = (await page.locator('.dock').textContent()) ?? '';
  await countNotes(page, readDong(dock.slice(dock.indexOf('Theo sổ'))));
  await press(page, /^Ghi két có/);
  await page.goto('/tap-dung.html#/hop/khoa-buoi');
  for (const name of ['Nguyễn Thị Mận', 'Trần Văn Ổi']) await press(page, `Ký: ${name}`);
  await press(page, 'Khóa buổi họp');
  await heading(page, /^Buổi họp đã khóa/);
  await context.setOffline(false);
}
