// A person is erased on the chair's phone; the treasurer's phone, which held the name, loses it when it next speaks with the server.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { House } from './house.ts';
import { look, phoneSize, visit } from './steps.ts';
import { heading, press, signInAs } from './treasurer.ts';

const gone = { id: '00000000-0000-7000-8000-000000000902', name: 'Vũ Thị Kín Đáo', phone: '0987 111 222' } as const;

/** Somebody who was a member for some weeks. */
async function plantFormerMember(page: Page): Promise<void> {
  const outcomes = await page.evaluate(async ({ id: personId, name, phone }) => {
    const me = await (await fetch('/api/me')).json();
    const clubId = me.roles[0].clubId;
    const rest = { clubId, v: 1, at: '', actor: me.id, device: crypto.randomUUID(), salt: '0'.repeat(32) };
    const born = { sex: 'female', born: '1950', household: 'average', minority: false, associationMember: false };
    const commands = [
      {
        ...rest,
        id: crypto.randomUUID(),
        kind: 'enrol-member',
        on: '2026-10-01',
        body: { personId, group: 1, ...born },
        priv: { name, phone },
      },
      { ...rest, id: crypto.randomUUID(), kind: 'end-membership', on: '2026-11-20', body: { personId, reason: 'moved' } },
    ];
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ device: rest.device, commands });
    const reply = await (await fetch(`/api/clubs/${clubId}/push`, { method: 'POST', headers, body })).json();
    return reply.answers.map(({ outcome }: { outcome: string }) => outcome);
  }, gone);
  assert.deepEqual(outcomes, ['recorded', 'recorded']);
}

/** `kept`: everything a phone keeps, as text. */
export async function erasing(house: House, kept: (page: Page) => Promise<string>): Promise<void> {
  const holder = await visit(house.browser, house.url, phoneSize);
  const chair = await visit(house.browser, house.url, phoneSize);
  const { page } = chair;
  await signInAs(page, 'Nguyễn Văn Thắng');
  await heading(page, /^Chào/);
  await plantFormerMember(page);
  await page.reload();
  await signInAs(holder.page, 'Nguyễn Thị Hoa');
  await heading(holder.page, /^Chào/);
  await holder.page.goto(`/#/thanh-vien/${gone.id}`);
  await heading(holder.page, gone.name);
  assert.ok((await kept(holder.page)).includes(gone.name), 'the other phone holds the name');
  await page.goto(`/#/thanh-vien/${gone.id}`);
  await page.getByRole('link', { name: /^Thông tin của người này/ }).click();
  await page.getByRole('heading', { name: 'Ai đã xem' }).waitFor();
  await page.getByText(/máy chủ ghi ai đã tải/i).waitFor();
  await look(chair, 'du-lieu-nguoi-360');
  await page.getByRole('link', { name: 'Ghi một yêu cầu' }).click();
  await page.locator('label.pick', { hasText: /^\s*Xóa\s*$/ }).click();
  await look(chair, 'du-lieu-yeu-cau-moi-360');
  await press(page, 'Ghi yêu cầu');
  await heading(page, 'Xóa');
  await press(page, 'Ghi câu trả lời');
  await page.getByText('Hãy ghi lời trả lời ạ.').waitFor();
  await page.getByLabel('Nói với người đó: sẽ làm gì, bao giờ xong').fill('Sẽ xóa trong tuần này');
  await press(page, 'Ghi câu trả lời');
  await page.getByRole('heading', { name: 'Xóa theo yêu cầu' }).waitFor();
  await press(page, 'Xóa hẳn');
  await page.getByText('Hãy nói rõ với người đó rồi đánh dấu ạ.').waitFor();
  await page.getByLabel(/^Tôi đã nói rõ/).check();
  await look(chair, 'du-lieu-xoa-360');
  await press(page, 'Xóa hẳn');
  await page.getByText('Còn giữ gì, vì sao').waitFor();
  await look(chair, 'du-lieu-da-xoa-360');
  for (const one of [chair, holder]) {
    await one.page.waitForFunction(() => document.querySelector('h1, h2') !== null);
    for (let tries = 0; tries < 40 && (await kept(one.page)).includes(gone.name); tries += 1) {
      await one.page.reload();
      await one.page.waitForFunction(() => document.querySelector('h1') !== null && document.querySelector('[aria-busy="true"]') === null);
    }
    const all = await kept(one.page);
    assert.ok(!all.includes(gone.name) && !all.includes(gone.phone), 'neither name nor phone is kept');
    await one.page.goto(`/#/thanh-vien/${gone.id}`);
    await heading(one.page, 'Thành viên đã xóa số 1');
  }
  await holder.page.goto('/#/du-lieu');
  await look(holder, 'du-lieu-danh-sach-360');
  assert.deepEqual([...chair.complaints, ...holder.complaints], []);
  for (const one of [chair, holder]) await one.context.close();
}
