// Health at the meeting and after it, without a signal: a sweep with slips of the finger, a treasurer who may write and not
// read, a chair who sees the trend, a referral that comes back, and the notes on paper.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { type House, openHouse } from './house.ts';
import { look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { heading, press, signInAs, takeOffline } from './treasurer.ts';

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
  await signInAs(thang.page, 'Nguyễn Văn Thắng');
  await heading(thang.page, /^Chào/);
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
