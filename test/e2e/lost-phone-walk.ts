// The drill of a lost phone: a meeting recorded without a signal, a sealed copy, the phone gone; the chair hands the copy in, the new phone
// has the meeting with the same check word and says which meeting is missing. Steps are counted, never minutes.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import type { House } from './house.ts';
import { look, phoneSize, type Visitor, visit } from './steps.ts';
import { countNotes, heading, press, readDong, signInAs, takeOffline } from './treasurer.ts';

/** Everything a person presses, chooses or types from the moment the phone is gone. */
const MOST_STEPS = 16;

export async function lostPhone(house: House): Promise<void> {
  const { code, file, word } = await meetAndCopy(house);
  let steps = 0;
  const tap = async (what: Locator): Promise<void> => {
    steps += 1;
    await what.click();
  };
  const type = async (what: Locator, words: string): Promise<void> => {
    steps += 1;
    await what.fill(words);
  };
  const chair = await visit(house.browser, house.url, phoneSize);
  const { page } = chair;
  await signInAs(page, 'Nguyễn Văn Thắng');
  await openDrill(page, tap);
  await page.getByText('Phiên mới nhất trong sổ').waitFor();
  await badFiles(page, file, code);
  await chooseFile(page, file);
  steps += 1;
  await type(page.getByLabel('Mã cứu sổ, 20 chữ và số'), code.toLowerCase().replaceAll('-', ' '));
  await tap(page.getByRole('button', { name: 'Mở bản sao' }));
  await page.getByText('Đã giữ bản sao của Nguyễn Thị Hoa').waitFor();
  await page.getByText('Có trong bản sao, chờ nhận vào sổ').waitFor();
  await look(chair, 'giu-ho-ban-sao-360');
  // The same file again: the code is known by now, and nothing is kept twice.
  await chooseFile(page, file);
  await page.getByText('Máy này đã giữ đúng bản sao ấy rồi').waitFor();
  await tap(page.getByRole('button', { name: /^Chuyển hộ \d+ việc/ }));
  await page.getByText(/^Phiên 24\/11\/2026, trang số \d+\. Đã chuyển hộ/).waitFor();
  await tap(page.getByRole('link', { name: 'Chọn máy bị mất' }));
  await tap(
    page
      .getByRole('listitem')
      .filter({ hasText: 'Máy riêng, Nguyễn Thị Hoa' })
      .getByRole('button', { name: /^Thu hồi máy này/ }),
  );
  await type(page.getByLabel('Vì sao thu hồi?'), 'bà Hoa đánh rơi máy');
  await tap(page.getByRole('button', { name: /^Thu hồi$/ }));
  await page.getByText('bà Hoa đánh rơi máy').waitFor();
  await page.getByText('Nguyễn Văn Thắng chuyển hộ từ bản sao').first().waitFor();
  assert.equal(await page.getByRole('button', { name: 'Nhận vào sổ' }).count(), 0, 'nobody decides on what they carried in');
  steps = await onNewPhone(house, { code, file, word }, steps);
  assert.ok(steps <= MOST_STEPS, `${steps} steps from the loss to the proof, not ${MOST_STEPS}`);
  assert.deepEqual(chair.complaints, []);
  await chair.context.close();
}

interface Copied {
  readonly code: string;
  readonly file: string;
  /** Check word of the meeting's page, as copied into the paper book. */
  readonly word: string;
}

/** The treasurer alone with her phone and no signal. */
async function meetAndCopy(house: House): Promise<Copied> {
  const old = await visit(house.browser, house.url, phoneSize);
  const { page } = old;
  await takeOffline(house, old, 'Nguyễn Thị Hoa');
  await press(page, 'Bắt đầu buổi họp');
  await heading(page, /^Điểm danh/);
  await page.goto('/#/hop/dem-ket');
  const book = await page
    .getByText(/^Theo sổ/)
    .locator('..')
    .innerText();
  await countNotes(page, readDong(book));
  await press(page, /^Ghi két có/);
  for (const who of ['Nguyễn Thị Hoa', 'Nguyễn Văn Thắng']) await press(page, `Ký: ${who}`);
  await press(page, 'Khóa buổi họp');
  await heading(page, /^Buổi họp đã khóa/);
  const word = (await page.locator('.check').innerText()).replaceAll(/\s+·?\s*/g, ' ').trim();
  await page.getByRole('link', { name: 'Tạo bản sao khóa kín' }).click();
  await press(page, 'Lập mã cứu sổ');
  await page.getByText('Gõ lại nhóm cuối cùng').waitFor();
  await look(old, 'ma-cuu-so-360');
  const code = (await page.locator('.code b').allInnerTexts()).join('-');
  await page.getByLabel('Gõ lại nhóm cuối cùng trên tờ giấy').fill(code.slice(-5).toLowerCase());
  await press(page, 'Đã chép ra giấy');
  const [saved] = await Promise.all([page.waitForEvent('download'), press(page, 'Lưu thành tệp')]);
  await page.getByText(/^Bản sao gần nhất/).waitFor();
  const file = await readFile(await saved.path(), 'utf8');
  assert.ok(!/Hoa|close-meeting|Khóa/.test(file.slice(file.indexOf('{'))), 'nothing of it can be read');
  assert.deepEqual(old.complaints, []);
  await old.context.close();
  await house.comeBack();
  return { code, file, word };
}

