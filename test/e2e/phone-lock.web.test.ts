// The phone at rest: a book kept in plain is sealed without loss, opened by a PIN, by the right person, after a killed tab too.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { type House, openHouse } from './house.ts';
import { keptOn } from './kept.ts';
import { makeOld } from './old-phone.ts';
import { practiseBehindTheLock } from './practice-walk.ts';
import { look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { heading, meetingDay, press, signInAs } from './treasurer.ts';
import { confirmAll, enrolAndHandOver, typeForTheBoard } from './typist-walk.ts';

const step = makeSteps();
const pins = { hoa: '042759', thang: '880136' };
let house: House;
let phone: Visitor;
let page: Page;
let hoaId = '';

before(async () => {
  house = await openHouse(1);
  phone = await visit(house.browser, house.url, phoneSize);
  page = phone.page;
});
after(() => house.close());

async function typePin(pin: string): Promise<void> {
  for (const digit of pin) await page.keyboard.press(digit);
}

step('a phone that kept its book in plain seals all of it, killed on the way as often as one likes, and loses nothing', async () => {
  await signInAs(page, 'Nguyễn Thị Hoa');
  await heading(page, 'Chào bà Hoa ạ');
  hoaId = await makeOld(page);
  await phone.context.setOffline(false);
  await page.route('**/push', (route) => route.abort());
  for (let kill = 0; kill < 4; kill += 1) {
    await page.goto('/', { waitUntil: 'commit' });
    await page.waitForTimeout(60 * kill);
    await page.goto('/api/health', { waitUntil: 'commit' });
  }
  await page.goto('/');
  await heading(page, 'Chào bà Hoa ạ');
  await page.goto('/#/so-quy');
  await page.getByText('mua kim chỉ').first().waitFor();
  const kept = await keptOn(page);
  const plain = kept.filter(({ box, sealed }) => box !== 'named' && !sealed);
  assert.deepEqual(plain, [], 'no page, record or picture lies open');
  assert.ok(kept.some(({ key, text, sealed }) => sealed && key.startsWith('giai-trinh:') && text.includes('câu viết dở')));
  assert.ok(!kept.some(({ text, sealed }) => !sealed && /kim chỉ|viết dở/.test(text)));
  await page.unroute('**/push');
});

step('six digits close it: wrong ones make one wait and erase nothing, the right ones open it without a network', async () => {
  await page.goto('/#/them/may-nay');
  await press(page, 'Đặt mã 6 số');
  await typePin('111111');
  await press(page, 'Tiếp');
  await page.getByText('Mã này dễ đoán quá').waitFor();
  for (const _ of pins.hoa) await page.keyboard.press('Backspace');
  await typePin(pins.hoa);
  await look(phone, 'dat-ma-6-so-360');
  await press(page, 'Tiếp');
  await typePin(pins.hoa);
  await press(page, 'Tiếp');
  await page.getByText('Sổ trên máy này đã khóa').waitFor();
  await look(phone, 'may-nay-khoa-360');
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await heading(page, 'Ai đang ghi?');
  assert.ok(
    (await keptOn(page)).every(({ box, text }) => box === 'named' || text.includes('[sealed]')),
    'the phone itself cannot open it now',
  );
  await house.goDark();
  await phone.context.setOffline(true);
  for (let wrong = 0; wrong < 5; wrong += 1) await wrongPin(wrong);
  await look(phone, 'mo-may-sai-ma-360');
  await page.reload();
  await heading(page, 'Ai đang ghi?');
  await typePin(pins.hoa);
  await page.getByText('Đã sai nhiều lần. Hãy chờ').waitFor();
  await page.clock.setFixedTime(new Date(meetingDay.getTime() + 31_000));
  await typePin(pins.hoa);
  await heading(page, 'Máy này');
});

async function wrongPin(before: number): Promise<void> {
  await typePin('135790');
  await page.getByText(before < 4 ? `Còn ${4 - before} lần thử` : 'Hãy chờ 30 giây').waitFor();
}

step('a locked phone goes on where it stood, with what was half written', async () => {
  await page.goto('/#/gop-y/moi');
  await page.locator('textarea').first().fill('đường vào nhà văn hóa tối quá');
  await press(page, /^Đang ghi: Nguyễn Thị Hoa/);
  await heading(page, 'Ai đang ghi?');
  assert.equal(await page.getByText('đường vào nhà văn hóa').isVisible(), false);
  await look(phone, 'mo-may-360', { locked: true });
  await typePin(pins.hoa);
  await page.locator('textarea').first().waitFor();
  assert.equal(await page.locator('textarea').first().inputValue(), 'đường vào nhà văn hóa tối quá');
});

step('a second person on the same phone: two taps and six digits, each with the own book and the own name', async () => {
  await house.comeBack();
  await phone.context.setOffline(false);
  await press(page, /^Đang ghi: Nguyễn Thị Hoa/);
  await press(page, 'Đăng nhập bằng mật khẩu');
  await press(page, 'Nguyễn Văn Thắng');
  await heading(page, 'Chào ông Thắng ạ');
  await heading(page, 'Việc của Chủ nhiệm ở đây');
  await press(page, 'Đã hiểu, cất đi');
  await page.getByRole('heading', { name: 'Việc của Chủ nhiệm ở đây' }).waitFor({ state: 'detached' });
  assert.ok(await cardIsAway('chair'), 'the first card stays away, under his own key');
  await page.goto('/#/them/may-nay');
  await press(page, 'Đặt mã 6 số');
  for (const _ of [1, 2]) {
    await typePin(pins.thang);
    await press(page, 'Tiếp');
  }
  await page.getByText('Sổ trên máy này đã khóa').waitFor();
  await house.goDark();
  await phone.context.setOffline(true);
  await page.goto('/#/');
  await press(page, /^Đang ghi: Nguyễn Văn Thắng/);
  await press(page, 'Nguyễn Thị Hoa');
  await typePin(pins.thang);
  await page.getByText('Mã chưa đúng').waitFor();
  await typePin(pins.hoa);
  await heading(page, 'Chào bà Hoa ạ');
  await look(phone, 'hai-nguoi-mot-may-360');
});

step('whoever holds a locked phone may practise: nothing of it leaves, and the real book is as it was', async () => {
  await suggest('Xin thêm một bóng đèn');
  await press(page, /^Đang ghi: Nguyễn Thị Hoa/);
  await page.reload();
  await heading(page, 'Ai đang ghi?');
  await house.comeBack();
  await phone.context.setOffline(false);
  await practiseBehindTheLock(phone);
});

step('what each wrote goes out under the own name, whoever’s cookie the phone still holds', async () => {
  await press(page, 'Nguyễn Thị Hoa');
  await typePin(pins.hoa);
  const actor = await untilRow(bySuggestion('Xin thêm một bóng đèn'));
  assert.equal(actor['name'], 'Nguyễn Thị Hoa');
});

step('a grandchild types on the club’s phone, sees nothing else of the book, and the chair confirms line by line', async () => {
  const at = { house, phone, typePin };
  await enrolAndHandOver(at);
  await typeForTheBoard(at);
  await confirmAll(at, pins.thang);
  await press(page, /^Đang ghi: Nguyễn Văn Thắng/);
  await press(page, 'Nguyễn Thị Hoa');
  await typePin(pins.hoa);
  await untilRow(
    `select 1 from (select last_person from club_device order by last_contact desc limit 1) d where last_person = 'Nguyễn Thị Hoa'`,
  );
});

step('the chair revokes the phone: it is told, hands in what it had, closes; the record is taken in with a reason', async () => {
  await page.goto('/#/');
  await heading(page, 'Chào bà Hoa ạ');
  await house.goDark();
  await phone.context.setOffline(true);
  await suggest('Sửa giúp cái cổng');
  await house.comeBack();
  const chair = await visit(house.browser, house.url, phoneSize);
  await signInAs(chair.page, 'Nguyễn Văn Thắng');
  await heading(chair.page, /^Chào/);
  await chair.page.goto('/#/them/cac-may');
  await heading(chair.page, 'Máy của câu lạc bộ');
  await look(chair, 'cac-may-360');
  await chair.page
    .getByRole('listitem')
    .filter({ hasText: 'Nguyễn Thị Hoa' })
    .getByRole('button', { name: /^Thu hồi máy này/ })
    .click();
  await press(chair.page, /^Thu hồi$/);
  await chair.page.getByText('Hãy ghi lý do').waitFor();
  await chair.page.getByLabel('Vì sao thu hồi?').fill('bà Hoa mất máy ở chợ');
  await press(chair.page, /^Thu hồi$/);
  await chair.page.getByText('bà Hoa mất máy ở chợ').waitFor();
  await phone.context.setOffline(false);
  await page.getByText('Máy này đã bị thu hồi quyền mở sổ').waitFor();
  await look(phone, 'may-thu-hoi-360');
  const mine = (await keptOn(page)).filter(({ box }) => box === 'outbox' || box === 'page');
  assert.ok(!mine.some(({ text }) => text.includes(hoaId)), 'nothing of hers is left on it');
  await chair.page.reload();
  await chair.page.getByText('Việc để riêng chờ xem').waitFor();
  await chair.page.getByLabel('Lý do').fill('đúng như bà Hoa kể');
  await look(chair, 'viec-de-rieng-360');
  await press(chair.page, 'Nhận vào sổ');
  await chair.page.getByText('đã nhận vào sổ: đúng như bà Hoa kể').waitFor();
  assert.equal((await untilRow(bySuggestion('Sửa giúp cái cổng')))['name'], 'Nguyễn Thị Hoa', 'under her own name, whoever took it in');
  await chair.page.getByLabel('Tên máy').fill('Máy nhà văn hóa');
  await press(chair.page, 'Cấp mã ghi danh');
  const code = (await chair.page.locator('.digits').innerText()).replace(' ', '');
  await look(chair, 'ma-ghi-danh-360');
  await page.goto('/#/vao');
  await press(page, 'Nguyễn Thị Hoa');
  await heading(page, 'Ai đang ghi?');
  await page.goto(`/#/ghi-danh/${code}`);
  await press(page, 'Ghi danh');
  await press(page, 'Nguyễn Thị Hoa');
  await typePin(pins.hoa);
  await heading(page, 'Chào bà Hoa ạ');
  assert.deepEqual(chair.complaints, []);
  await chair.context.close();
});

/** Written a moment after it left the screen. */
async function cardIsAway(role: string): Promise<boolean> {
  for (let tries = 0; tries < 50; tries += 1)
    if ((await keptOn(page)).some(({ key, text, sealed }) => key === 'huong-dan-cat' && sealed && text.includes(role))) return true;
  return false;
}

const bySuggestion = (words: string): string =>
  `select a.name from event e join event_private p using (club_id, seq) join account a on a.id::text = e.actor
   where e.kind = 'suggestion-made' and p.body ->> 'words' = '${words}'`;

async function suggest(words: string): Promise<void> {
  await page.goto('/#/gop-y/moi');
  await page.locator('textarea').first().fill(words);
  await press(page, /^Ghi/);
  await page
    .getByText(words)
    .first()
    .waitFor({ state: 'detached' })
    .catch(() => undefined);
}

async function untilRow(sql: string): Promise<Record<string, unknown>> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { rows } = await house.pool.query<Record<string, unknown>>(sql);
    if (rows[0] !== undefined) return rows[0];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no row for ${sql}`);
}

step('no script threw and every screen is accessible', async () => {
  assert.deepEqual(phone.complaints, []);
});
