// The office's documents, as an officer goes through them: bad input first, then a report shown, issued and found again, a template
// sent back wrong and right, a month made in the background.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { look, type Visitor } from './steps.ts';
import { heading, holds, press } from './treasurer.ts';

const part = (visitor: Visitor, name: string): Promise<void> => press(visitor.page, name);

export async function writeAndIssue(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.goto('/#/van-phong/van-ban');
  await heading(page, 'Văn bản');
  await page.getByLabel('Loại văn bản').selectOption('giay-moi');
  await page.getByLabel(/^Danh sách đại biểu/).fill('Nguyễn Văn A, Chủ nhiệm');
  await press(page, 'Xem văn bản');
  await page.getByText('Dòng 1 cần 3 ô, ngăn bằng dấu |, không để ô trống.').waitFor();
  assert.ok((await page.getByText('Chỗ này còn thiếu. Hãy ghi thêm.').count()) >= 4, 'everything wrong is said at once');
  await look(visitor, '27b-van-ban-thieu');
  await page.getByLabel('Loại văn bản').selectOption('so-ket');
  await page.getByLabel('Tồn tại, hạn chế').fill('Một số câu lạc bộ chưa đủ vốn ban đầu.');
  await press(page, 'Xem văn bản');
  const paper = page.getByRole('region', { name: /^Báo cáo sơ kết/ });
  await paper.getByText(/đã thành lập \d+ câu lạc bộ/).waitFor();
  await paper.getByText('Một số câu lạc bộ chưa đủ vốn ban đầu.').waitFor();
  await look(visitor, '27-van-ban');
  await page.reload();
  await holds(page, 'Tồn tại, hạn chế', 'Một số câu lạc bộ chưa đủ vốn ban đầu.', 'a draft survives the tab');
  await press(page, 'Xem văn bản');
  await paper.waitFor();
  await press(page, /^Ban hành$/);
  await press(page, 'Cấp số và ban hành');
  await page.getByRole('cell', { name: '01/BC' }).waitFor();
  await look(visitor, '27c-da-ban-hanh');
}

export async function templates(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await part(visitor, 'Mẫu Word');
  await page.getByLabel('Loại văn bản').selectOption('giay-moi');
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải mẫu về' }).click();
  const bytes = readFileSync((await (await coming).path()) ?? '');
  const parts = unzipSync(bytes);
  const body = new TextDecoder().decode(parts['word/document.xml']);
  const send = (xml: string): Promise<void> =>
    page.getByLabel('Tải mẫu lên').setInputFiles({
      name: 'giay-moi.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(xml) })),
    });
  await send(body.replace('{{thoi_gian}}', '{{gio_hop}}').replace('{{dia_diem}}', '{{noi_hop}}'));
  await page.getByText(/Không có trường \{\{gio_hop\}\}/).waitFor();
  await page.getByText(/Không có trường \{\{noi_hop\}\}/).waitFor();
  await look(visitor, '27d-mau-word-sai');
  await send(body);
  await page.getByText(/^Mẫu của đơn vị: giay-moi\.docx/).waitFor();
}

export async function wholeMonth(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await part(visitor, 'Đầu trang');
  await page.getByLabel('Mẫu số, ký hiệu').fill('Số: /{loai}');
  await press(page, 'Ghi đầu trang');
  await page.getByText(/phải có \{so\} đúng một lần/).waitFor();
  await part(visitor, 'Văn bản tháng');
  await page.getByText('Chưa làm văn bản tháng nào').waitFor();
  await press(page, 'Làm văn bản tháng');
  await page.getByText(/^Xong \d+ câu lạc bộ/).waitFor({ timeout: 60_000 });
  await look(visitor, '27e-van-ban-thang');
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải tệp ZIP' }).click();
  const files = Object.keys(unzipSync(readFileSync((await (await coming).path()) ?? '')));
  assert.ok(files.length > 0 && files.length % 3 === 0, `${files.length} files`);
}

/** What the month just made left behind on the page of the server. */
export async function seeServer(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.getByRole('link', { name: 'Máy chủ' }).click();
  await heading(page, 'Máy chủ');
  await page.getByText('Chưa có bản sao lưu nào').waitFor();
  await page.getByText('Văn bản cả tháng').waitFor();
  await page.getByText('Xong', { exact: true }).waitFor();
  await look(visitor, '28-may-chu-1280');
  const before = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 800 });
  await look(visitor, '28-may-chu-360');
  if (before) await page.setViewportSize(before);
}
