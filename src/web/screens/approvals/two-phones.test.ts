// Two phones by QR: what the second phone makes of a proposal, and what the first makes of an answer.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { approvalText, type Proof, type Signable } from '../../../domain/approvals/proof.ts';
import { type Book, CLUB, founded, HOA, LUA, MEETING_DAY, numberedId, TERMS, THANG } from '../../../domain/club/book-player.ts';
import type { ClubCommand } from '../../../domain/club/command.ts';
import { decide } from '../../../domain/club/decide.ts';
import { evolve } from '../../../domain/club/evolve.ts';
import type { Id } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-date.ts';
import { publicKeyOf, signText } from '../../../kernel/signature.ts';
import { answerCode, type Proposal, proposalCode, readProposal } from '../../../protocol/approval-qr.ts';
import { typedLines } from '../../../protocol/typed-signature.ts';
import { checkProposal } from './proposal-check.ts';
import { receiveAnswer } from './received-answer.ts';

const secretOf = (n: number): Uint8Array => new Uint8Array(32).fill(n);
const KEYS = { [HOA]: numberedId(501), [THANG]: numberedId(502) };
const hoaProof = (ask: Signable): Proof => proofBy(HOA, 1, ask);
const thangProof = (ask: Signable): Proof => proofBy(THANG, 2, ask);

function proofBy(personId: Id, n: number, ask: Signable): Proof {
  return { personId, keyId: KEYS[personId] ?? numberedId(0), signature: signText(secretOf(n), approvalText(ask)) };
}

function register(book: Book, personId: Id, n: number, witnessId: Id): void {
  const body = { personId, keyId: KEYS[personId], publicKey: publicKeyOf(secretOf(n)), witnessId };
  const ask = { kind: 'register-key', id: numberedId(9000 + n), clubId: CLUB, on: localDate(MEETING_DAY), salt: '0'.repeat(32), body };
  const proofs = [proofBy(personId, n, ask), ...(n === 1 ? [] : [hoaProof(ask)])];
  const command = { ...ask, v: 1, at: '', actor: HOA, device: numberedId(70 + n), body: { ...body, proofs } } as unknown as ClubCommand;
  const decided = decide(book.state, command);
  assert.ok(decided.ok);
  for (const event of decided.events) evolve(book.state, event);
}

function withCodes(): Book {
  const book = founded();
  register(book, HOA, 1, THANG);
  register(book, THANG, 2, HOA);
  return book;
}

const loan: Signable = {
  kind: 'approve-loan',
  id: numberedId(300),
  clubId: CLUB,
  on: localDate(MEETING_DAY),
  salt: '0'.repeat(32),
  body: { loanId: numberedId(50), personId: LUA, fund: 'income', terms: TERMS, purpose: 'nuôi gà', approvedBy: [HOA, THANG] },
};

function scanned(change: Partial<Proposal> = {}): Proposal {
  const read = readProposal(proposalCode({ ask: loan, to: THANG, proofs: [hoaProof(loan)], names: {}, ...change }));
  assert.ok(read.ok);
  return read.value;
}

const known = (kind: string): boolean => kind === 'approve-loan' || kind === 'close-meeting';
const check = (book: Book, proposal: Proposal) => checkProposal(book.state, proposal, [numberedId(502)], known);

test('a proposal that agrees with the book: the proposer’s seal is seen, nothing stands against it', () => {
  const outcome = check(withCodes(), scanned());
  assert.ok(outcome.ok);
  const { sealedBy, bookOlder, otherNames, against } = outcome.checked;
  assert.deepEqual([sealedBy, bookOlder, otherNames, against], [[HOA], false, [], null]);
  assert.deepEqual(outcome.checked.command.body, loan.body);
});

