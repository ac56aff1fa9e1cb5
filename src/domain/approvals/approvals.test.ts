// Codes of board members: who must give one, which signature counts for which record, and that none can be used again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Id } from '../../kernel/ids.ts';
import { localDate } from '../../kernel/local-date.ts';
import { dong } from '../../kernel/money.ts';
import { publicKeyOf, signText } from '../../kernel/signature.ts';
import { type Book, CLUB, founded, HOA, LUA, MEETING_DAY, monthClosing, numberedId, TERMS, THANG } from '../club/book-player.ts';
import { DEFAULT_CHARTER } from '../club/charter.ts';
import type { ClubCommand } from '../club/command.ts';
import { decide } from '../club/decide.ts';
import type { ClubEvent } from '../club/event.ts';
import { evolve } from '../club/evolve.ts';
import { REFUSAL_ORDER } from '../club/refusal.ts';
import { stateDigest } from '../club/state-digest.ts';
import { pageDigest, pageOf } from '../meetings/closing.ts';
import { meetingIdOf } from '../meetings/gathering.ts';
import { codeNeeded } from './board-key.ts';
import { approvalText, type Proof } from './proof.ts';

interface Key {
  readonly personId: Id;
  readonly keyId: Id;
  readonly secret: Uint8Array;
}

const key = (personId: Id, n: number): Key => ({ personId, keyId: numberedId(500 + n), secret: new Uint8Array(32).fill(n) });
const hoaKey = key(HOA, 1);
const thangKey = key(THANG, 2);
let made = 0;

function commandOf(kind: ClubCommand['kind'], body: object, change: Partial<ClubCommand> = {}): ClubCommand {
  made += 1;
  const envelope = { id: numberedId(9000 + made), clubId: CLUB, kind, v: 1, on: localDate(MEETING_DAY), at: '', actor: HOA };
  return { ...envelope, device: numberedId(70), salt: '0'.repeat(32), body, ...change } as ClubCommand;
}

function proof(command: ClubCommand, by: Key): Proof {
  return { personId: by.personId, keyId: by.keyId, signature: signText(by.secret, approvalText(command)) };
}

function signed(command: ClubCommand, ...keys: readonly Key[]): ClubCommand {
  return { ...command, body: { ...command.body, proofs: keys.map((by) => proof(command, by)) } } as ClubCommand;
}

/** Gives the command to the book; the reason when it was refused, else the questions that came with it. */
function give({ state }: Book, command: ClubCommand): readonly string[] {
  const decided = decide(state, command);
  if (!decided.ok) return [`refused: ${decided.refusal.why}`];
  for (const event of decided.events) evolve(state, event);
  return decided.events.flatMap((event: ClubEvent) => (event.kind === 'review-raised' ? [event.pub.review] : []));
}

function registration({ personId, keyId, secret }: Key, witnessId: Id, change: Partial<ClubCommand> = {}): ClubCommand {
  return commandOf('register-key', { personId, keyId, publicKey: publicKeyOf(secret), witnessId, proofs: [] }, change);
}

/** Hoa sets a code with Thắng beside her, then Thắng with Hoa confirming by hers. */
function withCodes(): Book {
  const book = founded();
  assert.deepEqual(give(book, signed(registration(hoaKey, THANG), hoaKey)), []);
  assert.deepEqual(give(book, signed(registration(thangKey, HOA), thangKey, hoaKey)), []);
  return book;
}

const loan = (body: object = {}): ClubCommand =>
  commandOf('approve-loan', {
    loanId: numberedId(50),
    personId: LUA,
    fund: 'income',
    terms: TERMS,
    purpose: 'poultry',
    approvedBy: [HOA, THANG],
    ...body,
  });

test('a loan with both codes is approved, and its event carries the two signatures', () => {
  const book = withCodes();
  const command = signed(loan(), hoaKey, thangKey);
  const decided = decide(book.state, command);
  assert.ok(decided.ok);
  const [approved] = decided.events;
  assert.ok(approved?.kind === 'loan-approved');
  assert.equal(approved.pub.proofs?.length, 2);
});

