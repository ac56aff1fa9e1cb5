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
    ['tu-dien', 'Từ điển chỉ số', '25-tu-dien-1280'],
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
