// Law 11 for one person: what is private about her leaves the log, on the server as on the phone. The chain holds, the state keeps
// its digest, what was said of others stays, and a phone that held the old words keeps none of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anyHistory } from '../domain/club/any-history.ts';
import { type Book, CLUB, founded, HOA, LUA, numberedId, THANG } from '../domain/club/book-player.ts';
import type { ClubEvent } from '../domain/club/event.ts';
import { fold } from '../domain/club/evolve.ts';
import { emptyClub } from '../domain/club/state.ts';
import { stateDigest } from '../domain/club/state-digest.ts';
import type { Id } from '../kernel/ids.ts';
import { chainStart, eventDigest, nextHash, plain, privateHash } from './chain.ts';
import { erasedIn, forgetting } from './forgetting.ts';
import { isOpen, type PulledItem } from './messages.ts';
import { brokenAt } from './verify.ts';

const ON = '2026-11-20';
const SECRETS = ['Trần Thị Lúa', '0912345678', 'đau khớp gối', 'con gái lấy chồng xa', 'hết thuốc', 'lương hưu thấp'];

/** A book in which much is said of Lúa in all rooms, some of it beside words about Thắng, and she is erased. */
function told(book: Book): readonly ClubEvent[] {
  const say = (kind: Parameters<Book['fact']>[0], body: object, priv: object) => book.fact(kind, body, ON, undefined, priv);
  say('correct-member', { personId: LUA }, { name: SECRETS[0], phone: SECRETS[1] });
  say('correct-member', { personId: THANG }, { name: 'Nguyễn Văn Thắng' });
  const readings = [LUA, THANG].map((personId) => ({ personId, systolic: personId === LUA ? 177 : 121, diastolic: 80 }));
  say('measure-health', { personIds: [LUA, THANG] }, { readings });
  say('note-health', { personId: LUA }, { conditions: SECRETS[2] });
  const [need] = say('raise-need', { personId: LUA, what: 'illness', wants: ['money'], urgency: 'can-wait' }, { words: SECRETS[3] });
  say('close-need', { needId: need?.cmdId, outcome: 'better', onWall: false }, { words: SECRETS[3] });
  say('refer-person', { referralId: numberedId(700), personId: LUA, to: 'station' }, { why: SECRETS[4] });
  say('close-referral', { referralId: numberedId(700), outcome: 'treated' }, { told: SECRETS[4] });
  say('record-rights-facts', { personId: LUA, income: 'pension' }, { note: SECRETS[5] });
  const [request] = say('ask-about-data', { personId: LUA, ask: 'erase', by: 'self', way: 'in-person' }, { words: SECRETS[0] });
  book.fact('end-membership', { personId: LUA, reason: 'left' }, ON);
  const erased = { requestId: request?.cmdId, personId: LUA, knownAs: 'Thành viên đã xóa số #', approvedBy: [HOA, THANG] };
  return book.fact('erase-person', erased, ON);
}

function chained(log: readonly ClubEvent[]): readonly PulledItem[] {
  let hash = chainStart(CLUB);
  return log.map((event, index) => {
    const salt = `salt-${index}`;
    const privHash = event.priv === undefined ? '' : privateHash(salt, plain(event.priv));
    const digest = eventDigest(event, privHash);
    hash = nextHash(hash, digest);
    return { seq: index + 1, room: event.room, digest, hash, event, privHash, ...(event.priv === undefined ? {} : { salt }) };
  });
}

const eventsOf = (items: readonly PulledItem[]) => items.flatMap((item) => (isOpen(item) ? [item.event] : []));
const digestOf = (items: readonly PulledItem[]) => stateDigest(fold(emptyClub(CLUB), eventsOf(items)));

test('a phone that held the old words keeps none, its chain holds and its state is the same', () => {
  const book = founded();
  told(book);
  const kept = chained(book.log);
  for (const secret of SECRETS) assert.ok(JSON.stringify(kept).includes(secret), `${secret} was there`);
  const left = forgetting(kept, erasedIn(kept));
  for (const secret of [...SECRETS, '177']) assert.ok(!JSON.stringify(left).includes(secret), `${secret} is gone`);
  assert.ok(JSON.stringify(left).includes('Nguyễn Văn Thắng'), 'nothing of another person goes');
  const readings = eventsOf(left).flatMap((event) => (event.kind === 'health-measured' ? (event.priv?.readings ?? []) : []));
  assert.deepEqual(readings, [{ personId: THANG, systolic: 121, diastolic: 80 }]);
  assert.equal(brokenAt({ seq: 0, hash: chainStart(CLUB) }, left), null);
  assert.equal(digestOf(left), digestOf(kept));
  const state = fold(emptyClub(CLUB), eventsOf(left));
  assert.equal(state.members.get(LUA)?.name, 'Thành viên đã xóa số 1');
  assert.deepEqual(forgetting(left, erasedIn(left)), left, 'and a second time there is nothing more to drop');
});

test('any history: erasing anybody in it changes no digest of the state and breaks no link', () => {
  for (let seed = 1; seed <= 60; seed += 1) {
    const kept = chained(anyHistory(dice(seed), 60).book.log.map(withWords));
    const gone: ReadonlySet<Id> = new Set([numberedId(1 + (seed % 5))]);
    const left = forgetting(kept, gone);
    assert.equal(brokenAt({ seq: 0, hash: chainStart(CLUB) }, left), null, `seed ${seed}`);
    assert.equal(digestOf(left), digestOf(kept), `seed ${seed}`);
    for (const event of eventsOf(left))
      if ('personId' in event.pub && gone.has(event.pub.personId as Id)) assert.equal(event.priv, undefined, `seed ${seed}`);
  }
});

/** Seeded, so that a failure replays. */
const dice = (seed: number) => (below: number) => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return Math.floor((seed / 2_147_483_648) * below);
};

/** Every record of the random history says something private. */
function withWords(event: ClubEvent, index: number): ClubEvent {
  return { ...event, priv: { note: `lời ${index}`, ...event.priv } } as ClubEvent;
}
