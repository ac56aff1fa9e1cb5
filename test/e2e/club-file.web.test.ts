// The club file and its members on a phone without signal: somebody joins, is corrected, is found to be on the list twice,
// leaves and comes back; then the charter changes from a day on.
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

step('the chair signs in; from then on there is no network', async () => {
  await takeOffline(house, phone, 'Nguyễn Văn Thắng');
});

step('the list of members tells what the club is made of and prints by given name', async () => {
  await page.goto('/#/thanh-vien');
  await page.getByText(/^\d+ người, nữ \d+/).waitFor();
  await page.getByText(/Đề án 1336/).waitFor();
  await look(phone, '40-thanh-vien-360');
  await link('In danh sách').click();
  await heading(page, /^Danh sách thành viên/);
  const given = await page.locator('tbody td:nth-child(2)').allInnerTexts();
  const last = given.map((name) => name.split(' ').at(-1) ?? '');
  assert.deepEqual(last, [...last].sort(new Intl.Collator('vi').compare));
  await look(phone, '41-danh-sach-360');
});

step('a new member who is on the list already is noticed while she is typed in', async () => {
  await page.goto('/#/thanh-vien/moi');
  await page.getByLabel('Họ và tên').fill('nguyen hoa');
  await page.getByText(/Trong danh sách có Nguyễn Thị Hoa/).waitFor();
  await page.getByLabel('Năm sinh').fill('1958-07');
  await page.getByLabel('Điện thoại').fill('091234');
  await page.getByText('Nữ', { exact: true }).click();
  await page.getByText(/Thêm người này là \d+ người/).waitFor();
  await press(page, /^Ghi nguyen hoa/);
  await page.getByText('Thiếu 4 số, cần đủ 10 số ạ.').waitFor();
  await look(phone, '42-thanh-vien-moi-360');
  await page.getByLabel('Điện thoại').fill('0912 345 678');
  await page.getByLabel('Họ và tên').fill('Nguyễn Thị Minh Hoa');
  await press(page, /^Ghi Nguyễn Thị Minh Hoa/);
  await heading(page, /^Thành viên/);
});

step('her file is corrected; the household is by the paper of the year', async () => {
  await page.getByLabel('Tìm tên').fill('minh hoa');
  await link(/Nguyễn Thị Minh Hoa/).click();
  await heading(page, 'Nguyễn Thị Minh Hoa');
  await page.getByText('0912345678').waitFor();
  await link(/^Sửa thông tin/).click();
  await press(page, 'Ghi chỗ đã sửa');
  await page.getByText('Chưa sửa gì cả ạ.').waitFor();
  await page.getByLabel('Năm sinh').fill('1959');
  await press(page, 'thêm');
  await page.getByText('Chuyển từ tổ 1 sang tổ 2 từ hôm nay.').waitFor();
  await look(phone, '43-sua-thong-tin-360');
  await press(page, 'Ghi chỗ đã sửa');
  await heading(page, 'Nguyễn Thị Minh Hoa');
  await page.getByText('1959', { exact: false }).first().waitFor();
  await page.getByText('Đã sửa 1 lần').click();
  await page.getByText(/^Sinh: .*thành 1959/).waitFor();
  await look(phone, 'da-sua-ho-so-360');
  await link(/^Hoàn cảnh/).click();
  await page.getByLabel('Theo danh sách năm').fill('2030');
  await page.getByText('Năm gồm 4 số, từ 1990 đến năm nay ạ.').waitFor();
  await page.getByLabel('Theo danh sách năm').fill('2026');
  await choose(page, 'Hộ thuộc diện', 'Hộ mới thoát nghèo');
  await page.getByLabel(/^Số quyết định/).fill('15/QĐ-UBND');
  await look(phone, '44-hoan-canh-360');
  await press(page, 'Ghi năm 2026: Hộ mới thoát nghèo');
  await page.getByText('giấy số 15/QĐ-UBND').waitFor();
});

