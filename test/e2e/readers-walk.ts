// The office as somebody sees it who may not write there: the pages without their forms; an editor, told who sends what he prepared.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { OfficeLevel } from '../../src/domain/access/office-level.ts';
import { addSampleAccounts } from '../../src/server/accounts/account.ts';
import type { House } from './house.ts';
import { laptopSize, look, phoneSize, type Visitor, visit } from './steps.ts';
import { press, signInAs } from './treasurer.ts';

const PROVINCE = 'vn-quang-ninh';
const OFFICERS: Readonly<Record<Exclude<OfficeLevel, 'approver'>, { readonly id: string; readonly phone: string; readonly name: string }>> =
  {
    reader: { id: '00000000-0000-4000-8000-00000000a001', phone: '0000000091', name: 'Vũ Thị Xem' },
    editor: { id: '00000000-0000-4000-8000-00000000a002', phone: '0000000092', name: 'Lê Văn Soạn' },
  };
const PAGES = [
  'so-lieu',
  'su-co',
  'bao-cao/mau',
  'dia-gioi/moi',
  'chu-de',
  'phat-trien/theo-doi',
  'phat-trien/kiem-tra',
  'phat-trien/clb-moi',
  'phat-trien/von-ban-dau',
  'phat-trien/cham-diem',
  'phat-trien/khen-thuong',
  'phat-trien/tap-huan',
  'phat-trien/hoi-nghi',
  'phat-trien/kinh-phi',
] as const;
/** What only writing needs. A file is put in by a label that looks like a button. */
const WRITES = 'main :is(form, [type="submit"], button.btn-primary, button.btn-danger, textarea, [type="file"], [type="checkbox"])';

/** Until another page than the one before stands there, with what it asked for. */
async function open(page: Page, address: string): Promise<void> {
  await page.evaluate(() => document.querySelector('main h1')?.setAttribute('data-before', ''));
  await page.goto(`/#/van-phong/${address}`);
  await page.waitForFunction(
    () =>
      document.querySelector('.office main h1:not([data-before])') !== null && document.querySelector('main [aria-busy="true"]') === null,
  );
}

async function signedIn(house: House, level: keyof typeof OFFICERS): Promise<Visitor> {
  const visitor = await visit(house.browser, house.url, laptopSize);
  const { name } = OFFICERS[level];
  await addSampleAccounts(house.pool, [
    {
      ...OFFICERS[level],
      title: name,
      grants: [{ role: 'province-officer', unitId: PROVINCE, level }],
      passwordHash: null,
      sample: true,
    },
  ]);
  await signInAs(visitor.page, name);
  await visitor.page.locator('.office main h1').waitFor();
  return visitor;
}

export async function readOnly(house: House): Promise<void> {
  const reader = await signedIn(house, 'reader');
  const { page } = reader;
  const offered: string[] = [];
  const note = async (where: string): Promise<void> => {
    if ((await page.locator(WRITES).count()) > 0) offered.push(where);
  };
  for (const address of PAGES) {
    await open(page, address);
    await note(address);
  }
  // What opens from the lists.
  let opened = 0;
  for (const address of ['theo-doi', 'kiem-tra', 'von-ban-dau', 'khen-thuong', 'cham-diem']) {
    await open(page, `phat-trien/${address}`);
    const first = page.locator('main :is(li, th) a').first();
    if ((await first.count()) === 0) continue;
    await first.click();
    await page.locator('main .no-print a.src').first().waitFor();
    await note(`${address}, one of them`);
    opened += 1;
  }
  await open(page, 'van-ban');
  for (const part of ['Mẫu Word', 'Đầu trang']) {
    await press(page, part);
    await note(part);
  }
  assert.deepEqual(offered, []);
  assert.ok(opened >= 4, `${opened} opened`);
  await page.getByText('Tài khoản này chỉ xem.', { exact: true }).waitFor();
  await page.setViewportSize(phoneSize);
  await open(page, 'phat-trien/von-ban-dau');
  await look(reader, '90-chi-xem-von-360');
  assert.deepEqual(reader.complaints, []);
}

export async function prepareOnly(house: House): Promise<void> {
  const editor = await signedIn(house, 'editor');
  const { page } = editor;
  await open(page, 'bao-cao');
  await page.getByRole('link', { name: 'Mở báo cáo' }).click();
  await page.getByText(/^Người duyệt và ký của đơn vị gửi báo cáo này/).waitFor();
  assert.equal(await page.getByRole('button', { name: /^Gửi/ }).count(), 0);
  await page.getByLabel('Kiến nghị').fill('Thêm máy đo huyết áp');
  await page.getByLabel('Kiến nghị').blur();
  await open(page, 'so-lieu');
  await page.locator('main form').waitFor();
  await page.goBack();
  await page.waitForFunction(() => [...document.querySelectorAll('textarea')].some(({ value }) => value === 'Thêm máy đo huyết áp'));
  assert.deepEqual(editor.complaints, []);
}
