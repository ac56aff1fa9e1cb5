// How an office goes after clubs that fade, inspects, and brings new ones on their way.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { look, type Visitor } from './steps.ts';
import { heading, press, signInAs } from './treasurer.ts';

export async function followUpClub(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.goto('/#/van-phong/phat-trien/theo-doi');
  await heading(page, 'Câu lạc bộ cần theo dõi');
  await page.getByRole('link', { name: /Bãi Muối/ }).click();
  await press(page, 'Ghi việc đã làm');
  await page.getByText('Hãy chọn một việc.').waitFor();
  await page.getByText('Hãy ghi ngày sau ngày đã làm.').waitFor();
  await page.getByLabel('Việc đã làm').selectOption('Đến thăm');
  await page.getByLabel('Đã làm gì, kết quả ra sao').fill('Họp bầu thủ quỹ mới.');
  await page.getByLabel('Ngày xem lại').fill('2026-12-20');
  await press(page, 'Ghi việc đã làm');
  await page.getByText('Họp bầu thủ quỹ mới.').waitFor();
  await page.getByText(/Hẹn xem lại 20\/12\/2026/).waitFor();
  await look(visitor, '27-theo-doi-1280');
}

export async function inspectClub(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.goto('/#/van-phong/phat-trien/kiem-tra');
  await page.getByLabel('Câu lạc bộ', { exact: true }).selectOption({ index: 1 });
  await press(page, 'Bốc thăm 5 dòng');
  await heading(page, 'Kiểm tra sổ câu lạc bộ');
  await page.getByLabel('Người kiểm tra').fill('Trần Quốc Việt');
  await page.getByLabel('Dòng 1: so với sổ giấy').selectOption('Lệch');
  await press(page, 'Ghi kết quả');
  await page.getByText('Hãy ghi sổ giấy viết gì.').waitFor();
  await page.getByText('Hãy chọn khớp, lệch hay không có.').first().waitFor();
  await page.getByLabel('Dòng 1: sổ giấy ghi gì').fill('Ghi 20.000 đ');
  for (const line of [2, 3, 4, 5]) await page.getByLabel(`Dòng ${line}: so với sổ giấy`).selectOption('Khớp');
  await page.getByLabel('Hạn khắc phục').fill('2026-12-20');
  await look(visitor, '28-kiem-tra-1280');
  await press(page, 'Ghi kết quả');
  await page.getByText('Hạn khắc phục 20/12/2026').waitFor();
  await page.getByRole('link', { name: 'Trở lại danh sách' }).click();
  await page.getByRole('img', { name: '3 trên 5 sao' }).first().waitFor();
}

export async function decideProspect(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.goto('/#/van-phong/phat-trien/clb-moi');
  await page.getByRole('link', { name: /CLB LTHTGN thôn 6/ }).click();
  await page.getByText('Chờ ban vận động nộp hồ sơ').waitFor();
  await page.getByLabel('Bước').selectOption('Quyết định thành lập');
  await press(page, 'Ghi bước này');
  await page.getByText('Hãy ghi số quyết định.').waitFor();
  await page.getByText('Hãy ghi ngày có thật, ví dụ 05/11/2026.').waitFor();
  await page.getByLabel('Ngày', { exact: true }).fill('2026-11-12');
  await page.getByLabel('Số văn bản').fill('135/QĐ-UBND');
  await press(page, 'Ghi bước này');
  await page.getByText(/135\/QĐ-UBND · /).waitFor();
  await look(visitor, '29b-dang-lap-1280');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Đơn xin thành lập: PDF' }).click();
  const form = readFileSync((await (await coming).path()) ?? '');
  assert.equal(form.subarray(0, 4).toString(), '%PDF');
  await page.getByRole('link', { name: 'Lập sổ câu lạc bộ' }).click();
  await heading(page, 'Thành lập câu lạc bộ');
  await page.waitForFunction(() => [...document.querySelectorAll('input')].some(({ value }) => value === '135/QĐ-UBND'));
  assert.equal(await page.getByLabel('Tên câu lạc bộ').inputValue(), 'CLB LTHTGN thôn 6 (mẫu)');
}

export async function readGrant(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.goto('/#/van-phong/phat-trien/von-ban-dau');
  await page.getByRole('link', { name: /Thôn 5, xã Hoàng Tân/ }).click();
  await page.getByText('Chuyển 8.000.000 đ ngày 05/11/2026, chuyển khoản').waitFor();
  await page.getByText(/Chờ vào sổ câu lạc bộ/).waitFor();
  await page.getByText('Cấp trên của xã, phường trả lời và chuyển tiền.').waitFor();
  await look(visitor, '29c-von-ban-dau-1280');
}

