// The whole way of a meeting on a phone without signal: from the sign-in to the check word, across a reload and a killed
// tab, then back to the network, the server and the report.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { weighFirstLoad } from './first-load.ts';
import { type House, openHouse } from './house.ts';
import { addUp, openPart } from './officer.ts';
import { laptopSize, listenTo, look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { choose, countNotes, enterAmount, heading, press, readDong, row, signInAs, typeOnKeypad } from './treasurer.ts';

let house: House;
let phone: Visitor;
let page: Page;
let checkWord = '';
const step = makeSteps();

before(async () => {
  house = await openHouse(3);
  phone = await visit(house.browser, house.url, phoneSize);
  page = phone.page;
});
after(() => house.close());

step('the treasurer signs in and sees what to do today', async () => {
  await page.goto('/');
  await heading(page, 'Lá Lành');
  await look(phone, '00-dang-nhap-360');
  await signInAs(page, 'Nguyễn Thị Hoa');
  await heading(page, 'Chào bà Hoa ạ');
  await look(phone, '01-hom-nay-360');
});

step('the club’s screens load in at most 120 KB of compressed JavaScript, the tasks, which come last, among them', async () => {
  const { before, whole } = await weighFirstLoad(house);
  assert.ok(before > 20_000 && whole > before, `${before} bytes before the tasks, ${whole} with them`);
  assert.ok(whole <= 120 * 1024, `${whole} bytes of JavaScript with the tasks`);
});

step('from the second visit the app opens without any network', async () => {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await heading(page, 'Chào bà Hoa ạ');
  await house.goDark();
  await phone.context.setOffline(true);
  await page.reload();
  await heading(page, 'Chào bà Hoa ạ');
});

step('roll-call: one tap a person, the rest at once', async () => {
  await press(page, 'Bắt đầu buổi họp');
  await heading(page, /^Điểm danh/);
  for (const name of ['Nguyễn Thị Hoa', 'Hoàng Văn Tài', 'Vũ Thị Dung']) await row(page, name).click();
  await row(page, 'Trần Minh Khôi').dblclick();
  await look(phone, '02-diem-danh-360');
  await press(page, /^Ghi 51 người còn lại có mặt$/);
  await page.getByText('54 trên 55 người có mặt').waitFor();
  await press(page, 'Xong điểm danh');
  await heading(page, /^Đọc việc tháng trước/);
  await look(phone, '02b-thang-truoc-360');
  await press(page, 'Đã đọc xong');
});

step('one collection sheet: dues and instalment in one tap', async () => {
  await heading(page, /^Thu tiền/);
  for (const name of ['Nguyễn Thị Hoa', 'Hoàng Văn Tài', 'Bùi Văn Chiến', 'Vũ Thị Dung', 'Phạm Thị Lụa']) await row(page, name).click();
  await page.getByText('Đã thu 5 người').waitFor();
  await page.getByRole('button', { name: /^Hoàng Văn Tài.*525\.000.*đã đóng/ }).waitFor();
  await look(phone, '03-thu-tien-360');
});

step('a reload and a killed tab in the middle lose nothing', async () => {
  await page.reload();
  await page.getByText('Đã thu 5 người').waitFor();
  const killed = page;
  phone.page = await phone.context.newPage();
  listenTo(phone);
  page = phone.page;
  await killed.close({ runBeforeUnload: false });
  await page.goto('/#/hop/thu-tien');
  await page.getByText('Đã thu 5 người').waitFor();
});

step('another sum than the due is typed on our keypad and read back in words', async () => {
  await page.getByRole('link', { name: 'Số khác cho Nguyễn Thị Bưởi' }).click();
  await typeOnKeypad(page, 300_000);
  await page.getByText('Ba trăm nghìn đồng').first().waitFor();
  await look(phone, '04-nhap-so-tien-360');
  await press(page, 'Ghi 300.000 đ');
  await heading(page, /^Thu tiền/);
  await page.getByText('Đã thu 6 người').waitFor();
  await press(page, 'Xong thu tiền');
});

step('a loan is read aloud, approved by two and handed over', async () => {
  await heading(page, /^Xét vay vốn/);
  await page.getByRole('link', { name: 'Ghi đề nghị vay mới' }).click();
  await choose(page, 'Ai vay?', 'Phạm Thị Lụa');
  await page.getByLabel('Vay để làm gì?').fill('mua 40 con gà giống');
  await enterAmount(page, 'Vay bao nhiêu?', 5_000_000, 'Năm triệu đồng');
  await choose(page, 'Người duyệt thứ 1', 'Nguyễn Văn Thắng');
  await choose(page, 'Người duyệt thứ 2', 'Nguyễn Thị Hoa');
  await look(phone, '05-vay-von-360');
  await press(page, 'Duyệt cho vay 5.000.000 đ');
  await press(page, 'Giao 5.000.000 đ');
  await look(phone, '05b-lich-gop-360');
});

step('an expense with its purpose', async () => {
  await page.goto('/#/hop/chi-tieu');
  await heading(page, /^Chi tiêu/);
  await page.getByLabel('Ghi rõ').fill('nước, bánh buổi họp');
  await enterAmount(page, 'Chi bao nhiêu?', 85_000, 'Tám mươi lăm nghìn đồng');
  await press(page, /^Ghi chi 85\.000/);
  await page.getByText('Đã chi ở buổi này').waitFor();
  await look(phone, '05c-chi-tieu-360');
  await press(page, 'Xong chi tiêu');
});

step('a visit with blood pressure goes into a room the treasurer cannot read', async () => {
  await page.goto('/#/hop/suc-khoe');
  await heading(page, /^Cân, đo/);
  await look(phone, '06-cham-soc-360');
  await page.getByRole('link', { name: /^Nguyễn Thị Bưởi/ }).click();
  await page.getByRole('link', { name: 'Ghi một lần thăm tại nhà' }).click();
  await page.getByRole('button', { name: 'Số trên' }).click();
  await typeOnKeypad(page, 135);
  await page.getByRole('button', { name: 'Số dưới' }).click();
  await typeOnKeypad(page, 85);
  await press(page, 'Trò chuyện');
  await page.getByText('Như mọi khi', { exact: true }).click();
  await page.getByLabel('Ai đi thăm?').selectOption({ index: 1 });
  await look(phone, '06b-tham-360');
  await press(page, 'Ghi lần thăm');
  await page.getByText('Đã ghi và khóa lại').waitFor();
  await look(phone, '06c-da-khoa-360');
});

step('help in labour is read back as a sentence', async () => {
  await page.goto('/#/hop/giup-nhau');
  await heading(page, /^Giúp nhau/);
  await choose(page, 'Giúp ai?', 'Nguyễn Thị Bưởi');
  await choose(page, 'Ai góp?', 'Hoàng Văn Tài');
  await page.getByText(/giúp .*Bưởi 1 ngày công/).waitFor();
  await look(phone, '07-giup-nhau-360');
  await press(page, 'Ghi việc giúp này');
  await page.getByText('Tháng này đã giúp 1 người').waitFor();
  await press(page, 'Xong việc giúp nhau');
});

step('a vote and the minutes are written before the box is counted', async () => {
  await heading(page, /^Biên bản và biểu quyết/);
  await page.getByRole('link', { name: 'Ghi một biểu quyết' }).click();
  await heading(page, /^Ghi một biểu quyết/);
  await press(page, 'Ghi: được thông qua');
  await page.getByText('Hãy ghi việc được biểu quyết ạ.').waitFor();
  await page.getByLabel('Biểu quyết việc gì?').fill('Mua thêm một máy đo huyết áp, chi 700.000 đ từ Quỹ hoạt động.');
  await choose(page, 'Thuộc loại việc', 'Chi tiêu');
  await page.getByLabel('Không đồng ý', { exact: true }).fill('5');
  await page.getByLabel('Đồng ý', { exact: true }).fill('60');
  await page.getByText('65 phiếu mà có 54 người có mặt, phải không ạ?').waitFor();
  await look(phone, '07c-bieu-quyet-360');
  await page.getByLabel('Đồng ý', { exact: true }).fill('49');
  await press(page, 'Ghi: được thông qua');
  await page.getByText('49 đồng ý, 5 không đồng ý, 0 không có ý kiến').waitFor();
  await page.getByLabel('Mọi người bàn gì?').fill('Tổ 2 đề nghị đổi giờ họp sang 8 giờ sáng.');
  await page.getByLabel('Việc tháng sau').fill('Ông Tài dọn nhà văn hóa trước buổi họp.');
  // A killed tab loses nothing that was typed.
  await page.reload();
  await page.getByText('49 đồng ý').waitFor();
  assert.match(await page.getByLabel('Mọi người bàn gì?').inputValue(), /8 giờ sáng/);
  await look(phone, '07d-bien-ban-360');
  await press(page, 'Ghi biên bản');
  await page.getByRole('link', { name: 'Xem biên bản' }).click();
  await heading(page, /^Biên bản buổi họp/);
  await page.getByText('54 trên 55 người được điểm danh có mặt.').waitFor();
  await look(phone, '07e-xem-bien-ban-360');
  await page.goto('/#/hop/bien-ban');
  await press(page, 'Xong, sang đếm két');
});

step('the box is counted by note; 20.000 đ short is written with its reason', async () => {
  await heading(page, /^Đếm két/);
  const box = readDong(
    await page
      .getByText(/^Theo sổ/)
      .locator('..')
      .innerText(),
  );
  await countNotes(page, box - 20_000);
  await page.getByText('Két thiếu').waitFor();
  await look(phone, '08-dem-ket-360');
  await press(page, 'Ghi lý do');
  await page.getByText('Thối tiền lẻ', { exact: true }).click();
  await look(phone, '08b-ly-do-360');
  await press(page, /^Ghi chênh lệch −20\.000/);
});

step('two people sign, the meeting closes and shows its check word', async () => {
  await heading(page, /^Đọc lại và ký/);
  await press(page, 'Ký: Nguyễn Thị Hoa');
  await press(page, 'Ký: Nguyễn Văn Thắng');
  await look(phone, '09-doc-lai-360');
  await press(page, 'Khóa buổi họp');
  await heading(page, /^Buổi họp đã khóa/);
  checkWord = await readCheckWord(page);
  await look(phone, '09b-da-khoa-360');
});

step('until the network comes back everything is on this phone, and says so', async () => {
  await page.reload();
  assert.equal(await readCheckWord(page), checkWord);
  await page.goto('/#/');
  await page.getByText('Trên máy này').first().waitFor();
  await look(phone, '01b-hom-nay-chua-gui-360');
  assert.equal(await countEventsToday(), 0);
});

step('with the network it goes to the server and into the report', async () => {
  await house.comeBack();
  await phone.context.setOffline(false);
  await page
    .getByText(/Đã tới máy chủ|Đã vào báo cáo/)
    .first()
    .waitFor({ timeout: 30_000 });
  await page.getByText('Đã vào báo cáo').first().waitFor({ timeout: 60_000 });
  assert.ok((await countEventsToday()) > 15);
  await page.goto('/#/them');
  await heading(page, 'Việc khác');
  await look(phone, '12-viec-khac-360');
  await page.getByRole('link', { name: /^Máy này và tài khoản/ }).click();
  await heading(page, 'Máy này và tài khoản');
  await look(phone, '12b-may-nay-360');
});

step('the chair, on another phone, reads the same page with the same check word', async () => {
  const chair = await visit(house.browser, house.url, phoneSize);
  await signInAs(chair.page, 'Nguyễn Văn Thắng');
  await heading(chair.page, /^Chào/);
  await chair.page.goto('/#/buoi-hop');
  await chair.page
    .getByRole('link', { name: /24\/11\/2026/ })
    .first()
    .click();
  assert.equal(await readCheckWord(chair.page), checkWord);
  await chair.page.goto('/#/hop/suc-khoe');
  await look(chair, '06d-cham-soc-chu-nhiem-360');
  assert.deepEqual(chair.complaints, []);
});

step('the officer of the province opens the fund down to the records of this very meeting', async () => {
  const officer = await visit(house.browser, house.url, laptopSize);
  await signInAs(officer.page, 'Trần Quốc Việt');
  await officer.page.getByRole('link', { name: /^Xem từng bản ghi.*Vốn quỹ/ }).click();
  await openPart(officer.page, /Hà An/);
  await openPart(officer.page, /thôn 5, xã Hoàng Tân/);
  await openPart(officer.page, 'Tháng 11/2026');
  assert.equal(await addUp(officer.page, 'Thay đổi'), await changeOfFundToday());
  await look(officer, '21d-buoi-hop-vua-gui-1280');
  assert.deepEqual(officer.complaints, []);
});

step('no screen on the way breaks WCAG 2.2 AA, scrolls sideways or throws', async () => {
  assert.deepEqual(phone.complaints, []);
});

async function readCheckWord(of: Page): Promise<string> {
  const place = of.getByText('Mã buổi họp, chép vào sổ giấy:').locator('xpath=following-sibling::p').first();
  const words = (await place.innerText()).replaceAll(/\s+/g, ' ');
  assert.match(words, /^\p{Lu}+ · \p{Lu}+ \p{Lu}+ · \d{4}$/u);
  return words;
}

/** What the meeting did to box, bank and loans, summed from the postings themselves. */
async function changeOfFundToday(): Promise<number> {
  const assets = `account in ('cash', 'bank', 'loans', 'held')`;
  const { rows } = await house.pool.query<{ sum: number }>(`select sum(amount) from posting where on_date = '2026-11-24' and ${assets}`);
  return Number(rows[0]?.sum);
}

async function countEventsToday(): Promise<number> {
  const { rows } = await house.pool.query<{ count: number }>(`select count(*) from event where on_date = '2026-11-24'`);
  return Number(rows[0]?.count);
}
