// A report on the ladder, from the commune's desk to the province's and back.
import { look, type Visitor } from './steps.ts';
import { press } from './treasurer.ts';

export async function sendReportUp(commune: Visitor, right: Visitor): Promise<void> {
  const { page } = commune;
  await page.goto('/#/van-phong/bao-cao');
  await page.getByRole('heading', { name: 'Sổ tháng của câu lạc bộ' }).waitFor();
  await look(commune, '27-bao-cao-xa-1280');
  await page.getByRole('link', { name: 'Mở báo cáo' }).click();
  await page
    .getByRole('row', { name: /^Hội phí|^Tổng vốn quỹ/ })
    .getByRole('button')
    .click();
  await page
    .getByRole('button', { name: /Hoàng Tân/ })
    .first()
    .click();
  await page.getByText('Các dòng cộng lại đúng bằng số trên').waitFor();
  await page.locator('summary', { hasText: 'Kế hoạch năm' }).click();
  await page.getByLabel(/^Thành viên \(người\)/).fill('nhiều');
  await page.getByText('Hãy ghi một số nguyên, ví dụ 1.250.').waitFor();
  await page.getByLabel(/^Thành viên \(người\)/).fill('400');
  await press(page, 'Gửi báo cáo');
  await page.getByText('Hãy ghi nguồn của số này.').waitFor();
  await page.getByLabel(/^Nguồn của/).fill('Kế hoạch của phường');
  await press(page, 'Gửi báo cáo');
  await page.getByText('Đã gửi, chờ duyệt').first().waitFor();
  const above = right.page;
  await above.goto('/#/van-phong/bao-cao');
  await above
    .getByRole('row', { name: /Phường Hà An/ })
    .getByRole('link', { name: 'Xem báo cáo' })
    .click();
  await above.getByText('nhập tay, nguồn: Kế hoạch của phường').first().waitFor();
  await press(above, 'Trả lại');
  await above.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click();
  await above.getByText('Hãy ghi lý do.').waitFor();
  await above.getByLabel('Lý do').fill('Thiếu lời kiến nghị');
  await above.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click();
  await above.getByText('Đã trả lại báo cáo').waitFor();
  await page.reload();
  await page.getByText('Thiếu lời kiến nghị').first().waitFor();
  await press(page, 'Lấy lại phần nhập tay đã gửi');
  await page.getByLabel('Kiến nghị').fill('Xin thêm lớp tập huấn.');
  await press(page, 'Gửi lại báo cáo');
  await page.getByText('Đã gửi, chờ duyệt').first().waitFor();
  await above.goto('/#/van-phong/bao-cao');
  await above
    .getByRole('row', { name: /Phường Hà An/ })
    .getByRole('link', { name: 'Xem báo cáo' })
    .click();
  await above.getByText('Xin thêm lớp tập huấn.').waitFor();
  await press(above, 'Duyệt');
  await above.getByText('Đã duyệt báo cáo').waitFor();
  await above.getByText('Bản đã gửi, giữ nguyên từ lúc gửi').waitFor();
  await look(right, '28-bao-cao-da-duyet-1280');
}
