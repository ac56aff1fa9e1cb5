// Plans of an office: a plan with bad input and without, its target shared out over the whole and with a reason, seen by the commune.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { type House, openHouse } from './house.ts';
import { laptopSize, look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { heading, press, signInAs } from './treasurer.ts';

const CLUBS = 4;
let house: House;
let province: Visitor;
const step = makeSteps();

before(async () => {
  house = await openHouse(CLUBS);
  province = await visit(house.browser, house.url, laptopSize);
});
after(() => house.close());

step('a plan: everything wrong is said beside its field, what was typed survives the page, and what is right is recorded', async () => {
  const { page } = province;
  await signInAs(page, 'Trần Quốc Việt');
  await heading(page, /^Toàn tỉnh/);
  await page.goto('/#/van-phong/ke-hoach');
  await heading(page, 'Kế hoạch và phần giao');
  await page.getByText('00/KH-MẪU').waitFor();
  await look(province, '27-ke-hoach-1280');
  await page.getByRole('link', { name: 'Ghi kế hoạch' }).click();
  await heading(page, 'Ghi kế hoạch, chương trình');
  await page.getByLabel('Số, ký hiệu').fill('205/KH-UBND');
  await press(page, 'Ghi kế hoạch');
  await page.getByText('Hãy chọn đủ ngày, tháng, năm.').first().waitFor();
  for (const [label, typed] of [
    ['Tên văn bản', 'Kế hoạch thử'],
    ['Nơi ban hành', 'Hội NCT tỉnh'],
    ['Ngày ký', '2026-03-01'],
    ['Ngày đầu của kế hoạch', '2026-01-01'],
    ['Ngày cuối của kế hoạch', '2028-12-31'],
    ['Đọc văn bản ở đâu', 'Tủ hồ sơ'],
    ['Câu trong văn bản', 'Có ít nhất 12 câu lạc bộ mới'],
    ['Ít nhất', 'mười hai'],
    ['Đến hết năm', '2028'],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(typed);
  await page.getByLabel('Đo bằng chỉ số').selectOption('clubs-founded');
  await page.getByText('Hãy ghi một số nguyên, ví dụ 1.250.').waitFor();
  await page.getByLabel('Ít nhất', { exact: true }).fill('12');
  await page.getByLabel('2026', { exact: true }).fill('8');
  await page.getByText('Kế hoạch số 205/KH-UBND đã ghi rồi. Hãy mở kế hoạch ấy để sửa.').waitFor();
  await page.reload();
  await page.getByLabel('Số, ký hiệu').waitFor();
  assert.equal(await page.getByLabel('2026', { exact: true }).inputValue(), '8', 'what was typed is kept');
  await look(province, '27b-ghi-ke-hoach-1280');
  await page.getByLabel('Số, ký hiệu').fill('9/KH-HNCT');
  await press(page, 'Ghi kế hoạch');
  await heading(page, 'KH 9/KH-HNCT');
  await look(province, '27c-mot-ke-hoach-1280');
});

step('its target: how far, what is needed, shared out over the whole only with a reason, and the history stays', async () => {
  const { page } = province;
  await page.getByRole('link', { name: 'Có ít nhất 12 câu lạc bộ mới' }).click();
  await page.getByText(/^Còn thiếu \d+, còn \d+ tháng|^Đã đạt/).waitFor();
  await page.getByLabel('Phần giao cho Phường Hà An').fill('ba');
  await press(page, 'Ghi phần giao');
  await page.getByText('Hãy ghi một số nguyên, ví dụ 12.').waitFor();
  await page.getByText('Hãy ghi căn cứ, hoặc lý do sửa.').waitFor();
  await page.getByLabel('Phần giao cho Phường Hà An').fill('10');
  await page.getByLabel('Căn cứ hoặc lý do').fill('Hội nghị tháng 3');
  await page.getByText('Giao vượt 2', { exact: true }).waitFor();
  await page.getByText('Các phần cộng lại 10, vượt 2 so với 8. Hãy bớt, hoặc ghi lý do giao vượt.').waitFor();
  await look(province, '27d-giao-vuot-1280');
  await page.getByLabel('Lý do giao vượt').fill('Dự phòng nơi không đạt');
  await press(page, 'Ghi phần giao');
  await page.getByText('Giao vượt: Dự phòng nơi không đạt').waitFor();
  await press(page, 'Đề xuất theo số người');
  await page.getByText(/^Chưa chia được: 54 đơn vị chưa ghi/).waitFor();
  await page.goto('/#/van-phong/ke-hoach');
  await page.getByRole('link', { name: /00\/KH-MẪU/ }).click();
  await page.getByRole('link', { name: 'Đến năm 2030 toàn tỉnh có ít nhất 250 câu lạc bộ' }).click();
  await page.getByText('Thay cho: Đến năm 2025 toàn tỉnh có ít nhất 191 câu lạc bộ (KH 205/KH-UBND)').waitFor();
  await page.getByText('Còn 154 chưa giao cho nơi nào').waitFor();
  await page.getByText(/^Nếu giữ nhịp 6 tháng qua/).waitFor();
  await look(province, '27e-chi-tieu-giao-1280');
});

step('the commune sees its part on a phone, and the figure’s name opens its definition', async () => {
  const commune = await visit(house.browser, house.url, phoneSize);
  const { page } = commune;
  await signInAs(page, 'Đinh Thị Lan');
  await heading(page, /^Phường Hà An/);
  await page.goto('/#/van-phong/ke-hoach');
  await page.getByText('Phần đơn vị được giao').waitFor();
  await page.getByText('7', { exact: true }).waitFor();
  await look(commune, '27-ke-hoach-360');
  await page.getByRole('link', { name: 'Đến năm 2030 toàn tỉnh có ít nhất 250 câu lạc bộ' }).click();
  await page.getByText(/^Được giao năm 2026: 7\. Tỉnh Quảng Ninh giao ngày 10\/04\/2026\./).waitFor();
  await look(commune, '27e-chi-tieu-giao-360');
  await page.getByRole('link', { name: 'Câu lạc bộ đã thành lập' }).click();
  await heading(page, 'Từ điển chỉ số');
  await page.getByText('qua các đơn vị, không qua các tháng').waitFor();
  await look(commune, '25b-mot-chi-so-360');
  await page.goto('/#/van-phong/ke-hoach/moi');
  await page.getByLabel('Số, ký hiệu').waitFor();
  await look(commune, '27b-ghi-ke-hoach-360');
  await page.goto('/#/van-phong/tu-dien');
  await page.getByLabel('Tìm chỉ số').fill('vay');
  await look(commune, '25-tu-dien-360');
  assert.deepEqual(commune.complaints, []);
});

step('no script threw and every screen is accessible', async () => {
  assert.deepEqual(province.complaints, []);
});
