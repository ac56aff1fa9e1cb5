// The yearly check of rights offline, as the chair of thôn 5 does it: a person asked, a request handed in, its answer; what is
// typed wrong stays where it was typed.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { type House, openHouse } from './house.ts';
import { keptOn } from './kept.ts';
import { look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { heading, holds, press, signInAs, takeOffline } from './treasurer.ts';

const step = makeSteps();
let house: House;
let chair: Visitor;

before(async () => {
  house = await openHouse(1);
  chair = await visit(house.browser, house.url, phoneSize);
});

after(async () => {
  await house.close();
});

/** What the forms of rights keep on the phone, as text. */
const keptForms = async (page: Page): Promise<readonly string[]> =>
  (await keptOn(page)).filter(({ key }) => key.startsWith('rights:')).map(({ text }) => text);

async function untilKept(page: Page, text: string): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    if ((await keptForms(page)).some((kept) => kept.includes(text))) return;
    await page.waitForTimeout(50);
  }
  assert.fail(`not kept: ${text}`);
}

step('the check of the year begins without a network', async () => {
  const { page } = chair;
  await takeOffline(house, chair, 'Nguyễn Văn Thắng');
  await page.goto('/#/quyen-loi');
  await heading(page, 'Quyền lợi');
  await look(chair, 'quyen-loi-360');
  await press(page, 'Bắt đầu rà soát năm 2026');
  await page.getByRole('button', { name: 'Ghi, sang người tiếp' }).waitFor();
});

step('an aged person without a pension: three taps, and the pension is seen to be missed', async () => {
  const { page } = chair;
  await page.goto('/#/quyen-loi');
  await page
    .getByRole('link', { name: /Lê Thị Ngát/ })
    .last()
    .click();
  await heading(page, 'Lê Thị Ngát');
  await page.getByText('Không có', { exact: true }).first().click();
  await page.getByText('Có thẻ', { exact: true }).click();
  await page.getByText('được hưởng mà chưa có').first().waitFor();
  await look(chair, 'quyen-loi-nguoi-360');
  await page.getByRole('link', { name: 'In văn bản đề nghị' }).click();
  await page.getByText('không phải biểu mẫu chính thức').waitFor();
  await look(chair, 'quyen-loi-de-nghi-360');
  await page.goBack();
  const dock = page.getByRole('button', { name: 'Ghi, sang người tiếp' });
  const lines = await dock.evaluate((button) => {
    const words = document.createRange();
    words.selectNodeContents(button);
    return words.getClientRects().length;
  });
  assert.equal(lines, 1, 'the button of the dock is one line at 360 px');
});

step('the requests of everybody who misses a right are one print', async () => {
  const { page } = chair;
  await page.goto('/#/quyen-loi');
  await heading(page, 'Quyền lợi');
  const letters = page.getByRole('link', { name: 'In 1 văn bản đề nghị' });
  await letters.scrollIntoViewIfNeeded();
  await look(chair, 'quyen-loi-in-tat-ca-360');
  await letters.click();
  await heading(page, 'Văn bản đề nghị');
  await page.getByText('1 tờ, ngày 24/11/2026').waitFor();
  assert.equal(await page.locator('.sheet').count(), 1);
  await page.locator('.sheet').getByText('Lê Thị Ngát').first().waitFor();
  await page.goto('/#/quyen-loi');
  await page
    .getByRole('link', { name: /Lê Thị Ngát/ })
    .last()
    .click();
  await heading(page, 'Lê Thị Ngát');
});

