// Closing and correcting on a phone without signal: a month is closed by two, a late gift shows beforehand where it will lie, an
// instalment moves to the right member in two taps, the box is counted and handed over; then the commune opens the month again.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { type House, openHouse } from './house.ts';
import { laptopSize, look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { choose, countNotes, enterAmount, heading, meetingDay, press, readDong, signInAs, takeOffline } from './treasurer.ts';

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

step('the treasurer signs in, and the network goes', async () => {
  await takeOffline(house, phone, 'Nguyễn Thị Hoa');
});

step('a meeting far from the book’s newest record is asked about, and not stopped', async () => {
  await page.context().clock.setFixedTime(new Date('2036-11-24T14:00:00+07:00'));
  await page.goto('/#/hop');
  await page.reload();
  await heading(page, 'Mở buổi họp');
  await page.getByText('Máy này báo hôm nay là 24/11/2036').waitFor();
  await page.getByText('cách khoản mới nhất trong sổ').waitFor();
  await look(phone, 'khoa-so-00-ngay-xa-360');
  assert.equal(await page.getByRole('button', { name: /^Mở buổi họp ngày/ }).isEnabled(), true);
  await page.context().clock.setFixedTime(meetingDay);
  await page.reload();
});

step('the checklist says what stands before closing; two sign, the month is closed with a check word', async () => {
  await page.goto('/#/khoa-so');
  await heading(page, 'Khóa sổ tháng');
  await look(phone, 'khoa-so-01-cac-thang-360');
  await page.getByRole('link', { name: /Tháng tới lượt khóa/ }).click();
  await heading(page, 'Tháng 10/2026');
  await page.getByText('Các buổi họp đã khóa').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Cần hai người ký' }).isDisabled(), true);
  await look(phone, 'khoa-so-02-truoc-khi-khoa-360');
  for (const who of ['Nguyễn Thị Hoa', 'Nguyễn Văn Thắng']) await press(page, `Ký: ${who}`);
  await press(page, 'Khóa sổ tháng 10/2026');
  await page.getByText('Đã khóa ngày 24/11/2026').waitFor();
  await page.getByText('Mã trang, chép vào sổ giấy').waitFor();
  await look(phone, 'khoa-so-03-da-khoa-360');
});

step('November is not over: it cannot be closed', async () => {
  await page.goto('/#/khoa-so/thang/2026-11');
  await page.getByText('Tháng chưa hết, chờ đến ngày 30/11/2026').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Chưa khóa được' }).isDisabled(), true);
  await page.goto('/#/khoa-so/thang/2026-13');
  await page.getByText('Không thấy tháng này trong sổ').waitFor();
});

step('a gift of October shows where it will lie before it is saved, and says it afterwards', async () => {
  await page.goto('/#/hop');
  await page.getByLabel('Ngày họp').fill('2026-10-30');
  await press(page, /^Mở buổi họp ngày/);
  await heading(page, /^Điểm danh/);
  await page.goto('/#/hop/tien-vao');
  await page.getByText('Sổ tháng 10/2026 đã khóa. Tiền ghi ở buổi này nằm vào tháng 11/2026').waitFor();
  await enterAmount(page, 'Bao nhiêu?', 200_000, 'Hai trăm nghìn đồng');
  await page.getByText('Quỹ hoạt động tăng 200.000').first().waitFor();
  await page.getByText('ghi vào tháng 11/2026, là khoản của ngày 30/10/2026').waitFor();
  await look(phone, 'khoa-so-04-xem-truoc-360');
  await press(page, /^Ghi .*200\.000/);
  await heading(page, 'Buổi họp');
  await page.goto('/#/so-quy');
  await page
    .getByRole('link', { name: /Tiền vào quỹ.*200\.000/ })
    .first()
    .click();
  await heading(page, 'Một khoản trong sổ');
  await page.getByText('Sổ tháng 10/2026 đã khóa: ghi vào tháng 11/2026, là khoản của ngày 30/10/2026.').waitFor();
  await page.getByText('Quỹ hoạt động tăng 200.000').first().waitFor();
  await look(phone, 'khoa-so-05-mot-khoan-360');
});

step('an instalment written for the wrong member moves in two taps, and both pages tell of it', async () => {
  await page.goto('/#/so-quy');
  await page
    .getByRole('link', { name: /^Góp vay/ })
    .first()
    .click();
  await heading(page, 'Một khoản trong sổ');
  await page.getByRole('link', { name: 'Chuyển sang người khác' }).click();
  await heading(page, 'Chuyển khoản ghi nhầm người');
  await look(phone, 'khoa-so-06-chuyen-nguoi-360');
  const right = page.getByRole('button', { name: /^Chuyển sang/ }).first();
  const name = ((await right.textContent()) ?? '').replace(/^Chuyển sang /, '').replace(/Tổ .*$/, '');
  await right.click();
  await page.getByText('Đã chuyển sang').waitFor();
  await page.getByText('Khoản này làm sổ đổi').waitFor();
  await look(phone, 'khoa-so-07-da-chuyen-360');
  await page.goto('/#/thanh-vien');
  await page
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click();
  await heading(page, 'Khoản chuyển vì ghi nhầm người');
  await page.getByText('sang đây').waitFor();
});

step('a surprise count asks for a witness and for the reason of a difference', async () => {
  await page.goto('/#/dem-ket');
  await heading(page, 'Đếm két ngoài buổi họp');
  const book = readDong((await page.getByText('Theo sổ').last().locator('xpath=..').textContent()) ?? '');
  await countNotes(page, book - (book % 1000) - 1000);
  await press(page, /^Ghi biên bản đếm/);
  await page.getByText('Cần ít nhất một người chứng kiến ạ.').waitFor();
  await page.getByText('Hãy chọn lý do lệch ạ.').waitFor();
  await look(phone, 'khoa-so-08-dem-ket-thieu-360');
  await choose(page, 'Ai chứng kiến?', 'Nguyễn Văn Thắng');
  await page.getByText('Đếm muộn', { exact: true }).click();
  await press(page, /^Ghi biên bản đếm/);
  await heading(page, 'Một khoản trong sổ');
});

step('the treasurer hands over on a count that holds, signed by both', async () => {
  await page.goto('/#/ban-giao');
  await heading(page, 'Bàn giao');
  await page.getByText('Chưa đếm két để bàn giao').waitFor();
  await page.getByRole('link', { name: 'Đếm két để bàn giao' }).click();
  await heading(page, 'Đếm két ngoài buổi họp');
  const book = readDong((await page.getByText('Theo sổ').last().locator('xpath=..').textContent()) ?? '');
  await countNotes(page, book - (book % 1000));
  await choose(page, 'Ai chứng kiến?', 'Nguyễn Văn Thắng');
  await press(page, /^Ghi biên bản đếm/);
  await heading(page, 'Bàn giao');
  await choose(page, 'Người nhận', 'Phạm Thị Lụa');
  for (const who of ['Nguyễn Thị Hoa', 'Phạm Thị Lụa']) await press(page, `Ký: ${who}`);
  await look(phone, 'khoa-so-09-ban-giao-360');
  await press(page, 'Giao việc Thủ quỹ cho Phạm Thị Lụa');
  await heading(page, 'Một khoản trong sổ');
  await page.goto('/#/thanh-vien/ban-chu-nhiem');
  await page.getByText('Phạm Thị Lụa').first().waitFor();
});

step('the year cannot be closed before its December', async () => {
  await page.goto('/#/khoa-so/nam/2026');
  await heading(page, 'Năm 2026');
  await page.getByText('Khóa đủ mười hai tháng rồi mới khóa năm.').waitFor();
  await look(phone, 'khoa-so-10-nam-360');
});

step('everything reaches the server; the commune opens the month again with a reason', async () => {
  await house.comeBack();
  await phone.context.setOffline(false);
  await page.goto('/#/them/may-nay');
  await press(page, /Gửi ngay|Gửi/);
  await page.getByText('Đã tới máy chủ').first().waitFor();
  const officer = await visit(house.browser, house.url, laptopSize);
  await signInAs(officer.page, 'Đinh Thị Lan');
  await heading(officer.page, /Hà An/);
  await officer.page.goto('/#/van-phong/cau-lac-bo');
  await officer.page
    .getByRole('link', { name: /thôn 5/i })
    .first()
    .click();
  await officer.page.getByRole('link', { name: 'Người dùng và nơi đặt' }).click();
  await heading(officer.page, 'Sổ tháng đã khóa');
  await press(officer.page, 'Mở lại Tháng 10/2026');
  await press(officer.page, 'Mở lại Tháng 10/2026');
  await officer.page.getByText('Phải có lý do. Mời ghi lý do ạ.').waitFor();
  await officer.page.getByLabel('Lý do mở lại').fill('Bà Hoa đề nghị: sót một khoản ủng hộ');
  await press(officer.page, 'Mở lại Tháng 10/2026');
  await heading(officer.page, 'Những lần mở lại');
  await look(officer, 'khoa-so-11-xa-mo-lai-1280');
  assert.deepEqual(officer.complaints, []);
  await officer.context.close();
});

step('the phone learns of it: the month is open, with who asked and why', async () => {
  await page.goto('/#/them/may-nay');
  await press(page, /^Gửi/);
  await page.goto('/#/khoa-so');
  await page.getByText('Bà Hoa đề nghị: sót một khoản ủng hộ').waitFor();
  await page.getByText('Được mở lại ngày 24/11/2026').waitFor();
  await look(phone, 'khoa-so-12-duoc-mo-lai-360');
});

step('no screen had anything to complain of', async () => {
  assert.deepEqual(phone.complaints, []);
});
