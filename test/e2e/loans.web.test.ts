// A loan's whole life on a phone without signal: asked for, approved, handed over, late, spread anew, looked after; and the meeting
// moved to another day.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { type House, openHouse } from './house.ts';
import { look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { choose, countNotes, enterAmount, heading, holds, press, readDong, takeOffline, typeOnKeypad } from './treasurer.ts';

let house: House;
let phone: Visitor;
let page: Page;
const step = makeSteps();

before(async () => {
  house = await openHouse(3);
  phone = await visit(house.browser, house.url, phoneSize);
  page = phone.page;
});
after(() => house.close());

step('signed in once, the phone needs no network any more', async () => {
  await takeOffline(house, phone, 'Nguyễn Thị Hoa');
});

step('a request without a name or a sum says what is missing; complete, it waits in the queue', async () => {
  await page.goto('/#/vay/xin');
  await heading(page, 'Ghi đề nghị vay');
  await press(page, 'Hãy bấm số tiền vay ạ.');
  await page.getByText('Hãy chọn người vay ạ.').waitFor();
  await page.getByText('Hãy ghi vay để làm gì ạ.').waitFor();
  await choose(page, 'Ai vay?', 'Phạm Thị Lụa');
  await page.getByLabel('Vay để làm gì?').fill('mua 40 con gà giống');
  await enterAmount(page, 'Vay bao nhiêu?', 3_000_000, 'Ba triệu đồng');
  await page.getByLabel('Ghi chú riêng').fill('chồng mới mổ');
  await look(phone, 'vay-1-xin-360');
  await press(page, 'Ghi đề nghị 3.000.000 đ');
  await page.getByRole('heading', { name: 'Hàng chờ xin vay' }).waitFor();
  await look(phone, 'vay-2-hang-cho-360');
});

step('outside a meeting it is not decided; the reason for a refusal is chosen and can be called off', async () => {
  await page.getByRole('link', { name: /Phạm Thị Lụa.*mua 40 con gà giống/ }).click();
  await heading(page, 'Đề nghị vay');
  await page.getByText('chồng mới mổ').waitFor();
  await page.getByText('Đề nghị được xét tại buổi họp.').waitFor();
  await press(page, 'Chưa cho vay');
  await page.getByText('Vì sao chưa cho vay?').first().waitFor();
  await look(phone, 'vay-3-tu-choi-360');
  await press(page, 'Thôi');
});

step('at the meeting the request is approved with what it asked for, and handed over', async () => {
  await page.goto('/#/');
  await press(page, 'Bắt đầu buổi họp');
  await heading(page, /^Điểm danh/);
  await page.goto('/#/hop/vay-von');
  await page.getByRole('link', { name: /Phạm Thị Lụa.*mua 40 con gà giống/ }).click();
  await page.getByRole('link', { name: 'Xét duyệt đề nghị này' }).click();
  await heading(page, 'Đề nghị vay mới');
  await holds(page, 'Vay để làm gì?', 'mua 40 con gà giống');
  await page.getByLabel('Đợt vay (nếu có)').fill('Đợt 1 năm 2026');
  await choose(page, 'Người duyệt thứ 1', 'Nguyễn Văn Thắng');
  await choose(page, 'Người duyệt thứ 2', 'Nguyễn Thị Hoa');
  await look(phone, 'vay-4-duyet-360');
  await press(page, 'Duyệt cho vay 3.000.000 đ');
  await page.getByRole('heading', { name: 'Việc của khoản vay này' }).waitFor();
  await look(phone, 'vay-5-cho-giao-360');
  await press(page, 'Giao 3.000.000 đ');
  await heading(page, /^Xét vay vốn/);
});

step('the meeting is counted and closed', async () => {
  await page.goto('/#/hop/dem-ket');
  await heading(page, /^Đếm két/);
  const line = page.getByText(/^Theo sổ/).locator('..');
  const box = readDong(await line.innerText());
  await countNotes(page, box);
  await press(page, /^Ghi két có/);
  await heading(page, /^Đọc lại và ký/);
  await press(page, 'Ký: Nguyễn Thị Hoa');
  await press(page, 'Ký: Nguyễn Văn Thắng');
  await press(page, 'Khóa buổi họp');
  await heading(page, /^Buổi họp đã khóa/);
});

step('four months later it is late, in plain words, with the definitions beside the figures', async () => {
  await page.clock.setFixedTime(new Date('2027-03-24T14:00:00+07:00'));
  await page.goto('/#/');
  await page.reload();
  await press(page, 'Bắt đầu buổi họp');
  await heading(page, /^Điểm danh/);
  await page.goto('/#/vay/tinh-hinh');
  await heading(page, 'Tình hình cho vay');
  await page.getByText('Đợt 1 năm 2026').waitFor();
  await page.getByRole('link', { name: /Phạm Thị Lụa.*Chậm 3 kỳ, 964\.800 đ, từ tháng 12\/2026/ }).waitFor();
  await look(phone, 'vay-6-tinh-hinh-360');
});

step('a payment says what it settles before it is written', async () => {
  await page.goto('/#/hop/thu-tien');
  await page.getByRole('link', { name: 'Số khác cho Phạm Thị Lụa' }).click();
  await typeOnKeypad(page, 400_000);
  await page.getByText('Kỳ 1: gốc 300.000 đ, lãi 24.000 đ').waitFor();
  await page.getByText('Còn nợ gốc: 3.000.000 đ thành 2.645.600 đ').waitFor();
  await look(phone, 'vay-6b-tra-gi-360');
  await press(page, /400\.000 đ/);
  await heading(page, /^Thu tiền/);
});

step('spread anew by two, with the pause and the first new sum on the table', async () => {
  await page.goto('/#/hop/vay-von');
  await page
    .getByRole('link', { name: /^P? ?Phạm Thị Lụa/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Góp theo lịch mới' }).click();
  await heading(page, 'Góp theo lịch mới');
  await page.getByText('Thiên tai, dịch bệnh').click();
  await page.getByText('Tháng nghỉ không tính lãi').waitFor();
  await choose(page, 'Người duyệt thứ 1', 'Nguyễn Thị Hoa');
  await choose(page, 'Người duyệt thứ 2', 'Nguyễn Thị Hoa');
  await press(page, 'Duyệt lịch mới');
  await page.getByText('Hai người duyệt phải khác nhau ạ.').waitFor();
  await choose(page, 'Người duyệt thứ 2', 'Nguyễn Văn Thắng');
  await look(phone, 'vay-7-lich-moi-360');
  await press(page, 'Duyệt lịch mới');
  await page.getByText(/Xem lịch cũ/).waitFor();
  await look(phone, 'vay-8-khoan-vay-360');
});

step('somebody visited: who, how, what the loan is used for', async () => {
  await page.getByRole('link', { name: 'Theo dõi khoản vay' }).click();
  await heading(page, 'Theo dõi khoản vay');
  await press(page, 'Ghi lần theo dõi');
  await page.getByText('Hãy chọn người đi gặp ạ.').waitFor();
  await choose(page, 'Ai gặp?', 'Nguyễn Văn Thắng');
  await page.getByLabel('Thấy gì, dặn gì').fill('đàn gà lớn nhanh');
  await look(phone, 'vay-9-theo-doi-360');
  await press(page, 'Ghi lần theo dõi');
  await page.getByText('đàn gà lớn nhanh').waitFor();
});

step('without a resolution nothing is written off', async () => {
  await page.getByRole('link', { name: 'Xóa nợ theo nghị quyết' }).click();
  await page.getByText('Chưa có nghị quyết xóa nợ nào được thông qua').waitFor();
  await look(phone, 'vay-10-xoa-no-360');
});

step('the next meeting is moved, but not by half a year', async () => {
  await page.goto('/#/buoi-hop/doi-ngay');
  await heading(page, 'Dời buổi họp');
  await page.getByLabel('Họp vào ngày nào?').fill('2027-12-24');
  await press(page, 'Dời sang 24/12/2027');
  await page.getByText('Chỉ dời được trong vòng 31 ngày').waitFor();
  await page.getByLabel('Họp vào ngày nào?').fill('2027-04-20');
  await look(phone, 'vay-11-doi-buoi-360');
  await press(page, 'Dời sang 20/04/2027');
  await heading(page, 'Các buổi họp');
});

step('nothing complained', () => {
  assert.deepEqual(phone.complaints, []);
  return Promise.resolve();
});
