// Codes that go from screen to camera and back: lossless, small enough for an old camera, and every wrong one told apart.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import qrcode from 'qrcode-generator';
import { approvalText, type Signable } from '../domain/approvals/proof.ts';
import { canonicalText } from '../kernel/canonical.ts';
import { id } from '../kernel/ids.ts';
import { localDate } from '../kernel/local-date.ts';
import { dong } from '../kernel/money.ts';
import { publicKeyOf, signText, verifyText } from '../kernel/signature.ts';
import { answerCode, approvalCheckWord, type Proposal, proposalCode, readAnswer, readProposal } from './approval-qr.ts';
import { fromBase45, toBase45 } from './base45.ts';
import { packText, unpackText } from './packed-text.ts';
import { readTyped, typedLines } from './typed-signature.ts';

const made = (n: number) => id(`01934f2a-7c3b-7d4e-8f5a-6b7c8d9e0${n.toString(16).padStart(3, '0')}`);
const secret = new Uint8Array(32).fill(7);
const loan: Signable = {
  kind: 'approve-loan',
  id: made(1),
  clubId: made(2),
  on: localDate('2026-11-24'),
  salt: '',
  body: {
    loanId: made(3),
    personId: made(4),
    fund: 'income',
    terms: {
      method: 'declining-equal-principal',
      principal: dong(5_000_000),
      instalments: 10,
      rateBasisPointsPerMonth: 80,
      roundPrincipalTo: 1000,
      graceInstalments: 0,
    },
    purpose: 'mua 40 con gà giống và thức ăn',
    approvedBy: [made(5), made(6)],
  },
};
const proposal: Proposal = {
  ask: loan,
  to: made(6),
  proofs: [{ personId: made(5), keyId: made(7), signature: signText(secret, approvalText(loan)) }],
  names: { [made(4)]: 'Phạm Thị Lụa', [made(5)]: 'Nguyễn Thị Hoa', [made(6)]: 'Nguyễn Văn Thắng' },
};

test('a loan proposal comes through whole, and what is signed there is what is signed here', () => {
  const read = readProposal(proposalCode(proposal));
  assert.ok(read.ok);
  assert.deepEqual(read.value, proposal);
  assert.equal(approvalText(read.value.ask), approvalText(loan));
  assert.equal(approvalCheckWord(read.value.ask), approvalCheckWord(loan));
  const [first] = read.value.proofs;
  assert.ok(first && verifyText(publicKeyOf(secret), approvalText(read.value.ask), first.signature));
});

test('private words of an expense travel with their salt, and are bound by the signature', () => {
  const spend: Signable = { ...loan, kind: 'spend-money', salt: 'a1'.repeat(16), priv: { what: 'loa kéo', payee: 'cửa hàng Hà' } };
  const read = readProposal(proposalCode({ ...proposal, ask: spend }));
  assert.ok(read.ok);
  assert.equal(approvalText(read.value.ask), approvalText(spend));
  assert.notEqual(approvalText({ ...spend, priv: { what: 'loa khác' } }), approvalText(spend));
});

test('a proposal fits a code of at most 85 squares a side, an answer one of 53', () => {
  const squares = (text: string): number => {
    const code = qrcode(0, 'M');
    code.addData(text, 'Alphanumeric');
    code.make();
    return code.getModuleCount();
  };
  const answer = answerCode({ id: made(1), proof: { personId: made(6), keyId: made(8), signature: 'f7'.repeat(64) } });
  assert.ok(squares(proposalCode(proposal)) <= 85, `${squares(proposalCode(proposal))} squares`);
  assert.ok(squares(answer) <= 53, `${squares(answer)} squares`);
});

test('an answer comes through, also pasted with blanks around it', () => {
  const answer = { id: made(1), proof: { personId: made(6), keyId: made(8), signature: signText(secret, 'x') } };
  assert.deepEqual(readAnswer(`  ${answerCode(answer)}\n`), { ok: true, value: answer });
});

const page = 'https://lalanh.example/#/trang/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const wrong: readonly [name: string, code: string, why: string][] = [
  ['the code of a meeting’s page', page, 'not-ours'],
  ['a bank transfer', '00020101021238570010A000000727', 'not-ours'],
  [
    'an answer where a proposal is due',
    answerCode({ id: made(1), proof: { personId: made(6), keyId: made(8), signature: 'f7'.repeat(64) } }),
    'other-half',
  ],
  ['a proposal of a newer version', proposalCode(proposal).replace('D1:', 'D2:'), 'newer'],
  ['a code cut short', proposalCode(proposal).slice(0, -20), 'damaged'],
  ['a code with a wrong letter', `${proposalCode(proposal).slice(0, 40)}€${proposalCode(proposal).slice(41)}`, 'damaged'],
  ['nothing after the head', 'LALANHD1:', 'damaged'],
];
for (const [name, code, why] of wrong) {
  test(`told apart: ${name}`, () => {
    assert.deepEqual(readProposal(code), { ok: false, why });
  });
}

test('any canonical text packs and unpacks, and base 45 keeps any bytes', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string({ unit: 'grapheme' }), fc.oneof(fc.uuid(), fc.string({ unit: 'grapheme' }), fc.maxSafeInteger())),
      (plain) => {
        const text = canonicalText(plain);
        assert.equal(unpackText(packText(text)), text);
      },
    ),
  );
  fc.assert(fc.property(fc.uint8Array(), (bytes) => assert.deepEqual(fromBase45(toBase45(bytes)), bytes)));
  assert.equal(toBase45(new TextEncoder().encode('ietf!')), 'QED8WEX0', 'the example of RFC 9285');
});

test('any bytes at all unpack to a text or to nothing, never to a fault', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => ['string', 'object'].includes(typeof unpackText(bytes))));
});

test('a signature can be read out and typed: a slip is found in its line', () => {
  const signature = signText(secret, 'x');
  const lines = typedLines(signature);
  assert.equal(lines.length, 7);
  assert.ok(lines.every((line) => /^([0-9A-Z]{4} ){3}[0-9A-Z]{4}$/.test(line)));
  assert.deepEqual(readTyped(lines.join('\n').toLowerCase()), { ok: true, signature });
  assert.deepEqual(readTyped(lines.slice(1).join(' ')), { ok: false, lines: [] });
  const letters = lines.join('').replaceAll(' ', '');
  for (let at = 0; at < letters.length; at += 1) {
    const other = letters[at] === '7' ? '8' : '7';
    const typed = letters.slice(0, at) + other + letters.slice(at + 1);
    assert.deepEqual(readTyped(typed), { ok: false, lines: [Math.floor(at / 16) + 1] });
  }
});