step('she was on the list already: the two entries become one, and can be taken apart', async () => {
  await page.goto('/#/thanh-vien');
  await page.getByLabel('Tìm tên').fill('nguyen thi hoa');
  await link(/Nguyễn Thị Hoa/).click();
  await heading(page, 'Nguyễn Thị Hoa');
  await link(/^Hai dòng là một người/).click();
  await press(page, /^Nhập làm một/);
  await page.getByText('Hãy chọn dòng thứ hai ạ.').waitFor();
  const other = page.getByLabel('Dòng thứ hai là');
  const label = (await other.locator('option').allInnerTexts()).find((text) => text.startsWith('Nguyễn Thị Minh Hoa'));
  assert.ok(label?.includes('giống tên'), 'the entry that resembles comes first');
  await other.selectOption({ label: label ?? '' });
  await page.getByText('Danh sách và các con số chỉ còn một người.').waitFor();
  await look(phone, '45-nhap-hai-dong-360');
  await press(page, 'Nhập làm một: Nguyễn Thị Hoa');
  await heading(page, 'Nguyễn Thị Hoa');
  await page.getByText(/^Nhập cùng dòng Nguyễn Thị Minh Hoa/).waitFor();
  await look(phone, '46-ho-so-thanh-vien-360');
  await page.goto('/#/thanh-vien');
  await page.getByLabel('Tìm tên').fill('minh hoa');
  await page.getByText('Không có ai tên như vậy').waitFor();
  await page.goBack();
  await press(page, 'Tách lại hai dòng');
  await page.getByText('Đã tách lại hai dòng').waitFor();
});

step('she leaves with a reason and comes back', async () => {
  await page.goto('/#/thanh-vien');
  await page.getByLabel('Tìm tên').fill('minh hoa');
  await link(/Nguyễn Thị Minh Hoa/).click();
  await link(/^Thôi làm thành viên/).click();
  await press(page, /thôi làm thành viên$/);
  await page.getByText('Hãy chọn một lý do ạ.').waitFor();
  await page.getByText('Chuyển đi', { exact: true }).click();
  await look(phone, '47-thoi-thanh-vien-360');
  await press(page, /thôi làm thành viên$/);
  await heading(page, 'Nguyễn Thị Minh Hoa');
  await page.getByText('chuyển đi nơi khác').waitFor();
  await link(/^Vào lại câu lạc bộ/).click();
  await press(page, 'Ghi Nguyễn Thị Minh Hoa vào lại');
  await heading(page, 'Nguyễn Thị Minh Hoa');
  await link(/^Thôi làm thành viên/).waitFor();
});

step('the club file tells the club’s life and opens its charter', async () => {
  await page.goto('/#/them');
  await link(/^Hồ sơ, quy chế/).click();
  await heading(page, /^Hồ sơ câu lạc bộ/);
  await page.getByText(/^Thành lập theo quyết định số/).waitFor();
  await look(phone, '50-ho-so-cau-lac-bo-360');
  await link(/^Quy chế/).click();
  await heading(page, /^Quy chế/);
  await page.getByText('Nội dung').first().click();
  await page.getByText('Mỗi thành viên đóng một tháng').waitFor();
  await look(phone, '51-quy-che-360');
});

step('what a new charter changes is said before it is recorded; the present one stays in force until its day', async () => {
  await link('Sửa quy chế').click();
  await page.getByText('Chưa thay đổi gì. Sửa một mục rồi ghi ạ.').waitFor();
  await page.getByLabel('Có hiệu lực từ ngày').fill('2026-11-01');
  await page.getByText(/^Hãy chọn từ hôm nay trở đi ạ/).waitFor();
  await page.getByLabel('Có hiệu lực từ ngày').fill('2027-01-01');
  await page.getByLabel('Hội phí một tháng').fill('tám nghìn');
  await page.getByLabel('Hội phí một tháng').fill('8.000');
  await page.getByText(/^Mỗi thành viên đóng một tháng: 8\.000.đ thay vì 5\.000.đ$/).waitFor();
  await page.getByLabel(/^Ít nhất bao nhiêu %/).fill('150');
  await page.getByText('Ghi một số từ 0 đến 100 ạ.').waitFor();
  await page.getByLabel(/^Ít nhất bao nhiêu %/).fill('50');
  await page.getByLabel(/^Giờ họp/).fill('25h');
  await page.getByText(/^Giờ ghi như 8h30 hoặc 14:00/).waitFor();
  await page.getByLabel(/^Giờ họp/).fill('8h30');
  await page.getByLabel(/^Nơi họp/).fill('nhà văn hóa thôn 5');
  await page.getByText('Giờ họp: 08:30 thay vì không có').waitFor();
  await look(phone, '52-sua-quy-che-360');
  await page.setViewportSize({ width: 1280, height: 800 });
  await look(phone, '52-sua-quy-che-1280');
  await page.setViewportSize(phoneSize);
  await press(page, 'Ghi 4 thay đổi từ 01/01/2027');
  await heading(page, /^Từ 01.01.2027 chưa tới ngày/);
  await look(phone, '53-quy-che-sau-360');
});

