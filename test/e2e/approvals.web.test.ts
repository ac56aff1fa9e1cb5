// Two persons and their codes, without signal: each sets a code, a loan and a large expense wait for both, wrong codes
// wait longer and longer, a lost phone's code dies; then everything reaches the server and is granted there as well.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { type House, openHouse } from './house.ts';
import { look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { choose, countNotes, enterAmount, heading, press, signInAs, takeOffline } from './treasurer.ts';

let house: House;
let phone: Visitor;
let page: Page;
const step = makeSteps();

before(async () => {
  house = await openHouse(3);
  phone = await visit(house.browser, house.url, phoneSize);
  page = phone.page;
});
after(() => house.close());

async function typeCode(code: string): Promise<void> {
  const keys = page.getByRole('group', { name: 'Bàn phím mã duyệt' });
  for (const digit of code) await keys.getByRole('button', { name: digit, exact: true }).click();
}

const approve = (): Promise<void> => page.getByRole('button', { name: 'Duyệt', exact: true }).click();

/** Types a new code twice. */
async function newCode(who: string, code: string): Promise<void> {
  await press(page, `Đặt mã: ${who}`);
  await typeCode(code);
  await press(page, 'Bấm tiếp');
  await page.getByText('Bấm lại mã mới').waitFor();
  await typeCode(code);
  await press(page, 'Bấm tiếp');
}

step('the chair has the charter’s limit for spending set: over a million, two approve', async () => {
  const chair = await visit(house.browser, house.url, phoneSize);
  await signInAs(chair.page, 'Nguyễn Văn Thắng');
  await heading(chair.page, 'Chào ông Thắng ạ');
  const { id: actor, roles } = await chair.page.evaluate(async () => (await fetch('/api/me')).json());
  const { clubId } = roles[0];
  const { rows } = await house.pool.query<{ charter: object }>(
    "select pub->'charter' as charter from event where club_id = $1 and pub ? 'charter' order by seq desc limit 1",
    [clubId],
  );
  const [id, device] = [randomUUID(), randomUUID()];
  const body = { charter: { ...rows[0]?.charter, spendingLimit: 1_000_000 } };
  const command = { id, clubId, kind: 'adopt-charter', v: 1, on: '2026-11-20', at: '', actor, device, salt: '0'.repeat(32), body };
  const { answers } = await chair.page.evaluate(
    async ([address, push]) => {
      const headers = { 'content-type': 'application/json' };
      return (await fetch(address, { method: 'POST', headers, body: JSON.stringify(push) })).json();
    },
    [`/api/clubs/${clubId}/push`, { device, commands: [command] }] as const,
  );
  assert.equal(answers[0].outcome, 'recorded');
  await chair.context.close();
});

step('the phone is taken along to where there is no signal', async () => {
  await takeOffline(house, phone, 'Nguyễn Thị Hoa');
});

step('bà Hoa sets a code, ông Thắng beside her; then he sets his and she confirms with hers', async () => {
  await page.goto('/#/them');
  await page.getByRole('link', { name: 'Mã duyệt' }).click();
  await heading(page, 'Mã duyệt');
  await look(phone, '50-ma-duyet-360');
  await press(page, 'Đặt mã: Nguyễn Thị Hoa');
  await typeCode('1111');
  await press(page, 'Bấm tiếp');
  await page.getByText('Mã này dễ đoán').waitFor();
  await page.getByRole('button', { name: 'Thôi', exact: true }).click();
  await newCode('Nguyễn Thị Hoa', '0427');
  await press(page, 'Ghi mã duyệt của bà Hoa');
  await page.getByText('Cần một người khác trong Ban chủ nhiệm ạ.').waitFor();
  await choose(page, 'Ai ngồi cạnh chứng kiến?', 'Nguyễn Văn Thắng');
  await look(phone, '50b-dat-ma-360');
  await press(page, 'Ghi mã duyệt của bà Hoa');
  await page.getByText('Có mã trên máy này từ 24/11/2026').waitFor();
  await newCode('Nguyễn Văn Thắng', '258013');
  await choose(page, 'Ai ngồi cạnh chứng kiến?', 'Nguyễn Thị Hoa');
  await press(page, 'Đưa bà Hoa duyệt');
  await typeCode('0427');
  await look(phone, '50c-bam-ma-360');
  await approve();
  await press(page, 'Ghi mã duyệt của ông Thắng');
  await page.getByText('Bà Hoa chứng kiến').waitFor();
  await look(phone, '50d-hai-ma-360');
});

step('a loan waits for both codes; a wrong one says how many tries are left; a change drops the seals', async () => {
  await page.goto('/#/');
  await press(page, 'Bắt đầu buổi họp');
  await heading(page, /^Điểm danh/);
  await press(page, /^Ghi 55 người còn lại có mặt$/);
  await press(page, 'Xong điểm danh');
  await heading(page, /^Đọc việc tháng trước/);
  await page.goto('/#/hop/vay-von/moi');
  await choose(page, 'Ai vay?', 'Phạm Thị Lụa');
  await page.getByLabel('Vay để làm gì?').fill('mua 40 con gà giống');
  await enterAmount(page, 'Vay bao nhiêu?', 5_000_000, 'Năm triệu đồng');
  await choose(page, 'Người duyệt thứ 1', 'Nguyễn Thị Hoa');
  await choose(page, 'Người duyệt thứ 2', 'Nguyễn Văn Thắng');
  await look(phone, '51-hai-nguoi-duyet-360');
  await press(page, 'Đưa bà Hoa duyệt');
  await typeCode('0428');
  await press(page, 'Xem mã');
  await page.getByText('0428', { exact: true }).waitFor();
  await approve();
  await page.getByText('Mã chưa đúng. Còn 4 lần bấm nữa ạ.').waitFor();
  await look(phone, '51b-ma-sai-360');
  await typeCode('0427');
  await approve();
  await page.getByText('Đã duyệt bằng mã lúc 14:00').waitFor();
  await page.getByLabel('Vay để làm gì?').fill('mua 40 con gà giống và thức ăn');
  await page.getByText('Khoản này vừa sửa, mời duyệt lại ạ.').waitFor();
  await press(page, 'Đưa bà Hoa duyệt');
  await typeCode('0427');
  await approve();
  await press(page, 'Đưa ông Thắng duyệt');
  await look(phone, '51c-dua-ong-thang-360');
  await typeCode('258013');
  await approve();
  await page.getByText('Đã duyệt bằng mã lúc 14:00').nth(1).waitFor();
  await press(page, 'Duyệt cho vay 5.000.000 đ');
  await press(page, 'Giao 5.000.000 đ');
  await heading(page, /^Xét vay vốn/);
});

step('an expense over the limit asks for the second person and says why', async () => {
  await page.goto('/#/hop/chi-tieu');
  await heading(page, /^Chi tiêu/);
  await page.getByLabel('Ghi rõ').fill('loa kéo');
  await enterAmount(page, 'Chi bao nhiêu?', 1_500_000, 'Một triệu năm trăm nghìn đồng');
  await page.getByText('Quy chế: chi trên 1.000.000 đ phải hai người duyệt').waitFor();
  await choose(page, 'Người duyệt thứ 1', 'Nguyễn Thị Hoa');
  await choose(page, 'Người duyệt thứ 2', 'Nguyễn Văn Thắng');
  await look(phone, '51d-chi-vuot-muc-360');
  await press(page, 'Đưa bà Hoa duyệt');
  await typeCode('0427');
  await approve();
  await press(page, 'Đưa ông Thắng duyệt');
  await typeCode('258013');
  await approve();
  await press(page, 'Ghi chi 1.500.000 đ');
  await page.getByText('loa kéo').first().waitFor();
});

step('when the second person is away the money is still written down, and the book asks', async () => {
  await page.getByLabel('Ghi rõ').fill('bàn ghế nhựa');
  await enterAmount(page, 'Chi bao nhiêu?', 1_200_000, 'Một triệu hai trăm nghìn đồng');
  await press(page, 'Ghi chi 1.200.000 đ, duyệt sau');
  await page.getByText('bàn ghế nhựa').first().waitFor();
  await page.goto('/#/can-xem-lai');
  await page.getByText('Khoản chi vượt mức quy chế mà chưa đủ hai người duyệt.').first().waitFor();
});

step('five wrong codes make the phone wait; nothing is wiped', async () => {
  await page.goto('/#/ma-duyet');
  await press(page, 'Ngừng dùng mã: Nguyễn Văn Thắng');
  await page.getByText('Thôi dùng mã, chỉ ghi tên').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ngừng dùng mã' }).click();
  for (const left of [4, 3, 2, 1]) {
    await typeCode('9090');
    await approve();
    await page.getByText(`Còn ${left} lần bấm nữa`).waitFor();
  }
  await typeCode('9090');
  await approve();
  await page.getByText('Mã chưa đúng. Đợi 30 giây rồi bấm lại ạ.').waitFor();
  await typeCode('258013');
  await approve();
  await page.getByText('Đã bấm sai nhiều lần. Đợi 30 giây').waitFor();
  await phone.context.clock.setFixedTime(new Date('2026-11-24T14:01:00+07:00'));
  await typeCode('258013');
  await approve();
  await page.getByRole('group', { name: 'Bàn phím mã duyệt' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Thôi', exact: true }).click();
});

step('the meeting is closed with the two codes over the page that is read out', async () => {
  await page.goto('/#/hop/dem-ket');
  await heading(page, /^Đếm két/);
  await countNotes(page, 3_064_000);
  await press(page, /^Ghi /);
  await heading(page, /^Đọc lại và ký/);
  await press(page, 'Ký: Nguyễn Thị Hoa');
  await typeCode('0427');
  await approve();
  await press(page, 'Ký: Nguyễn Văn Thắng');
  await typeCode('258013');
  await approve();
  await page
    .getByText(/Đã ký bằng mã lúc/)
    .nth(1)
    .waitFor();
  await look(phone, '52-ky-bang-ma-360');
  await press(page, /^Khóa buổi/);
  await heading(page, /^Buổi họp đã khóa/);
});

step('back in the network the server grants it all, and the event carries the signatures', async () => {
  await house.comeBack();
  await phone.context.setOffline(false);
  await page.goto('/#/them');
  for (let tries = 0; tries < 60; tries += 1) {
    const { rows } = await house.pool.query<{ kind: string; proofs: number }>(
      "select kind, jsonb_array_length(pub->'proofs') as proofs from event where pub ? 'proofs' order by seq",
    );
    if (rows.length >= 5) {
      assert.deepEqual(
        rows.map(({ kind, proofs }) => `${kind} ${proofs}`),
        ['key-registered 1', 'key-registered 2', 'loan-approved 2', 'money-spent 2', 'meeting-closed 2'],
      );
      break;
    }
    assert.ok(tries < 59, `only ${rows.length} records with proofs have arrived`);
    await page.waitForTimeout(500);
  }
  assert.deepEqual(phone.complaints, []);
});
