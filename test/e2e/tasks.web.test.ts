// What waits for whom: "Hôm nay" of treasurer, chair and volunteer, the whole list with what is put off, and a volunteer who says
// who she is. All offline on a phone of 360 × 800.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import ICAL from 'ical.js';
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
});

step('the chair takes the calendar along as a file another program reads, without a network', async () => {
  const [, visitor] = people;
  assert.ok(visitor !== undefined);
  const { page } = visitor;
  const waiting = page.waitForEvent('download');
  await press(page, 'Tải lịch họp và lượt thăm');
  const download = await waiting;
  assert.equal(download.suggestedFilename(), 'lich-cau-lac-bo.ics');
  const text = readFileSync(await download.path(), 'utf8');
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  assert.ok(events.some((event) => event.isRecurring() && event.summary.startsWith('Họp ')));
});

step('the areas of the year: what was done, what is missing, each count opens into its records', async () => {
  const [treasurer, visitor] = people;
  assert.ok(treasurer !== undefined && visitor !== undefined);
  await visitor.page.goto('/#/tam-mang');
  await heading(visitor.page, /^Các mảng hoạt động/);
  await visitor.page.getByText(/^Năm 2026 đã/).waitFor();
  await look(visitor, 'viec-09-tam-mang-chu-nhiem');
  await visitor.page
    .getByText(/^Xem \d+ việc đã ghi/)
    .first()
    .click();
  await visitor.page
    .getByRole('link', { name: /^\d+\/\d+ / })
    .first()
    .click();
  await heading(visitor.page, /./);
  await treasurer.page.goto('/#/tam-mang');
  await heading(treasurer.page, 'Chăm sóc tại nhà');
  await treasurer.page
    .getByText(/Không xem được/)
    .first()
    .waitFor();
  await look(treasurer, 'viec-10-tam-mang-thu-quy');
  await house.comeBack();
});

step('the volunteer sees no money, says who she is, and then her own recipients', async () => {
  const visitor = await cameIn('Đỗ Thị Hạnh');
  const { page } = visitor;
  await page.getByRole('link', { name: /^Xem/ }).first().waitFor();
  await look(visitor, 'viec-06-hom-nay-tinh-nguyen-vien');
  await page.goto('/#/viec-can-lam');
  // The sample has said it for her; who is somebody else takes it back first.
  await press(page, 'Không đúng, chọn lại');
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
