// The rooms on the phone: each role opens every page of the club's house, meets the closed door where it may not enter, and neither
// the pages nor what the phone keeps hold a word of a room that is not its own. Consent is asked by voice with a witness.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { top } from '../tidy/sources.ts';
import { type House, openHouse } from './house.ts';
import { look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { choose, heading, press, signInAs } from './treasurer.ts';

const step = makeSteps();
let house: House;
let visitor: Visitor;

/** A word that stands nowhere else, told into one room each. */
const secrets = { care: 'chuyện kín ngăn chăm sóc', money: 'chuyện kín ngăn tiền', board: 'chuyện kín ngăn góp ý' } as const;
type Told = keyof typeof secrets;

const roles = [
  { name: 'Nguyễn Văn Thắng', rooms: ['common', 'money', 'care', 'board', 'rights'], reads: ['care', 'money', 'board'] },
  { name: 'Nguyễn Thị Hoa', rooms: ['common', 'money', 'board'], reads: ['money', 'board'] },
  { name: 'Đỗ Thị Hạnh', rooms: ['common', 'care'], reads: ['care'] },
] as const;

before(async () => {
  house = await openHouse(1);
  visitor = await visit(house.browser, house.url, phoneSize);
});
after(() => house.close());

interface Door {
  readonly address: string;
  readonly room: string;
  readonly writers: boolean;
}

/** Addresses without an id and their rooms, from the list the house itself reads. */
function doors(): readonly Door[] {
  const source = readFileSync(join(top, 'src', 'web', 'club-pages.ts'), 'utf8');
  const [list = ''] = source.match(/const plain:[^=]*= \{([\s\S]*?)\n\};/) ?? [];
  return [...list.matchAll(/^ {2}'?([a-z0-9/-]+)'?: (inRoom|writesTo)\('([a-z]+)'/gm)].map(([, address = '', how = '', room = '']) => ({
    address,
    room,
    writers: how === 'writesTo',
  }));
}

/** The chair tells one secret into each room. */
async function plant(page: Page): Promise<void> {
  const outcomes = await page.evaluate(async (words) => {
    const me = await (await fetch('/api/me')).json();
    const clubId = me.roles[0].clubId;
    const { items } = await (await fetch(`/api/clubs/${clubId}/pull?after=0&limit=50`)).json();
    const member = items.find((item: { event?: { kind: string } }) => item.event?.kind === 'member-enrolled').event.pub.personId;
    const envelope = (kind: string, body: object, priv: object) => ({
      id: crypto.randomUUID(),
      clubId,
      kind,
      v: 1,
      on: '2026-11-20',
      at: '2026-11-20T08:00:00+07:00',
      actor: me.id,
      device: crypto.randomUUID(),
      salt: '0'.repeat(32),
      body,
      priv,
    });
    const spent = { fund: 'activity', place: 'cash', category: 'other', amount: 1000, approvedBy: [] };
    const commands = [
      envelope('record-visit', { personId: member, visitors: [], tasks: ['talk'], condition: 'good' }, { note: words.care }),
      envelope('spend-money', spent, { what: words.money }),
      envelope('raise-need', { personId: member, what: 'illness', wants: ['labour'], urgency: 'this-month' }, { words: words.board }),
    ];
    const reply = await fetch(`/api/clubs/${clubId}/push`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ device: crypto.randomUUID(), commands }),
    });
    return (await reply.json()).answers.map((answer: { outcome: string; problems?: object }) => [answer.outcome, answer.problems]);
  }, secrets);
  assert.deepEqual(
    outcomes.map(([outcome]: readonly [string]) => outcome),
    ['recorded', 'recorded', 'recorded'],
    JSON.stringify(outcomes),
  );
}

/** Everything this phone keeps, as text. */
const kept = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const found: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const request = indexedDB.open(name ?? '');
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
      for (const store of database.objectStoreNames)
        found.push(
          await new Promise((done, fail) => {
            const request = database.transaction(store).objectStore(store).getAll();
            request.onsuccess = () => done(request.result);
            request.onerror = () => fail(request.error);
          }),
        );
      database.close();
    }
    return JSON.stringify(found);
  });

