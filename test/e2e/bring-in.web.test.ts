// A club at work comes in: typed with the keyboard alone, pasted from a sheet, from a file with mistakes and one in an old
// font; corrected, signed by two, taken out in one step and brought in again. All of it without a network.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { DEFAULT_CHARTER } from '../../src/domain/club/charter.ts';
import { addSampleAccounts } from '../../src/server/accounts/account.ts';
import { makeAppender } from '../../src/server/log/append.ts';
import { commandBy, numbered } from '../../src/server/trial.ts';
import { madeWorkbook } from '../../src/sheets/made-workbook.ts';
import { type House, openHouse } from './house.ts';
import { laptopSize, look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { heading, press, signInAs } from './treasurer.ts';

const clubId = numbered(500);
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const family = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Vũ', 'Đỗ'];
const given = ['Hoa', 'Bình', 'Lan', 'Tài', 'Mai', 'Sáu', 'Dũng', 'Lụa', 'Thắng', 'Hạnh'];
/** Sixty different people, as they lie in somebody's sheet. */
const sixty = Array.from({ length: 60 }, (_, n) => {
  const name = `${family[n % 6]} ${n % 2 ? 'Văn' : 'Thị'} ${given[Math.floor(n / 6)]}`;
  const role = n === 0 ? 'Thủ quỹ' : n === 1 ? 'Chủ nhiệm' : '';
  return [name, n % 2 ? 'Nam' : 'Nữ', String(1940 + n), String(1 + (n % 5)), n % 7 === 0 ? 'Nghèo' : '', '12/09/2025', role];
});

let house: House;
let desk: Visitor;
let page: Page;
const step = makeSteps();

before(async () => {
  house = await openHouse(0);
  const day = '2025-09-10';
  const body = {
    name: 'CLB LTHTGN khu 5, phường Hà An',
    unitId: 'qn-07168-2025',
    hamlet: 'Khu 5',
    decisionNumber: '135/QĐ-UBND',
    decisionOn: day,
    launchedOn: day,
    charter: DEFAULT_CHARTER,
  };
  const found = { ...commandBy(numbered(1), clubId, 'found-club', body), on: day } as ReturnType<typeof commandBy>;
  await makeAppender(house.pool).append(clubId, [found]);
  const account = (n: number, name: string, role: 'treasurer' | 'volunteer') => {
    const who = { id: numbered(n), phone: `000000000${n}`, name, title: role, passwordHash: null, sample: true };
    return { ...who, grants: [{ role, clubId }] };
  };
  await addSampleAccounts(house.pool, [account(1, 'Nguyễn Thị Hoa', 'treasurer'), account(2, 'Đỗ Thị Hạnh', 'volunteer')]);
  desk = await visit(house.browser, house.url, laptopSize, { keepsApp: true });
  page = desk.page;
});
after(() => house.close());

const cell = (name: string, row: number) => page.getByLabel(`${name}, dòng ${row}`, { exact: true });

async function paste(name: string, row: number, text: string): Promise<void> {
  await cell(name, row).focus();
  await cell(name, row).evaluate((node, pasted) => {
    const board = new DataTransfer();
    board.setData('text/plain', pasted);
    node.dispatchEvent(new ClipboardEvent('paste', { clipboardData: board, bubbles: true, cancelable: true }));
  }, text);
}

async function give(name: string, bytes: Uint8Array): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: excel, buffer: Buffer.from(bytes) });
}

async function reachedServer(kind: string, count: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { rows } = await house.pool.query('select count(*)::int as count from event where kind = $1', [kind]);
    if (rows[0]?.count === count) return;
    await page.waitForTimeout(200);
  }
  assert.fail(`${kind} did not reach the server`);
}

step('the treasurer of a club that begins here is shown the way, and needs no network for it', async () => {
  await signInAs(page, 'Nguyễn Thị Hoa');
  await page.getByRole('link', { name: /Đưa câu lạc bộ đang hoạt động vào sổ/ }).waitFor();
  await look(desk, '90-hom-nay-so-trong-1280');
  await page.getByRole('link', { name: /Đưa câu lạc bộ đang hoạt động vào sổ/ }).click();
  await heading(page, 'Đưa sổ cũ vào');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await heading(page, 'Đưa sổ cũ vào');
  await house.goDark();
  await desk.context.setOffline(true);
});

