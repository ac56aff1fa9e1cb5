// Without a signal: what the year raised and who gave it, a letter of thanks, money linked to an activity and taken off
// again, and a gift at the celebration of a long life.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { type House, openHouse } from './house.ts';
import { look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { heading, press, takeOffline } from './treasurer.ts';

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

const link = (name: string | RegExp) => page.getByRole('link', { name }).first();

step('the treasurer sees what the year raised, by source and by giver', async () => {
  await takeOffline(house, phone, 'Nguyễn Thị Hoa');
  await page.goto('/#/hoat-dong');
  await heading(page, 'Hoạt động trong năm');
  await link('Nguồn lực: ai ủng hộ, bao nhiêu').click();
  await heading(page, 'Nguồn lực trong năm');
  await page.getByText('Nhóm thiện nguyện chợ Hoàng Tân').waitFor();
  await look(phone, 'nguon-luc-360');
});

step('a giver has a letter of thanks', async () => {
  await link('In thư cảm ơn Nhóm thiện nguyện chợ Hoàng Tân').click();
  await heading(page, 'Thư cảm ơn');
  await page.getByText('Kính gửi: Nhóm thiện nguyện chợ Hoàng Tân').waitFor();
  await look(phone, 'thu-cam-on-nguoi-gop-360');
});

step('a long life is celebrated, with what was given', async () => {
  await page.goto('/#/hoat-dong/moi');
  await page.getByLabel('Là việc gì?').selectOption('celebration');
  await page.getByLabel('Chủ đề trong danh sách').selectOption('');
  await page.getByLabel('Nói chuyện hoặc làm gì?').fill('Mừng thọ đầu xuân');
  const honoured = page.getByRole('group', { name: 'Mừng thọ những ai?' }).getByRole('checkbox').first();
  await honoured.check({ force: true });
  await page.getByLabel(/^Quà mừng thọ/).fill('Phong bì 500.000 đ');
  await page.getByRole('group', { name: 'Khách' }).getByRole('button', { name: 'Thêm', exact: true }).click();
  await look(phone, 'mung-tho-360');
  await press(page, 'Ghi hoạt động này');
  await page.goto('/#/hoat-dong');
  await link(/^Mừng thọ đầu xuân/).click();
  await heading(page, 'Mừng thọ đầu xuân');
  await page.getByText('Phong bì 500.000 đ').waitFor();
});

step('money already recorded is linked to it and taken off again', async () => {
  await page.getByText('Chưa gắn khoản tiền nào vào việc này.').waitFor();
  await press(page, 'Gắn khoản tiền đã ghi');
  await page.getByRole('group', { name: 'Gắn khoản tiền đã ghi' }).getByRole('checkbox').first().check({ force: true });
  await look(phone, 'gan-tien-360');
  await press(page, 'Gắn 1 khoản');
  const off = page.getByRole('button', { name: /^Bỏ gắn/ });
  await off.waitFor();
  await look(phone, 'hoat-dong-tien-360');
  await off.click();
  await page.getByText('Chưa gắn khoản tiền nào vào việc này.').waitFor();
  assert.deepEqual(phone.complaints, []);
});
