// What is done before each picture of a lesson is taken, one after another in one practice club. Buttons are found by the words of the
// dictionary, so a scene that cannot be played says that its lesson is out of date.
import type { Page } from 'playwright-core';
import { count } from '../../src/web/text/vi/cash-count.ts';
import { devices } from '../../src/web/text/vi/devices.ts';
import { homeCare } from '../../src/web/text/vi/home-care.ts';
import { lending } from '../../src/web/text/vi/lending.ts';
import { collect, today } from '../../src/web/text/vi/meeting.ts';
import { closing } from '../../src/web/text/vi/meeting-closing.ts';
import { record } from '../../src/web/text/vi/money.ts';
import { more } from '../../src/web/text/vi/more.ts';
import { choose, countNotes, enterAmount, press, readDong, row, typeOnKeypad } from '../e2e/treasurer.ts';

export interface Scene {
  /** 1 the first of the lesson. */
  readonly step: number;
  readonly act: (page: Page) => Promise<void>;
  /** The line at the bottom that says what was written belongs to the picture. */
  readonly toast?: true;
}

const at = async (page: Page, address: string): Promise<void> => {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await page.locator('h1').first().waitFor();
  await page.waitForTimeout(300);
};
const openMeeting = async (page: Page, address: string): Promise<void> => {
  await at(page, `#/${address}?mo-buoi=1`);
  await page.waitForFunction(() => document.querySelector('.dock') !== null);
};
const tap = async (page: Page, ...names: readonly string[]): Promise<void> => {
  for (const name of names) await row(page, name).click();
};
const bring = (page: Page, name: string): Promise<void> => page.getByText(name, { exact: true }).first().scrollIntoViewIfNeeded();

export const SCENES: Readonly<Record<string, readonly Scene[]>> = {
  'mo-buoi-hop': [
    { step: 1, act: (page) => at(page, '#/') },
    {
      step: 2,
      act: async (page) => {
        await press(page, today.start);
        await tap(page, 'Nguyễn Thị Mận', 'Trần Văn Ổi', 'Phạm Văn Mít');
      },
    },
    { step: 3, act: (page) => row(page, 'Lê Thị Đào').dblclick() },
    { step: 4, act: (page) => press(page, /^Ghi \d+ người còn lại có mặt$/) },
  ],
  'thu-tien': [
    { step: 1, act: (page) => openMeeting(page, 'hop/thu-tien') },
    { step: 2, act: (page) => tap(page, 'Nguyễn Thị Mận', 'Hoàng Thị Lê') },
    {
      step: 3,
      act: async (page) => {
        await page.getByRole('link', { name: collect.otherAmount('Đặng Văn Bưởi') }).click();
        await typeOnKeypad(page, 300_000);
        await page.evaluate(() => scrollTo(0, 0));
      },
    },
    { step: 4, act: (page) => openMeeting(page, 'hop/thu-tien') },
  ],
  'cho-vay': [
    { step: 1, act: (page) => openMeeting(page, 'hop/vay-von') },
    {
      step: 2,
      act: async (page) => {
        await page.getByRole('link', { name: lending.ask }).click();
        await choose(page, lending.borrower, 'Vũ Thị Hồng');
        await page.getByLabel(lending.purpose).fill('mua gà giống');
        await enterAmount(page, lending.amount, 3_000_000, 'Ba triệu đồng');
        await bring(page, lending.purpose);
      },
    },
    {
      step: 3,
      act: async (page) => {
        await choose(page, lending.approver(1), 'Trần Văn Ổi');
        await choose(page, lending.approver(2), 'Nguyễn Thị Mận');
        await page.getByLabel(lending.approver(2)).scrollIntoViewIfNeeded();
      },
    },
    {
      step: 4,
      act: async (page) => {
        await press(page, lending.approve('3.000.000 đ'));
        await page.getByRole('button', { name: lending.disburse('3.000.000 đ') }).waitFor();
      },
    },
  ],
  'chot-buoi': [
    {
      step: 1,
      act: async (page) => {
        await openMeeting(page, 'hop/dem-ket');
        const dock = (await page.locator('.dock').textContent()) ?? '';
        const book = readDong(dock.slice(dock.indexOf(count.byBook)));
        await countNotes(page, book - (book % 1000) - 20_000);
      },
    },
    { step: 2, act: (page) => page.getByRole('button', { name: count.giveReason }).hover() },
    {
      step: 3,
      act: async (page) => {
        await press(page, count.giveReason);
        await page.getByText(count.reasons['counted-late']).first().click();
        await press(page, /^Ghi chênh lệch/);
        await at(page, '#/hop/khoa-buoi');
        await page
          .getByRole('button', { name: new RegExp(`^${closing.signHere}: `) })
          .first()
          .scrollIntoViewIfNeeded();
      },
    },
    {
      step: 4,
      act: async (page) => {
        for (const name of ['Nguyễn Thị Mận', 'Trần Văn Ổi']) await press(page, `${closing.signHere}: ${name}`);
        await page.getByRole('button', { name: closing.close }).hover();
      },
    },
    {
      step: 5,
      act: async (page) => {
        await press(page, closing.close);
        await page.getByRole('link', { name: closing.readAloud }).first().scrollIntoViewIfNeeded();
      },
    },
  ],
  'khong-song': [
    { step: 1, act: (page) => at(page, '#/') },
    {
      step: 3,
      act: async (page) => {
        await at(page, '#/them');
        await page.getByRole('link', { name: more.phone }).scrollIntoViewIfNeeded();
        await page.evaluate(() => scrollBy(0, 200));
      },
    },
  ],
  'ma-pin': [
    {
      step: 1,
      act: async (page) => {
        await at(page, '#/them/may-nay');
        await page.getByRole('button', { name: devices.setPin }).scrollIntoViewIfNeeded();
      },
    },
    { step: 2, act: (page) => press(page, devices.setPin) },
    {
      step: 4,
      act: async (page) => {
        for (const _ of [1, 2]) {
          await page.keyboard.type('042759');
          await press(page, devices.next);
        }
        await press(page, devices.lockNow);
        await page.getByRole('heading', { name: devices.whoWrites }).waitFor();
        await page.evaluate(() => scrollTo(0, 0));
      },
    },
  ],
  'tham-hoi': [
    { step: 1, act: (page) => at(page, '#/cham-soc') },
    {
      step: 2,
      act: async (page) => {
        await page.getByRole('link', { name: homeCare.visit }).first().click();
        await page.locator('h1').first().waitFor();
        await page.waitForTimeout(400);
      },
    },
  ],
  'huyet-ap': [
    { step: 1, act: (page) => openMeeting(page, 'hop/suc-khoe') },
    {
      step: 2,
      act: async (page) => {
        await page.locator('.dock a').first().click();
        await page.waitForTimeout(400);
        await typeOnKeypad(page, 128);
      },
    },
  ],
  'ghi-nham': [
    {
      step: 1,
      act: async (page) => {
        await openMeeting(page, 'hop/thu-tien');
        await tap(page, 'Phạm Văn Mít');
      },
      toast: true,
    },
    { step: 2, act: (page) => at(page, '#/so-quy') },
    {
      step: 3,
      act: async (page) => {
        await page.locator('a.item.line').first().click();
        await page.getByRole('button', { name: record.reverse }).scrollIntoViewIfNeeded();
      },
    },
  ],
};
