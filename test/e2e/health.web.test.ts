// Health at the meeting and after it, without a signal: a sweep with slips of the finger, a treasurer who may write and not
// read, a chair who sees the trend, a referral that comes back, and the notes on paper.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { type House, openHouse } from './house.ts';
import { look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { heading, press, takeOffline } from './treasurer.ts';

let house: House;
let hoa: Visitor;
let thang: Visitor;
const step = makeSteps();

before(async () => {
  house = await openHouse(1);
  hoa = await visit(house.browser, house.url, phoneSize);
  thang = await visit(house.browser, house.url, phoneSize);
});
after(() => house.close());

async function type({ page }: Visitor, keys: string): Promise<void> {
  const pad = page.getByRole('group', { name: 'Bàn phím số' });
  for (const key of keys) await pad.getByRole('button', { name: key === ',' ? 'dấu phẩy' : key, exact: true }).click();
}

const shownPressure = async (of: Visitor): Promise<readonly string[]> =>
  Promise.all([field(of, 'Số trên').innerText(), field(of, 'Số dưới').innerText()]);

const field = ({ page }: Visitor, name: string) => page.getByRole('button', { name: new RegExp(`^${name} ?`) });

step('the treasurer measures one person after another, offline, one tap a person', async () => {
  const { page } = hoa;
  await takeOffline(house, hoa, 'Nguyễn Thị Hoa');
  await page.goto('/#/hop/suc-khoe');
  await heading(page, /^Cân, đo/);
  await look(hoa, '61-can-do-360');
  await page.getByRole('link', { name: /^Bắt đầu đo: bà Hoa/ }).click();
  await heading(page, 'Nguyễn Thị Hoa');
  // The upper field is left by itself after 128, the lower after 78.
  await type(hoa, '12878');
  await press(page, /^Ghi, sang bà Xuyến/);
  await heading(page, 'Đinh Thị Xuyến');
  await page.getByText('Đã ghi số đo của bà Hoa.').waitFor();
});

step('12 over 8, 1200 over 80, numbers turned round, a weight of 525 and a sugar of 180 are asked back', async () => {
  const { page } = hoa;
  await type(hoa, '12');
  await field(hoa, 'Số dưới').click();
  await type(hoa, '8');
  await press(page, 'Đúng, là 120/80');
  // 1200/80 leans on the zero: the upper field is left at 120, and a zero opens no number.
  await field(hoa, 'Số trên').click();
  await page.keyboard.type('120080');
  assert.deepEqual(await shownPressure(hoa), ['120', '80']);
  // Numbers the wrong way round are offered turned.
  await field(hoa, 'Số trên').click();
  await page.keyboard.type('80128');
  await page.getByText('Số trên phải lớn hơn số dưới. Mời xem lại hai số ạ.').waitFor();
  await look(hoa, '61b-hoi-lai-360');
  await press(page, 'Đúng, là 128/80');
  await field(hoa, 'Cân nặng').click();
  await type(hoa, '525');
  await press(page, 'Đúng, là 52,5');
  await field(hoa, 'Đường huyết').click();
  await type(hoa, '180');
  await page.getByRole('button', { name: 'Đúng, là 18', exact: true }).waitFor();
  await press(page, 'Đúng, là 180 mg/dL, tức 10 mmol/L');
  await page.getByText('Lúc đói', { exact: true }).click();
  await page.getByText('Đường huyết cao').waitFor();
  // A killed tab loses nothing that was typed.
  await page.reload();
  await heading(page, 'Đinh Thị Xuyến');
  assert.match((await field(hoa, 'Cân nặng').getAttribute('aria-label')) ?? '', /52,5/);
  await look(hoa, '61c-go-do-360');
});

step('a high pressure asks for a rest, waits in the list, and is measured again', async () => {
  const { page } = hoa;
  await press(page, /^Ghi, sang ông Tài/);
  await heading(page, 'Hoàng Văn Tài');
  await type(hoa, '16898');
  await page.getByText('Mời cụ ngồi nghỉ 5 phút rồi đo lại. Vẫn cao thì gọi Trạm Y tế.').waitFor();
  await look(hoa, '61d-cao-360');
  await press(page, /^Ghi, sang/);
  await page.getByText('Đã ghi. Mời ông Tài nghỉ 5 phút rồi đo lại.').waitFor();
  await press(page, 'Bỏ qua');
  await page.goto('/#/hop/suc-khoe');
  await page.getByText('Đo lại sau 5 phút nghỉ (1)').waitFor();
  await page.getByText(/^Đã đo 3 trong/).waitFor();
  await look(hoa, '61e-nghi-360');
});

step('the chair, offline too, sends somebody on, prints the note, and tells how it ended', async () => {
  const { page } = thang;
  await hoa.context.setOffline(false);
  await house.comeBack();
  await takeOffline(house, thang, 'Nguyễn Văn Thắng');
  await page.goto('/#/suc-khoe');
  await heading(page, /^Sức khỏe/);
  await look(thang, '62-suc-khoe-360');
  await page.getByLabel('Tìm tên').fill('Tài');
  await page.getByRole('link', { name: 'Hoàng Văn Tài', exact: true }).click();
  await heading(page, /^Hoàng Văn Tài/);
  await look(thang, '62b-mot-nguoi-360');
  await page.getByRole('link', { name: 'Giới thiệu đi khám' }).click();
  await press(page, 'Ghi giấy giới thiệu đến Trạm Y tế');
  await page.getByText('Hãy ghi vì sao, để nơi khám biết ạ.').waitFor();
  await page.getByLabel('Vì sao mời đi khám?').fill('đo hai lần đều cao, hay chóng mặt');
  await look(thang, '62c-gioi-thieu-360');
  await press(page, 'Ghi giấy giới thiệu đến Trạm Y tế');
  await page.getByText('Kết quả thế nào?').first().waitFor();
  await page.getByRole('link', { name: 'In giấy giới thiệu' }).click();
  await page.getByText('GIẤY GIỚI THIỆU ĐI KHÁM', { exact: true }).waitFor();
  await look(thang, '62d-giay-gioi-thieu-360');
  await page.goBack();
  await press(page, 'Chọn kết quả rồi ghi');
  await page.getByText('Hãy chọn một kết quả ạ.').waitFor();
  await page.getByText('Đã khám, được điều trị', { exact: true }).click();
  await page.getByLabel(/^Người đi khám được dặn gì/).fill('uống thuốc đều, tháng sau đo lại');
  await look(thang, '62e-ket-qua-360');
  await press(page, 'Ghi kết quả: đã khám, được điều trị');
  await page.getByText(/^Đã có kết quả ngày/).waitFor();
});

step('a check-up day is planned, never in the past, and written down when it is over', async () => {
  const { page } = thang;
  await page.goto('/#/suc-khoe/kham/moi');
  await heading(page, /^Hẹn ngày khám/);
  await page.getByLabel('Ngày khám').fill('2026-11-01');
  await page.getByText('Ngày này đã qua. Hãy chọn hôm nay hoặc ngày sau ạ.').waitFor();
  await page.getByLabel('Ngày khám').fill('2026-11-24');
  await page.getByLabel('Khám cùng ai?').fill('Trạm Y tế xã Hoàng Tân');
  await look(thang, '63-hen-kham-360');
  await press(page, 'Hẹn khám ngày 24/11/2026');
  await page
    .getByRole('link', { name: /^Trạm Y tế xã Hoàng Tân/ })
    .first()
    .click();
  await press(page, 'Ghi: 0 người đã đến khám');
  await page.getByText('Hãy đánh dấu người đã đến khám ạ.').waitFor();
  await page.getByRole('button', { name: /^Nguyễn Thị Bưởi/ }).click();
  await page.getByLabel(/dặn Nguyễn Thị Bưởi điều gì/).fill('mắt mờ, hẹn khám mắt');
  await press(page, 'Ghi số đo của Nguyễn Thị Bưởi');
  await type(thang, '12880');
  const figure = page.getByRole('button', { name: 'Số trên 128' });
  await figure.waitFor();
  for (const shown of [figure, page.getByRole('group', { name: 'Bàn phím số' }), page.getByRole('button', { name: 'Xong số đo' })]) {
    const box = await shown.boundingBox();
    assert.ok(box !== null && box.y >= 60 && box.y + box.height <= phoneSize.height, 'what is typed and its keys are in sight at once');
  }
  await look(thang, '63b-ngay-kham-360');
  await press(page, 'Xong số đo');
  await page.reload();
  await page.getByRole('button', { name: '128/80' }).waitFor();
  await press(page, 'Ghi: 1 người đã đến khám');
  await page.getByText('Đã khám ngày 24/11/2026, 1 người đến').click();
  await page.getByText('128/80. mắt mờ, hẹn khám mắt').click();
  await heading(page, /^Nguyễn Thị Bưởi/);
  await page.getByText(/Lần đo gần nhất.*: 128\/80/).waitFor();
});

step('no screen on the way breaks WCAG 2.2 AA, scrolls sideways or throws', async () => {
  assert.deepEqual([...hoa.complaints, ...thang.complaints], []);
});
