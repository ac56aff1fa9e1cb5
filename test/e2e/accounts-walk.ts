// Accounts on screen: an officer invited by a sheet, a reset that waits for its second person, a code beside the password.
import assert from 'node:assert/strict';
import { Secret, TOTP } from 'otpauth';
import type { House } from './house.ts';
import { laptopSize, look, phoneSize, type Visitor, visit } from './steps.ts';
import { heading, press } from './treasurer.ts';

/** From the province's desk to the office of a new commune officer, by way of the printed code. */
export async function inviteOfficer(house: House, officer: Visitor): Promise<Visitor> {
  const desk = officer.page;
  await desk.getByRole('link', { name: 'Người và quyền' }).click();
  await press(desk, 'Lập giấy mời');
  await desk.getByText('Hãy ghi đủ họ và tên ạ.').waitFor();
  await desk.getByLabel('Tên người được mời').fill('Vũ Thị Lan');
  await press(desk, 'Lập giấy mời Vũ Thị Lan');
  await desk.getByText('Hãy chọn việc ạ.').waitFor();
  await desk.getByLabel('Việc').selectOption({ label: 'Cán bộ Hội cấp xã, nơi cấp dưới' });
  await desk.getByLabel('Được làm đến đâu').selectOption({ label: 'Duyệt và ký' });
  await desk.getByLabel('Nơi làm việc').fill('tuan chau');
  await desk.getByRole('button', { name: /^phường Tuần Châu$/ }).click();
  await press(desk, 'Lập giấy mời Vũ Thị Lan');
  await heading(desk, 'Giấy của Vũ Thị Lan');
  const secret = await desk.getByText(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/).innerText();
  await desk.getByText('Chưa dùng').waitFor();
  await look(officer, '65-giay-moi-1280');
  const [sheet] = await Promise.all([desk.waitForEvent('download'), press(desk, 'Lấy giấy để in (PDF)')]);
  assert.match(sheet.suggestedFilename(), /^giay-moi-mo-tai-khoan-.*\.pdf$/);
  // By name: no browser makes a key for a bare number.
  const commune = await visit(house.browser, house.url.replace('127.0.0.1', 'localhost'), laptopSize);
  await commune.page.setViewportSize(phoneSize);
  await commune.page.goto(`/#/moi/${secret}`);
  await heading(commune.page, 'Chào Vũ Thị Lan ạ');
  await commune.page.getByText('Cán bộ Hội cấp xã (duyệt và ký), phường Tuần Châu').waitFor();
  assert.ok(!commune.page.url().includes(secret), 'the code does not stay in the address');
  await press(commune.page, 'Nhận việc');
  await commune.page.getByText('Mật khẩu cần ít nhất 8 ký tự ạ.').waitFor();
  await look(commune, '66-nhan-giay-360');
  await commune.page.getByLabel('Số điện thoại').fill('0977 111 222');
  await commune.page.getByLabel('Mật khẩu').fill('hoa sen trắng');
  await press(commune.page, 'Nhận việc');
  await commune.page.setViewportSize(laptopSize);
  return commune;
}

/** The province asks for a reset; one person is not enough. */
export async function askForReset(officer: Visitor): Promise<void> {
  const desk = officer.page;
  await desk.goto('/#/van-phong/tong-quan');
  await desk.getByRole('link', { name: 'Người và quyền' }).click();
  await desk
    .getByText(/^Cán bộ Hội cấp xã \(duyệt và ký\), phường Tuần Châu/)
    .first()
    .waitFor();
  await desk.setViewportSize(phoneSize);
  await look(officer, '65b-nguoi-va-quyen-360');
  await desk.setViewportSize(laptopSize);
  await press(desk, 'Đặt lại mật khẩu của Vũ Thị Lan');
  await desk.getByRole('dialog').getByRole('button', { name: 'Đặt lại mật khẩu', exact: true }).click();
  await desk.getByText('Chờ người thứ hai duyệt').waitFor();
  await look(officer, '65c-nguoi-va-quyen-1280');
}

