// The box, the books or the chair pass from one to the next: on a count that still holds, signed by who takes over.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { month } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import { type Book, closeMonth, emptyBook, HOA, LUA, lentClub, MEETING_DAY, numberedId, THANG } from '../club/book-player.ts';
import { REFUSAL_ORDER } from '../club/refusal.ts';
import { balanceOf } from '../club/state.ts';
import { hasRoleOn } from './member.ts';

const both = [HOA, LUA].map((personId) => ({ personId, role: 'treasurer' }));
const order = (countId: string) => ({ role: 'treasurer', from: HOA, to: LUA, countId, signatures: both });

test('the treasurer hands over on a count: her role ends and the next one’s begins that day', () => {
  const book = lentClub();
  const events = book.fact('hand-over', order(counted(book)));
  assert.deepEqual(
    events.map(({ kind }) => kind),
    ['office-handed-over', 'role-ended', 'role-given'],
  );
  const [passed] = events;
  assert.ok(passed?.kind === 'office-handed-over');
  assert.deepEqual([passed.pub.counted, passed.pub.openLoans, passed.pub.owed], [15_000_000, 1, 5_000_000]);
  const day = MEETING_DAY as never;
  const roles = [HOA, LUA].map((personId) => {
    const member = book.state.members.get(personId);
    return member !== undefined && hasRoleOn(member, 'treasurer', day);
  });
  assert.deepEqual(roles, [true, true], 'both on the day itself');
  const after = book.state.members.get(HOA);
  assert.equal(after?.roles.at(-1)?.to, MEETING_DAY);
});

test('the chair hands over without a count; after a death the next one takes over from nobody', () => {
  const book = lentClub();
  book.fact('hand-over', { role: 'chair', from: THANG, to: LUA, signatures: [HOA, LUA].map((personId) => ({ personId, role: 'chair' })) });
  const gone = lentClub();
  gone.fact('end-membership', { personId: HOA, reason: 'died' }, '2026-11-20');
  const signatures = [THANG, LUA].map((personId) => ({ personId, role: 'chair' }));
  gone.fact('hand-over', { role: 'treasurer', to: LUA, countId: counted(gone), signatures });
  assert.equal(book.refused('hand-over', { role: 'chair', to: HOA, signatures: both }), 'not-the-holder', 'somebody holds it');
});

test('a hand-over is refused for the first reason against it, in the published order', () => {
  const seen: string[] = [];
  const ask = (book: Book, body: object, on?: string) => seen.push(book.refused('hand-over', body, on));
  const none = { role: 'treasurer', from: THANG, to: THANG, signatures: [] };
  const closed = lentClub();
  closeMonth(closed, '2026-05');
  ask(closed, none, '2026-05-20');
  ask(emptyBook(), none);
  const book = lentClub();
  book.fact('end-membership', { personId: numberedId(4), reason: 'left' }, '2026-11-01');
  ask(book, none);
  ask(book, { ...none, from: HOA, to: HOA });
  ask(book, { ...none, from: HOA, to: numberedId(404) });
  ask(book, { ...none, from: HOA, to: numberedId(4) });
  ask(book, { ...none, from: HOA, to: LUA });
  const countId = counted(book);
  book.fact('receive-dues', { payers: [{ personId: HOA, months: [month('2026-11')], amount: dong(5000) }] });
  ask(book, { ...none, from: HOA, to: LUA, countId });
  const again = counted(book);
  ask(book, { ...none, from: HOA, to: LUA, countId: again });
  ask(book, { ...order(again), signatures: [HOA, THANG].map((personId) => ({ personId, role: 'chair' })) });
  assert.deepEqual(seen, REFUSAL_ORDER['hand-over'].slice(0, -2));
});

test('a surprise count outside a meeting posts its difference with a reason and names who stood by', () => {
  const book = lentClub();
  const [count] = book.fact('count-cash', {
    notes: [{ value: 500_000, count: 29 }],
    bookSeen: dong(15_000_000),
    reason: 'unknown',
    occasion: 'surprise',
    witnesses: [THANG],
  });
  assert.ok(count?.kind === 'cash-counted');
  assert.deepEqual([count.pub.difference, count.pub.occasion, count.pub.witnesses], [-500_000, 'surprise', [THANG]]);
  assert.equal(balanceOf(book.state, 'activity', 'cash-difference'), 500_000);
  const odd = book.fact('count-cash', { notes: [], bookSeen: dong(14_500_000), reason: 'unknown', witnesses: [numberedId(404)] });
  assert.deepEqual(
    odd.flatMap((event) => (event.kind === 'review-raised' ? [event.pub.review] : [])),
    ['member-unknown'],
  );
});

function counted(book: Book): string {
  const cash = [...book.state.balances].reduce((sum, [key, amount]) => (key.endsWith('/cash') ? sum + amount : sum), 0);
  const notes = [{ value: 1000, count: cash / 1000 }];
  return book.fact('count-cash', { notes, bookSeen: dong(cash), occasion: 'hand-over', witnesses: [THANG] })[0]?.cmdId ?? '';
}
