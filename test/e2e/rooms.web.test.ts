// The rooms on the phone: each role opens every page of the club's house, meets the closed door where it may not enter, and neither
// the pages nor what the phone keeps hold a word of a room that is not its own. Consent is asked by voice with a witness.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { type AccountRole, kindsSentBy, ROOMS_OF_ROLE } from '../../src/domain/club/roles.ts';
import { id } from '../../src/kernel/ids.ts';
import { THON_5 } from '../../src/sample/plan.ts';
import { addSampleAccounts } from '../../src/server/accounts/account.ts';
import { top } from '../tidy/sources.ts';
import { erasing } from './erasing-walk.ts';
import { type House, openHouse } from './house.ts';
import { keptOn } from './kept.ts';
import { look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { choose, heading, press, signInAs } from './treasurer.ts';

const step = makeSteps();
let house: House;
let visitor: Visitor;

/** A word that stands nowhere else, told into one room each. */
const secrets = { care: 'chuyện kín ngăn chăm sóc', money: 'chuyện kín ngăn tiền', board: 'chuyện kín ngăn góp ý' } as const;
type Told = keyof typeof secrets;

const roles = [
  { name: 'Nguyễn Văn Thắng', role: 'chair', reads: ['care', 'money', 'board'] },
  { name: 'Nguyễn Thị Hoa', role: 'treasurer', reads: ['money', 'board'] },
  { name: 'Nguyễn Thị Yến', role: 'accountant', reads: ['money', 'board'] },
  { name: 'Đỗ Thị Hạnh', role: 'volunteer', reads: ['care'] },
] as const;

/** Nobody keeps the accountant's book in the sample; here she signs in too. */
const accountant = {
  id: id('00000000-0000-7000-8000-000000000901'),
  phone: '0000000009',
  name: 'Nguyễn Thị Yến',
  title: 'Kế toán CLB thôn 5, xã Hoàng Tân',
  grants: [{ role: 'accountant', clubId: THON_5 }],
  passwordHash: null,
  sample: true,
} as const;

before(async () => {
  house = await openHouse(1);
  await addSampleAccounts(house.pool, [accountant]);
  visitor = await visit(house.browser, house.url, phoneSize);
});
after(() => house.close());

interface Door {
  readonly address: string;
  readonly room: string;
  readonly writers: boolean;
  /** The record a form is there to send. */
  readonly sends: string;
}

/** Addresses and their rooms, from the lists the house itself reads: those without an id, or those whose last part is one. */
function doors(list: 'plain' | 'withId' = 'plain'): readonly Door[] {
  const source = readFileSync(join(top, 'src', 'web', 'club-pages.ts'), 'utf8');
  const [found = ''] = source.match(new RegExp(`const ${list}:[^=]*= \\{([\\s\\S]*?)\\n\\};`)) ?? [];
  return [...found.matchAll(/^ {2}'?([a-z0-9/-]+)'?: (inRoom|writesTo)\('([a-z]+)', \(\) => import\([^)]*\)(?:, '([a-z-]+)')?/gm)].map(
    ([, address = '', how = '', room = '', sends = '']) => ({ address, room, writers: how === 'writesTo', sends }),
  );
}

/** The door behind a link of the house; undefined for a page that is no part of it. */
function doorOf(href: string): Door | undefined {
  const path = href.replace(/^#\//, '').replace(/\?.*$/, '');
  return doors().find(({ address }) => address === path) ?? doors('withId').find(({ address }) => address === path.replace(/\/[^/]+$/, ''));
}

const isOpen = ({ room, writers }: Door, rooms: readonly string[]): boolean => writers || rooms.includes(room);

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
const kept = async (page: Page): Promise<string> => JSON.stringify((await keptOn(page)).map(({ text }) => text));

/** Walks every page without an id, then one of each page with an id that was offered on the way; answers with what was offered in vain. */
async function walk(page: Page, role: AccountRole, forbidden: readonly string[]): Promise<readonly string[]> {
  const rooms = ROOMS_OF_ROLE[role];
  const kinds: readonly string[] = kindsSentBy(role);
  const offered = new Map<string, string>();
  const inVain = new Set<string>();
  const go = async (address: string): Promise<void> => {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${address}`);
    await page.waitForFunction(() => document.querySelector('h1') !== null && document.querySelector('[aria-busy="true"]') === null);
    const text = (await page.locator('body').innerText()).toLowerCase();
    for (const secret of forbidden) assert.ok(!text.includes(secret), `${address} says "${secret}"`);
    const links = await page.locator('a[href^="#/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    for (const href of links) {
      const door = doorOf(href);
      if (door === undefined) continue;
      if (!isOpen(door, rooms) || (door.sends !== '' && !kinds.includes(door.sends))) inVain.add(`${address} offers ${href}`);
      else if (!offered.has(door.address)) offered.set(door.address, href.replace('#/', ''));
    }
  };
  for (const door of doors()) {
    await go(door.address);
    if (isOpen(door, rooms)) continue;
    const title = page.getByRole('heading', { name: 'Phần này khóa' });
    await title.waitFor().catch((problem) => assert.fail(`${door.address} has no closed door: ${problem.message}`));
  }
  const plain = new Set(doors().map(({ address }) => address));
  for (const href of [...offered.values()]) if (!plain.has(href)) await go(href);
  return [...inVain];
}

step('each role meets the doors of its rooms, and its phone holds nothing of the others', async () => {
  assert.ok(doors().length > 50, `${doors().length} pages`);
  for (const { name, role, reads } of roles) {
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
      assert.deepEqual(
        await walk(
          mine.page,
          role,
          closed.map((told) => secrets[told]),
        ),
        [],
        `what ${name} may not do is not offered`,
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

step('a person is erased as asked: two of the board sign, and a phone that held the name keeps it no more', () => erasing(house, kept));