const stops: readonly [name: string, make: () => Proposal, stop: string][] = [
  ['a proposal of another club', () => scanned({ ask: { ...loan, clubId: numberedId(98) }, proofs: [] }), 'other-club'],
  ['a kind this phone has no words for', () => scanned({ ask: { ...loan, kind: 'sell-the-loudspeaker' }, proofs: [] }), 'newer'],
  [
    'a sum that is no sum',
    () => scanned({ ask: { ...loan, body: { ...loan.body, terms: { ...TERMS, principal: -5 } } }, proofs: [] }),
    'damaged',
  ],
  [
    'a proposer’s signature over another sum',
    () => scanned({ ask: { ...loan, body: { ...loan.body, purpose: 'xe máy' } }, proofs: [hoaProof(loan)] }),
    'proof-wrong',
  ],
  ['a proposal for somebody whose code is elsewhere', () => scanned({ to: HOA }), 'no-key-here'],
];
for (const [name, make, stop] of stops) {
  test(`not to be approved here: ${name}`, () => {
    assert.deepEqual(check(withCodes(), make()), { ok: false, stop });
  });
}

test('the witness of a new code is asked with the proofs still to come', () => {
  const book = founded();
  register(book, HOA, 1, THANG);
  const body = { personId: THANG, keyId: KEYS[THANG], publicKey: publicKeyOf(secretOf(2)), witnessId: HOA };
  const proposal = scanned({ ask: { ...loan, kind: 'register-key', body }, to: HOA, proofs: [] });
  const outcome = checkProposal(book.state, proposal, [numberedId(501)], () => true);
  assert.ok(outcome.ok);
  assert.equal(outcome.checked.against, null);
});

test('a stale proposal says what the book knows: this loan has been decided', () => {
  const book = withCodes();
  const body = { ...loan.body, proofs: [hoaProof(loan), thangProof(loan)] };
  const decided = decide(book.state, { ...loan, v: 1, at: '', actor: HOA, device: HOA, body } as unknown as ClubCommand);
  assert.ok(decided.ok);
  for (const event of decided.events) evolve(book.state, event);
  const outcome = check(book, scanned());
  assert.equal(outcome.ok && outcome.checked.against?.why, 'loan-already-decided');
});

test('a book that is older says so: the borrower is new, the proposer’s code not heard of', () => {
  const older = founded();
  const stranger = numberedId(404);
  const ask = { ...loan, body: { ...loan.body, personId: stranger } };
  register(older, HOA, 1, THANG);
  register(older, THANG, 2, HOA);
  older.state.keys.delete(numberedId(501));
  const outcome = check(older, scanned({ ask, proofs: [hoaProof(ask)], names: { [stranger]: 'Đỗ Thị Mới' } }));
  assert.ok(outcome.ok);
  assert.deepEqual([outcome.checked.bookOlder, outcome.checked.sealedBy, outcome.checked.against?.why], [true, [], 'member-unknown']);
});

test('an answer is taken scanned, pasted or typed', () => {
  const { state } = withCodes();
  const proof = thangProof(loan);
  const taken = { ok: true, proof };
  assert.deepEqual(receiveAnswer(state, loan, THANG, answerCode({ id: loan.id, proof })), taken);
  assert.deepEqual(receiveAnswer(state, loan, THANG, typedLines(proof.signature).join(' ')), taken);
});

const answers: readonly [name: string, text: () => string, why: string][] = [
  ['the answer to another record', () => answerCode({ id: numberedId(301), proof: thangProof(loan) }), 'answer-other'],
  [
    'a signature over something else',
    () => answerCode({ id: loan.id, proof: thangProof({ ...loan, on: localDate('2026-11-25') }) }),
    'not-holding',
  ],
  ['the proposer’s own answer for the second person', () => answerCode({ id: loan.id, proof: hoaProof(loan) }), 'not-holding'],
  ['typed letters of another signature', () => typedLines(hoaProof(loan).signature).join(''), 'not-holding'],
  ['the proposal itself', () => proposalCode({ ask: loan, to: THANG, proofs: [], names: {} }), 'other-half'],
  ['some other code', () => 'https://lalanh.example/#/trang/9f86', 'short'],
];
for (const [name, text, why] of answers) {
  test(`not taken as an answer: ${name}`, () => {
    assert.deepEqual(receiveAnswer(withCodes().state, loan, THANG, text()), { ok: false, why });
  });
}

test('a slip in the typed answer is named by its line', () => {
  const lines = typedLines(thangProof(loan).signature).join(' ');
  const slipped = lines[0] === '7' ? `8${lines.slice(1)}` : `7${lines.slice(1)}`;
  assert.deepEqual(receiveAnswer(withCodes().state, loan, THANG, slipped), { ok: false, why: 'lines', lines: [1] });
});
