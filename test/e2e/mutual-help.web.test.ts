// Mutual help on a phone without signal: a need told, decided, helped by many hands and closed; a campaign from opening to a
// closing account that adds up; a complaint with its receipt. Then, with a network, what was said past the club is answered
// in the office and read by its receipt.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { type House, openHouse } from './house.ts';
import { laptopSize, look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { choose, enterAmount, heading, holds, press, signInAs, takeOffline } from './treasurer.ts';

let house: House;
let phone: Visitor;
let page: Page;
let receipt = '';
const step = makeSteps();

before(async () => {
  house = await openHouse(1);
  phone = await visit(house.browser, house.url, phoneSize);
  page = phone.page;
});
after(() => house.close());

const link = (name: string | RegExp) => page.getByRole('link', { name }).first();
const pick = (name: string) => page.getByText(name, { exact: true }).first().click();

step('the chair signs in; from then on there is no network', async () => {
  await takeOffline(house, phone, 'Nguyễn Văn Thắng');
});

step('a need is written down, with what is missing said beside it; a killed tab loses nothing', async () => {
  await page.goto('/#/giup-nhau');
  await heading(page, 'Giúp nhau');
  await look(phone, '80-giup-nhau-360');
  await link('Ghi một hoàn cảnh khó khăn').click();
  await press(page, 'Ghi hoàn cảnh này');
  await page.getByText('Hãy chọn một người ạ.').waitFor();
  await page.getByText('Hãy chọn ít nhất một thứ đang cần ạ.').waitFor();
  await choose(page, 'Tên người ấy', 'Nguyễn Thị Bưởi');
  await pick('Bão, lụt');
  await pick('Ngày công');
  await pick('Hiện vật');
  await pick('Gấp, trong vài ngày');
  await page.getByLabel(/^Kể thêm/).fill('Bão lật mái bếp, ở một mình');
  await page.waitForTimeout(300);
  await page.reload();
  await page.getByText('Đây là hoàn cảnh ghi dở lần trước, máy vẫn giữ.').waitFor();
  await holds(page, /^Kể thêm/, 'Bão lật mái bếp, ở một mình');
  assert.ok(await page.getByRole('radio', { name: 'Bão, lụt' }).isChecked());
  await look(phone, '81-ghi-hoan-canh-360');
  await press(page, 'Ghi hoàn cảnh này');
  await heading(page, 'Một hoàn cảnh khó khăn');
  await page.getByText('Chờ quyết định').waitFor();
  await page.goto('/#/giup-nhau');
  await link('Ghi một hoàn cảnh khó khăn').click();
  await page.getByLabel(/^Kể thêm/).waitFor();
  await page.waitForTimeout(300);
  assert.equal(await page.getByLabel(/^Kể thêm/).inputValue(), '', 'a recorded need leaves no draft');
  await page.getByLabel(/^Kể thêm/).fill('ghi nhầm');
  await page.waitForTimeout(300);
  await page.reload();
  await press(page, 'Bỏ phần ghi dở, ghi lại từ đầu');
  assert.equal(await page.getByLabel(/^Kể thêm/).inputValue(), '');
  await page.goto('/#/giup-nhau');
  await link(/Bưởi/).click();
  await heading(page, 'Một hoàn cảnh khó khăn');
});

step('the board decides between two meetings: one is too few, two decide', async () => {
  await link('Quyết định').click();
  await press(page, 'Thêm');
  await choose(page, 'Người quyết định thứ 1', 'Nguyễn Văn Thắng');
  await press(page, 'Ghi: quyết định giúp');
  await page.getByText(/^Giữa hai buổi họp phải có 2 người/).waitFor();
  await choose(page, 'Người quyết định thứ 2', 'Nguyễn Thị Hoa');
  await look(phone, '82-quyet-dinh-360');
  await press(page, 'Ghi: quyết định giúp');
  await heading(page, 'Một hoàn cảnh khó khăn');
  await page.getByText('Đã quyết định giúp').first().waitFor();
});

step('many hands help at once, each with what they gave', async () => {
  await link('Ghi người đến giúp').click();
  await choose(page, 'Ai góp?', 'Hoàng Văn Tài');
  await choose(page, 'Ai góp?', 'Nguyễn Thị Hoa');
  await page.getByText(/^Chia đều 2 người/).waitFor();
  await press(page, 'Thêm phần nữa');
  await pick('Hiện vật');
  await choose(page, 'Ai góp?', 'Nguyễn Văn Thắng');
  await look(phone, '83-nhieu-nguoi-giup-360');
  await press(page, 'Ghi 2 phần giúp');
  await heading(page, 'Một hoàn cảnh khó khăn');
  await page.getByText(/gạo ·/).waitFor();
  await look(phone, '84-hoan-canh-360');
  await link('In thư cảm ơn').click();
  await heading(page, 'Thư cảm ơn');
  assert.equal(await page.locator('.paper-page').getByText('Bưởi').count(), 0, 'who was helped is not named');
  await page.goBack();
  await link('In thư cảm ơn từng người').click();
  await heading(page, 'Thư cảm ơn từng người');
  await page.getByText('Kính gửi: Ông Hoàng Văn Tài').waitFor();
  await look(phone, '84b-thu-tung-nguoi-360');
  await page.goto('/#/giup-nhau');
  await page.getByText('Tháng này đã giúp', { exact: false }).waitFor();
  await link(/Bưởi/).click();
  await link('Khép lại').click();
  await page.getByLabel(/^Việc giúp đã được gì/).fill('Mái bếp đã lợp xong');
  await look(phone, '85-khep-lai-360');
  await press(page, 'Khép hoàn cảnh này');
  await page.getByText('Mái bếp đã lợp xong').waitFor();
});

step('a campaign is opened, people give money, goods and labour, it is given on, and its account adds up', async () => {
  await page.goto('/#/giup-nhau/dot');
  await link('Mở một đợt vận động').click();
  await press(page, 'Mở đợt vận động này');
  await page.getByText('Hãy đặt tên cho đợt vận động ạ.').waitFor();
  await page.getByLabel('Tên đợt vận động').fill('Giúp sau bão số 10');
  await page.getByLabel(/^Mong được bao nhiêu ngày công/).fill('10');
  await page.getByLabel(/^Bao nhiêu ki-lô/).fill('0');
  await page.getByText('Ghi một số từ 1 đến 100.000 ạ.').waitFor();
  await page.getByLabel(/^Bao nhiêu ki-lô/).fill('80');
  await press(page, /^Thêm 80 ki-lô/);
  await press(page, /^Thêm 80 ki-lô/);
  await page.getByText(/^Hiện vật này đã có trong danh sách/).waitFor();
  await look(phone, '86-dot-moi-360');
  await press(page, 'Mở đợt vận động này');
  await heading(page, 'Giúp sau bão số 10');
  await link('Ghi người góp').click();
  await press(page, 'Hãy bấm số tiền');
  await page.getByText('Hãy bấm số tiền ạ.').waitFor();
  await page.getByLabel(/^Ai góp/).fill('Xóm chài');
  await enterAmount(page, 'Bao nhiêu tiền?', 700_000, 'Bảy trăm nghìn đồng');
  await look(phone, '87-nguoi-gop-360');
  await press(page, /^Ghi nhận 700\.000/);
  await heading(page, 'Giúp sau bão số 10');
  await page.getByText('Xóm chài').waitFor();
  await link('Ghi người góp').click();
  await pick('Hiện vật');
  await page.getByLabel(/^Ai góp/).fill('Chùa làng');
  await page.getByLabel(/^Bao nhiêu ki-lô/).fill('60');
  await press(page, /^Ghi nhận 60 ki-lô/);
  await page.getByText(/nhận 60 ki-lô, trao 0 ki-lô, còn 60 ki-lô · mong được 80 ki-lô/).waitFor();
  await link('Ghi người góp').click();
  await pick('Ngày công');
  await link('Ghi ngày công').click();
  await choose(page, 'Giúp ai?', 'Nguyễn Thị Bưởi');
  await choose(page, 'Ai góp?', 'Hoàng Văn Tài');
  await press(page, 'Ghi việc giúp này');
  await heading(page, 'Giúp sau bão số 10');
  await page.getByText(/^Công sức: 1 ngày công .* mong được 10 ngày công/).waitFor();
  await link('Ghi trao đi').click();
  await pick('Tiền');
  await choose(page, 'Giúp ai?', 'Nguyễn Thị Bưởi');
  await enterAmount(page, 'Bao nhiêu tiền?', 500_000, 'Năm trăm nghìn đồng');
  await pick('Lấy từ Quỹ hoạt động');
  await press(page, 'Ghi việc giúp này');
  await heading(page, 'Giúp sau bão số 10');
  await page.getByText(/700\.000.đ = 500\.000.đ đã trao \+ 200\.000.đ còn lại/).waitFor();
  await page.getByRole('heading', { name: 'Đã trao cho ai' }).waitFor();
  await look(phone, '88-dot-van-dong-360');
});

step('the campaign closes with what is left of money and goods', async () => {
  await link('Khép sổ đợt này').click();
  await choose(page, 'Tiền còn lại đưa vào quỹ nào?', 'Quỹ tăng thu nhập');
  await page.getByText('Còn trong kho: 60 ki-lô gạo.').waitFor();
  await page.getByText(/Quỹ hoạt động giảm 200\.000.đ, Quỹ tăng thu nhập tăng 200\.000.đ/).waitFor();
  await press(page, 'Khép sổ đợt này');
  await page.getByText(/^Chưa có nghị quyết này trong sổ/).waitFor();
  await look(phone, '89-khep-so-dot-360');
  await choose(page, 'Tiền còn lại đưa vào quỹ nào?', 'Để lại Quỹ hoạt động');
  await press(page, 'Khép sổ đợt này');
  await heading(page, 'Giúp sau bão số 10');
  await page.getByText(/^khép ngày/).waitFor();
  await link('In bảng tri ân và quyết toán').click();
  await heading(page, 'Tri ân và quyết toán');
  await look(phone, '90-tri-an-360');
});

step('something is said to the board without a name; the board answers it', async () => {
  await page.goto('/#/gop-y');
  await link('Gửi một ý kiến').click();
  await press(page, 'Ghi ý kiến này');
  await page.getByText('Hãy ghi điều muốn nói ạ.').waitFor();
  await page.getByText(/^Không ghi tên thì sổ không giữ tên/).waitFor();
  await page.getByLabel('Muốn nói điều gì?').fill('Sổ thu nên dán lên tường mỗi tháng');
  await look(phone, '91-y-kien-360');
  await press(page, 'Ghi ý kiến này');
  await heading(page, 'Biên nhận');
  await look(phone, '92-bien-nhan-360');
  await page.goto('/#/gop-y');
  await link(/^Góp ý: Việc khác/).click();
  await press(page, 'Ghi trả lời này');
  await page.getByText('Hãy ghi lời trả lời ạ.').waitFor();
  await look(phone, '93-tra-loi-360');
  await page.getByLabel('Lời trả lời').fill('Từ tháng này dán sổ lên tường');
  await press(page, 'Ghi trả lời này');
  await page.getByText('Từ tháng này dán sổ lên tường').first().waitFor();
});

step('said past the club it cannot be read back on this phone, and the receipt says so', async () => {
  await page.goto('/#/gop-y/moi');
  await pick('Hội cấp trên, không qua câu lạc bộ');
  await page.getByText(/^Không ai trong câu lạc bộ đọc lại được/).waitFor();
  await page.getByLabel('Muốn nói điều gì?').fill('Xin Hội xem lại việc cho vay');
  await press(page, 'Ghi ý kiến này');
  receipt = (await page.locator('.number').innerText()).trim();
  await page.goto('/#/gop-y/tra-loi');
  await page.getByLabel('Số biên nhận').fill('ABC');
  await press(page, 'Xem trả lời');
  await page.getByText(/^Số biên nhận có 12 chữ và số/).waitFor();
  await page.getByLabel('Số biên nhận').fill(receipt.toLowerCase());
  await press(page, 'Xem trả lời');
  await page.getByText(/phải có mạng mới hỏi được/).waitFor();
  await look(phone, '94-hoi-tra-loi-360');
});

step('with a network the officer of the commune reads and answers it; the receipt opens the answer', async () => {
  await house.comeBack();
  await phone.context.setOffline(false);
  await page.goto('/#/gop-y/tra-loi');
  await page.reload();
  // The receipt is found on the server as soon as the phone has sent what it held.
  await page.getByLabel('Số biên nhận').fill(receipt);
  const known = page.getByText('Chưa có trả lời');
  for (let tries = 0; tries < 20 && !(await known.isVisible()); tries += 1) {
    await press(page, 'Xem trả lời');
    await page.waitForTimeout(500);
  }
  await known.waitFor();
  const desk = await visit(house.browser, house.url, laptopSize);
  await signInAs(desk.page, 'Đinh Thị Lan');
  await heading(desk.page, /^Phường Hà An/);
  await desk.page.goto('/#/van-phong/y-kien');
  await desk.page.getByText('Xin Hội xem lại việc cho vay').waitFor();
  await look(desk, '95-y-kien-van-phong-1280');
  await desk.page.getByRole('button', { name: 'Trả lời', exact: true }).first().click();
  await desk.page.getByRole('button', { name: 'Ghi trả lời này' }).click();
  await desk.page.getByText('Hãy ghi lời trả lời ạ.').waitFor();
  await desk.page.getByLabel('Lời trả lời').fill('Hội sẽ về dự buổi họp tới');
  await look(desk, '96-tra-loi-van-phong-1280');
  await desk.page.getByRole('button', { name: 'Ghi trả lời này' }).click();
  await desk.page.getByText(/^Đã trả lời \(1\)/).waitFor();
  await page.goto('/#/gop-y/tra-loi');
  await page.getByLabel('Số biên nhận').fill(receipt);
  await press(page, 'Xem trả lời');
  await page.getByText('Hội sẽ về dự buổi họp tới').waitFor();
  assert.deepEqual(desk.complaints, []);
});

step('nothing on these screens was wrong', async () => {
  assert.deepEqual(phone.complaints, []);
});