step('an answer before the request, a sum of 0 and no reason are said beside the field; the right answer is written', async () => {
  const { page } = chair;
  await press(page, 'Ghi đã nộp hồ sơ hôm nay');
  await page.getByText('Được hưởng', { exact: true }).click();
  await page.getByLabel('Ngày trả lời').fill('2026-11-01');
  await page.getByText('Ngày trả lời không được trước ngày nộp hồ sơ 24/11/2026').waitFor();
  await page.getByLabel('Mỗi tháng được bao nhiêu (đồng)').fill('0');
  await page.getByText('Số tiền phải lớn hơn 0').waitFor();
  await press(page, 'Ghi được hưởng từ tháng 11/2026');
  assert.equal(await page.getByLabel('Ngày trả lời').inputValue(), '2026-11-01', 'nothing typed is lost');
  await page.getByLabel('Ngày trả lời').fill('2026-11-24');
  await page.getByText('Chưa được', { exact: true }).click();
  await press(page, 'Ghi chưa được giải quyết');
  await page.getByText('Ghi lý do Ủy ban nêu').waitFor();
  await look(chair, 'quyen-loi-tra-loi-360');
  await page.getByLabel('Ai cùng đi làm giấy tờ').selectOption({ label: 'Đỗ Thị Hạnh' });
  await page.getByLabel('Lý do chưa được giải quyết').fill('Thiếu giấy xác nhận');
  await untilKept(page, 'Thiếu giấy xác nhận');
  await page.reload();
  await heading(page, 'Lê Thị Ngát');
  await holds(page, 'Lý do chưa được giải quyết', 'Thiếu giấy xác nhận', 'a killed tab loses nothing');
  assert.equal(await page.getByLabel('Ai cùng đi làm giấy tờ').locator('option:checked').textContent(), 'Đỗ Thị Hạnh');
  await page.getByText('Được hưởng', { exact: true }).click();
  await page.getByLabel('Mỗi tháng được bao nhiêu (đồng)').fill('700.000');
  await page.getByLabel('Được hưởng từ tháng nào').selectOption({ label: '10/2026' });
  await page.getByRole('button', { name: 'Ghi được hưởng từ tháng 10/2026' }).waitFor();
  await look(chair, 'quyen-loi-duoc-huong-360');
  await page.getByLabel('Được hưởng từ tháng nào').selectOption({ label: '11/2026' });
  await press(page, 'Ghi được hưởng từ tháng 11/2026');
  await page.getByText('Hưởng từ 01/11/2026, 700.000 đ').waitFor();
  await look(chair, 'quyen-loi-dang-huong-360');
  await press(page, 'Ghi, sang người tiếp');
  await page.getByText('Đã rà soát Lê Thị Ngát').waitFor();
  assert.deepEqual(await keptForms(page), [], 'what is in the book is no longer kept beside it');
  await page.goto('/#/quyen-loi');
  await page.getByText(/Đã rà soát 1 trên/).waitFor();
  await page.getByText('Đỗ Thị Hạnh cùng đi').waitFor();
});

step('the rules are read with their documents', async () => {
  const { page } = chair;
  await page.goto('/#/quyen-loi/quy-dinh');
  await page
    .getByText(/Nghị định 176\/2025\/NĐ-CP/)
    .first()
    .waitFor();
  await look(chair, 'quyen-loi-quy-dinh-360');
});

step('a sum of the province is written from its document, never without one', async () => {
  const { page } = chair;
  await page.getByRole('link', { name: 'Ghi mức tiền theo văn bản của tỉnh' }).click();
  await page.getByLabel('Mức tiền của chế độ nào').selectOption({ label: 'Quà mừng thọ 70 tuổi' });
  await page.getByRole('button', { name: /^Mức tiền/ }).click();
  for (const key of '500000') await page.getByRole('button', { name: key, exact: true }).click();
  await page.getByLabel('Áp dụng từ ngày').fill('2026-01-01');
  await press(page, 'Ghi mức 500.000 đ');
  await page.getByText('Ghi số văn bản, để người sau tìm lại được').waitFor();
  await look(chair, 'quyen-loi-muc-tien-360');
  await page.getByLabel('Văn bản nào').fill('Nghị quyết 12/2026/NQ-HĐND, Điều 3');
  await press(page, 'Ghi mức 500.000 đ');
  await page.getByText('500.000 đ từ 01/01/2026, Nghị quyết 12/2026/NQ-HĐND, Điều 3').waitFor();
  assert.deepEqual(chair.complaints, []);
});

step('whoever has no such room finds the door closed', async () => {
  await house.comeBack();
  const treasurer = await visit(house.browser, house.url, phoneSize);
  await signInAs(treasurer.page, 'Nguyễn Thị Hoa');
  await heading(treasurer.page, /^Chào/);
  await treasurer.page.goto('/#/quyen-loi');
  await treasurer.page.getByRole('heading', { name: 'Phần này khóa' }).waitFor();
});