step('once it is in force, Hôm nay names the hour and the place of the next meeting', async () => {
  const clock = page.context().clock;
  const now = await page.evaluate(() => Date.now());
  await clock.setFixedTime(new Date('2027-01-20T09:00:00+07:00'));
  await page.goto('/#/');
  await page.getByText('Lúc 08:30 · Tại nhà văn hóa thôn 5').waitFor();
  await look(phone, '54-hom-nay-gio-hop-360');
  await clock.setFixedTime(now);
});

step('a plan of the year ticks itself from the records', async () => {
  // Next year has no plan yet; the club's own of this year goes on.
  await page.goto('/#/cau-lac-bo/ke-hoach/2027');
  await press(page, /^Ghi kế hoạch 2027: 0 việc/);
  await page.getByText('Hãy thêm ít nhất một việc hoặc một dòng dự toán ạ.').waitFor();
  await page.goto('/#/cau-lac-bo/ke-hoach/2026');
  await press(page, 'Thêm việc');
  await page.getByText('Hãy ghi việc này ạ.').waitFor();
  await page.getByLabel('Việc gì?').fill('Cân đo cho cả câu lạc bộ');
  await choose(page, 'Lĩnh vực', 'Chăm sóc sức khỏe');
  await press(page, 'Thêm việc');
  await page.getByLabel('Việc gì?').fill('Văn nghệ cuối năm');
  await choose(page, 'Tháng', 'Tháng 12');
  await choose(page, 'Lĩnh vực', 'Văn hóa, văn nghệ');
  await press(page, 'Thêm việc');
  await press(page, 'Thêm dòng dự toán');
  await page.getByText('Hãy ghi số tiền lớn hơn 0 ạ.').waitFor();
  await page.getByLabel('Số tiền cả năm').fill('3.300.000');
  await press(page, 'Thêm dòng dự toán');
  await choose(page, 'Khoản', 'Chi: Giúp thành viên');
  await page.getByLabel('Số tiền cả năm').fill('500000');
  await press(page, 'Thêm dòng dự toán');
  await page.getByRole('button', { name: 'Bỏ: Chi: Giúp thành viên' }).waitFor();
  await page.waitForTimeout(300);
  await page.reload();
  await page.getByText('Văn nghệ cuối năm').waitFor();
  await look(phone, '54-lap-ke-hoach-360');
  await press(page, 'Ghi kế hoạch 2026: 7 việc, 2 dòng');
  await page.getByText(/^Đã làm \d trong 7 việc$/).waitFor();
  await page.getByRole('listitem', { name: /^Cân đo cho cả câu lạc bộ, đã làm/ }).waitFor();
  await page.getByRole('listitem', { name: 'Văn nghệ cuối năm, chưa tới' }).waitFor();
  await look(phone, '55-ke-hoach-360');
  await page.setViewportSize({ width: 1280, height: 800 });
  await look(phone, '55-ke-hoach-1280');
  await page.setViewportSize(phoneSize);
});