test('nobody with a code approves without it; who never set one is named as before', () => {
  assert.deepEqual(give(founded(), loan()), []);
  const book = withCodes();
  assert.deepEqual(give(book, loan()), ['refused: approver-code-missing']);
  assert.deepEqual(give(book, signed(loan(), hoaKey)), ['refused: approver-code-missing']);
  book.fact('give-role', { personId: numberedId(4), role: 'accountant' });
  assert.deepEqual(give(book, signed(loan({ approvedBy: [HOA, numberedId(4)] }), hoaKey)), []);
});

test('codes are asked for last: what stands against a loan is said before anybody is called to the phone', () => {
  assert.deepEqual(give(withCodes(), loan({ terms: { ...TERMS, principal: dong(30_000_000) } })), ['refused: fund-cash-too-small']);
  assert.deepEqual(REFUSAL_ORDER['approve-loan'].slice(-2), ['approver-code-missing', 'approver-code-wrong']);
  assert.deepEqual(REFUSAL_ORDER['close-meeting'].slice(-2), ['approver-code-missing', 'approver-code-wrong']);
});

test('two codes for one sum cover no other: a payout that differs from the approval is asked about', () => {
  const order = { loanId: numberedId(50), personId: LUA, fund: 'income', terms: TERMS, purpose: 'poultry' };
  const pay = (change: object): readonly string[] => {
    const book = withCodes();
    assert.deepEqual(give(book, signed(loan(), hoaKey, thangKey)), []);
    return give(book, commandOf('disburse-loan', { ...order, ...change }));
  };
  assert.deepEqual(pay({}), []);
  assert.deepEqual(pay({ terms: { ...TERMS, principal: dong(8_000_000) } }), ['loan-not-as-approved']);
  assert.deepEqual(pay({ terms: { ...TERMS, instalments: 20 } }), ['loan-not-as-approved']);
  assert.deepEqual(pay({ personId: numberedId(4) }), ['loan-not-as-approved']);
});

const moved: readonly [name: string, change: (approved: ClubCommand) => ClubCommand][] = [
  ['another sum', (c) => ({ ...c, body: { ...c.body, terms: { ...TERMS, principal: dong(6_000_000) } } }) as ClubCommand],
  ['another borrower', (c) => ({ ...c, body: { ...c.body, personId: numberedId(4) } }) as ClubCommand],
  ['other terms', (c) => ({ ...c, body: { ...c.body, terms: { ...TERMS, rateBasisPointsPerMonth: 90 } } }) as ClubCommand],
  ['another purpose', (c) => ({ ...c, body: { ...c.body, purpose: 'motorbike' } }) as ClubCommand],
  ['another day', (c) => ({ ...c, on: localDate('2026-11-25') })],
  ['another command', (c) => ({ ...c, id: numberedId(8888) })],
  ['another loan', (c) => ({ ...c, body: { ...c.body, loanId: numberedId(51) } }) as ClubCommand],
  ['a note added after', (c) => ({ ...c, priv: { note: 'and a goat' } }) as ClubCommand],
];
for (const [name, change] of moved) {
  test(`signatures cannot be moved to ${name}`, () => {
    assert.deepEqual(give(withCodes(), change(signed(loan(), hoaKey, thangKey))), ['refused: approver-code-wrong']);
  });
}

test('signatures of one club mean nothing in another', () => {
  const elsewhere = { ...loan(), clubId: numberedId(98) };
  const proofs = [proof(elsewhere, hoaKey), proof(elsewhere, thangKey)];
  assert.deepEqual(give(withCodes(), loan({ proofs })), ['refused: approver-code-wrong']);
});

test('one person cannot sign for two, whatever names stand on the proofs', () => {
  const command = loan();
  const own = proof(command, hoaKey);
  const proofs = [own, { ...own, personId: THANG }];
  assert.deepEqual(give(withCodes(), { ...command, body: { ...command.body, proofs } } as ClubCommand), ['refused: approver-code-wrong']);
});

test('a signature of somebody who is not named as approver is turned away, not kept for show', () => {
  const book = withCodes();
  book.fact('give-role', { personId: numberedId(4), role: 'accountant' });
  const command = signed(loan({ approvedBy: [HOA, numberedId(4)] }), hoaKey, thangKey);
  assert.deepEqual(give(book, command), ['refused: approver-code-wrong']);
});

test('approvals of one record cannot be used for the next: the command is named in what is signed', () => {
  const book = withCodes();
  const first = signed(loan(), hoaKey, thangKey);
  assert.deepEqual(give(book, first), []);
  const again = { ...first, id: numberedId(7777), body: { ...first.body, loanId: numberedId(52) } } as ClubCommand;
  assert.deepEqual(give(book, again), ['refused: approver-code-wrong']);
});

