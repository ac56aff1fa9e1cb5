// A picture from the chair's file chooser to the treasurer's screen: bad files get a sentence, a large one becomes small without
// a network, is sent after the records, is fetched by the other phone, and is gone from both when it is taken down.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { type House, openHouse } from './house.ts';
import { look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { heading, press, signInAs, takeOffline } from './treasurer.ts';

let house: House;
let chair: Visitor;
let treasurer: Visitor;
let address = '';
const step = makeSteps();

before(async () => {
  house = await openHouse(1);
  chair = await visit(house.browser, house.url, phoneSize);
});
after(() => house.close());

const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });
const pick = (chosen: ReturnType<typeof file> | string) => chair.page.locator('input[type=file]').setInputFiles(chosen);
const shownIn = (page: Page) => page.locator('li img');

/** What a phone's camera gives: twelve megapixels of it, and beside the picture where and when it was taken. */
async function photograph(page: Page): Promise<Buffer> {
  const text = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [4000, 3000];
    const brush = canvas.getContext('2d');
    if (brush === null) throw new Error('no canvas');
    for (let n = 0; n < 4000; n += 1) {
      brush.fillStyle = `hsl(${(n * 37) % 360} 60% ${30 + (n % 50)}%)`;
      brush.fillRect((n * 613) % 4000, (n * 389) % 3000, 140, 90);
    }
    return canvas.toDataURL('image/jpeg', 0.9);
  });
  const plain = Buffer.from(text.slice(text.indexOf(',') + 1), 'base64');
  const words = Buffer.from('Exif\0\0 20.95N 107.08E');
  const exif = Buffer.concat([Buffer.from([0xff, 0xe1, 0, words.length + 2]), words]);
  return Buffer.concat([plain.subarray(0, 2), exif, plain.subarray(2)]);
}

step('the chair, without a network, records an activity and opens its pictures', async () => {
  const { page } = chair;
  await takeOffline(house, chair, 'Nguyễn Văn Thắng');
  await page.goto('/#/hoat-dong/moi');
  await page.getByLabel('Chủ đề trong danh sách').selectOption({ label: 'Chủ đề khác, ghi ở dưới' });
  await page.getByRole('textbox').first().fill('Hát chèo ở đình');
  const guests = page.getByRole('group', { name: 'Khách' });
  await guests.getByRole('button').last().click();
  await press(page, /^Ghi/);
  await page.goto('/#/hoat-dong');
  await page.getByRole('link', { name: /Hát chèo ở đình/ }).click();
  await heading(page, 'Ảnh của hoạt động này');
  await page.getByText('Chưa có ảnh nào').waitFor();
  address = new URL(page.url()).hash;
  await look(chair, '130-anh-chua-co-360');
});

step('a file that is no picture gets a sentence, and the screen goes on', async () => {
  const { page } = chair;
  await pick(file('ve.svg', 'image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')));
  await page.getByText(/không phải ảnh JPEG/).waitFor();
  await look(chair, '131-anh-tep-sai-360');
  const folder = mkdtempSync(join(tmpdir(), 'lalanh-'));
  const large = join(folder, 'to.jpg');
  writeFileSync(large, '');
  truncateSync(large, 30_000_000);
  await pick(large);
  await page.getByText(/lớn hơn 20 MB/).waitFor();
  rmSync(folder, { recursive: true });
  await pick(file('iphone.heic', 'image/heic', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic0000mif1')])));
  await page.getByText(/kiểu HEIC/).waitFor();
  await pick(file('hong.jpg', 'image/jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1])));
  await page.getByText(/bị hỏng/).waitFor();
  assert.equal(await shownIn(page).count(), 0);
});

step('a large photograph becomes small, stays after a reload, and says that it waits', async () => {
  const { page } = chair;
  const photo = await photograph(page);
  assert.ok(photo.length > 500_000);
  await pick(file('anh.jpg', 'image/jpeg', photo));
  await shownIn(page).waitFor();
  await page.getByText('Ảnh đang ở máy này, có mạng sẽ tự gửi.').waitFor();
  await page.reload();
  await shownIn(page).waitFor();
  const width = await shownIn(page).evaluate((image) => (image as HTMLImageElement).naturalWidth);
  assert.ok(width > 300 && width <= 1280, String(width));
  await look(chair, '132-anh-dang-cho-360');
  await pick(file('anh.jpg', 'image/jpeg', photo));
  await page.getByText('Ảnh này đã có ở hoạt động này rồi ạ.').waitFor();
});

step('with a network it follows the records; the treasurer sees it, small and with nothing but the picture in it', async () => {
  await house.comeBack();
  await chair.context.setOffline(false);
  await chair.page.reload();
  await shownIn(chair.page).waitFor();
  await chair.page.getByText('Ảnh đang ở máy này, có mạng sẽ tự gửi.').waitFor({ state: 'detached' });
  const { rows } = await house.pool.query<{ body: Buffer }>('select body from picture');
  assert.equal(rows.length, 1);
  const body = rows[0]?.body ?? Buffer.alloc(0);
  assert.ok(body.length > 1000 && body.length <= 120 * 1024, String(body.length));
  assert.equal(body.includes('107.08E'), false);
  treasurer = await visit(house.browser, house.url, phoneSize);
  const { page, context } = treasurer;
  await signInAs(page, 'Nguyễn Thị Hoa');
  await heading(page, /^Chào/);
  await context.route('**/pictures/**', (route) => route.abort());
  await page.goto(`/${address}`);
  await page.getByText('Ảnh đang ở máy kia, chưa tải về được.').waitFor();
  await look(treasurer, '133-anh-may-kia-360');
  await context.unroute('**/pictures/**');
  await press(page, 'Tải lại ảnh');
  await shownIn(page).waitFor();
});

step('taken down by the treasurer it is gone from the server and from the other phone', async () => {
  const { page } = treasurer;
  await press(page, 'Gỡ ảnh 1');
  await page.getByText('Vì sao gỡ ảnh 1?').waitFor();
  await look(treasurer, '134-go-anh-360');
  await press(page, 'Người trong ảnh xin gỡ');
  await page.getByText('Chưa có ảnh nào').waitFor();
  for (let tries = 0; tries < 40 && (await house.pool.query('select from picture')).rowCount !== 0; tries += 1)
    await page.waitForTimeout(250);
  assert.equal((await house.pool.query('select from picture')).rowCount, 0);
  await chair.page.reload();
  await chair.page.getByText('Chưa có ảnh nào').waitFor();
});

step('nothing on these screens was wrong', async () => {
  assert.deepEqual([...chair.complaints, ...treasurer.complaints], []);
});