step('sums as people type them are understood and read back; a reload loses nothing', async () => {
  await page.getByLabel('Ngày chốt sổ giấy').fill('2026-09-30');
  await cell('Trong két', 1).click();
  await page.keyboard.type('12tr5');
  await page.getByText('Máy hiểu là 12.500.000 đ (Mười hai triệu năm trăm nghìn đồng)').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('2tr50');
  await page.getByText(/Máy không đọc được số tiền này\. Ghi như/).waitFor();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('2.500.000');
  await page.keyboard.press('Tab');
  await page.keyboard.type('18tr');
  await cell('Trong két', 2).fill('700k');
  await cell('Tổng quỹ theo sổ', 2).fill('700.000');
  await paste('Vào quỹ', 1, 'Tăng thu nhập\tNgân sách\t20 triệu\t01/10/2025\tUBND phường\n');
  await page.getByText('Két, ngân hàng và cho vay ít hơn tổng theo sổ giấy 3.000.000 đ.').waitFor();
  await look(desk, '91-dua-vao-quy-1280');
  await page.waitForTimeout(400);
  await page.reload();
  await heading(page, 'Đưa sổ cũ vào');
  assert.equal(await cell('Trong két', 1).inputValue(), '12tr5');
  assert.equal(await page.getByLabel('Ngày chốt sổ giấy').inputValue(), '2026-09-30');
});

step('eight members with the keyboard alone, a wrong one said and mended', async () => {
  await page.getByRole('link', { name: 'Sang thành viên' }).click();
  await cell('Họ và tên', 1).focus();
  for (const [name = '', sex = '', born = '', group = ''] of sixty.slice(0, 8)) {
    for (const text of [name, sex, born, group]) {
      await page.keyboard.type(text);
      if (text !== group) await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.waitForTimeout(50);
  }
  assert.equal(await cell('Họ và tên', 8).inputValue(), sixty[7]?.[0]);
  await cell('Năm sinh', 3).fill('19422');
  await page
    .getByText(/Năm sinh này không đúng/)
    .first()
    .waitFor();
  await look(desk, '92-dua-vao-thanh-vien-loi-1280');
  await cell('Năm sinh', 3).fill('1942');
});

step('sixty lines are pasted from a program of sheets', async () => {
  const begun = Date.now();
  await paste('Họ và tên', 1, sixty.map((line) => line.join('\t')).join('\n'));
  await page.getByText('Đã dán 60 dòng').waitFor();
  const pasted = Date.now() - begun;
  assert.equal(await cell('Họ và tên', 60).inputValue(), sixty[59]?.[0]);
  assert.ok(pasted < 5000, `sixty lines took ${pasted} ms`);
  await page.getByText('Bảng này không còn chỗ nào cần sửa.').waitFor();
  await look(desk, '93-dua-vao-thanh-vien-1280');
});

step('loans: an unknown borrower and a sum too large are said; then the funds add up', async () => {
  await page.getByRole('link', { name: 'Sang khoản vay' }).click();
  await paste('Người vay', 1, 'pham van hoa\t\t\t15/04/2026\t5tr\t6tr\t50k\nBà Tư\t\t\t15/04/2026\t1tr\t1tr\n');
  await page.getByText('Còn 2 chỗ cần sửa ở bảng này').waitFor();
  await look(desk, '94-dua-vao-khoan-vay-loi-1280');
  await cell('Gốc còn nợ', 1).fill('3tr');
  await page.getByRole('button', { name: 'Bỏ dòng 2' }).click();
  await page.getByText('Bảng này không còn chỗ nào cần sửa.').waitFor();
  assert.equal(await page.getByText('Khớp', { exact: true }).count(), 2);
});

step('a file: what is no sheet is said in one sentence, an old font is asked about, mistakes are listed; nothing is half in', async () => {
  await page.goto('/#/dua-vao-so');
  await give(
    'khoa.xlsx',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])]),
  );
  await page.getByText(/Tệp này có mật khẩu/).waitFor();
  await give(
    'danh-sach-cu.xlsx',
    madeWorkbook([
      {
        name: 'DS',
        rows: [
          ['Hä vµ tªn', 'Giíi tÝnh', 'N¨m sinh'],
          ['NguyÔn ThÞ Hoa', 'N÷', 1958],
          ['TrÇn V¨n B×nh', 'Nam', 1955],
        ],
      },
    ]),
  );
  await page.getByText('Tệp này gõ bằng phông cũ (TCVN3), phải không ạ?').waitFor();
  await look(desk, '95-dua-vao-phong-cu-1280');
  await press(page, 'Đúng, đổi cả tệp');
  await page.getByText('danh-sach-cu.xlsx: 2 thành viên, 0 khoản vay').waitFor();
  const bad = sixty.map(([name, sex], n) => [name ?? '', n % 3 === 0 ? '?' : (sex ?? ''), n % 2 === 0 ? '31/02/1950' : 1950]);
  await give('nhieu-loi.xlsx', madeWorkbook([{ name: 'Danh sách', rows: [['Họ tên', 'Giới', 'Năm sinh'], ...bad] }]));
  await page
    .getByText(/^Còn \d\d chỗ cần sửa$/)
    .first()
    .waitFor();
  await page.getByText('Danh sách, dòng 2, cột C (Năm sinh)').waitFor();
  await look(desk, '96-dua-vao-tep-loi-1280');
  const saved = page.waitForEvent('download');
  await press(page, 'Tải danh sách chỗ cần sửa');
  assert.equal((await saved).suggestedFilename(), 'cho-can-sua.xlsx');
  const template = page.waitForEvent('download');
  await press(page, 'Tải bảng mẫu');
  assert.equal((await template).suggestedFilename(), 'mau-chot-so.xlsx');
  // Not put into the tables: what was typed stands.
  assert.equal(await cell('Trong két', 1).inputValue(), '12tr5');
});

