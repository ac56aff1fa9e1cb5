// The office over the whole sample network: the overview against the plan, and one figure opened down to its records, each
// step added up by hand.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { ALL_CLUBS } from '../../src/sample/plan.ts';
import { type House, openHouse } from './house.ts';
import { addUp, openPart } from './officer.ts';
import { laptopSize, look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { heading, press, signInAs } from './treasurer.ts';

let house: House;
let province: Visitor;
let commune: Visitor;
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
  await look(province, '20-tong-quan-1280');
});

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

step('every page of the office opens and is accessible', async () => {
  const { page } = province;
  const pages = [
    ['cau-lac-bo', 'Câu lạc bộ', '23-cau-lac-bo-1280'],
    ['chi-tieu', 'Chỉ tiêu', '24-chi-tieu-1280'],
    ['so-chi-so', 'Sổ chỉ số', '25-so-chi-so-1280'],
    ['so-lieu', 'Số liệu người cao tuổi', '26-so-lieu-1280'],
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
  const forged = await page.evaluate(async () => (await fetch('/api/network/dashboard?unit=vn-quang-ninh')).status);
  assert.equal(forged, 403);
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
  await look(small, '20-tong-quan-360');
  assert.deepEqual(small.complaints, []);
});

step('no script threw and every screen is accessible', async () => {
  assert.deepEqual([...province.complaints, ...commune.complaints], []);
});