step('board and groups by date; a group gets its name', async () => {
  await page.goto('/#/cau-lac-bo/ban-chu-nhiem');
  await heading(page, 'Chủ nhiệm');
  await page.getByLabel('Xem ngày').fill('2019-01-01');
  await page.getByLabel('Xem ngày').fill('2026-11-24');
  await press(page, 'Đặt tên tổ 1');
  await page.getByRole('textbox', { name: 'Tên tổ 1' }).fill('Xóm Đông');
  await page.getByRole('button', { name: 'Ghi tên tổ', exact: true }).click();
  await page.getByText('Tổ 1, Xóm Đông').waitFor();
  await look(phone, '56-ban-chu-nhiem-360');
});

step('a board is chosen for a term; its last day is asked for and shown', async () => {
  await page.goto('/#/thanh-vien/ban-chu-nhiem');
  await press(page, 'Giao việc Phó Chủ nhiệm');
  await choose(page, 'Ai làm Phó Chủ nhiệm?', 'Nguyễn Thị Bưởi');
  await page.getByText('Đến một ngày', { exact: true }).click();
  await press(page, /^Giao Nguyễn Thị Bưởi làm/);
  await page.getByText('Hãy ghi đủ ngày, tháng, năm hết nhiệm kỳ ạ.').waitFor();
  await page.getByLabel('Ngày hết nhiệm kỳ').fill('2026-11-20');
  await page.getByText('Ngày hết nhiệm kỳ phải sau ngày bắt đầu 24/11/2026 ạ.').waitFor();
  await look(phone, '56-nhiem-ky-360');
  await page.getByLabel('Ngày hết nhiệm kỳ').fill('2029-11-23');
  await press(page, /^Giao Nguyễn Thị Bưởi làm/);
  await page.getByText(/nhiệm kỳ đến 23.11.2029/).waitFor();
  await page.goto('/#/cau-lac-bo/ban-chu-nhiem');
  await page.getByText(/^từ 24.11.2026, nhiệm kỳ đến 23.11.2029/).waitFor();
  await look(phone, '56-nhiem-ky-ban-chu-nhiem-360');
});

step('an asset is entered, lent and brought back', async () => {
  await page.goto('/#/cau-lac-bo/tai-san');
  await link('Ghi một tài sản').click();
  await page.getByRole('button', { name: 'Ghi tài sản', exact: true }).click();
  await page.getByText('Hãy ghi tên tài sản ạ.').waitFor();
  await page.getByLabel('Tên tài sản').fill('Loa kéo');
  await page.getByLabel('Giá trị tất cả').fill('hai triệu');
  await page.getByText('Số tiền chỉ gồm chữ số ạ.').waitFor();
  await page.getByLabel('Giá trị tất cả').fill('2000000');
  await look(phone, '57-ghi-tai-san-360');
  await press(page, 'Ghi Loa kéo vào sổ tài sản');
  await link(/Loa kéo/).click();
  await page.getByText('Cho mượn', { exact: true }).first().click();
  await press(page, 'Ghi cho mượn');
  await page.getByText('Hãy chọn người mượn ạ.').waitFor();
  await choose(page, 'Ai mượn?', 'Hoàng Văn Tài');
  await press(page, 'Ghi cho mượn');
  await page.getByText('Hoàng Văn Tài đang mượn').first().waitFor();
  await look(phone, '58-tai-san-360');
  await page.goto('/#/cau-lac-bo/tai-san');
  await page.getByText('Tốt · Hoàng Văn Tài đang mượn').waitFor();
});

step('with the network everything reaches the server, and nothing was refused', async () => {
  await house.comeBack();
  await phone.context.setOffline(false);
  await page.goto('/#/');
  await page
    .getByText(/Đã tới máy chủ|Đã vào báo cáo/)
    .first()
    .waitFor({ timeout: 60_000 });
  const { rows } = await house.pool.query<{ kind: string }>(
    `select distinct kind from event where kind in ('charter-adopted', 'plan-adopted', 'asset-lent', 'members-merged')`,
  );
  assert.equal(rows.length, 4);
});

step('nothing was wrong with any of these screens', async () => {
  assert.deepEqual(phone.complaints, []);
});
