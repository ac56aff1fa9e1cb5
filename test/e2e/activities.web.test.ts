// Activities on a phone of 360 × 800 without signal: a talk at the meeting, the days of the year and who is to be honoured, the
// celebration that ends that task, a group's session, and the plan that ticks itself.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { type House, openHouse } from './house.ts';
import { look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { choose, heading, press, takeOffline } from './treasurer.ts';

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
const pick = (name: string | RegExp) => page.getByText(name, { exact: true }).first().click();

step('the chair signs in; from then on there is no network', async () => {
  await takeOffline(house, phone, 'Nguyễn Văn Thắng');
});

step('the year of the club: days to remember, what was done, topics had and not had', async () => {
  await page.goto('/#/hoat-dong');
  await heading(page, 'Hoạt động trong năm');
  await page.getByText('Tết Nguyên đán').waitFor();
  await page.getByText('06/02/2027 · âm lịch 1/1', { exact: false }).waitFor();
  await look(phone, 'hoat-dong-01-nam-360');
  await press(page, 'Xem các ngày khác của năm 2026');
  await page.getByText('25/09/2026 · âm lịch 15/8', { exact: false }).waitFor();
});

step('who is to be honoured: one waits, and the record of the celebration ends it', async () => {
  await link(/^Mừng thọ năm nay/).click();
  await heading(page, 'Mừng thọ');
  await page.getByText('chưa mừng').waitFor();
  await page.getByText('đã mừng ngày 01/10/2026').first().waitFor();
  await look(phone, 'hoat-dong-02-mung-tho-360');
  await link('In danh sách mừng thọ').click();
  await heading(page, /^Danh sách mừng thọ/);
  await look(phone, 'hoat-dong-03-in-mung-tho-360');
  await page.goto('/#/hoat-dong/mung-tho');
  const name = await page.getByRole('link').filter({ hasText: 'chưa mừng' }).locator('b').innerText();
  await link('Ghi lễ mừng thọ').click();
  await heading(page, 'Ghi một hoạt động');
  await press(page, 'Ghi hoạt động này');
  await page.getByText('Chưa có ai dự. Ghi số người ạ.').waitFor();
  await page.getByText('Hãy ghi đã làm gì ạ.').waitFor();
  await page.getByText(new RegExp(`^${name}, \\d+ tuổi$`)).click();
  await page.getByLabel('Nói chuyện hoặc làm gì?').fill('Mừng thọ tại nhà');
  await page.getByRole('group', { name: 'Thành viên dự' }).getByRole('button', { name: 'Thêm' }).click();
  await look(phone, 'hoat-dong-04-ghi-360');
  await press(page, 'Ghi hoạt động này');
  await page.getByText('Đã ghi: Mừng thọ tại nhà').waitFor();
  await page.goto('/#/hoat-dong/mung-tho');
  await heading(page, 'Mừng thọ');
  await page.getByText('đã mừng ngày 24/11/2026').waitFor();
  assert.equal(await page.getByText('chưa mừng').count(), 0);
});

step('a group meets: who came is ticked, and the session counts', async () => {
  await page.goto('/#/nhom');
  await heading(page, 'Nhóm sở thích');
  await look(phone, 'hoat-dong-05-nhom-360');
  await press(page, /^Lập nhóm/);
  await page.getByText('Ghi tên nhóm ạ.').waitFor();
  await link(/^Dưỡng sinh sáng sớm/).click();
  await heading(page, 'Dưỡng sinh sáng sớm');
  await look(phone, 'hoat-dong-06-mot-nhom-360');
  await pick('Nguyễn Thị Hoa');
  await press(page, 'Ghi buổi tập: 1 người');
  await page.getByRole('link', { name: /24\/11\/2026/ }).waitFor();
});

step('the plan of the year has ticked itself, and a kind is asked for when one is named', async () => {
  await page.goto('/#/cau-lac-bo/ke-hoach');
  await page.getByText('Mừng thọ và Ngày Quốc tế Người cao tuổi').waitFor();
  const item = page.getByRole('listitem', { name: /^Mừng thọ và Ngày Quốc tế/ });
  assert.match(await item.innerText(), /đã làm/);
  assert.match(await page.getByRole('listitem', { name: /^Giao lưu văn nghệ/ }).innerText(), /chưa tới/);
  await look(phone, 'hoat-dong-07-ke-hoach-360');
  await link('Sửa kế hoạch').click();
  await page.getByLabel('Việc gì?').fill('Tập huấn chăm sóc tại nhà');
  await choose(page, 'Làm việc gì thì tính là xong?', 'Tập huấn');
  await press(page, 'Thêm việc');
  await page.getByText(/Tháng 1 · .* · Tập huấn/).waitFor();
  await look(phone, 'hoat-dong-08-sua-ke-hoach-360');
});

step('a talk at the meeting is told once, with the roll call', async () => {
  await page.goto('/#/');
  await press(page, 'Bắt đầu buổi họp');
  await heading(page, /^Điểm danh/);
  await press(page, /^Ghi 55 người còn lại có mặt$/);
  await press(page, 'Xong điểm danh');
  await heading(page, /^Đọc việc tháng trước/);
  await page.goto('/#/hop/tro-chuyen');
  await choose(page, 'Chủ đề trong danh sách', 'Phòng bão lụt, đường sơ tán');
  await page.getByText('Tất cả 55 người dự.').waitFor();
  await look(phone, 'hoat-dong-09-tro-chuyen-360');
  await press(page, 'Ghi hoạt động này');
  await page.getByRole('heading', { name: 'Đã ghi ở buổi này' }).waitFor();
  await page.goto('/#/hoat-dong');
  await heading(page, 'Hoạt động trong năm');
  await page.getByText('Phòng bão lụt, đường sơ tán').first().waitFor();
});

step('nothing on these screens was wrong', async () => {
  assert.deepEqual(phone.complaints, []);
});
