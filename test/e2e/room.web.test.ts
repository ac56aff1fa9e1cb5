// The room view while money crosses the table, on a phone without a network: large type upright and on its side, light and
// dark; aloud where the phone has a Vietnamese voice (here a page whose speechSynthesis only writes down what it is told).
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { type House, openHouse } from './house.ts';
import { listenTo, look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { heading, press, row, takeOffline } from './treasurer.ts';

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

step('nothing has crossed the table yet, and the view says so', async () => {
  await takeOffline(house, phone, 'Nguyễn Thị Hoa');
  await press(page, 'Bắt đầu buổi họp');
  await heading(page, /^Điểm danh/);
  await page.goto('/#/hop/doc-to');
  await page.getByText('Chưa có khoản nào ở buổi này').waitFor();
  await look(phone, '11a-chua-co-360');
});

step('from the collection sheet: the newest payment stands large, nothing is said of voices', async () => {
  await page.goto('/#/hop/thu-tien');
  await row(page, 'Hoàng Văn Tài').click();
  await page.getByText('Đã thu 1 người').waitFor();
  await page.getByRole('link', { name: 'Đọc to' }).click();
  await heading(page, 'Đọc từng khoản');
  await page.getByText('Ông Tài nộp').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Đọc thành tiếng' }).count(), 0);
  await look(phone, '11-doc-to-360');
});

step('the totals so far come after the last payment', async () => {
  for (const said of ['Từ đầu buổi thu được', 'Từ đầu buổi chi ra', 'Trong két đang có']) {
    await press(page, 'Sau');
    await page.getByText(said).waitFor();
  }
  await look(phone, '11b-trong-ket-360');
});

step('on its side and in the dark it is read as well', async () => {
  await page.setViewportSize({ width: 800, height: 360 });
  await look(phone, '11c-ngang-800');
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await look(phone, '11d-ngang-toi-800');
  await page.setViewportSize(phoneSize);
  await look(phone, '11e-toi-360');
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
});

step('asked for a voice, a phone without one says that a person reads', async () => {
  await page.goto('/#/them/may-nay');
  await press(page, 'Máy này đọc thành tiếng được không?');
  await page.getByText(/^Máy này chưa có giọng tiếng Việt/).waitFor();
});

step('with a voice on the phone, turned on, each payment is said as it is taken', async () => {
  phone.page = await phone.context.newPage();
  listenTo(phone);
  await page.close();
  page = phone.page;
  await page.addInitScript(() => {
    const heard: string[] = [];
    const voices = [
      { lang: 'vi-VN', localService: false, name: 'far away' },
      { lang: 'vi-VN', localService: true, name: 'on this phone' },
    ];
    const stub = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      cancel: () => undefined,
      speak: (said: { text: string; voice: { name: string } }) => heard.push(`${said.voice.name}: ${said.text}`),
    });
    Object.defineProperty(window, 'speechSynthesis', { value: stub });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', {
      value: class {
        readonly text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
    Object.assign(window, { heard });
  });
  const heard = (): Promise<readonly string[]> => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  await page.goto('/#/them/may-nay');
  await press(page, 'Máy này đọc thành tiếng được không?');
  await page.getByText(/^Máy này có giọng tiếng Việt/).waitFor();
  assert.deepEqual(await heard(), [], 'off at first');
  await page.getByRole('button', { name: 'Đọc thành tiếng', exact: true }).click();
  await page.goto('/#/hop/thu-tien');
  await row(page, 'Nguyễn Thị Hoa').click();
  await page.getByText('Đã thu 2 người').waitFor();
  await page.waitForFunction(() => (window as unknown as { heard: string[] }).heard.some((said) => said.includes('Bà Hoa nộp')));
  await page.getByRole('link', { name: 'Đọc to' }).click();
  await page.getByText('Bà Hoa nộp').waitFor();
  await page.getByRole('button', { name: 'Đọc thành tiếng', pressed: true }).waitFor();
  await look(phone, '11f-co-giong-360');
  for (const said of await heard()) {
    assert.match(said, /^on this phone: /, 'no sentence leaves the phone');
    assert.doesNotMatch(said, /\d/, 'sums are said in words');
  }
  await press(page, 'Đọc thành tiếng');
  const before = (await heard()).length;
  await press(page, 'Sau');
  await page.getByText('Từ đầu buổi thu được').waitFor();
  assert.equal((await heard()).length, before, 'turned off it is silent');
});

step('no screen complained', () => {
  assert.deepEqual(phone.complaints, []);
  return Promise.resolve();
});
