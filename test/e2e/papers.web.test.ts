// Everything a club prints, from its screens, without a network: list, preview, the slip of a record, the pages that come
// out of the printer; then the PDF of the server.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { top } from '../tidy/sources.ts';
import { type House, openHouse } from './house.ts';
import { look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { choose, heading, press, takeOffline } from './treasurer.ts';

let house: House;
let phone: Visitor;
let page: Page;
const step = makeSteps();

before(async () => {
  house = await openHouse(1);
  phone = await visit(house.browser, house.url, phoneSize);
  page = phone.page;
});
after(() => house.close());

/** What the printer would get; kept beside the screenshots to be looked at. */
async function printed(name: string): Promise<{ readonly pages: number; readonly sizes: readonly string[] }> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false });
  const folder = join(top, 'var', 'screenshots');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.pdf`), pdf);
  const boxes = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  const millimetres = (points: string | undefined): number => Math.round((Number(points) * 25.4) / 72);
  return { pages: boxes.length, sizes: [...new Set(boxes.map(([, wide, high]) => `${millimetres(wide)} × ${millimetres(high)}`))] };
}

step('the treasurer’s phone is kept for days without a network', async () => {
  await takeOffline(house, phone, 'Nguyễn Thị Hoa');
});

step('the list of papers: a period, a fund, a meeting', async () => {
  await page.goto('/#/them');
  await page.getByRole('link', { name: 'In giấy' }).click();
  await heading(page, /^In giấy/);
  await choose(page, 'Từ tháng', '9/2026');
  await choose(page, 'Đến tháng', '10/2026');
  await look(phone, '30a-in-giay-360');
});

step('the first month after the last is said beside the field, and no paper is offered', async () => {
  await choose(page, 'Đến tháng', '8/2026');
  await page.getByText('Tháng đầu phải trước tháng cuối ạ.').waitFor();
  assert.equal(await page.getByRole('link', { name: /^Sổ quỹ Quỹ/ }).count(), 0);
  await choose(page, 'Đến tháng', '10/2026');
});

step('the cash book comes out on wide A4 pages', async () => {
  await page.getByRole('link', { name: /^Sổ quỹ Quỹ hoạt động/ }).click();
  await heading(page, /^Sổ quỹ tiền mặt/);
  await page.getByText('Số dư đầu kỳ').waitFor();
  await look(phone, '30b-so-quy-360');
  const { pages, sizes } = await printed('30b-so-quy');
  assert.deepEqual(sizes, ['297 × 210']);
  assert.ok(pages >= 2 && pages <= 3, `${pages} pages`);
});

step('the letters of the paper are Tinos, which the phone has kept', async () => {
  const face = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].some((one) => one.family.includes('Van Ban') && one.status === 'loaded');
  });
  assert.ok(face);
});

step('from the cash book to a record, to its slip, to paper', async () => {
  await page.goto('/#/so-quy');
  await heading(page, /^Sổ quỹ/);
  await page
    .getByRole('link', { name: /Góp vay|góp/i })
    .first()
    .click();
  await heading(page, 'Một khoản trong sổ');
  await look(phone, '30c-mot-khoan-360');
  await page.getByRole('link', { name: 'In phiếu' }).click();
  await heading(page, /^Phiếu thu/);
  await page.getByText('Liên 2: giao người nộp').waitFor();
  await look(phone, '30-phieu-thu-360');
  assert.deepEqual(await printed('30-phieu-thu'), { pages: 1, sizes: ['210 × 297'] });
});

step('on A5 one slip a page; printed a second time it is marked as a copy', async () => {
  await press(page, 'A5, một tờ');
  await page.getByText('Liên 2: giao người nộp').waitFor({ state: 'detached' });
  assert.equal(await page.getByText('BẢN SAO', { exact: true }).count(), 0);
  assert.deepEqual(await printed('30-phieu-thu-a5'), { pages: 1, sizes: ['210 × 148'] });
  await press(page, 'In tờ này');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.getByText('BẢN SAO', { exact: true }).waitFor();
  await page.reload();
  await page.getByText('BẢN SAO', { exact: true }).waitFor();
  await press(page, 'In tờ này');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await look(phone, '30e-ban-sao-360');
  await press(page, 'Máy in chưa ra giấy, in lại bản chính');
  await page.getByText('BẢN SAO', { exact: true }).waitFor({ state: 'detached' });
});

step('the page of the meeting, its minutes, its count and the sheet for the wall', async () => {
  await page.goto('/#/in');
  for (const [link, name] of [
    ['Trang buổi họp', '31-trang-buoi-hop'],
    ['Biên bản', '31b-bien-ban'],
    ['Tờ treo tường', '31c-to-treo'],
    ['Bảng kiểm kê quỹ', '31d-kiem-ke'],
  ] as const) {
    await page.getByRole('link', { name: new RegExp(`^${link}`) }).click();
    await page.getByRole('button', { name: 'In tờ này' }).waitFor();
    await look(phone, `${name}-360`);
    assert.deepEqual(await printed(name), { pages: 1, sizes: ['210 × 297'] }, name);
    await page.goto('/#/in');
  }
});

step('true size can be asked for, and the region scrolls', async () => {
  await page.getByRole('link', { name: /^Biên bản/ }).click();
  await press(page, 'Xem to bằng giấy thật');
  await look(phone, '31e-xem-to-360');
});

step('a paper of nobody is said to be none', async () => {
  await page.goto('/#/in/xem/giay-vay.00000000-0000-7000-8000-000000000404');
  await page.getByText('Không có tờ giấy này').waitFor();
  await look(phone, '30d-khong-co-360');
});

step('with the network back the server’s PDF can be fetched', async () => {
  await house.comeBack();
  await phone.context.setOffline(false);
  await page.goto('/#/in');
  await page.getByRole('link', { name: /^Trang buổi họp/ }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải tệp PDF' }).click();
  assert.match((await coming).suggestedFilename(), /^trang-buoi-hop-2026-10-24\.pdf$/);
});

step('no screen complained', () => {
  assert.deepEqual(phone.complaints, []);
  return Promise.resolve();
});