test('a key of a lost phone signs nothing more, and its owner cannot be named without a new code', () => {
  const book = withCodes();
  assert.deepEqual(give(book, commandOf('retire-key', { keyId: thangKey.keyId, reason: 'phone-lost' })), []);
  assert.deepEqual(give(book, signed(loan(), hoaKey, thangKey)), ['refused: approver-code-wrong']);
  assert.deepEqual(give(book, signed(loan(), hoaKey)), ['refused: approver-code-missing']);
  const fresh = key(THANG, 3);
  assert.deepEqual(give(book, signed(registration(fresh, HOA), fresh, hoaKey)), ['code-set-anew'], 'people are asked whether it was him');
  assert.deepEqual(give(book, signed(loan(), hoaKey, fresh)), []);
});

test('a key registered later than the signature was decided does not help it', () => {
  const book = founded();
  give(book, signed(registration(hoaKey, THANG), hoaKey));
  const command = signed(loan(), hoaKey, thangKey);
  assert.deepEqual(give(book, command), ['refused: approver-code-wrong'], 'the book does not know this key yet');
  give(book, signed(registration(thangKey, HOA), thangKey, hoaKey));
  assert.deepEqual(give(book, command), []);
});

test('a new code on the same phone ends the one before; on another phone both live', () => {
  const book = withCodes();
  const again = key(THANG, 4);
  give(book, signed(registration(again, HOA), again, hoaKey));
  assert.equal(book.state.keys.get(thangKey.keyId)?.ended, 'replaced');
  const own = key(THANG, 5);
  give(book, signed(registration(own, HOA, { device: numberedId(71) }), own, hoaKey));
  assert.equal(book.state.keys.get(again.keyId)?.ended, '');
  assert.deepEqual(give(book, signed(loan(), hoaKey, own)), []);
});

test('giving codes up takes the code itself; then the name alone is enough again, unless the charter wants codes', () => {
  const book = withCodes();
  const giveUp = (): ClubCommand => commandOf('retire-key', { keyId: thangKey.keyId, reason: 'given-up' });
  assert.deepEqual(give(book, giveUp()), ['refused: approver-code-missing']);
  assert.deepEqual(give(book, signed(giveUp(), hoaKey)), ['refused: approver-code-missing']);
  assert.deepEqual(give(book, signed(giveUp(), thangKey)), []);
  assert.equal(codeNeeded(book.state, THANG, localDate(MEETING_DAY)), false);
  book.fact('adopt-charter', { charter: { ...DEFAULT_CHARTER, approvalByCode: true } }, '2026-11-20');
  assert.deepEqual(give(book, signed(loan(), hoaKey)), ['refused: approver-code-missing']);
});

test('the checks of register-key and retire-key come in their fixed order (law 13)', () => {
  let seen: readonly string[] = [];
  const ask = (book: Book, command: ClubCommand): void => {
    seen = [...seen, ...give(book, command).map((why) => why.replace('refused: ', ''))];
  };
  const stranger = key(numberedId(404), 6);
  ask(founded(), registration(stranger, THANG));
  ask(founded(), registration(key(LUA, 7), LUA));
  ask(withCodes(), registration(hoaKey, HOA));
  ask(founded(), registration(hoaKey, HOA));
  ask(withCodes(), registration(key(THANG, 8), HOA));
  ask(withCodes(), signed(registration(key(THANG, 8), HOA), { ...thangKey, keyId: numberedId(508) }, hoaKey));
  assert.deepEqual(seen, REFUSAL_ORDER['register-key']);
  seen = [];
  const retire = (keyId: Id): ClubCommand => commandOf('retire-key', { keyId, reason: 'given-up' });
  ask(founded(), retire(hoaKey.keyId));
  const lost = withCodes();
  give(lost, commandOf('retire-key', { keyId: thangKey.keyId, reason: 'phone-lost' }));
  ask(lost, retire(thangKey.keyId));
  ask(withCodes(), retire(thangKey.keyId));
  ask(withCodes(), signed(retire(thangKey.keyId), { ...thangKey, secret: hoaKey.secret }));
  assert.deepEqual(seen, REFUSAL_ORDER['retire-key']);
});