/** The chair reads what the inspection found and answers it, the network gone; it reaches the office when the network is back. */
export async function answerFromClub(chair: Visitor, office: Visitor): Promise<void> {
  const { page } = chair;
  await signInAs(page, 'Nguyễn Văn Thắng');
  await heading(page, /^Chào/);
  await page.goto('/#/cau-lac-bo/cap-tren');
  await page.getByText('Khớp 4 trên 5 dòng so với sổ giấy').waitFor();
  await chair.context.setOffline(true);
  await press(page, 'Gửi trả lời');
  await page.getByText('Hãy ghi câu trả lời.').waitFor();
  await page.getByLabel('Câu lạc bộ trả lời').fill('Đã ghi sổ giấy ngay trong buổi họp tháng 11.');
  await press(page, 'Gửi trả lời');
  await page.getByText(/^Câu lạc bộ trả lời ngày/).waitFor();
  await press(page, 'Gửi điểm tự chấm');
  await page.getByText('Hãy ghi số từ 0 đến 5.').first().waitFor();
  await page.getByLabel(/Ban chủ nhiệm hoạt động đều/).fill('5');
  await page.getByLabel(/Đoàn kết/).fill('4');
  await press(page, 'Gửi điểm tự chấm');
  await page.getByText(/^Đã tự chấm ngày/).waitFor();
  await look(chair, '29d-cap-tren-360');
  await chair.context.setOffline(false);
  await page.waitForFunction(() => navigator.onLine);
  // The club has more than one inspection: the answer stands with the one it answers.
  const inspectionId = await answeredInspection(office);
  await office.page.goto('/#/van-phong/phat-trien/kiem-tra');
  await office.page.reload();
  await office.page.locator(`a[href*="ma=${inspectionId}"]`).click();
  await office.page.getByText(/Câu lạc bộ tự trả lời ngày/).waitFor();
  await office.page.getByText('Đã ghi sổ giấy ngay trong buổi họp tháng 11.').waitFor();
}

/** Asks the server as the office until the club's answer is there: the phone sends it when it likes. */
async function answeredInspection({ page }: Visitor): Promise<string> {
  for (let tries = 0; tries < 60; tries += 1) {
    const { status, ids } = await page.evaluate(async () => {
      const reply = await fetch('/api/office/club-answers?unit=vn-quang-ninh');
      const { answers = [] }: { readonly answers?: readonly { readonly inspectionId: string }[] } = await reply.json();
      return { status: reply.status, ids: answers.map(({ inspectionId }) => inspectionId) };
    });
    assert.equal(status, 200);
    if (ids.length > 0) {
      assert.equal(ids.length, 1);
      return ids[0] ?? '';
    }
    await sleep(250);
  }
  throw new Error('the answer of the club did not reach the office');
}

/** The office checks what the club gave itself: a point less asks for a reason. */
export async function gradeThon5(office: Visitor): Promise<void> {
  const { page } = office;
  await page.goto('/#/van-phong/phat-trien/cham-diem');
  await page.getByRole('link', { name: /Thôn 5, xã Hoàng Tân/ }).click();
  await page.getByText(/Chủ nhiệm đã gửi điểm tự chấm/).waitFor();
  await page.getByLabel(/^Kiểm tra: Ban chủ nhiệm/).fill('4');
  await press(page, 'Ghi điểm và xếp loại');
  await page.getByText('Hãy ghi số từ 0 đến 5.').waitFor();
  await page.getByText('Điểm khác điểm tự chấm: hãy ghi lý do.').waitFor();
  // The first wrong field has the focus by now.
  await page.getByLabel(/^Lý do khác điểm tự chấm/).fill('Thiếu biên bản tháng 7.');
  await page.getByLabel(/^Kiểm tra: Đoàn kết/).fill('4');
  await look(office, '29e-cham-diem-1280');
  await press(page, 'Ghi điểm và xếp loại');
  await page.getByText('Lý do: Thiếu biên bản tháng 7.').waitFor();
  await page.getByRole('link', { name: 'Trở lại danh sách' }).click();
  await heading(page, 'Phân bố xếp loại');
  await look(office, '29f-xep-loai-1280');
}

/** A praise decided opens its certificate with what is known already written in. */
export async function praiseClub(office: Visitor): Promise<void> {
  const { page } = office;
  await page.goto('/#/van-phong/phat-trien/khen-thuong');
  await press(page, 'Ghi đề nghị');
  await page.getByText('Hãy chọn hình thức.').waitFor();
  await look(office, '29g-khen-thuong-1280');
  await page.getByRole('link', { name: /^Thôn 5, xã Hoàng Tân/ }).click();
  await page.getByRole('link', { name: 'Soạn giấy khen' }).click();
  await page.getByLabel('Tặng cho').waitFor();
  assert.match(await page.getByLabel('Tặng cho').inputValue(), /Thôn 5, xã Hoàng Tân/);
}