step('two people sign, and the whole of it is in the book', async () => {
  await page.goto('/#/dua-vao-so/ky');
  await heading(page, 'Hai người ký');
  await page.getByText('Quỹ tăng thu nhập bắt đầu với 18.000.000 đ').waitFor();
  assert.ok(await page.getByRole('button', { name: 'Cần cả hai người ký' }).isDisabled());
  await press(page, /^Chủ nhiệm: Trần Văn Hoa/);
  await press(page, /^Thủ quỹ: Nguyễn Thị Hoa/);
  await look(desk, '97-dua-vao-ky-1280');
  await press(page, 'Đưa 60 người và 18.700.000 đ vào sổ');
  await heading(page, 'Sổ cũ đã vào');
  await look(desk, '98-dua-vao-xong-1280');
  await page.goto('/#/so-quy');
  await page.getByText('18.700.000 đ').first().waitFor();
  await page.getByText('Đưa sổ cũ vào').first().waitFor();
  await page.goto('/#/thanh-vien');
  await page.getByText('60 thành viên', { exact: true }).waitFor();
});

step('it reaches the server, and a volunteer sees the members', async () => {
  await house.comeBack();
  await desk.context.setOffline(false);
  await page.goto('/#/dua-vao-so/xong');
  await page
    .getByText(/Đã tới máy chủ|Đã vào báo cáo/)
    .first()
    .waitFor();
  await reachedServer('loan-brought-in', 1);
  const other = await visit(house.browser, house.url, phoneSize);
  await signInAs(other.page, 'Đỗ Thị Hạnh');
  await heading(other.page, /^Chào/);
  await other.page.goto('/#/thanh-vien');
  await other.page.getByText('60 thành viên', { exact: true }).waitFor();
  await other.context.close();
  const sums = await house.pool.query("select sum(amount)::int as total from posting where account = 'loans'");
  assert.equal(sums.rows[0]?.total, 3_000_000);
});

step('the whole of it is taken out in one step, for those who only read the roster too', async () => {
  await press(page, 'Lấy lại cả lần đưa vào');
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi dòng sửa' }).click();
  await page.getByText('Chưa đưa sổ nào vào').waitFor();
  await page.goto('/#/thanh-vien');
  await page.getByText('Sổ của câu lạc bộ còn trống').waitFor();
  await reachedServer('record-reversed', 2);
  const other = await visit(house.browser, house.url, phoneSize);
  await signInAs(other.page, 'Đỗ Thị Hạnh');
  await heading(other.page, /^Chào/);
  await other.page.goto('/#/thanh-vien');
  await other.page.getByText('Sổ của câu lạc bộ còn trống').waitFor();
  await other.context.close();
});

step('the draft is still there, to be mended and signed again, on a phone’s width too', async () => {
  await page.setViewportSize(phoneSize);
  await page.goto('/#/dua-vao-so');
  await heading(page, 'Đưa sổ cũ vào');
  assert.equal(await cell('Trong két', 1).inputValue(), '12tr5');
  await look(desk, '99-dua-vao-quy-360');
  await page.goto('/#/dua-vao-so/thanh-vien');
  await cell('Họ và tên', 60).waitFor();
  await look(desk, '99b-dua-vao-thanh-vien-360');
  await page.goto('/#/dua-vao-so/ky');
  await press(page, /^Chủ nhiệm: Trần Văn Hoa/);
  await press(page, /^Thủ quỹ: Nguyễn Thị Hoa/);
  await look(desk, '99c-dua-vao-ky-360');
  await press(page, 'Đưa 60 người và 18.700.000 đ vào sổ');
  await heading(page, 'Sổ cũ đã vào');
  await look(desk, '99d-dua-vao-xong-360');
  assert.deepEqual(desk.complaints, []);
});
