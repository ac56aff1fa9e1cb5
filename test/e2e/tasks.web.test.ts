// What waits for whom: "Hôm nay" of treasurer, chair and volunteer, the whole list with what is put off, and a volunteer who says
// who she is. All offline on a phone of 360 × 800.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { type House, openHouse } from './house.ts';
import { look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { choose, heading, press, takeOffline } from './treasurer.ts';

const step = makeSteps();
let house: House;
const people: Visitor[] = [];

before(async () => {
  house = await openHouse(1);
});

after(async () => {
  for (const { complaints } of people) assert.deepEqual(complaints, []);
  await house.close();
});

async function cameIn(name: string): Promise<Visitor> {
  const visitor = await visit(house.browser, house.url, phoneSize);
  people.push(visitor);
  await takeOffline(house, visitor, name);
  return visitor;
}

const rowsOf = (page: Page): Promise<string[]> => page.getByRole('navigation', { name: 'Việc cần làm' }).getByRole('link').allInnerTexts();

step('the treasurer sees what waits for her, at most seven, and all of it one press away', async () => {
  const visitor = await cameIn('Nguyễn Thị Hoa');
  const { page } = visitor;
  await page.getByRole('link', { name: /^Xem tất cả/ }).waitFor();
  const rows = await rowsOf(page);
  assert.ok(rows.length >= 2 && rows.length <= 8, `${rows.length} rows`);
  assert.ok(
    rows.some((row) => /đến kỳ góp vốn vay/.test(row)),
    rows.join(' | '),
  );
  assert.ok(!rows.some((row) => /Thăm /.test(row)), 'no care for a treasurer');
  await look(visitor, 'viec-01-hom-nay-thu-quy');
  await page.getByRole('link', { name: /^Xem tất cả/ }).click();
  await heading(page, /^Việc cần làm/);
  await look(visitor, 'viec-02-tat-ca-thu-quy');
});

step('a task put off is gone from "Hôm nay", stays in the list, and can be taken back', async () => {
  const [visitor] = people;
  assert.ok(visitor !== undefined);
  const { page } = visitor;
  await press(page, /^Để sau: .*đến kỳ góp/);
  await press(page, '3 ngày nữa');
  await heading(page, /^Đã để sau/);
  await look(visitor, 'viec-03-de-sau');
  await page.goto('/#/');
  await heading(page, /^Chào/);
  await page.reload();
  await page.getByRole('link', { name: /^Xem/ }).first().waitFor();
  assert.ok(!(await rowsOf(page)).some((row) => /đến kỳ góp/.test(row)));
  await page.goto('/#/viec-can-lam');
  await press(page, /^Nhắc lại ngay: .*đến kỳ góp/);
  await page.getByRole('button', { name: /^Để sau: .*đến kỳ góp/ }).waitFor();
  await house.comeBack();
});

step('the chair sees visits that are due beside the money', async () => {
  const visitor = await cameIn('Nguyễn Văn Thắng');
  await visitor.page.getByRole('link', { name: /^Xem/ }).first().waitFor();
  await look(visitor, 'viec-04-hom-nay-chu-nhiem');
  await visitor.page.goto('/#/viec-can-lam');
  await heading(visitor.page, /^Việc cần làm/);
  await look(visitor, 'viec-05-tat-ca-chu-nhiem');
  await house.comeBack();
});

step('the volunteer sees no money, says who she is, and then her own recipients', async () => {
  const visitor = await cameIn('Đỗ Thị Hạnh');
  const { page } = visitor;
  await page.getByRole('link', { name: /^Xem/ }).first().waitFor();
  await look(visitor, 'viec-06-hom-nay-tinh-nguyen-vien');
  await page.goto('/#/viec-can-lam');
  await heading(page, 'Trong sổ, mình là ai ạ?');
  assert.equal(
    await page
      .getByText('đ.', { exact: false })
      .filter({ hasText: /\d\.\d{3}/ })
      .count(),
    0,
    'no sum of money',
  );
  await press(page, 'Ghi tên mình');
  await page.getByText('Chưa chọn tên ạ.').waitFor();
  await look(visitor, 'viec-07-minh-la-ai');
  await choose(page, 'Tên của mình', 'Đỗ Thị Hạnh');
  await press(page, 'Ghi: tôi là Đỗ Thị Hạnh');
  await page.getByText('Tài khoản này là của Đỗ Thị Hạnh.').waitFor();
  await look(visitor, 'viec-08-tinh-nguyen-vien');
});
