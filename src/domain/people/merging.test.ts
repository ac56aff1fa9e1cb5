// Two entries of one person: read as one everywhere, and exactly as they were when the merge is taken back.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { localDate, month } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import { type Book, founded, HOA, LUA, lentClub, numberedId, TERMS, THANG } from '../club/book-player.ts';
import { activeMembers } from '../club/decision.ts';
import { REFUSAL_ORDER } from '../club/refusal.ts';
import { copyClub } from '../club/state.ts';
import { owedBy } from '../loans/lending.ts';
import { householdIn } from './describing.ts';
import { hasRoleOn, isMemberOn } from './member.ts';
import { idsOf, whoIs } from './same-person.ts';

const AGAIN = numberedId(4);
const DAY = localDate('2026-11-24');

function merged(book: Book, keepId = LUA, goneId = AGAIN) {
  const [event] = book.fact('merge-members', { keepId, goneId });
  assert.ok(event);
  return event.cmdId;
}

test('the two count once, and what each owes, paid and was is read as one', () => {
  const book = lentClub();
  book.fact('give-role', { personId: AGAIN, role: 'volunteer' });
  book.fact('receive-dues', { payers: [{ personId: AGAIN, months: [month('2026-11')], amount: dong(5000) }] });
  merged(book);
  assert.equal(activeMembers(book.state).length, 3);
  assert.equal(whoIs(book.state, AGAIN), LUA);
  assert.deepEqual(idsOf(book.state, AGAIN), [LUA, AGAIN]);
  assert.equal(owedBy(book.state, AGAIN), 5_000_000);
  const shown = book.state.members.get(LUA);
  assert.ok(shown && hasRoleOn(shown, 'volunteer', DAY));
  assert.equal(shown.spells.length, 1);
  const again = book.fact('receive-dues', { payers: [{ personId: LUA, months: [month('2026-11')], amount: dong(5000) }] });
  assert.equal(again[0]?.kind, 'money-held', 'the month was paid under the other entry');
  const order = { loanId: numberedId(51), fund: 'income', terms: { ...TERMS, principal: dong(46_000_000) }, purpose: 'x' };
  assert.equal(book.refused('approve-loan', { ...order, personId: AGAIN, approvedBy: [HOA, THANG] }), 'over-ceiling');
});

test('what another phone still tells of the old entry is told of the person', () => {
  const book = founded();
  merged(book);
  assert.deepEqual(book.fact('record-household', { personId: AGAIN, year: 2026, household: 'poor', paper: '12' }).length, 1);
  book.fact('end-membership', { personId: AGAIN, reason: 'moved' });
  const shown = book.state.members.get(LUA);
  assert.ok(shown);
  assert.equal(householdIn(shown, 2026), 'poor');
  assert.equal(shown.spells.at(-1)?.reason, 'moved');
  book.fact('enrol-member', { ...enrolling, personId: AGAIN }, '2026-12-01');
  assert.ok(isMemberOn(book.state.members.get(LUA) ?? shown, localDate('2026-12-02')));
});

const enrolling = { group: 1, sex: 'female', born: '1960', household: 'other', minority: false, associationMember: true };

test('spells that overlap become one, spells apart stay two; the more exact birth stands', () => {
  const book = founded();
  const other = numberedId(5);
  book.fact('end-membership', { personId: LUA, reason: 'moved' }, '2020-01-31');
  book.fact('enrol-member', { ...enrolling, personId: other, born: '1960-05' }, '2022-03-01');
  merged(book, LUA, other);
  const shown = book.state.members.get(LUA);
  assert.deepEqual(shown?.spells, [
    { from: '2018-09-12', to: '2020-01-31', reason: 'moved' },
    { from: '2022-03-01', to: '', reason: '' },
  ]);
  assert.equal(shown.born, '1960-05');
  merged(book, LUA, AGAIN);
  assert.deepEqual(book.state.members.get(LUA)?.spells, [{ from: '2018-09-12', to: '', reason: '' }]);
});

test('the order of refusals is fixed: a stranger, then two that are one already', () => {
  const book = founded();
  const seen = [book.refused('merge-members', { keepId: LUA, goneId: numberedId(404) })];
  merged(book);
  seen.push(book.refused('merge-members', { keepId: AGAIN, goneId: LUA }));
  assert.deepEqual(seen, REFUSAL_ORDER['merge-members']);
});

test('chains may be taken back in any order', () => {
  const book = founded();
  const before = copyClub(book.state);
  const first = merged(book, LUA, AGAIN);
  const second = merged(book, HOA, LUA);
  assert.equal(whoIs(book.state, AGAIN), HOA);
  book.fact('reverse-record', { cmdId: first, reason: 'typed-wrong' });
  assert.equal(whoIs(book.state, AGAIN), AGAIN);
  assert.equal(activeMembers(book.state).length, 3);
  book.fact('reverse-record', { cmdId: second, reason: 'typed-wrong' });
  assert.equal(activeMembers(book.state).length, 4);
  assert.deepEqual([book.state.merged.size, book.state.apart.size], [0, 0]);
  assert.deepEqual(book.state.members, before.members);
});

test('a merge taken back leaves the book as it would be without it, whatever was told before', () => {
  const steps = fc.array(fc.record({ what: fc.nat(7), who: fc.integer({ min: 1, max: 6 }), day: fc.integer({ min: 1, max: 28 }) }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }), (told, keep, gone) => {
      const book = founded();
      for (const [index, step] of told.entries()) tell(book, step, index);
      if (keep === gone) return;
      const before = copyClub(book.state);
      const cmdId = merged(book, numberedId(keep), numberedId(gone));
      book.fact('reverse-record', { cmdId, reason: 'typed-wrong' });
      for (const name of ['members', 'merged', 'apart', 'loans', 'duesPaid', 'held', 'recipients', 'helped', 'everLent'] as const)
        assert.deepEqual(book.state[name], before[name], name);
    }),
    { numRuns: 300 },
  );
});

function tell(book: Book, { what, who, day }: { what: number; who: number; day: number }, index: number): void {
  const personId = numberedId(who);
  const on = `2026-12-${String(day).padStart(2, '0')}`;
  const kinds = [
    ['end-membership', { personId, reason: 'left' }],
    ['enrol-member', { ...enrolling, personId }],
    ['give-role', { personId, role: 'volunteer' }],
    ['receive-dues', { payers: [{ personId, months: [month('2026-12')], amount: dong(5000) }] }],
    ['disburse-loan', { loanId: numberedId(200 + index), personId, fund: 'income', terms: TERMS, purpose: 'x' }],
    ['give-help', { personId, help: { how: 'labour', halfDays: 2 }, helpers: [] }],
    ['record-household', { personId, year: 2026, household: 'poor', paper: '' }],
    ['change-group', { personId, group: 1 + (day % 3) }],
  ] as const;
  const [kind, body] = kinds[what] ?? kinds[0];
  book.fact(kind, body, on);
}
