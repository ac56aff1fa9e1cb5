// Connections of the province: a key is made, shown once and taken back; figures are published by a document and withdrawn again.
import assert from 'node:assert/strict';
import { look, type Visitor } from './steps.ts';
import { heading, press } from './treasurer.ts';

export async function exchangeWalk(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.goto('/#/van-phong/ket-noi');
  await heading(page, 'Kết nối và số liệu mở');
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải về: Bảng tính (CSV)' }).click();
  assert.match((await coming).suggestedFilename(), /^figures.*\.csv$/);
  await press(page, 'Mã kết nối');
  await press(page, 'Tạo mã');
  await page.getByText('Hãy ghi tên hệ thống sẽ dùng mã', { exact: false }).waitFor();
  await page.getByLabel('Dùng cho hệ thống nào').fill('Kho số liệu thử');
  await press(page, 'Tạo mã');
  const shown = (await page.locator('code.token').innerText()).trim();
  assert.equal(shown.length, 43);
  await look(visitor, '29e-ma-ket-noi-1280');
  await press(page, 'Thu hồi: Kho số liệu thử');
  await press(page, 'Thu hồi');
  await page.getByText(/^Đã thu hồi \d/).waitFor();
  await press(page, 'Số liệu mở');
  await page.getByText('Chưa công khai', { exact: true }).waitFor();
  await press(page, 'Công khai');
  await page.getByText('Hãy ghi văn bản cho phép công khai.').waitFor();
  await page.getByLabel('Theo văn bản').fill('Thông báo 3/TB-HNCT');
  await press(page, 'Công khai');
  await page
    .getByText(/^Công khai từ tháng/)
    .first()
    .waitFor();
  await look(visitor, '29f-so-lieu-mo-1280');
  await page.getByLabel('Vì sao ngừng').fill('Thử xong');
  await press(page, 'Ngừng công khai');
  await page.getByText('Chưa công khai', { exact: true }).waitFor();
}
