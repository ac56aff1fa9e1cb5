// An empty database greets with one page, makes the first officer once, and shows no sample anywhere.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { type House, openHouse } from './house.ts';
import { laptopSize, look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { heading, press } from './treasurer.ts';

let house: House;
let officer: Visitor;
const step = makeSteps();

before(async () => {
  house = await openHouse(0);
  officer = await visit(house.browser, house.url, laptopSize);
});
after(() => house.close());

step('an empty database greets with the page to set it up', async () => {
  const { page } = officer;
  await page.goto('/');
  await heading(page, 'Cài đặt lần đầu');
  assert.equal(await page.getByText('Số liệu minh họa').count(), 0);
  await look(officer, '40-cai-dat-1280');
  const phone = await visit(house.browser, house.url, phoneSize);
  await phone.page.goto('/');
  await heading(phone.page, 'Cài đặt lần đầu');
  await look(phone, '40-cai-dat-360');
  assert.deepEqual(phone.complaints, []);
});

step('each missing or wrong field has its sentence', async () => {
  const { page } = officer;
  await press(page, 'Mở sổ của tỉnh');
  await page.getByText('Hãy nhập họ và tên ạ.').waitFor();
  await page.getByLabel('Họ và tên').fill('Trần Quốc Việt');
  await page.getByLabel('Số điện thoại').fill('0912 345 678');
  await page.getByLabel('Mật khẩu mới').fill('ngắn');
  await page.getByText('Mật khẩu cần ít nhất 8 ký tự ạ.').waitFor();
});

step('the first officer of the province is made and is in the office at once', async () => {
  const { page } = officer;
  await page.getByLabel('Mật khẩu mới').fill('lá lành đùm lá rách');
  await page.getByLabel('Tỉnh, thành phố').selectOption({ index: 1 });
  await press(page, 'Mở sổ của tỉnh');
  await page.getByText('Mật khẩu này nhiều người dùng hoặc dễ đoán.').waitFor();
  await page.getByLabel('Mật khẩu mới').fill('chín bỏ làm mười');
  await press(page, 'Mở sổ của tỉnh');
  await page.getByText('Cài đặt lần đầu').waitFor({ state: 'detached' });
  await heading(page, /^Toàn tỉnh/);
  await look(officer, '41-tinh-moi-1280');
});

step('it happens once: the next visitor is asked to sign in', async () => {
  const second = await visit(house.browser, house.url, phoneSize);
  await second.page.goto('/');
  await heading(second.page, 'Lá Lành');
  await second.page.getByLabel('Số điện thoại').fill('0912345678');
  await second.page.getByLabel('Mật khẩu').fill('chín bỏ làm mười');
  await press(second.page, 'Đăng nhập');
  await second.page.getByLabel('Mật khẩu').waitFor({ state: 'detached' });
  assert.deepEqual(second.complaints, []);
});

step('no script threw and every screen is accessible', async () => {
  assert.deepEqual(officer.complaints, []);
});
