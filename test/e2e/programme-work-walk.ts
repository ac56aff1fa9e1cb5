// The work of a programme: a course, a conference with its invitation, the budget.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { look, type Visitor } from './steps.ts';
import { press } from './treasurer.ts';

/** A course planned badly, then well; its result with a certificate. */
export async function holdCourse(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.goto('/#/van-phong/phat-trien/tap-huan');
  await page.getByText('Năm này chưa có lớp nào').waitFor();
  await page.getByLabel('Người được mời học').fill('Bà Mận, thủ quỹ');
  await press(page, 'Ghi kế hoạch');
  await page.getByText(/^Dòng 1 cần 3 ô/).waitFor();
  await page.getByText('Hãy chọn ít nhất một nhóm.').waitFor();
  assert.ok((await page.getByText('Hãy điền ô này.').count()) >= 3, 'everything wrong is said at once');
  await page.getByLabel('Tên lớp').fill('Ghi sổ quỹ');
  await page.getByLabel('Nội dung').fill('Sổ quỹ, sổ vay');
  await page.getByLabel('Ngày đầu').fill('2026-11-10');
  await page.getByLabel('Ngày cuối').fill('2026-11-11');
  await page.getByLabel('Địa điểm').fill('Nhà văn hóa phường');
  await page.getByLabel('Ban chủ nhiệm câu lạc bộ').check();
  await page.getByLabel('Người được mời học').fill('Bà Mận | thủ quỹ | thôn 5, xã Hoàng Tân\nÔng Sửu | cán bộ | UBND phường');
  await page.getByText(/2 người, của 1 câu lạc bộ trong đơn vị/).waitFor();
  await press(page, 'Ghi kế hoạch');
  await page.getByRole('link', { name: /Ghi sổ quỹ.*chờ ghi kết quả/ }).click();
  await press(page, 'Đánh số chứng nhận từ 01');
  await press(page, 'Ghi kết quả');
  await page.getByText('Hãy ghi ngày cấp, từ ngày khai giảng trở đi.').waitFor();
  await page.getByLabel('Ngày cấp chứng nhận').fill('2026-11-11');
  await press(page, 'Ghi kết quả');
  await page.getByRole('heading', { name: 'Mời 2, học 2 người' }).waitFor();
  await look(visitor, '29d-tap-huan-1280');
}

/** The province's budget adds up on the screen; the invitation of a conference opens filled in. */
export async function readBudget(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.goto('/#/van-phong/phat-trien/kinh-phi');
  await page.getByText('chi nhiều hơn dự toán 350.000 đ').waitFor();
  const total = page.getByRole('row', { name: /^Cộng/ });
  assert.match((await total.textContent()) ?? '', /58\.000\.000\sđ15\.750\.000\sđ42\.250\.000\sđ/);
  const coming = page.waitForEvent('download');
  await press(page, 'Tệp Excel');
  const parts = unzipSync(readFileSync((await (await coming).path()) ?? ''));
  const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
  assert.match(sheet, /<f>SUM\(F4:F6\)<\/f><v>15750000<\/v>/, 'the file’s total is the screen’s');
  await look(visitor, '29e-kinh-phi-1280');
  await page.goto('/#/van-phong/phat-trien/hoi-nghi');
  await page.getByRole('link', { name: /Hội nghị sơ kết 6 tháng/ }).click();
  await page.getByText('quá hạn').waitFor();
  await press(page, 'Ghi đã xong: Rà soát các câu lạc bộ chưa đủ vốn ban đầu');
  await page.getByText('quá hạn').waitFor({ state: 'detached' });
  await look(visitor, '29f-hoi-nghi-1280');
}

/** The invitation opens with the conference filled in, and what is typed beside it stays with it. */
export async function inviteDelegates(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.goto('/#/van-phong/phat-trien/hoi-nghi');
  await page.getByLabel('Tên hội nghị').fill('Hội nghị tổng kết năm 2026');
  await page.getByLabel('Ngày họp').fill('2026-12-20');
  await page.getByLabel('Chương trình', { exact: true }).fill('25:00 | Khai mạc');
  await press(page, 'Ghi kế hoạch');
  await page.getByText(/^Chương trình dòng 1: hãy ghi giờ/).waitFor();
  await page.getByLabel('Chương trình', { exact: true }).fill('8h | Khai mạc | Chủ tịch');
  await page.getByLabel('Địa điểm').fill('Hội trường phường');
  await page.getByLabel('Chủ trì').fill('Chủ tịch Hội');
  await page.getByLabel('Khách mời').fill('Ông Sửu | Phó Chủ tịch | UBND phường');
  await press(page, 'Ghi kế hoạch');
  await page.getByRole('link', { name: /Hội nghị tổng kết năm 2026.*sắp tới/ }).click();
  await page.getByRole('link', { name: 'Soạn giấy mời và danh sách đại biểu' }).click();
  await press(page, 'Xem văn bản');
  const paper = page.getByRole('region', { name: /^Giấy mời/ });
  await paper.getByText('Thời gian: 8 giờ 00, ngày 20/12/2026').waitFor();
  await paper.getByText('1 đại biểu của 1 đơn vị, câu lạc bộ').waitFor();
  await look(visitor, '29g-giay-moi-1280');
}
