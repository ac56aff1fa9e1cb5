// The book saved: a lost phone comes back from its copy. The whole book taken out on a phone without signal: a workbook and a journal, made there and saved as files.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import type { Download, Page } from 'playwright-core';
import { type House, openHouse } from './house.ts';
import { lostPhone } from './lost-phone-walk.ts';
import { look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { heading, press, readDong, signInAs, takeOffline } from './treasurer.ts';

let house: House;
let phone: Visitor;
let page: Page;
const step = makeSteps();

before(async () => {
  house = await openHouse(1);
  phone = await visit(house.browser, house.url, phoneSize);
  page = phone.page;
});
after(() => house.close());

async function savedBy(button: string): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), press(page, button)]);
  return download;
}

step('a lost phone: the copy comes back by the chair, nothing is lost or doubled, and the new phone names what is missing', () =>
  lostPhone(house),
);

step('the treasurer finds the way out under Việc khác, without signal', async () => {
  await takeOffline(house, phone, 'Nguyễn Thị Hoa');
  await page.goto('/#/them');
  await page.getByRole('link', { name: 'Mang sổ ra' }).click();
  await heading(page, /^Mang sổ ra/);
  await look(phone, 'exports-mang-so-ra-360');
});

step('the workbook is made on the phone and saved', async () => {
  const download = await savedBy('Lưu bảng tính vào máy');
  assert.match(download.suggestedFilename(), /^so-clb-lthtgn-thon-5.*\.xlsx$/);
  const bytes = readFileSync(await download.path());
  assert.equal(bytes.subarray(0, 2).toString('latin1'), 'PK');
  assert.ok(bytes.length > 100_000 && bytes.includes('xl/worksheets/sheet9.xml'), `${bytes.length} bytes`);
  await page.getByText(/^Đã lưu so-clb/).waitFor();
  await look(phone, 'exports-da-luu-360');
});

step('the journal ends with the balances the cash book shows', async () => {
  const journal = readFileSync(await (await savedBy('Lưu sổ kiểm tra vào máy')).path(), 'utf8');
  await page.goto('/#/so-quy');
  await heading(page, 'Sổ quỹ');
  const shown = async (row: string): Promise<number> => readDong(await page.getByRole('row', { name: row }).first().innerText());
  const stated = (account: string): number =>
    [...journal.slice(journal.lastIndexOf('* Số dư đến ngày')).matchAll(/ {4}(.+?) {2}0 đ = (-?\d+) đ/g)]
      .filter(([, name = '']) => name.endsWith(account))
      .reduce((total, [, , amount]) => total + Number(amount), 0);
  assert.equal(stated(':Tiền mặt'), await shown('Trong két'));
  assert.equal(stated(':Cho vay'), await shown('Đang cho vay'));
});

step('a volunteer sees a locked door', async () => {
  await phone.context.setOffline(false);
  await house.comeBack();
  const other = await visit(house.browser, house.url, phoneSize);
  await signInAs(other.page, 'Đỗ Thị Hạnh');
  await heading(other.page, /^Chào/);
  await other.page.goto('/#/them');
  await heading(other.page, 'Việc khác');
  assert.equal(await other.page.getByRole('link', { name: 'Mang sổ ra' }).count(), 0);
  await other.page.goto('/#/mang-so-ra');
  await heading(other.page, 'Phần tiền và quỹ');
  assert.equal(await other.page.getByRole('button', { name: 'Lưu bảng tính vào máy' }).count(), 0);
  await look(other, 'exports-khoa-360');
  assert.deepEqual(other.complaints, []);
});

step('nothing complained', async () => {
  assert.deepEqual(phone.complaints, []);
});