test('a second witness with a code must give it; one without is only named', () => {
  const book = withCodes();
  const own = key(THANG, 9);
  assert.deepEqual(give(book, signed(registration(own, HOA), own)), ['refused: approver-code-missing']);
  assert.deepEqual(give(book, signed(registration(own, LUA), own)), ['refused: witness-missing']);
});

const spend = (amount: number, approvedBy: readonly Id[]): ClubCommand =>
  commandOf('spend-money', { fund: 'income', place: 'cash', category: 'equipment', amount: dong(amount), approvedBy }, {
    priv: { what: 'loudspeaker', payee: 'shop' },
  } as Partial<ClubCommand>);

function limited(book: Book): Book {
  book.fact('adopt-charter', { charter: { ...DEFAULT_CHARTER, spendingLimit: dong(1_000_000) } }, '2026-11-01');
  return book;
}

test('spending over the limit is recorded and asked about until two of the board approve it', () => {
  assert.deepEqual(give(founded(), spend(5_000_000, [])), [], 'no charter set a limit');
  const book = limited(withCodes());
  assert.deepEqual(give(book, spend(1_000_000, [])), []);
  assert.deepEqual(give(book, spend(1_000_001, [])), ['spending-not-approved']);
  assert.deepEqual(give(book, signed(spend(1_000_001, [HOA, HOA]), hoaKey)), ['spending-not-approved']);
  assert.deepEqual(give(book, signed(spend(1_000_001, [HOA, LUA]), hoaKey)), ['spending-not-approved']);
  assert.deepEqual(give(book, signed(spend(1_000_001, [HOA, THANG]), hoaKey, thangKey)), []);
  assert.deepEqual(give(book, signed(spend(2_000_000, [HOA, THANG]), hoaKey)), ['approver-code-missing']);
  const other = { ...signed(spend(2_000_000, [HOA, THANG]), hoaKey, thangKey), priv: { what: 'something else', payee: 'shop' } };
  assert.deepEqual(give(book, other as ClubCommand), ['approver-code-wrong', 'approver-code-wrong']);
});

test('a meeting is closed with the codes of those who have one, over the page they saw', () => {
  const book = withCodes();
  const meetingId = meetingIdOf(CLUB, localDate(MEETING_DAY));
  book.fact('open-meeting', { meetingId });
  book.fact('count-cash', { meetingId, notes: [{ value: 500_000, count: 40 }], bookSeen: dong(20_000_000) });
  const meeting = book.state.meetings.get(meetingId);
  assert.ok(meeting);
  const signatures = [
    { personId: HOA, role: 'treasurer' },
    { personId: THANG, role: 'chair' },
  ];
  const close = (digest: string): ClubCommand => commandOf('close-meeting', { meetingId, signatures, pageDigest: digest });
  const digest = pageDigest(pageOf(book.state, meeting));
  assert.deepEqual(give(book, close(digest)), ['refused: approver-code-missing']);
  const moved = { ...signed(close(digest), hoaKey, thangKey) };
  assert.deepEqual(give(book, { ...moved, body: { ...moved.body, pageDigest: 'x' } } as ClubCommand), ['refused: approver-code-wrong']);
  assert.deepEqual(give(book, signed(close(digest), hoaKey, thangKey)), []);
});

test('a month is closed with the codes of those who have one, over the page they signed', () => {
  const book = withCodes();
  book.fact('hold-activity', { area: 'culture', topic: 'tet', participants: 40 });
  const close = (change: object = {}): ClubCommand =>
    commandOf('close-month', { ...monthClosing(book, '2026-11'), ...change }, { on: localDate('2026-11-30') });
  assert.deepEqual(give(book, close()), ['refused: approver-code-missing']);
  const moved = signed(close(), hoaKey, thangKey);
  assert.deepEqual(give(book, { ...moved, body: { ...moved.body, month: '2026-10' } } as ClubCommand), ['refused: signed-page-differs']);
  assert.deepEqual(give(book, signed(close(), hoaKey)), ['refused: approver-code-missing']);
  assert.deepEqual(give(book, signed(close(), hoaKey, thangKey)), []);
});

test('a book without keys keeps the digest it had; keys change it', () => {
  const book = founded();
  const before = stateDigest(book.state);
  give(book, signed(registration(hoaKey, THANG), hoaKey));
  assert.notEqual(stateDigest(book.state), before);
});
