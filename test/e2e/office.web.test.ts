// The office over the whole sample network: the overview against the plan, and one figure opened down to its records, each
// step added up by hand.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { ALL_CLUBS } from '../../src/sample/plan.ts';
import { templates, wholeMonth, writeAndIssue } from './documents-walk.ts';
import { type House, openHouse } from './house.ts';
import { addUp, openPart } from './officer.ts';
import { laptopSize, look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { heading, press, signInAs } from './treasurer.ts';

let house: House;
let province: Visitor;
let commune: Visitor;
/** What the province's officer sends to a colleague. */
let shared = '';
const step = makeSteps();

before(async () => {
  house = await openHouse(ALL_CLUBS);
  province = await visit(house.browser, house.url, laptopSize);
  commune = await visit(house.browser, house.url, laptopSize);
});
after(() => house.close());

step('the province sees 165 of 191, the communes, the fund and who borrowed', async () => {
  const { page } = province;
  await signInAs(page, 'Trần Quốc Việt');
  await heading(page, /^Toàn tỉnh/);
  await page.getByText('165 trên 191').waitFor();
  await page.getByText('Còn thiếu 26 so với KH 205').waitFor();
  await page
    .getByText(/tỷ đồng/)
    .first()
    .waitFor();
  await page.getByText('Câu lạc bộ đang yếu đi').waitFor();
  await heading(page, 'Hồ sơ quyền lợi câu lạc bộ giúp làm');
  await look(province, '20-tong-quan-1280');
});

step(
  'charts of the province: by quarter, read by arrows, another figure on the map, a link that keeps it all, a page for paper',
  async () => {
    const { page } = province;
    await page.getByLabel('Kỳ xem').selectOption('Theo quý');
    await heading(page, 'Toàn tỉnh, quý IV/2026 (đến tháng 11/2026)');
    const pyramid = page.getByRole('slider', { name: /^Thành viên theo tuổi và giới/ });
    await pyramid.focus();
    await pyramid.press('Home');
    await pyramid.press('ArrowDown');
    assert.match((await pyramid.getAttribute('aria-valuetext')) ?? '', /^75–79 tuổi: [\d.]+ nữ, [\d.]+ nam$/);
    await page.getByLabel('Chỉ số trên bản đồ').selectOption('Dư nợ cho vay');
    await page.getByRole('heading', { name: 'Dư nợ cho vay ở từng nơi' }).waitFor();
    await page.getByRole('link', { name: /^[\d,]+\s+tr\s*, phường Hà An$/ }).waitFor();
    await page.getByLabel('Số năm').selectOption('3 năm');
    await page.getByRole('slider', { name: /^Thành viên, tháng 11: năm 2026 là/ }).waitFor();
    await look(province, '20c-bieu-do-1280');
    await page.emulateMedia({ media: 'print' });
    await page.getByText('Lập lúc').waitFor();
    await look(province, '20d-bieu-do-in');
    await page.emulateMedia({ media: 'screen' });
    await province.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await press(page, 'Chép liên kết');
    await page.getByText(/^Đã chép liên kết/).waitFor();
    shared = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(shared, /don-vi=vn-quang-ninh/);
    await page.goto('/#/van-phong/tong-quan');
    await heading(page, /^Toàn tỉnh tháng/);
  },
);

step('the fund of the province opens down to the records, and every step adds up', async () => {
  const { page } = province;
  await page.getByRole('link', { name: /^Xem từng bản ghi.*Vốn quỹ/ }).click();
  await heading(page, 'Số này từ đâu ra?');
  const whole = await addUp(page, 'Giá trị');
  assert.ok(whole > 3_700_000_000, `${whole} đồng`);
  await look(province, '21-nguon-so-tinh-1280');
  await openPart(page, /Hà An/);
  const ofCommune = await addUp(page, 'Giá trị');
  await openPart(page, /thôn 5, xã Hoàng Tân/);
  const ofClub = await addUp(page, 'Thay đổi');
  assert.ok(ofClub < ofCommune && ofCommune < whole);
  await look(province, '21b-nguon-so-clb-1280');
  await openPart(page, 'Tháng 9/2026');
  await addUp(page, 'Thay đổi');
  await look(province, '21c-nguon-so-ban-ghi-1280');
});

step('statistics: a word and a slipped digit are said beside the field; what is right is written and stands below', async () => {
  const { page } = province;
  await page.goto('/#/van-phong/so-lieu');
  await heading(page, 'Số liệu người cao tuổi');
  const older = page.getByLabel('Người cao tuổi', { exact: true });
  await older.fill('nhiều');
  await press(page, 'Ghi số liệu');
  await page.getByText('Hãy ghi một số nguyên, ví dụ 1.250.').waitFor();
  await page.getByText('Hãy ghi nguồn của số liệu.').waitFor();
  await older.fill('1.809.940');
  await page.getByText(/Có thừa hay thiếu một chữ số không/).waitFor();
  await page.getByLabel('Tôi đã xem lại, các số này đúng').waitFor();
  await look(province, '26b-so-lieu-hoi-lai-1280');
  await older.fill('185.000');
  await page.getByLabel('Nguồn số liệu').fill('Sổ hội viên tháng 11');
  await press(page, 'Ghi số liệu');
  await page.getByRole('cell', { name: '185.000' }).waitFor();
});

step('a fading club: what is missing is said, what was done is written and stands with the day to look again', async () => {
  const { page } = province;
  await page.goto('/#/van-phong/phat-trien/theo-doi');
  await heading(page, 'Câu lạc bộ cần theo dõi');
  await page.getByRole('link', { name: /Bãi Muối/ }).click();
  await press(page, 'Ghi việc đã làm');
  await page.getByText('Hãy chọn một việc.').waitFor();
  await page.getByText('Hãy ghi ngày sau ngày đã làm.').waitFor();
  await page.getByLabel('Việc đã làm').selectOption('Đến thăm');
  await page.getByLabel('Đã làm gì, kết quả ra sao').fill('Họp bầu thủ quỹ mới.');
  await page.getByLabel('Ngày xem lại').fill('2026-12-20');
  await press(page, 'Ghi việc đã làm');
  await page.getByText('Họp bầu thủ quỹ mới.').waitFor();
  await page.getByText(/Hẹn xem lại 20\/12\/2026/).waitFor();
  await look(province, '27-theo-doi-1280');
});

step('an inspection: five lines are drawn, the result says where paper differs, and gives the club its stars', async () => {
  const { page } = province;
  await page.goto('/#/van-phong/phat-trien/kiem-tra');
  await page.getByLabel('Câu lạc bộ', { exact: true }).selectOption({ index: 1 });
  await press(page, 'Bốc thăm 5 dòng');
  await heading(page, 'Kiểm tra sổ câu lạc bộ');
  await page.getByLabel('Người kiểm tra').fill('Trần Quốc Việt');
  await page.getByLabel('Dòng 1: so với sổ giấy').selectOption('Lệch');
  await press(page, 'Ghi kết quả');
  await page.getByText('Hãy ghi sổ giấy viết gì.').waitFor();
  await page.getByText('Hãy chọn khớp, lệch hay không có.').first().waitFor();
  await page.getByLabel('Dòng 1: sổ giấy ghi gì').fill('Ghi 20.000 đ');
  for (const line of [2, 3, 4, 5]) await page.getByLabel(`Dòng ${line}: so với sổ giấy`).selectOption('Khớp');
  await page.getByLabel('Hạn khắc phục').fill('2026-12-20');
  await look(province, '28-kiem-tra-1280');
  await press(page, 'Ghi kết quả');
  await page.getByText('Hạn khắc phục 20/12/2026').waitFor();
  await page.getByRole('link', { name: 'Trở lại danh sách' }).click();
  await page.getByRole('img', { name: '3 trên 5 sao' }).first().waitFor();
});

step('documents: wrong fields all at once, a report shown, numbered and kept', () => writeAndIssue(province));

step('a template with unknown fields is turned away by name, a right one is taken', () => templates(province));

step('a month of 165 clubs is made in the background and fetched as one packet', () => wholeMonth(province));

step('every page of the office opens and is accessible', async () => {
  const { page } = province;
  const pages = [
    ['cau-lac-bo', 'Câu lạc bộ', '23-cau-lac-bo-1280'],
    ['chi-tieu', 'Chỉ tiêu', '24-chi-tieu-1280'],
    ['tu-dien', 'Từ điển chỉ số', '25-tu-dien-1280'],
    ['so-lieu', 'Số liệu người cao tuổi', '26-so-lieu-1280'],
    ['phat-trien', 'Phát triển mạng lưới', '29-phat-trien-1280'],
  ] as const;
  for (const [path, title, picture] of pages) {
    await page.goto(`/#/van-phong/${path}`);
    await heading(page, title);
    await page.locator('main li, main td').first().waitFor();
    await look(province, picture);
  }
  await page.goto('/#/van-phong/cau-lac-bo');
  await page
    .getByRole('link', { name: /Thôn 5, xã Hoàng Tân/ })
    .first()
    .click();
  await heading(page, /thôn 5, xã Hoàng Tân/);
  await look(province, '23b-mot-cau-lac-bo-1280');
  assert.equal(await page.getByText('Nguyễn Thị Bưởi').count(), 0, 'no name of a member in the office');
});

step('the officer of Hà An sees its clubs, and no other commune’s', async () => {
  const { page } = commune;
  await signInAs(page, 'Đinh Thị Lan');
  await heading(page, /^Phường Hà An/);
  await page
    .getByText(/^6 câu lạc bộ, /)
    .first()
    .waitFor();
  await look(commune, '20b-tong-quan-xa-1280');
  await page.goto('/#/van-phong/cau-lac-bo');
  await page
    .getByText(/thôn 5, xã Hoàng Tân/i)
    .first()
    .waitFor();
  assert.equal(await page.getByText('Bình Ngọc').count(), 0);
  await look(commune, '23c-cau-lac-bo-xa-1280');
  await page.goto(shared);
  await page.getByText('Nơi này ngoài phần việc của tài khoản').waitFor();
  await page.goto(shared.replace('vn-quang-ninh', 'qn-07168-2025'));
  await heading(page, 'Phường Hà An, quý IV/2026 (đến tháng 11/2026)');
  await page.getByRole('heading', { name: 'Dư nợ cho vay ở từng nơi' }).waitFor();
  await look(commune, '20e-bieu-do-xa-1280');
  const forged = await page.evaluate(async () => (await fetch('/api/network/dashboard?unit=vn-quang-ninh')).status);
  assert.equal(forged, 403);
});

step('a club on its way: a decision has its number, and the founding page opens with what was written', async () => {
  const { page } = commune;
  await page.goto('/#/van-phong/phat-trien/clb-moi');
  await page.getByRole('link', { name: /CLB LTHTGN thôn 6/ }).click();
  await page.getByText('Chờ ban vận động nộp hồ sơ').waitFor();
  await page.getByLabel('Bước').selectOption('Quyết định thành lập');
  await press(page, 'Ghi bước này');
  await page.getByText('Hãy ghi số quyết định.').waitFor();
  await page.getByText('Hãy ghi ngày có thật, ví dụ 05/11/2026.').waitFor();
  await page.getByLabel('Ngày', { exact: true }).fill('2026-11-12');
  await page.getByLabel('Số văn bản').fill('135/QĐ-UBND');
  await press(page, 'Ghi bước này');
  await page.getByText(/135\/QĐ-UBND · /).waitFor();
  await look(commune, '29b-dang-lap-1280');
  await page.getByRole('link', { name: 'Lập sổ câu lạc bộ' }).click();
  await heading(page, 'Thành lập câu lạc bộ');
  await page.waitForFunction(() => [...document.querySelectorAll('input')].some(({ value }) => value === '135/QĐ-UBND'));
  assert.equal(await page.getByLabel('Tên câu lạc bộ').inputValue(), 'CLB LTHTGN thôn 6 (mẫu)');
});

step('start-up money: the commune sees the whole chain and does not answer itself', async () => {
  const { page } = commune;
  await page.goto('/#/van-phong/phat-trien/von-ban-dau');
  await page.getByRole('link', { name: /Thôn 5, xã Hoàng Tân/ }).click();
  await page.getByText('Chuyển 8.000.000 đ ngày 05/11/2026, chuyển khoản').waitFor();
  await page.getByText(/Chờ vào sổ câu lạc bộ/).waitFor();
  await page.getByText('Cấp trên của xã, phường trả lời và chuyển tiền.').waitFor();
  await look(commune, '29c-von-ban-dau-1280');
});

step('a report goes up: sent, turned back with a reason, sent again, approved; its number opens into records', async () => {
  const { page } = commune;
  await page.goto('/#/van-phong/bao-cao');
  await page.getByRole('heading', { name: 'Sổ tháng của câu lạc bộ' }).waitFor();
  await look(commune, '27-bao-cao-xa-1280');
  await page.getByRole('link', { name: 'Mở báo cáo' }).click();
  await page
    .getByRole('row', { name: /^Hội phí|^Tổng vốn quỹ/ })
    .getByRole('button')
    .click();
  await page
    .getByRole('button', { name: /Hoàng Tân/ })
    .first()
    .click();
  await page.getByText('Các dòng cộng lại đúng bằng số trên').waitFor();
  await page.locator('summary', { hasText: 'Kế hoạch năm' }).click();
  await page.getByLabel(/^Thành viên \(người\)/).fill('nhiều');
  await page.getByText('Hãy ghi một số nguyên, ví dụ 1.250.').waitFor();
  await page.getByLabel(/^Thành viên \(người\)/).fill('400');
  await press(page, 'Gửi báo cáo');
  await page.getByText('Hãy ghi nguồn của số này.').waitFor();
  await page.getByLabel(/^Nguồn của/).fill('Kế hoạch của phường');
  await press(page, 'Gửi báo cáo');
  await page.getByText('Đã gửi, chờ duyệt').first().waitFor();
  const above = province.page;
  await above.goto('/#/van-phong/bao-cao');
  await above
    .getByRole('row', { name: /Phường Hà An/ })
    .getByRole('link', { name: 'Xem báo cáo' })
    .click();
  await above.getByText('nhập tay, nguồn: Kế hoạch của phường').first().waitFor();
  await press(above, 'Trả lại');
  await above.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click();
  await above.getByText('Hãy ghi lý do.').waitFor();
  await above.getByLabel('Lý do').fill('Thiếu lời kiến nghị');
  await above.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click();
  await above.getByText('Đã trả lại báo cáo').waitFor();
  await page.reload();
  await page.getByText('Thiếu lời kiến nghị').first().waitFor();
  await press(page, 'Lấy lại phần nhập tay đã gửi');
  await page.getByLabel('Kiến nghị').fill('Xin thêm lớp tập huấn.');
  await press(page, 'Gửi lại báo cáo');
  await page.getByText('Đã gửi, chờ duyệt').first().waitFor();
  await above.goto('/#/van-phong/bao-cao');
  await above
    .getByRole('row', { name: /Phường Hà An/ })
    .getByRole('link', { name: 'Xem báo cáo' })
    .click();
  await above.getByText('Xin thêm lớp tập huấn.').waitFor();
  await press(above, 'Duyệt');
  await above.getByText('Đã duyệt báo cáo').waitFor();
  await above.getByText('Bản đã gửi, giữ nguyên từ lúc gửi').waitFor();
  await look(province, '28-bao-cao-da-duyet-1280');
});

step('an officer who opens the office on a phone can read it too', async () => {
  const small = await visit(house.browser, house.url, phoneSize);
  await signInAs(small.page, 'Trần Quốc Việt');
  await small.page.getByText('165 trên 191').waitFor();
  await small.page.getByRole('slider', { name: /^Thành viên theo tuổi và giới/ }).waitFor();
  await look(small, '20-tong-quan-360');
  await small.page.goto('/#/van-phong/van-ban');
  await press(small.page, 'Xem văn bản');
  await small.page.getByRole('region', { name: /^Báo cáo sơ kết/ }).waitFor();
  await look(small, '27-van-ban-360');
  assert.deepEqual(small.complaints, []);
});

step('borders: a split of Hà An with a half forgotten is said; put right, it goes on to the clubs', async () => {
  const { page } = province;
  await page.goto('/#/van-phong/dia-gioi');
  await heading(page, 'Địa giới và sắp xếp đơn vị');
  await page.getByRole('heading', { name: '1679/NQ-UBTVQH15' }).waitFor();
  await look(province, '27-dia-gioi-1280');
  await page.getByRole('link', { name: 'Ghi văn bản sắp xếp' }).click();
  await page.getByText('Bước 1 trong 4: Văn bản').waitFor();
  await press(page, 'Tiếp tục');
  assert.equal(await page.getByText('Hãy điền ô này.').count(), 2);
  await page.getByLabel('Số và ký hiệu văn bản').fill('12/NQ-HĐND');
  await page.getByLabel('Cơ quan ban hành').fill('Hội đồng nhân dân tỉnh');
  await page.getByLabel('Ngày ban hành').fill('2026-10-01');
  await page.getByLabel('Ngày có hiệu lực').fill('2026-11-02');
  await page.getByLabel('Số đơn vị cấp xã sau sắp xếp, theo văn bản').fill('55');
  await look(province, '27b-dia-gioi-van-ban-1280');
  await press(page, 'Tiếp tục');
  await formOfHalf(page, 'Hà An Đông');
  await page.getByText(/Phần còn lại về đơn vị nào/).waitFor();
  await press(page, 'Tiếp tục');
  await page.getByText('Bước 2 trong 4: Thay đổi').waitFor();
  await look(province, '27c-dia-gioi-thieu-1280');
  // A killed tab loses nothing of it.
  await page.reload();
  await page.getByText('Lập phường Hà An Đông từ một phần phường Hà An').waitFor();
  await formOfHalf(page, 'Hà An Tây');
  await press(page, 'Tiếp tục');
  await page.getByRole('heading', { name: 'Câu lạc bộ ở đơn vị bị chia' }).waitFor();
  assert.ok(await page.getByRole('button', { name: 'Tiếp tục' }).isDisabled(), 'nothing is chosen by itself');
  await look(province, '27d-dia-gioi-cau-lac-bo-1280');
});

step('borders: each club is assigned by hand, the sums are proved, the document is signed and in force', async () => {
  const { page } = province;
  const choices = page.locator('main select');
  for (let n = 0; n < (await choices.count()); n += 1)
    await choices.nth(n).selectOption({ label: n % 2 === 0 ? 'Phường Hà An Đông' : 'Phường Hà An Tây' });
  await press(page, 'Tiếp tục');
  await page.getByText(/chỉ tiêu nào cũng bằng nhau/).waitFor();
  assert.equal(await page.getByText('Chưa xếp').count(), 0);
  await page.getByText(/Đinh Thị Lan, phường Hà An/).waitFor();
  await look(province, '27e-dia-gioi-xem-truoc-1280');
  await page.setViewportSize(phoneSize);
  await look(province, '27e-dia-gioi-xem-truoc-360');
  await page.setViewportSize(laptopSize);
  await press(page, 'Ký và cho có hiệu lực');
  await page.getByRole('heading', { name: '12/NQ-HĐND' }).waitFor();
  await page.getByText('2 thay đổi, 6 câu lạc bộ được xếp bằng tay').click();
  await page.getByRole('link', { name: 'Phường Hà An Đông' }).click();
  await page.getByRole('link', { name: 'Phường Hà An', exact: true }).click();
  await page.getByRole('heading', { name: /^Phường Hà An đến trước 02\/11\/2026/ }).waitFor();
  await look(province, '27f-dia-gioi-lich-su-1280');
  await page.goto('/#/van-phong/tong-quan');
  await page.getByText('165 trên 191').waitFor();
  await page.getByText('Hà An Đông').first().waitFor();
  await page.goto('/#/van-phong/tong-quan?thang=2026-10&dia-gioi=khi-do');
  await page.getByText('Hà An', { exact: true }).first().waitFor();
  assert.equal(await page.getByText('Hà An Đông').count(), 0, 'October lies in the borders of October');
});

async function formOfHalf(page: Page, name: string): Promise<void> {
  await press(page, 'Thêm thay đổi');
  await page.getByLabel('Thêm đơn vị cũ').fill('ha an');
  await page.getByRole('button', { name: 'phường Hà An', exact: true }).click();
  await page.getByText('Một phần', { exact: true }).click();
  await page.getByLabel('Loại', { exact: true }).selectOption('phường');
  await page.getByLabel('Tên mới').fill(name);
  await press(page, 'Giữ thay đổi này');
}

step('no script threw and every screen is accessible', async () => {
  assert.deepEqual([...province.complaints, ...commune.complaints], []);
});
