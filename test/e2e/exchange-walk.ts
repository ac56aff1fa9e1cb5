// Connections of the province: a key is made, shown once and taken back; an address to be told at is refused, added, tried; figures are published by a document and withdrawn again.
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
  await hookWalk(visitor);
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

async function hookWalk(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await press(page, 'Báo tin');
  await press(page, 'Thêm địa chỉ');
  await page.getByText('Hãy ghi tên hệ thống nhận tin', { exact: false }).waitFor();
  await page.getByLabel('Địa chỉ này của hệ thống nào').fill('Cổng thử');
  await page.getByLabel('Địa chỉ nhận tin').fill('https://10.0.0.1/nhan');
  await press(page, 'Thêm địa chỉ');
  await page.getByText('Đây là địa chỉ trong mạng nội bộ.', { exact: false }).waitFor();
  await page.getByLabel('Địa chỉ nhận tin').fill('https://nhan-tin.invalid/la-lanh');
  await press(page, 'Thêm địa chỉ');
  assert.match((await page.locator('code.token').innerText()).trim(), /^whsec_/);
  await press(page, 'Gửi thử: Cổng thử');
  await page.getByText('1 tin gần đây').waitFor();
  await look(visitor, '29g-bao-tin-1280');
  await press(page, 'Bỏ địa chỉ: Cổng thử');
  await press(page, 'Bỏ địa chỉ');
  await page.getByText(/^Đã bỏ \d/).waitFor();
}
