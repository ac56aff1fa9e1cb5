// The doors of the pages: each role opens the pages of its rooms, and the door of every other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindsSentBy, ROOMS_OF_ROLE, rolesSending } from '../domain/club/roles.ts';
import { CLUB_PAGES, pageFor } from './club-pages.ts';

const example = '00000000-0000-4000-8000-000000000001';

test('a page opens for who reads its room or writes into it, and shows the closed door to everybody else', () => {
  for (const role of ['treasurer', 'accountant', 'chair', 'volunteer'] as const) {
    const rooms = ROOMS_OF_ROLE[role];
    for (const { address, withId, room, writers } of CLUB_PAGES) {
      const found = pageFor([...address.split('/'), ...(withId ? [example] : [])], rooms);
      const door = found?.what === 'with-id' && found.id === room;
      assert.equal(door, !writers && !rooms.includes(room), `${role} at ${address}`);
    }
  }
});

test('nobody enters before the phone knows the rooms', () => {
  for (const { address, writers, room } of CLUB_PAGES.filter((page) => !page.withId && !page.writers)) {
    const found = pageFor(address.split('/'), []);
    assert.deepEqual([found?.what, found?.what === 'with-id' && found.id, writers], ['with-id', room, false], address);
  }
});

test('an address that leads nowhere has no door either', () => {
  assert.equal(pageFor(['khong-co-trang-nay'], ['common', 'money']), undefined);
  assert.equal(pageFor(['khong-co', example], []), undefined);
  for (const name of ['constructor', '__proto__', 'toString']) {
    assert.equal(pageFor([name], ['common', 'money']), undefined);
    assert.equal(pageFor([name, example], ['common', 'money']), undefined);
  }
});

test('a form of the common room that a volunteer may not send says so, and somebody of the club may', () => {
  const forms = CLUB_PAGES.flatMap(({ address, withId, sends }) => (sends === undefined ? [] : [{ address, withId, sends }]));
  assert.ok(forms.length > 9, `${forms.length} forms`);
  for (const { address, withId, sends } of forms) {
    const found = pageFor([...address.split('/'), ...(withId ? [example] : [])], ROOMS_OF_ROLE.volunteer);
    assert.equal(found?.sends, sends, address);
    assert.ok(!kindsSentBy('volunteer').includes(sends), address);
    const senders = rolesSending(sends);
    assert.ok(senders.includes('chair') && !senders.includes('volunteer'), `${address}: ${senders.join()}`);
  }
});