async function walk(page: Page, rooms: readonly string[], forbidden: readonly string[]): Promise<void> {
  for (const { address, room, writers } of doors()) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${address}`);
    await page.waitForFunction(() => document.querySelector('h1') !== null && document.querySelector('[aria-busy="true"]') === null);
    const text = (await page.locator('body').innerText()).toLowerCase();
    for (const secret of forbidden) assert.ok(!text.includes(secret), `${address} says "${secret}"`);
    if (writers || rooms.includes(room)) continue;
    await page.getByRole('heading', { name: 'Phần này khóa' }).waitFor();
  }
}

step('each role meets the doors of its rooms, and its phone holds nothing of the others', async () => {
  assert.ok(doors().length > 50, `${doors().length} pages`);
  for (const { name, rooms, reads } of roles) {
    const mine = await visit(house.browser, house.url, phoneSize);
    await signInAs(mine.page, name);
    await heading(mine.page, /^Chào/);
    if (name === roles[0].name) {
      await plant(mine.page);
      await mine.page.reload();
      await heading(mine.page, /^Chào/);
      await mine.page.waitForTimeout(500);
    }
    const closed = Object.keys(secrets).filter((told): told is Told => !(reads as readonly string[]).includes(told));
    // The chair's walk over every page is a test of its own (every-page.web.test.ts).
    if (closed.length > 0)
      await walk(
        mine.page,
        rooms,
        closed.map((told) => secrets[told]),
      );
    const all = await kept(mine.page);
    for (const told of closed) assert.ok(!all.includes(secrets[told]), `the phone of ${name} keeps ${told}`);
    for (const told of reads) assert.ok(all.includes(secrets[told]), `the phone of ${name} has its own ${told}`);
    if (name === 'Đỗ Thị Hạnh') {
      await mine.page.evaluate(() => {
        location.hash = '#/thanh-vien/moi';
      });
      await mine.page.getByRole('heading', { name: /thủ quỹ.* ghi việc này/i }).waitFor();
      await look(mine, 'nguoi-khac-ghi-360');
      await mine.page.evaluate(() => {
        location.hash = '#/thanh-vien';
      });
      await heading(mine.page, 'Thành viên');
      assert.equal(await mine.page.getByRole('link', { name: 'Ghi thành viên mới' }).count(), 0, 'no form is offered that is refused');
      await mine.page.evaluate(() => {
        location.hash = '#/hoi-phi';
      });
      await look(mine, 'phong-khoa-tien-360');
    }
    assert.deepEqual(mine.complaints, []);
    await mine.context.close();
  }
});

step('a volunteer asks for consent by voice with a witness, and it is withdrawn by a word', async () => {
  const { page } = visitor;
  await signInAs(page, 'Đỗ Thị Hạnh');
  await heading(page, /^Chào/);
  await page.goto('/#/dong-y');
  await heading(page, 'Hỏi ý kiến, đồng ý');
  await look(visitor, 'dong-y-360');
  await page.locator('main ul.list a').first().click();
  await page.getByRole('button', { name: 'Hỏi bây giờ' }).first().click();
  await page
    .getByRole('button', { name: /^Ghi .* đồng ý$/ })
    .first()
    .click();
  await page.getByText('Hãy chọn người chứng kiến ạ.').waitFor();
  await look(visitor, 'dong-y-hoi-360');
  await choose(page, 'Ai chứng kiến?', 'Nguyễn Văn Thắng');
  await page
    .getByRole('button', { name: /^Ghi .* đồng ý$/ })
    .first()
    .click();
  await press(page, /^Thôi:/);
  await page
    .getByText(/không đồng ý từ 24\/11\/2026/)
    .first()
    .waitFor();
  await look(visitor, 'dong-y-nguoi-360');
  assert.deepEqual(visitor.complaints, []);
});
