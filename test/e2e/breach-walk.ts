// A breach of personal data: everything missing is said at once, the 72 hours run from the hour it was found, and who was told is kept.
import type { Visitor } from './steps.ts';
import { look } from './steps.ts';
import { heading, press } from './treasurer.ts';

export async function writeBreach(officer: Visitor): Promise<void> {
  const { page } = officer;
  await page.goto('/#/van-phong/su-co');
  await heading(page, 'Sự cố thông tin cá nhân');
  await press(page, 'Ghi sự cố');
  for (const problem of ['Hãy ghi giờ có thật, ví dụ 08:30.', 'Hãy chọn ít nhất một loại thông tin.'])
    await page.getByText(problem).first().waitFor();
  await look(officer, '26d-su-co-thieu-1280');
  await page.getByLabel('Ngày phát hiện').fill('2026-11-20');
  await page.getByLabel('Giờ phát hiện').fill('22:30');
  await page.getByLabel('Đã xảy ra việc gì').fill('Mất một máy chưa khóa');
  await page.getByLabel('Sức khỏe, chăm sóc').check();
  await page.getByLabel('Đã làm gì để chặn và khắc phục').fill('Đã thu hồi tài khoản');
  await press(page, 'Ghi sự cố');
  await page.getByText('Báo trước 22:30 ngày 23/11/2026').waitFor();
  await page.getByLabel('Giờ báo').fill('08:00');
  await page.getByLabel('Ngày báo').fill('2026-11-22');
  await page.getByLabel('Báo bằng cách nào, số công văn').fill('Công văn 12/HNCT');
  await press(page, 'Ghi việc đã báo');
  await page.getByText('Đã báo, đúng hạn').waitFor();
  await look(officer, '26e-su-co-1280');
}
