// From an empty database to the first figures, all on screen: set-up, a club, its treasurer's account, the phone, three
// members, the board, the first capital, a meeting closed, and the officer who sees one club and 20 million.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { askForReset, inviteOfficer, keepKey, turnOnCode } from './accounts-walk.ts';
import { type House, openHouse } from './house.ts';
import { laptopSize, look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { choose, countNotes, enterAmount, heading, press } from './treasurer.ts';

const clubName = 'CLB LTHTGN khu 3, phường Hà An';
const password = 'chín bỏ làm mười';
/** The decision came three weeks ago, in Việt Nam's time. */
const decidedOn = new Date(Date.now() + 7 * 3_600_000 - 21 * 86_400_000).toISOString().slice(0, 10);
const members = [
  { name: 'Nguyễn Thị Hoa', born: '1958', sex: 'Nữ' },
  { name: 'Nguyễn Văn Thắng', born: '1955', sex: 'Nam' },
  { name: 'Phạm Thị Lụa', born: '1963', sex: 'Nữ' },
] as const;

let house: House;
let officer: Visitor;
let phone: Visitor;
let desk: Page;
let page: Page;
let firstPassword = '';
const step = makeSteps();

before(async () => {
  house = await openHouse(0);
  officer = await visit(house.browser, house.url, laptopSize);
  desk = officer.page;
});
after(() => house.close());

step('an empty database makes its first officer, who is shown the first step', async () => {
  await desk.goto('/');
  await heading(desk, 'Cài đặt lần đầu');
  await desk.getByLabel('Tỉnh, thành phố').selectOption({ label: 'tỉnh Quảng Ninh' });
  await desk.getByLabel('Họ và tên').fill('Trần Quốc Việt');
  await desk.getByLabel('Số điện thoại').fill('0912 345 678');
  await desk.getByLabel('Mật khẩu mới').fill(password);
  await press(desk, 'Mở sổ của tỉnh');
  await desk.getByRole('main').getByRole('link', { name: 'Thành lập câu lạc bộ' }).click();
  await heading(desk, 'Thành lập câu lạc bộ');
});

step('what is missing or odd is said next to its field, and nothing typed is lost', async () => {
  await press(desk, 'Ghi thành lập');
  await desk.getByText(/^Còn 6 chỗ cần sửa/).waitFor();
  await desk.getByLabel('Số quyết định').fill('126/QĐ-UBND');
  await desk.getByLabel('Lãi một tháng (%)').fill('1');
  await choose(desk, 'Cách tính góp', 'Lãi tính trên số vay ban đầu');
  await desk.getByText(/^Lãi thật một năm là 21,\d+%, cao hơn 20%$/).waitFor();
  await desk.getByLabel('Hội phí một tháng').fill('năm nghìn');
  await desk.getByText('Số tiền chỉ gồm chữ số ạ.').waitFor();
  await look(officer, '50-thanh-lap-loi-1280');
  await desk.reload();
  assert.equal(await desk.getByLabel('Số quyết định').inputValue(), '126/QĐ-UBND');
  assert.equal(await desk.getByLabel('Lãi một tháng (%)').inputValue(), '1');
});

step('a club is founded: the commune found without accents on the map of the decision’s day', async () => {
  await choose(desk, 'Cách tính góp', 'Gốc đều, lãi theo dư nợ');
  await desk.getByLabel('Lãi một tháng (%)').fill('0,8');
  await desk.getByLabel('Hội phí một tháng').fill('10.000');
  await desk.getByText('Mười nghìn đồng').waitFor();
  await desk.getByLabel('Ngày quyết định').fill('2020-05-10');
  await desk.getByLabel('Xã, phường, đặc khu').fill('ha an');
  await desk.getByRole('button', { name: /phường Hà An thị xã Quảng Yên/ }).waitFor();
  await desk.getByLabel('Ngày quyết định').fill(decidedOn);
  await desk.getByRole('button', { name: /^phường Hà An$/ }).click();
  await desk.getByLabel('Thôn, khu').fill('khu 3');
  await desk.getByLabel('Ngày ra mắt').fill(decidedOn);
  assert.equal(await desk.getByLabel('Tên câu lạc bộ').inputValue(), clubName);
  await look(officer, '51-thanh-lap-1280');
});

step('without a network nothing is lost; the same founding goes out when it is back', async () => {
  await house.goDark();
  await press(desk, `Ghi thành lập ${clubName}`);
  await desk.getByText(/^Chưa có mạng nên chưa gửi được/).waitFor();
  await house.comeBack();
  await press(desk, `Ghi thành lập ${clubName}`);
  await heading(desk, clubName);
  await desk.getByText('Chưa có ai dùng được sổ của câu lạc bộ').waitFor();
});

step('the treasurer gets an account; the first password is shown once', async () => {
  await desk.getByLabel('Họ và tên').fill('Nguyễn Thị Hoa');
  await desk.getByLabel('Số điện thoại').fill('0912 345 678');
  await press(desk, 'Mở tài khoản cho Nguyễn Thị Hoa');
  await desk.getByText('Số điện thoại này đã có tài khoản ạ.').waitFor();
  await look(officer, '52-so-da-co-1280');
  await desk.getByLabel('Số điện thoại').fill('0987 654 321');
  await press(desk, 'Mở tài khoản cho Nguyễn Thị Hoa');
  await heading(desk, 'Mật khẩu lần đầu của Nguyễn Thị Hoa');
  await desk.getByText('0987 ••• 321').waitFor();
  await look(officer, '53-mat-khau-lan-dau-1280');
  await desk.emulateMedia({ media: 'print' });
  await desk.getByText('Mở tài khoản mới').waitFor({ state: 'hidden' });
  await look(officer, '53b-to-in-mat-khau');
  await desk.emulateMedia({ media: 'screen' });
  firstPassword = await shownPassword(desk);
  await press(desk, 'Đã đưa, ẩn đi');
  assert.equal(await desk.getByText(firstPassword).count(), 0);
});

step('the treasurer signs in on a phone and chooses a password of her own', async () => {
  phone = await visit(house.browser, house.url, phoneSize);
  page = phone.page;
  await page.goto('/');
  await page.getByLabel('Số điện thoại').fill('0987654321');
  await page.getByLabel('Mật khẩu').fill(firstPassword);
  await press(page, 'Đăng nhập');
  await heading(page, 'Mật khẩu này do cán bộ Hội đặt');
  await look(phone, '54-doi-mat-khau-360');
  await page.getByLabel('Mật khẩu đang dùng').fill('sai rồi ạ');
  await page.getByLabel('Mật khẩu mới').fill('hoa sen trắng');
  await press(page, 'Đổi mật khẩu');
  await page.getByText('Mật khẩu đang dùng chưa đúng ạ.').waitFor();
  await page.getByLabel('Mật khẩu đang dùng').fill(firstPassword);
  await page.getByLabel('Mật khẩu mới').fill('qwertyuiop');
  await press(page, 'Đổi mật khẩu');
  await page.getByText('Mật khẩu này nhiều người dùng hoặc dễ đoán.').waitFor();
  await page.getByLabel('Mật khẩu mới').fill('hoa sen trắng');
  await press(page, 'Đổi mật khẩu');
  await heading(page, 'Đặt mã 6 số để mở sổ');
  await look(phone, '54b-dat-ma-360');
  for (const _ of [1, 2]) {
    await page.keyboard.type('042759');
    await press(page, 'Tiếp');
  }
  await heading(page, 'Chào Hoa ạ');
  await page.getByText('Sổ của câu lạc bộ còn trống').waitFor();
  await look(phone, '55-so-trong-360');
});

step('an empty book says on every page what comes first', async () => {
  for (const [address, name] of [
    ['thanh-vien', '56-thanh-vien-trong-360'],
    ['thanh-vien/ban-chu-nhiem', '56b-ban-chu-nhiem-trong-360'],
    ['so-quy', '56c-so-quy-trong-360'],
    ['buoi-hop', '56d-buoi-hop-trong-360'],
    ['hop', '56e-mo-buoi-hop-360'],
  ] as const) {
    await page.goto(`/#/${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await look(phone, name);
  }
});

step('three members are written down', async () => {
  for (const { name, born, sex } of members) {
    await page.goto('/#/thanh-vien/moi');
    await heading(page, 'Thành viên mới');
    await page.getByLabel('Họ và tên').fill(name);
    await page.getByLabel('Năm sinh').fill(born);
    await page.getByText(sex, { exact: true }).click();
    if (name === members[0].name) await look(phone, '57-thanh-vien-moi-360');
    await press(page, `Ghi ${name} vào câu lạc bộ`);
    await heading(page, /^Thành viên\s?\d/);
  }
  await page.getByText('3 thành viên').waitFor();
});

step('the board is given its roles', async () => {
  await page.getByRole('link', { name: /^Ban chủ nhiệm/ }).click();
  await heading(page, /^Ban chủ nhiệm/);
  for (const [role, name] of [
    ['Thủ quỹ', members[0].name],
    ['Chủ nhiệm', members[2].name],
    ['Chủ nhiệm', members[1].name],
  ] as const) {
    await page.getByRole('button', { name: `Giao việc ${role}`, exact: true }).click();
    await choose(page, `Ai làm ${role}?`, name);
    if (name === members[1].name) {
      await page.getByText('Phạm Thị Lụa thôi việc này từ ngày đó.').waitFor();
      await look(phone, '58-giao-viec-360');
    }
    await press(page, `Giao ${name} làm ${role}`);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
  await page.getByRole('button', { name: 'Thôi việc Chủ nhiệm: Nguyễn Văn Thắng' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Thôi việc Chủ nhiệm: Phạm Thị Lụa' }).count(), 0);
  await look(phone, '58b-ban-chu-nhiem-360');
});

step('the first meeting takes the first capital, 20 million of the budget', async () => {
  await page.goto('/#/');
  await heading(page, 'Chào bà Hoa ạ');
  await look(phone, '59-hom-nay-moi-360');
  await press(page, 'Bắt đầu buổi họp');
  await press(page, /^Ghi 3 người/);
  await page.goto('/#/hop/tien-vao');
  await page.getByText('Ngân sách', { exact: true }).click();
  await enterAmount(page, 'Bao nhiêu?', 20_000_000, 'Hai mươi triệu đồng');
  await choose(page, 'Quỹ nào?', 'Quỹ tăng thu nhập');
  await page.getByText('Có', { exact: true }).click();
  await look(phone, '60-von-ban-dau-360');
  await press(page, /^Ghi thu 20\.000\.000/);
  await heading(page, /^Buổi họp/);
});

step('the box is counted and two people close the meeting', async () => {
  await page.goto('/#/hop/dem-ket');
  await countNotes(page, 20_000_000);
  await look(phone, '61-dem-ket-360');
  await page.locator('.dock .btn-primary').click();
  await heading(page, /^Đọc lại và ký/);
  await press(page, 'Ký: Nguyễn Thị Hoa');
  await press(page, 'Ký: Nguyễn Văn Thắng');
  await press(page, 'Khóa buổi họp');
  await heading(page, /^Buổi họp đã khóa/);
  await look(phone, '62-da-khoa-360');
  await page.goto('/#/');
  await page.getByText('Đã vào báo cáo').first().waitFor({ timeout: 60_000 });
});

step('the officer sees one club, three members and 20 million', async () => {
  await desk.goto('/#/van-phong/tong-quan');
  await desk.getByText('1 câu lạc bộ, 3 thành viên').waitFor();
  await desk.getByText('1 trên 1 CLB').first().waitFor();
  await look(officer, '63-tong-quan-moi-1280');
  await desk.goto('/#/van-phong/cau-lac-bo');
  assert.match(await desk.getByRole('row', { name: /Khu 3/ }).innerText(), /20\.000\.000/);
});

step('a move is foretold truly, then recorded', async () => {
  await desk.getByRole('link', { name: /Khu 3/ }).first().click();
  await desk.getByRole('link', { name: 'Người dùng và nơi đặt' }).click();
  await press(desk, 'Chuyển sang nơi khác');
  await desk.getByLabel('Chuyển từ ngày').fill(decidedOn);
  await desk.getByLabel('Xã, phường, đặc khu').fill('tuan chau');
  await desk.getByRole('button', { name: /^phường Tuần Châu$/ }).click();
  await press(desk, 'Ghi chuyển sang phường Tuần Châu');
  await desk.getByText(/^Ngày chuyển phải sau ngày thành lập/).waitFor();
  await desk.getByLabel('Chuyển từ ngày').fill(dayAfter(decidedOn));
  await desk.getByText('Phường Hà An không còn tính và không còn xem câu lạc bộ này.').waitFor();
  await desk.getByText('Phường Tuần Châu tính và xem được câu lạc bộ này.').waitFor();
  await desk.getByText(/1 câu lạc bộ, 3 thành viên, vốn quỹ 20\.000\.000/).waitFor();
  await look(officer, '64-chuyen-noi-1280');
  await desk.getByLabel('Văn bản cho chuyển').fill('45/QĐ-UBND');
  await press(desk, 'Ghi chuyển sang phường Tuần Châu');
  await desk.getByText(/^khu 3, phường Tuần Châu/).waitFor();
});

step('the province invites an officer for that commune, who sees the club and founds in one place only', async () => {
  const commune = await inviteOfficer(house, officer);
  await commune.page.getByRole('navigation').getByRole('link', { name: 'Câu lạc bộ', exact: true }).click();
  await commune.page.getByRole('row', { name: /Khu 3/ }).waitFor();
  await commune.page.getByRole('link', { name: 'Tài khoản' }).click();
  await commune.page.getByText('Chỉ mở trên máy này').waitFor();
  await look(commune, '66b-tai-khoan-1280');
  await keepKey(commune);
  await commune.page.getByRole('link', { name: 'Thành lập' }).click();
  await commune.page.getByLabel('Ngày quyết định').fill(decidedOn);
  await commune.page.getByText('phường Tuần Châu').first().waitFor();
  await press(commune.page, 'English');
  await heading(commune.page, 'Found a club');
  await look(commune, '67-found-a-club-1280');
  await press(commune.page, 'Tiếng Việt');
  await commune.page.setViewportSize(phoneSize);
  await look(commune, '67-thanh-lap-360');
  assert.deepEqual(commune.complaints, []);
});

step('who works here now is listed; the phone shows where its account is open and turns on a code', async () => {
  await askForReset(officer);
  await turnOnCode(phone);
});

step('no screen on the way breaks WCAG 2.2 AA, scrolls sideways or throws', async () => {
  assert.deepEqual([...officer.complaints, ...phone.complaints], []);
});

const dayAfter = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

async function shownPassword(of: Page): Promise<string> {
  const text = await of.getByText(/^[a-z]+( [a-z]+){4}$/).innerText();
  assert.ok(text.length > 10);
  return text;
}
