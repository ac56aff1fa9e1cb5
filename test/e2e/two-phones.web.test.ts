// Two phones, two codes, no network: a code is set on one with the witness on the other (text pasted there, letters typed
// back), then a loan is approved through the two cameras; in the end the server grants what they agreed on.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { cameraOf, pointAt, pointNowhere } from './camera.ts';
import { launchBrowser } from './chromium.ts';
import { type House, openHouse } from './house.ts';
import { rewind } from './rewind.ts';
import { look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { choose, enterAmount, heading, press, signInAs } from './treasurer.ts';

const folder = mkdtempSync(join(tmpdir(), 'lalanh-camera-'));
const films = { hoa: join(folder, 'hoa.y4m'), thang: join(folder, 'thang.y4m') };
const browsers: Browser[] = [];
let house: House;
let hoaPhone: Visitor;
let thangPhone: Visitor;
let hoa: Page;
let thang: Page;
/** The club whose book the two keep. */
let known: string | undefined;
const step = makeSteps();

before(async () => {
  house = await openHouse(3);
  hoaPhone = await phoneWithCamera(films.hoa);
  thangPhone = await phoneWithCamera(films.thang);
  [hoa, thang] = [hoaPhone.page, thangPhone.page];
});
after(async () => {
  for (const browser of browsers) await browser.close();
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});

async function phoneWithCamera(film: string): Promise<Visitor> {
  pointNowhere(film);
  const browser = await launchBrowser(cameraOf(film));
  browsers.push(browser);
  const phone = await visit(browser, house.url, phoneSize);
  await phone.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return phone;
}

async function typeCode(page: Page, code: string): Promise<void> {
  const keys = page.getByRole('group', { name: 'Bàn phím mã duyệt' });
  for (const digit of code) await keys.getByRole('button', { name: digit, exact: true }).click();
}

const approve = (page: Page): Promise<void> => page.getByRole('button', { name: 'Duyệt', exact: true }).click();

async function setCode(page: Page, who: string, code: string): Promise<void> {
  await page.goto('/#/ma-duyet');
  await press(page, `Đặt mã: ${who}`);
  await typeCode(page, code);
  await press(page, 'Bấm tiếp');
  await page.getByText('Bấm lại mã mới').waitFor();
  await typeCode(page, code);
  await press(page, 'Bấm tiếp');
}

/** Both phones have sent and received all there is. */
async function meetOnline(): Promise<void> {
  for (const page of [hoa, thang, hoa]) {
    await page.goto('/#/them/may-nay');
    await press(page, 'Gửi ngay');
    await page
      .getByText(/Đã tới máy chủ|Đã vào báo cáo/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Gửi ngay' }).waitFor();
  }
}

step('bà Hoa sets a code on her phone while there is still a network', async () => {
  await signInAs(hoa, 'Nguyễn Thị Hoa');
  await heading(hoa, 'Chào bà Hoa ạ');
  await signInAs(thang, 'Nguyễn Văn Thắng');
  await heading(thang, 'Chào ông Thắng ạ');
  await setCode(hoa, 'Nguyễn Thị Hoa', '0427');
  await choose(hoa, 'Ai ngồi cạnh chứng kiến?', 'Nguyễn Văn Thắng');
  await press(hoa, 'Ghi mã duyệt của bà Hoa');
  await hoa.getByText('Có mã trên máy này từ 24/11/2026').waitFor();
  await meetOnline();
});

step('ông Thắng sets his on his own phone: the witness confirms on hers, by pasted text and typed letters', async () => {
  await setCode(thang, 'Nguyễn Văn Thắng', '258013');
  await choose(thang, 'Ai ngồi cạnh chứng kiến?', 'Nguyễn Thị Hoa');
  await press(thang, 'Đưa bà Hoa duyệt');
  await press(thang, 'Chép mã thành chữ');
  const text = await thang.evaluate(() => navigator.clipboard.readText());
  await hoa.goto('/#/duyet-ho');
  await heading(hoa, 'Duyệt hộ bằng mã QR');
  await hoa.getByText('Đã ghi mã duyệt của bà Hoa').waitFor({ state: 'detached' });
  await look(hoaPhone, '53-duyet-ho-360');
  await hoa.getByText('Không quét được? Dán chữ').click();
  await hoa.getByLabel('Dán mã thành chữ').fill('https://lalanh.example/#/trang/9f86');
  await press(hoa, 'Đọc mã');
  await hoa.getByText('Đây không phải mã duyệt của Lá Lành.').waitFor();
  await hoa.getByLabel('Dán mã thành chữ').fill(text);
  await press(hoa, 'Đọc mã');
  await heading(hoa, 'Đặt mã duyệt');
  await look(hoaPhone, '53b-lam-chung-360');
  await press(hoa, 'Bà Hoa duyệt');
  await typeCode(hoa, '0427');
  await approve(hoa);
  await heading(hoa, 'Đưa mã này cho máy kia quét');
  await hoa.getByText('Máy kia không có máy ảnh?').click();
  await look(hoaPhone, '53c-tra-loi-360');
  const lines = await hoa.getByRole('listitem').allTextContents();
  assert.equal(lines.length, 7);
  await thang.getByText('Không quét được? Dán chữ').click();
  await thang.getByLabel('Gõ câu trả lời').fill(lines.join('\n').replace('0', '1'));
  await press(thang, 'Nhận câu trả lời');
  await thang.getByText(/Có chữ sai ở dòng \d/).waitFor();
  await look(thangPhone, '53d-go-tra-loi-360');
  await thang.getByLabel('Gõ câu trả lời').fill(lines.join('\n').toLowerCase());
  await press(thang, 'Nhận câu trả lời');
  await press(thang, 'Ghi mã duyệt của ông Thắng');
  await thang.getByText('Có mã trên máy này từ 24/11/2026').waitFor();
  await meetOnline();
});

step('without any network a loan goes to the second phone through its camera, in words', async () => {
  for (const page of [hoa, thang]) {
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.reload();
    await heading(page, 'Máy này và tài khoản');
  }
  await house.goDark();
  await hoaPhone.context.setOffline(true);
  await thangPhone.context.setOffline(true);
  await hoa.goto('/#/');
  await press(hoa, 'Bắt đầu buổi họp');
  await heading(hoa, /^Điểm danh/);
  await hoa.goto('/#/hop/vay-von/moi');
  await choose(hoa, 'Ai vay?', 'Phạm Thị Lụa');
  await hoa.getByLabel('Vay để làm gì?').fill('mua 40 con gà giống và thức ăn');
  await enterAmount(hoa, 'Vay bao nhiêu?', 5_000_000, 'Năm triệu đồng');
  await choose(hoa, 'Người duyệt thứ 1', 'Nguyễn Thị Hoa');
  await choose(hoa, 'Người duyệt thứ 2', 'Nguyễn Văn Thắng');
  await press(hoa, 'Đưa bà Hoa duyệt');
  await typeCode(hoa, '0427');
  await approve(hoa);
  await press(hoa, 'Đưa ông Thắng duyệt');
  await hoa.getByRole('img', { name: 'Mã QR của khoản cần duyệt' }).waitFor();
  await look(hoaPhone, '54-ma-qr-360');
  await pointAt(films.thang, hoa, 'Mã QR của khoản cần duyệt');
  await thang.goto('/#/duyet-ho');
  await press(thang, 'Quét mã QR');
  await heading(thang, 'Cho vay');
  for (const words of ['Phạm Thị Lụa', '5.000.000 đ', 'Năm triệu đồng', 'mua 40 con gà giống và thức ăn', 'Bà Hoa đã duyệt bằng mã'])
    await thang.getByText(words, { exact: true }).first().waitFor();
  await thang.getByText('Khớp với sổ trên máy này').waitFor();
  await look(thangPhone, '54b-doc-khoan-360');
});

step('both phones show one check word; the answer comes back through the other camera and is taken', async () => {
  const word = await thang.getByText(/^\p{Lu}+ · \p{Lu}+ · \p{Lu}+ · \d{4}$/u).textContent();
  await hoa.getByText(word ?? 'no check word', { exact: true }).waitFor();
  await press(thang, 'Ông Thắng duyệt');
  await typeCode(thang, '258013');
  await approve(thang);
  await heading(thang, 'Đưa mã này cho máy kia quét');
  await look(thangPhone, '54c-tra-loi-360');
  await pointAt(films.hoa, thang, 'Mã QR trả lời');
  await press(hoa, 'Quét mã trả lời');
  await press(hoa, 'Duyệt cho vay 5.000.000 đ');
  await press(hoa, 'Giao 5.000.000 đ');
  await heading(hoa, /^Xét vay vốn/);
});

step('the server grants the loan with the signatures of two phones', async () => {
  await house.comeBack();
  await hoaPhone.context.setOffline(false);
  await hoa.goto('/#/them/may-nay');
  for (let tries = 0; ; tries += 1) {
    const { rows } = await house.pool.query<{ proofs: number }>(
      "select jsonb_array_length(pub->'proofs') as proofs from event where kind = 'loan-approved' and pub ? 'proofs'",
    );
    if (rows.length > 0) {
      assert.deepEqual(rows, [{ proofs: 2 }]);
      break;
    }
    assert.ok(tries < 60, 'the loan has not arrived');
    await hoa.waitForTimeout(500);
  }
});

step('the server is put back to an older book: the phones bring back what it lacks, and nobody does anything', async () => {
  await thangPhone.context.setOffline(false);
  await meetOnline();
  const before = await recordsOfClub();
  await house.goDark();
  await rewind(house.pool, before.clubId, before.seq - 8);
  assert.equal((await recordsOfClub()).keys.length, before.keys.length - 8);
  await house.comeBack();
  await meetOnline();
  for (let tries = 0; tries < 40 && (await recordsOfClub()).keys.length < before.keys.length; tries += 1) await hoa.waitForTimeout(250);
  const after = await recordsOfClub();
  assert.deepEqual(after.keys, before.keys, 'nothing is lost and nothing doubled');
  for (const page of [hoa, thang]) assert.equal(await page.getByText('Bản sổ trong máy này bị hỏng').count(), 0);
  assert.deepEqual([...hoaPhone.complaints, ...thangPhone.complaints], []);
});

async function recordsOfClub(): Promise<{ clubId: string; seq: number; keys: readonly string[] }> {
  const { rows } = await house.pool.query<{ club_id: string; seq: number; keys: string[] }>(
    `select h.club_id, h.seq, array_agg(e.cmd_id || ' ' || e.n order by e.cmd_id, e.n) as keys
     from club_head h join event e on e.club_id = h.club_id
     where h.club_id = (select club_id from event where kind = 'loan-approved' and pub ? 'proofs' limit 1) or $1::uuid = h.club_id
     group by h.club_id order by h.club_id limit 1`,
    [known ?? null],
  );
  const [row] = rows;
  assert.ok(row);
  known = row.club_id;
  return { clubId: row.club_id, seq: row.seq, keys: row.keys };
}
