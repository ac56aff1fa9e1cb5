// Every page of the club's house whose address needs no id, read off its list of addresses so that none is forgotten: it
// opens for the chair, is accessible, and fits a phone at normal size and at 200 %.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before } from 'node:test';
import type { Page } from 'playwright-core';
import { playClub } from '../../src/sample/network.ts';
import { SAMPLE_ACCOUNTS } from '../../src/sample/network-records.ts';
import { planNetwork } from '../../src/sample/plan.ts';
import { makeAppender } from '../../src/server/log/append.ts';
import { commandBy, numbered } from '../../src/server/trial.ts';
import { inTurn, MARKUP } from '../attacks/poison.ts';
import { poisonedCommands } from '../attacks/poisoned-commands.ts';
import { top } from '../tidy/sources.ts';
import { type House, openHouse } from './house.ts';
import { laptopSize, look, makeSteps, phoneSize, type Visitor, visit } from './steps.ts';
import { heading, signInAs } from './treasurer.ts';

const step = makeSteps();
/** 360 px at 200 %. */
const zoomedSize = { width: 180, height: 400 };
let house: House;
let chair: Visitor;
const opened: string[] = [];

before(async () => {
  house = await openHouse(2);
  chair = await visit(house.browser, house.url, phoneSize);
});

after(async () => {
  await house.close();
});

/** Addresses without an id, from the list the house itself reads. */
function addresses(): readonly string[] {
  const source = readFileSync(join(top, 'src', 'web', 'club-pages.ts'), 'utf8');
  const lists = source.match(/const plain:[^=]*= \{([\s\S]*?)\n\};/g) ?? [];
  return lists.flatMap((list) => [...list.matchAll(/^ {2}'?([a-z0-9/-]+)'?: /gm)].map((found) => found[1] ?? ''));
}

async function openPage(page: Page, address: string): Promise<void> {
  await page.goto(`/#/${address}`);
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
}

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

step('every page opens for the chair and is accessible on a phone', async () => {
  const { page } = chair;
  await signInAs(page, 'Nguyễn Văn Thắng');
  await heading(page, /^Chào/);
  for (const address of addresses()) {
    await openPage(page, address);
    await look(chair, `trang-${address.replaceAll('/', '_')}-360`);
    opened.push(address);
  }
  assert.ok(opened.length > 50, `${opened.length} pages`);
  assert.deepEqual(chair.complaints, []);
});

step('every page fits a phone whose letters are twice as large', async () => {
  const { page } = chair;
  await page.setViewportSize(zoomedSize);
  const wide: string[] = [];
  for (const address of opened) {
    await openPage(page, address);
    const over = await sideways(page);
    if (over > 0) wide.push(`${address}: ${over} px`);
  }
  assert.deepEqual(wide, []);
});

step('letters, colours and lines are as she chose them, today and when the phone is opened again', async () => {
  const { page } = chair;
  await page.setViewportSize(phoneSize);
  await openPage(page, 'them/may-nay');
  await page.getByText('Rất to', { exact: true }).click();
  await page.getByText('Tối', { exact: true }).click();
  await page.getByRole('button', { name: 'Nét đậm, tương phản cao' }).click();
  assert.deepEqual(await lookOf(page), { letters: '25.2px', ground: 'rgb(25, 34, 29)' });
  await page.reload();
  await openPage(page, 'them/may-nay');
  assert.deepEqual(await lookOf(page), { letters: '25.2px', ground: 'rgb(25, 34, 29)' });
  await look(chair, 'may-nay-to-toi-360');
  await page.getByText('Vừa', { exact: true }).click();
  await page.getByText('Sáng', { exact: true }).click();
  assert.deepEqual(await lookOf(page), { letters: '18px', ground: 'rgb(255, 255, 255)' });
  assert.deepEqual(chair.complaints, []);
});

const lookOf = (page: Page): Promise<{ readonly letters: string; readonly ground: string }> =>
  page.evaluate(() => ({
    letters: getComputedStyle(document.documentElement).fontSize,
    ground: getComputedStyle(document.body).backgroundColor,
  }));

/** The last commands of the club once more, as evil as their shapes allow, and members whose names are markup. */
async function poisonTheBook(): Promise<number> {
  const club = playClub(planNetwork({ clubs: 2 }), 0);
  const [, chairAccount] = SAMPLE_ACCOUNTS;
  assert.ok(club && chairAccount);
  const idOf = (n: number): string => numbered(600_000 + n);
  const next = inTurn(MARKUP);
  const renamed = [...club.state.members.keys()].slice(0, 8).map((personId, n) => {
    const priv = { name: `Bà ${next()}`, note: next() };
    return commandBy(chairAccount.id, club.clubId, 'correct-member', { personId }, { id: idOf(500 + n), priv });
  });
  const evil = poisonedCommands(club, { actor: chairAccount.id, idOf, next });
  const { answers } = await makeAppender(house.pool).append(club.clubId, [...renamed, ...evil]);
  return answers.filter(({ outcome }) => outcome === 'recorded').length;
}

step('a book full of markup runs no script on any page, of the club or of the office, and nothing is let past the policy', async () => {
  assert.ok((await poisonTheBook()) > 30);
  const { page, complaints } = chair;
  await page.setViewportSize(phoneSize);
  await page.goto('/#/');
  await page.reload();
  let seen = 0;
  for (const address of opened) {
    await openPage(page, address);
    seen += (await page.locator('body').innerText()).includes('poisoned=') ? 1 : 0;
  }
  assert.ok(seen > 8, `the words stand on ${seen} pages`);
  const ran = (at: Page) =>
    at.evaluate(() => [
      Reflect.get(globalThis, 'poisoned'),
      document.querySelectorAll('img[src="x"], svg[onload], a[href^="javascript"]').length,
    ]);
  assert.deepEqual(await ran(page), [undefined, 0]);
  const officer = await visit(house.browser, house.url, laptopSize);
  await signInAs(officer.page, 'Đinh Thị Lan');
  await officer.page.locator('h1').first().waitFor();
  for (const address of ['van-phong/tong-quan', 'van-phong/cau-lac-bo', 'van-phong/phat-trien', 'van-phong/tra-so']) {
    await openPage(officer.page, address);
    assert.deepEqual(await ran(officer.page), [undefined, 0], address);
  }
  assert.deepEqual([...complaints, ...officer.complaints], []);
});