async function openDrill(page: Page, tap: (what: Locator) => Promise<void>): Promise<void> {
  await tap(page.getByRole('link', { name: 'Việc khác' }));
  await tap(page.getByRole('link', { name: 'Mất điện thoại, máy mới' }));
  await heading(page, 'Mất điện thoại, máy mới');
}

async function chooseFile(page: Page, text: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({ name: 'la-lanh-ban-sao.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
}

/** Each is told for what it is, and nothing is taken. */
async function badFiles(page: Page, file: string, code: string): Promise<void> {
  await chooseFile(page, file.slice(0, file.length / 2));
  await page.getByText('Tệp bị cắt hoặc hỏng trên đường đi').waitFor();
  await chooseFile(page, file.replace(/"clubId":"[^"]+"/, '"clubId":"00000000-0000-4000-8000-000000000001"'));
  await page.getByText('Bản sao này của câu lạc bộ khác').waitFor();
  await chooseFile(page, file);
  await page.getByLabel('Mã cứu sổ, 20 chữ và số').fill(`A${code.slice(1)}`.replace(/^AA/, 'BA'));
  await press(page, 'Mở bản sao');
  await page.getByText('Có chữ sai ở nhóm 1').waitFor();
}

async function onNewPhone(house: House, { code, file, word }: Copied, before: number): Promise<number> {
  const fresh: Visitor = await visit(house.browser, house.url, phoneSize);
  const { page } = fresh;
  let steps = before;
  const tap = async (what: Locator): Promise<void> => {
    steps += 1;
    await what.click();
  };
  steps += 1;
  await signInAs(page, 'Nguyễn Thị Hoa');
  await heading(page, /^Chào/);
  await openDrill(page, tap);
  await page.getByText(/^Nguyễn Văn Thắng đã chuyển hộ \d+ việc/).waitFor();
  await look(fresh, 'may-moi-360');
  await tap(page.getByRole('button', { name: /^Nhận \d+ việc vào sổ/ }));
  await page.getByText(/^Phiên mới nhất trong sổ: trang số \d+, ngày 24\/11\/2026/).waitFor();
  const told = await page
    .getByText(/^Mã trang: /)
    .first()
    .innerText();
  assert.ok(told.replaceAll(/\s+·?\s*/g, ' ').includes(word), `${told} is not the page of the paper: ${word}`);
  const done = steps;
  // The file as well, as one does who is not sure: nothing doubles.
  await chooseFile(page, file);
  await page.getByLabel('Mã cứu sổ, 20 chữ và số').fill(code);
  await press(page, 'Mở bản sao');
  await page.getByText(/^Bản sao của Nguyễn Thị Hoa.*đã có rồi/).waitFor();
  for (let tries = 0; (await meetingRecords(house)) !== '1 1'; tries += 1) {
    assert.ok(tries < 60, `opened and closed: ${await meetingRecords(house)}`);
    await page.waitForTimeout(100);
  }
  // A month later nothing was recorded: the meeting is named, and its link opens the form with its day.
  await page.clock.setFixedTime(new Date('2026-12-26T09:00:00+07:00'));
  await page.reload();
  await page.getByText('Phiên 24/12/2026', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Nhập phiên 24/12/2026' }).click();
  await heading(page, 'Mở buổi họp');
  assert.equal(await page.getByLabel('Ngày họp').inputValue(), '2026-12-24');
  assert.deepEqual(fresh.complaints, []);
  await fresh.context.close();
  return done;
}

async function meetingRecords(house: House): Promise<string> {
  const { rows } = await house.pool.query<{ told: string }>(
    `select count(*) filter (where kind = 'meeting-opened') || ' ' || count(*) filter (where kind = 'meeting-closed') as told
     from event where on_date = '2026-11-24' and kind in ('meeting-opened', 'meeting-closed')`,
  );
  return rows[0]?.told ?? '';
}
