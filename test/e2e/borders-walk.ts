// A commune split in two, by hand and with a half forgotten first.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { laptopSize, look, phoneSize, type Visitor } from './steps.ts';
import { heading, press } from './treasurer.ts';

export async function splitHaAn(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.goto('/#/van-phong/dia-gioi');
  await heading(page, 'Địa giới và sắp xếp đơn vị');
  await page.getByRole('heading', { name: '1679/NQ-UBTVQH15' }).waitFor();
  await look(visitor, '27-dia-gioi-1280');
  await page.getByRole('link', { name: 'Ghi văn bản sắp xếp' }).click();
  await page.getByText('Bước 1 trong 4: Văn bản').waitFor();
  await press(page, 'Tiếp tục');
  assert.equal(await page.getByText('Hãy điền ô này.').count(), 2);
  await page.getByLabel('Số và ký hiệu văn bản').fill('12/NQ-HĐND');
  await page.getByLabel('Cơ quan ban hành').fill('Hội đồng nhân dân tỉnh');
  await page.getByLabel('Ngày ban hành').fill('2026-10-01');
  await page.getByLabel('Ngày có hiệu lực').fill('2026-11-02');
  await page.getByLabel('Số đơn vị cấp xã sau sắp xếp, theo văn bản').fill('55');
  await look(visitor, '27b-dia-gioi-van-ban-1280');
  await press(page, 'Tiếp tục');
  await formOfHalf(page, 'Hà An Đông');
  await page.getByText(/Phần còn lại về đơn vị nào/).waitFor();
  await press(page, 'Tiếp tục');
  await page.getByText('Bước 2 trong 4: Thay đổi').waitFor();
  await look(visitor, '27c-dia-gioi-thieu-1280');
  // A killed tab loses nothing of it.
  await page.reload();
  await page.getByText('Lập phường Hà An Đông từ một phần phường Hà An').waitFor();
  await formOfHalf(page, 'Hà An Tây');
  await press(page, 'Tiếp tục');
  await page.getByRole('heading', { name: 'Câu lạc bộ ở đơn vị bị chia' }).waitFor();
  assert.ok(await page.getByRole('button', { name: 'Tiếp tục' }).isDisabled(), 'nothing is chosen by itself');
  await look(visitor, '27d-dia-gioi-cau-lac-bo-1280');
}

export async function signSplit(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const choices = page.locator('main select');
  for (let n = 0; n < (await choices.count()); n += 1)
    await choices.nth(n).selectOption({ label: n % 2 === 0 ? 'Phường Hà An Đông' : 'Phường Hà An Tây' });
  await press(page, 'Tiếp tục');
  await page.getByText(/chỉ tiêu nào cũng bằng nhau/).waitFor();
  assert.equal(await page.getByText('Chưa xếp').count(), 0);
  await page.getByText(/Đinh Thị Lan, phường Hà An/).waitFor();
  await look(visitor, '27e-dia-gioi-xem-truoc-1280');
  await page.setViewportSize(phoneSize);
  await look(visitor, '27e-dia-gioi-xem-truoc-360');
  await page.setViewportSize(laptopSize);
  await press(page, 'Ký và cho có hiệu lực');
  await page.getByRole('heading', { name: '12/NQ-HĐND' }).waitFor();
  await page.getByText('2 thay đổi, 6 câu lạc bộ được xếp bằng tay').click();
  await page.getByRole('link', { name: 'Phường Hà An Đông' }).click();
  await page.getByRole('link', { name: 'Phường Hà An', exact: true }).click();
  await page.getByRole('heading', { name: /^Phường Hà An đến trước 02\/11\/2026/ }).waitFor();
  await look(visitor, '27f-dia-gioi-lich-su-1280');
  await page.goto('/#/van-phong/tong-quan');
  await page.getByText('165 trên 175').waitFor();
  await page.goto('/#/van-phong/tong-quan?don-vi=qn-ha-an-dong-20261102');
  await heading(page, /^Phường Hà An Đông tháng/);
  await look(visitor, '27g-don-vi-moi-1280');
  await page.goto('/#/van-phong/tong-quan?thang=2026-10&dia-gioi=khi-do');
  await page.locator('main').getByText('Hà An', { exact: true }).first().waitFor();
  assert.equal(await page.locator('main section').getByText('Hà An Đông').count(), 0, 'October lies in the borders of October');
}

async function formOfHalf(page: Page, name: string): Promise<void> {
  await press(page, 'Thêm thay đổi');
  await page.getByLabel('Thêm đơn vị cũ').fill('ha an');
  await page.getByRole('button', { name: 'phường Hà An', exact: true }).click();
  await page.getByText('Một phần', { exact: true }).click();
  await page.getByLabel('Loại', { exact: true }).selectOption('phường');
  await page.getByLabel('Tên mới').fill(name);
  await press(page, 'Giữ thay đổi này');
}
