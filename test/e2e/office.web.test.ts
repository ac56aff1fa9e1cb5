// The office over the whole sample network: the overview against the plan, and one figure opened down to its records, each
// step added up by hand.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { ALL_CLUBS } from '../../src/sample/plan.ts';
import { signSplit, splitHaAn } from './borders-walk.ts';
import { writeBreach } from './breach-walk.ts';
import { seeServer, templates, wholeMonth, writeAndIssue } from './documents-walk.ts';
import { exchangeWalk } from './exchange-walk.ts';
import { answerFromClub, decideProspect, followUpClub, gradeThon5, inspectClub, praiseClub, readGrant } from './growing-walk.ts';
import { type House, openHouse } from './house.ts';
import { addUp, openPart } from './officer.ts';
import { holdCourse, inviteDelegates, readBudget } from './programme-work-walk.ts';
import { sendReportUp } from './reports-walk.ts';
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

step('the province sees 165 of the 175 of its plan in force, the communes, the fund and who borrowed', async () => {
  const { page } = province;
  await signInAs(page, 'Trần Quốc Việt');
  await heading(page, /^Toàn tỉnh/);
  await page.getByText('165 trên 175').waitFor();
  await page.getByText('Còn thiếu 10 so với KH 00, 2026').waitFor();
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

step('a fading club: what is missing is said, what was done is written and stands with the day to look again', () =>
  followUpClub(province),
);

step('an inspection: five lines are drawn, the result says where paper differs, and gives the club its stars', () => inspectClub(province));

step('documents: wrong fields all at once, a report shown, numbered and kept', () => writeAndIssue(province));

step('a template with unknown fields is turned away by name, a right one is taken', () => templates(province));

step('a month of 165 clubs is made in the background and fetched as one packet', () => wholeMonth(province));

step('the page of the server tells how it stands, and that there is no backup yet', () => seeServer(province));

step('a breach is written down with its hour, and who was told', () => writeBreach(province));

step('every page of the office opens and is accessible', async () => {
  const { page } = province;
  const pages = [
    ['cau-lac-bo', 'Câu lạc bộ', '23-cau-lac-bo-1280'],
    ['chi-tieu', 'Chỉ tiêu', '24-chi-tieu-1280'],
    ['tu-dien', 'Từ điển chỉ số', '25-tu-dien-1280'],
    ['so-lieu', 'Số liệu người cao tuổi', '26-so-lieu-1280'],
    ['phat-trien', 'Phát triển mạng lưới', '29-phat-trien-1280'],
    ['ket-noi', 'Kết nối và số liệu mở', '29d-ket-noi-1280'],
  ] as const;
  for (const [path, title, picture] of pages) {
    await page.goto(`/#/van-phong/${path}`);
    await heading(page, title);
    await page.locator('main li, main td').first().waitFor();
    await look(province, picture);
  }
  await exchangeWalk(province);
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

step('a club on its way: a decision has its number, and the founding page opens with what was written', () => decideProspect(commune));

step('start-up money: the commune sees the whole chain and does not answer itself', () => readGrant(commune));

step('the chair answers an inspection and gives the club points without a network; the office reads both', async () => {
  await answerFromClub(await visit(house.browser, house.url, phoneSize), province);
});

step('a grade: points of the book are computed, a point less than the club’s own asks why, the classes are counted', () =>
  gradeThon5(commune),
);

step('a praise that was decided opens its certificate with what is known', () => praiseClub(commune));

step('a course is planned and held, with everything wrong said at once', () => holdCourse(commune));

step('a conference is planned, and its invitation opens filled in', () => inviteDelegates(commune));

step('the budget of a programme adds up; a conclusion of a conference is followed up', () => readBudget(province));

step('a report goes up: sent, turned back with a reason, sent again, approved; its number opens into records', () =>
  sendReportUp(commune, province),
);

step('an officer who opens the office on a phone can read it too', async () => {
  const small = await visit(house.browser, house.url, phoneSize);
  await signInAs(small.page, 'Trần Quốc Việt');
  await small.page.getByText('165 trên 175').waitFor();
  // Sections are folded on a phone, with their number in the heading.
  await small.page.getByRole('button', { name: /^Thành viên theo tuổi và giới [\d.]+$/ }).click();
  await small.page.getByRole('slider', { name: /^Thành viên theo tuổi và giới/ }).waitFor();
  await look(small, '20-tong-quan-360');
  await small.page.goto('/#/van-phong/van-ban');
  await press(small.page, 'Xem văn bản');
  await small.page.getByRole('region', { name: /^Báo cáo sơ kết/ }).waitFor();
  await look(small, '27-van-ban-360');
  assert.deepEqual(small.complaints, []);
});

step('borders: a split of Hà An with a half forgotten is said; put right, it goes on to the clubs', () => splitHaAn(province));

step('borders: each club is assigned by hand, the sums are proved, the document is signed and in force', () => signSplit(province));

step('no script threw and every screen is accessible', async () => {
  assert.deepEqual([...province.complaints, ...commune.complaints], []);
});
