// A topic set in the office reaches the club below: added by the officer, fetched with the book, on the phone's list, and
// still there without a signal. Who only reads or prepares in an office is offered no more than that.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { type House, openHouse } from './house.ts';
import { prepareOnly, readOnly } from './readers-walk.ts';
import { laptopSize, look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { choose, heading, loseNetwork, press, signInAs } from './treasurer.ts';

let house: House;
let desk: Visitor;
const step = makeSteps();

before(async () => {
  house = await openHouse(1);
  desk = await visit(house.browser, house.url, laptopSize);
});
after(() => house.close());

step('the officer of the commune adds a topic; one without words is not taken', async () => {
  await signInAs(desk.page, 'Đinh Thị Lan');
  await desk.page.getByRole('link', { name: 'Chủ đề nói chuyện' }).click();
  await heading(desk.page, 'Chủ đề cho câu lạc bộ');
  await desk.page.getByText('Đơn vị chưa thêm chủ đề nào').waitFor();
  await press(desk.page, 'Thêm chủ đề này');
  await desk.page.getByText('Hãy ghi tên chủ đề.').waitFor();
  await desk.page.getByLabel('Tên chủ đề').fill('Phòng cháy trong nhà');
  await press(desk.page, 'Thêm chủ đề này');
  await desk.page.getByRole('button', { name: 'Bỏ chủ đề Phòng cháy trong nhà' }).waitFor();
  await look(desk, 'chu-de-van-phong-1280');
});

step('the province chooses one commune for a topic of its own', async () => {
  const province = await visit(house.browser, house.url, laptopSize);
  await signInAs(province.page, 'Trần Quốc Việt');
  await province.page.getByRole('link', { name: 'Chủ đề nói chuyện' }).click();
  await heading(province.page, 'Chủ đề cho câu lạc bộ');
  await province.page.getByLabel('Tên chủ đề').fill('Sạt lở ven sông');
  await choose(province.page, 'Cho câu lạc bộ ở đâu?', 'phường Hà An');
  await press(province.page, 'Thêm chủ đề này');
  await province.page.getByText('chỉ cho phường Hà An').waitFor();
  await look(province, 'chu-de-cho-mot-xa-1280');
  assert.deepEqual(province.complaints, []);
  await province.context.close();
});

step('who only reads finds no form in any page of the office; who prepares is told who sends', async () => {
  await readOnly(house);
  await prepareOnly(house);
});

step('the club below reads it, with no signal too', async () => {
  const phone = await visit(house.browser, house.url, phoneSize);
  await signInAs(phone.page, 'Nguyễn Thị Hoa');
  await heading(phone.page, /^Chào/);
  const readTopic = async (): Promise<void> => {
    await phone.page.goto('/#/hoat-dong');
    await heading(phone.page, 'Hoạt động trong năm');
    await phone.page.getByText('Phòng cháy trong nhà').waitFor();
    await phone.page.getByText('Sạt lở ven sông').waitFor();
  };
  await readTopic();
  await phone.page.goto('/#/');
  await loseNetwork(house, phone);
  await readTopic();
  await phone.page.getByText('Hội cấp trên thêm · tỉnh Quảng Ninh').waitFor();
  await look(phone, 'chu-de-cap-tren-360');
  assert.deepEqual(phone.complaints, []);
});