/** On the page of the account: a key of the machine is made, lets its owner in without a password, and is taken away. */
export async function keepKey(officer: Visitor): Promise<void> {
  const { context, page } = officer;
  const machine = await context.newCDPSession(page);
  await machine.send('WebAuthn.enable');
  const kind = { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true } as const;
  await machine.send('WebAuthn.addVirtualAuthenticator', {
    options: { ...kind, isUserVerified: true, automaticPresenceSimulation: true },
  });
  const form = page.locator('details').filter({ hasText: 'Tạo khóa trên máy này' });
  await form.locator('summary').click();
  assert.match(await form.getByLabel('Tên khóa').inputValue(), /Chrome/);
  await form.getByLabel('Tên khóa').fill('Máy ở phường');
  await form.getByRole('button', { name: 'Tạo khóa trên máy này' }).click();
  await form.getByText('Hãy gõ mật khẩu đang dùng ạ.').waitFor();
  await form.getByLabel('Mật khẩu đang dùng').fill('hoa sen trắng');
  await form.getByRole('button', { name: 'Tạo khóa trên máy này' }).click();
  await page.getByText(/· Chưa dùng lần nào$/).waitFor();
  await look(officer, '66f-khoa-tren-may-1280');
  await press(page, 'Đăng xuất');
  await page.getByRole('button', { name: 'Mở bằng vân tay, khuôn mặt hoặc mã của máy' }).waitFor();
  await look(officer, '66g-mo-bang-khoa-1280');
  await press(page, 'Mở bằng vân tay, khuôn mặt hoặc mã của máy');
  await page.getByRole('link', { name: 'Tài khoản' }).click();
  await page.getByText(/· Dùng lần cuối /).waitFor();
  await press(page, 'Xóa khóa Máy ở phường');
  const question = page.getByRole('dialog');
  await question.getByLabel('Mật khẩu đang dùng').fill('hoa sen trắng');
  await question.getByRole('button', { name: 'Xóa' }).click();
  await page.getByText('Chưa có khóa nào.').waitFor();
  await machine.detach();
}

/** The treasurer sees where her account is open, turns on a code, and signs in with a spare one. */
export async function turnOnCode(phone: Visitor): Promise<void> {
  const { page } = phone;
  await page.goto('/#/tai-khoan');
  await page.getByText('Máy này').first().waitFor();
  await page.locator('summary').click();
  await page.getByLabel('Mật khẩu đang dùng').first().fill('hoa sen trắng');
  await page.getByRole('button', { name: 'Bật mã xác nhận' }).click();
  await page.getByLabel('Sáu số đang hiện').waitFor();
  await look(phone, '66c-tai-khoan-360');
  const totp = new TOTP({ secret: Secret.fromBase32(await page.locator('.key').innerText()) });
  await page.getByLabel('Sáu số đang hiện').fill(totp.generate());
  await page.getByRole('button', { name: 'Bật', exact: true }).click();
  await page.getByText('Mã dự phòng').first().waitFor();
  const spare = await page.locator('.spare li').first().innerText();
  await look(phone, '66d-ma-du-phong-360');
  await page.goto('/#/them/may-nay');
  await press(page, 'Đăng xuất');
  await page.getByLabel('Số điện thoại').fill('0987654321');
  await page.getByLabel('Mật khẩu').fill('hoa sen trắng');
  await press(page, 'Đăng nhập');
  await page.getByLabel('Mã xác nhận').fill(spare);
  await look(phone, '66e-dang-nhap-ma-360');
  await press(page, 'Đăng nhập');
  // Whoever left the phone has no code on it any more.
  await heading(page, 'Đặt mã 6 số để mở sổ');
  for (const _ of [1, 2]) {
    await page.keyboard.type('042759');
    await press(page, 'Tiếp');
  }
  await heading(page, /^Chào/);
}
