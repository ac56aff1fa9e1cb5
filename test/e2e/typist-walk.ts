// A grandchild types for the treasurer on the club's phone, without a network; the chair confirms.
import assert from 'node:assert/strict';
import type { House } from './house.ts';
import { keptOn } from './kept.ts';
import { look, type Visitor } from './steps.ts';
import { heading, press } from './treasurer.ts';

interface AtPhone {
  readonly house: House;
  readonly phone: Visitor;
  readonly typePin: (pin: string) => Promise<void>;
}

const minh = '594207';

/** The treasurer is at the phone, her book open. */
export async function enrolAndHandOver({ house, phone, typePin }: AtPhone): Promise<void> {
  const { page } = phone;
  await page.goto('/#/nhap-giup');
  await press(page, 'Ghi danh người nhập giúp');
  await press(page, 'Ghi danh người nhập giúp');
  await page.getByText('Chưa có tên. Mời ghi tên người nhập giúp ạ.').waitFor();
  await page.getByLabel('Tên người nhập giúp').fill('Cháu Minh');
  await look(phone, 'ghi-danh-nhap-giup-360');
  await press(page, 'Ghi danh người nhập giúp');
  await press(page, 'Cháu Minh đặt mã 6 số');
  for (const _ of [1, 2]) {
    await typePin(minh);
    await press(page, 'Tiếp');
  }
  await page.getByText('Không có việc nào chờ').waitFor();
  await inBook(house, `kind = 'typist-enrolled'`);
  await house.goDark();
  await phone.context.setOffline(true);
  await press(page, 'Đưa máy cho Cháu Minh');
  await heading(page, 'Ai đang ghi?');
}

/** Opens the meeting, marks who came, takes money of two; sees nothing else of the book; a killed tab loses nothing. */
export async function typeForTheBoard({ phone, typePin }: AtPhone): Promise<void> {
  const { page } = phone;
  await press(page, 'Cháu Minh');
  await typePin(minh);
  await heading(page, 'Chào Cháu Minh');
  await page.getByRole('link', { name: 'Vào buổi họp' }).click();
  await press(page, /^Mở buổi họp/);
  await press(page, /người còn lại|Tất cả|có mặt/);
  await press(page, 'Xong điểm danh');
  await press(page, 'Đã đọc xong');
  const rows = page.locator('.sheet:not(.paid) .take');
  await rows.nth(0).click();
  await page.locator('.sheet.paid').first().waitFor();
  await rows.nth(0).click();
  await page.locator('.sheet.paid').nth(1).waitFor();
  for (const closed of ['so-quy', 'suc-khoe', 'giup-nhau', 'them', 'hop/dem-ket']) {
    await page.goto(`/#/${closed}`);
    await heading(page, 'Việc này của Ban chủ nhiệm');
  }
  await page.goto('/#/');
  await page.reload();
  await press(page, 'Cháu Minh');
  await typePin(minh);
  await heading(page, 'Chào Cháu Minh');
  await page.getByText(/Chờ xác nhận: \d+ việc, thu [1-9]/).waitFor();
  await look(phone, 'nhap-giup-da-go-360');
  const kept = await keptOn(page);
  assert.ok(!kept.some(({ text, sealed }) => !sealed && text.includes('receive-dues')), 'what was typed lies sealed');
}

/** The chair reads line by line, sends one back, confirms the others: only now they are in the book, under the chair's name. */
export async function confirmAll({ house, phone, typePin }: AtPhone, chairPin: string): Promise<void> {
  const { page } = phone;
  await house.comeBack();
  await phone.context.setOffline(false);
  await press(page, /^Đang ghi: Cháu Minh/);
  await press(page, 'Nguyễn Văn Thắng');
  await typePin(chairPin);
  await heading(page, 'Chào ông Thắng ạ');
  await page.goto('/#/hop');
  await page.getByRole('link', { name: 'Xem và xác nhận' }).click();
  await heading(page, 'Chưa mở được phần Cháu Minh gõ');
  await typePin(minh);
  await heading(page, 'Chờ xác nhận');
  await look(phone, 'nhap-giup-xac-nhan-360');
  await page.goto('/#/hop');
  await page.getByText(/Cháu Minh: Chờ xác nhận: 5 việc, thu [1-9]/).waitFor();
  await page.goto('/#/nhap-giup');
  await page.getByRole('link', { name: /Cháu Minh.*5 việc chờ xác nhận/ }).click();
  const lines = page.getByRole('listitem').filter({ has: page.getByRole('checkbox') });
  await lines.first().waitFor();
  const before = await lines.count();
  await lines
    .last()
    .getByRole('button', { name: /^Trả lại/ })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click();
  await page.getByText('Nguyễn Văn Thắng trả lại: sai số tiền.').waitFor();
  await press(page, `Xác nhận ${before - 1} việc`);
  await page.getByText('Không có việc nào chờ').waitFor();
  const [first] = await inBook(house, `pub ? 'typedBy' and kind = 'dues-received'`);
  assert.equal(first?.by, 'Nguyễn Văn Thắng');
  await page.goto(`/#/so-quy/${first?.cmd_id}`);
  await page.getByText(/^Cháu Minh nhập, .*Thắng xác nhận/).waitFor();
  await look(phone, 'nhap-giup-ban-ghi-360');
}

/** Once such records are in the book: who is their author. */
async function inBook(house: House, which: string): Promise<readonly { by: string; cmd_id: string }[]> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { rows } = await house.pool.query<{ by: string; cmd_id: string }>(
      `select a.name as by, e.cmd_id from event e join account a on a.id::text = e.actor where ${which}`,
    );
    if (rows.length > 0) return rows;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`nothing in the book where ${which}`);
}
