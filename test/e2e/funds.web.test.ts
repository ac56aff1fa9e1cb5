// Money that is no loan, on a phone without signal: dues late and excused, the bank and its statement, a transfer by vote,
// gifts with their papers, goods beside the money, and the code for paying in.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { type House, openHouse } from './house.ts';
import { look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { choose, enterAmount, heading, press, signInAs, takeOffline } from './treasurer.ts';

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

async function open(address: string, title: string | RegExp): Promise<void> {
  await page.goto(`/#/${address}`);
  await heading(page, title);
}

step('the treasurer opens the book once, then the network goes away', async () => {
  await takeOffline(house, phone, 'Nguyễn Thị Hoa');
  await page.reload();
  await heading(page, 'Chào bà Hoa ạ');
});

step('between two meetings fruit is bought for a sick member: the day, the fund and the place are chosen', async () => {
  await open('so-quy', /^Sổ quỹ/);
  await look(phone, 'f00-so-quy-360');
  await page.getByRole('link', { name: 'Ghi khoản chi' }).click();
  await page.getByText('Giữa hai buổi họp').waitFor();
  await press(page, 'Bấm số tiền');
  await page.getByText('Hãy ghi chi vào việc gì ạ.').waitFor();
  await page.getByLabel('Ngày nào?').fill('2026-11-20');
  await page.getByText('Thăm ốm, hiếu hỷ', { exact: true }).click();
  await page.getByLabel('Ghi rõ').fill('Hoa quả thăm bà Sen ốm');
  await enterAmount(page, 'Chi bao nhiêu?', 60_000, 'Sáu mươi nghìn đồng');
  await page.getByText('Ở ngân hàng', { exact: true }).click();
  await page.getByText('Nhiều hơn tiền ở ngân hàng').waitFor();
  await page.getByText('Trong két', { exact: true }).click();
  await look(phone, 'f00b-chi-giua-buoi-360');
  await press(page, /^Ghi chi 60\.000/);
  await heading(page, /^Một khoản trong sổ/);
  await page.getByText('20/11/2026').first().waitFor();
  await page.getByText(/Quỹ hoạt động giảm 60\.000/).waitFor();
  await open('so-quy', /^Sổ quỹ/);
  await page.getByRole('link', { name: 'Ghi tiền vào' }).click();
  await enterAmount(page, 'Bao nhiêu?', 60_000, 'Sáu mươi nghìn đồng');
  await press(page, /^Ghi thu 60\.000/);
  await heading(page, /^Một khoản trong sổ/);
  await page.goto('/#/');
  await press(page, 'Bắt đầu buổi họp');
  await heading(page, /^Điểm danh/);
});

step('a member is excused from dues, and the sheet says so in words and marks', async () => {
  await open('hoi-phi', /^Sổ hội phí/);
  await look(phone, 'f01-so-hoi-phi-360');
  await page.getByRole('link', { name: 'Ghi miễn hội phí' }).click();
  await press(page, 'Ghi miễn hội phí');
  await page.getByText('Hãy chọn người được miễn ạ.').waitFor();
  await choose(page, 'Miễn cho ai?', 'Hoàng Văn Tài');
  await page.getByText('Ốm đau', { exact: true }).click();
  await choose(page, 'Đến hết tháng nào?', '12/2026');
  await page.getByText(/Miễn hội phí cho ông Tài, từ tháng 11\/2026 đến hết tháng 12\/2026/).waitFor();
  await look(phone, 'f02-mien-hoi-phi-360');
  await press(page, 'Ghi miễn hội phí');
  await heading(page, /^Sổ hội phí/);
  await press(page, /^Được miễn 1$/);
  await page.getByText('Được miễn: ốm đau').waitFor();
  await open('hop/thu-tien', /^Thu tiền/);
  await page.getByRole('button', { name: /^Hoàng Văn Tài.*520\.000/ }).waitFor();
});

step('the club’s account: a wrong number is said, a private one is warned about', async () => {
  await open('so-quy/ngan-hang', /^Ngân hàng/);
  await look(phone, 'f03-ngan-hang-trong-360');
  await page.getByRole('link', { name: 'Khai tài khoản' }).click();
  await choose(page, 'Ngân hàng nào?', 'Agribank');
  await page.getByLabel('Số tài khoản').fill('80 00');
  await page.getByLabel('Tên chủ tài khoản').fill('CLB LTHTGN THON 5');
  await press(page, 'Ghi tài khoản này');
  await page.getByText('Số tài khoản gồm 4 đến 19 chữ số, viết liền ạ.').waitFor();
  await page.getByText('Tài khoản riêng của một người', { exact: true }).click();
  await page.getByText('Chỉ dùng tài khoản của câu lạc bộ hoặc của Hội.').waitFor();
  await page.getByText('Tài khoản của câu lạc bộ', { exact: true }).click();
  await page.getByLabel('Số tài khoản').fill('8000205112233');
  await look(phone, 'f04-tai-khoan-360');
  await press(page, 'Ghi tài khoản này');
  await page.getByText('8000205112233').waitFor();
});

step('notes go to the bank and the fund stays as it is', async () => {
  await page.getByRole('link', { name: 'Nộp vào hoặc rút ra' }).click();
  await heading(page, /^Nộp vào, rút ra/);
  await press(page, 'Bấm số tiền');
  await page.getByText('Hãy bấm số tiền ạ.').waitFor();
  await enterAmount(page, 'Bao nhiêu?', 2_000_000, 'Hai triệu đồng');
  await page.getByText('Quỹ tăng thu nhập vẫn nguyên như cũ.').waitFor();
  await look(phone, 'f05-nop-tien-360');
  await press(page, /^Ghi nộp 2\.000\.000/);
  await heading(page, /^Ngân hàng/);
});

step('the statement is held against the book: first off by a fee, then equal', async () => {
  await page.getByRole('link', { name: 'Đối chiếu sao kê' }).click();
  await heading(page, /^Đối chiếu sao kê/);
  await enterAmount(page, 'Số dư trên sao kê', 1_989_000, 'Một triệu chín trăm tám mươi chín nghìn đồng');
  await page.getByRole('checkbox', { name: /Nộp tiền vào ngân hàng/ }).click();
  await page.getByRole('heading', { name: /Sao kê ít hơn 11\.000/ }).waitFor();
  await look(phone, 'f06-doi-chieu-lech-360');
  await page.getByRole('link', { name: 'Ghi phí, lãi ngân hàng' }).click();
  await heading(page, /^Phí, lãi ngân hàng/);
  await enterAmount(page, 'Bao nhiêu?', 11_000, 'Mười một nghìn đồng');
  await page.getByText(/Quỹ tăng thu nhập giảm 11\.000/).waitFor();
  await look(phone, 'f07-phi-360');
  await press(page, /^Ghi phí 11\.000/);
  await heading(page, /^Ngân hàng/);
  await open('so-quy/ngan-hang/doi-chieu', /^Đối chiếu sao kê/);
  await enterAmount(page, 'Số dư trên sao kê', 1_989_000, 'Một triệu chín trăm tám mươi chín nghìn đồng');
  await press(page, 'Đánh dấu tất cả');
  await page.getByRole('heading', { name: 'Sao kê khớp với sổ' }).waitFor();
  await look(phone, 'f08-doi-chieu-khop-360');
  await press(page, 'Ghi lần đối chiếu này');
  await heading(page, /^Ngân hàng/);
  await page.getByText('Khớp', { exact: true }).waitFor();
  await look(phone, 'f09-ngan-hang-360');
});

step('the code for paying in is drawn without a network', async () => {
  await page.getByRole('link', { name: 'Mã QR nộp tiền' }).click();
  await heading(page, /^Mã QR nộp tiền/);
  await choose(page, 'Ai nộp?', 'Nguyễn Thị Hoa');
  await page.getByText('Nội dung: Hoi phi Hoa NT').waitFor();
  await page.getByRole('img', { name: /Mã QR chuyển tiền tới Agribank/ }).waitFor();
  await look(phone, 'f10-ma-qr-360');
});

step('a transfer asks for a vote; after the vote it is made and both funds are named', async () => {
  await open('so-quy/cac-quy', /^Các quỹ/);
  await look(phone, 'f11-cac-quy-360');
  await page.getByRole('link', { name: /^Chuyển tiền giữa hai quỹ/ }).click();
  await page.getByText('Chưa có nghị quyết nào được thông qua').waitFor();
  await look(phone, 'f12-chuyen-quy-chua-biet-360');
  await open('hop/bien-ban/bieu-quyet', /./);
  await page.getByRole('textbox').first().fill('Chuyển 500.000 đ sang Quỹ hoạt động');
  await page
    .getByLabel(/đồng ý|Đồng ý/)
    .first()
    .fill('40');
  await press(page, /^Ghi/);
  await heading(page, /^Biên bản/);
  await open('so-quy/chuyen-quy', /^Chuyển tiền giữa hai quỹ/);
  await page.getByLabel('Theo nghị quyết nào?').selectOption({ index: 1 });
  await enterAmount(page, 'Chuyển bao nhiêu?', 500_000, 'Năm trăm nghìn đồng');
  await page.getByText(/Quỹ hoạt động tăng 500\.000/).waitFor();
  await look(phone, 'f13-chuyen-quy-360');
  await press(page, /^Chuyển 500\.000/);
  await heading(page, /^Sổ quỹ/);
});

step('a gift as capital with its paper; the page of sources answers for it', async () => {
  await open('hop/tien-vao', /./);
  await page.getByLabel(/^Ai đưa/).fill('Công ty Than 5');
  await enterAmount(page, 'Bao nhiêu?', 10_000_000, 'Mười triệu đồng');
  await choose(page, 'Quỹ nào?', 'Quỹ tăng thu nhập');
  await page.getByText('Có', { exact: true }).click();
  await press(page, 'Ghi thêm giấy tờ, lời dặn');
  await page.getByLabel(/^Số giấy tờ/).fill('07/BB');
  await choose(page, 'Người cho muốn dùng vào việc gì?', 'Cho vay tăng thu nhập');
  await look(phone, 'f14-tien-vao-360');
  await press(page, /^Ghi thu 10\.000\.000/);
  await page.waitForURL(/#\/hop$/);
  await open('nguon-von', /^Nguồn vốn/);
  await page.getByRole('heading', { name: 'Cộng đủ, đúng từng đồng' }).waitFor();
  await look(phone, 'f15-nguon-von-360');
  await page
    .getByRole('link', { name: /thành viên đã được vay/ })
    .first()
    .click();
  await heading(page, /^Một khoản vốn/);
  await page.getByText(/đã giúp \d+ thành viên được vay/).waitFor();
  await look(phone, 'f16-mot-khoan-von-360');
});

step('rice comes in and goes out beside the money', async () => {
  await open('hien-vat', /^Hiện vật và ngày công/);
  await look(phone, 'f17-hien-vat-trong-360');
  await page.getByRole('link', { name: 'Ghi nhận hiện vật' }).click();
  await page.getByText('Nhận 10 kg gạo. Tiền trong quỹ không đổi.').waitFor();
  await look(phone, 'f18-nhan-hien-vat-360');
  await press(page, 'Ghi nhận 10 kg gạo');
  await page.getByText('10 kg', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Ghi dùng hiện vật' }).click();
  await choose(page, 'Lấy thứ gì trong kho?', 'Gạo (10 kg)');
  await look(phone, 'f19-dung-hien-vat-360');
  await press(page, 'Ghi dùng 1 kg gạo');
  await page.getByText('9 kg', { exact: true }).waitFor();
  await look(phone, 'f20-hien-vat-360');
});

step('a fund with a name of its own is set up by the chair, in words of the charter', async () => {
  await house.comeBack();
  const chair = await visit(house.browser, house.url, phoneSize);
  await signInAs(chair.page, 'Nguyễn Văn Thắng');
  await heading(chair.page, /^Chào/);
  await chair.page.goto('/#/so-quy/cac-quy');
  await heading(chair.page, /^Các quỹ/);
  await chair.page.getByLabel('Tên quỹ').fill('Quỹ Chăm sóc tại nhà');
  await chair.page.getByLabel(/^Quỹ hoạt động, bao nhiêu/).fill('90');
  await chair.page.getByText('Các phần cộng lại phải đủ 100 ạ.').waitFor();
  await chair.page.getByLabel(/^Quỹ tăng thu nhập, bao nhiêu/).fill('10');
  await look(chair, 'f21-lap-quy-360');
  await press(chair.page, /^Ghi quy chế từ ngày/);
  await heading(chair.page, /^Sổ quỹ/);
  await chair.page.getByRole('button', { name: 'Quỹ Chăm sóc tại nhà' }).waitFor();
  assert.deepEqual(chair.complaints, []);
  await chair.context.close();
});

step('no screen complained', async () => {
  assert.deepEqual(phone.complaints, []);
});
