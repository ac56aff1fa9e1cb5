import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodyHash, saltOf } from './chain.ts';
import { CHECK_WORDS, checkWordText } from './check-word.ts';
import { parseCommand } from './command-schema.ts';

const ID = '00000000-0000-7000-8000-000000000001';
const good = {
  id: ID,
  clubId: ID,
  kind: 'receive-dues',
  v: 1,
  on: '2026-11-24',
  at: '2026-11-24T14:05:00+07:00',
  actor: ID,
  device: ID,
  salt: '0123456789abcdef0123456789abcdef',
  body: { payers: [{ personId: ID, months: ['2026-11'], amount: 5000 }] },
};

test('a well-formed command is taken as it is', () => {
  const parsed = parseCommand(good);
  assert.ok(parsed.ok);
  assert.deepEqual(parsed.command, good);
});

const wrong: readonly [name: string, change: object, path: string, problem: string][] = [
  [
    'letters for a sum',
    { body: { payers: [{ personId: ID, months: ['2026-11'], amount: 'năm nghìn' }] } },
    'body.payers.0.amount',
    'not-whole-dong',
  ],
  ['a negative sum', { body: { payers: [{ personId: ID, months: ['2026-11'], amount: -5000 }] } }, 'body.payers.0.amount', 'not-positive'],
  [
    'a fraction of a đồng',
    { body: { payers: [{ personId: ID, months: ['2026-11'], amount: 0.5 }] } },
    'body.payers.0.amount',
    'not-whole-dong',
  ],
  [
    'a huge sum',
    { body: { payers: [{ personId: ID, months: ['2026-11'], amount: 9_000_000_000_000 }] } },
    'body.payers.0.amount',
    'too-large',
  ],
  ['a day that is not in the calendar', { on: '2026-02-30' }, 'on', 'not-a-date'],
  ['a forged club id', { clubId: "' or 1=1" }, 'clubId', 'not-an-id'],
  ['a smuggled field', { room: 'care' }, '', 'not-known'],
  ['an unknown kind', { kind: 'give-me-everything' }, 'kind', 'not-known'],
  ['a newer version', { v: 2 }, 'v', 'newer-version'],
  ['nobody pays', { body: { payers: [] } }, 'body.payers', 'missing'],
];

for (const [name, change, path, problem] of wrong) {
  test(`turned away: ${name}`, () => {
    assert.deepEqual(parseCommand({ ...good, ...change }), { ok: false, problems: [{ path, problem }] });
  });
}

test('all problems are listed at once, none of the values repeated', () => {
  const parsed = parseCommand({ ...good, on: 'x', body: { payers: [{ personId: 'secret', months: ['2026-13'], amount: 1 }] } });
  assert.ok(!parsed.ok);
  assert.deepEqual(
    parsed.problems.map((p) => p.path),
    ['on', 'body.payers.0.personId', 'body.payers.0.months.0'],
  );
  assert.ok(!JSON.stringify(parsed.problems).includes('secret'));
});

test('blood pressure 1200 over 80 is asked again, not stored', () => {
  const reading = { personId: ID, systolic: 1200, diastolic: 80 };
  const parsed = parseCommand({ ...good, kind: 'measure-health', body: { personIds: [ID] }, priv: { readings: [reading] } });
  assert.deepEqual(parsed, { ok: false, problems: [{ path: 'priv.readings.0.systolic', problem: 'too-large' }] });
});

test('a proof is two ids and a signature of 128 hex digits, and a key never comes without its form', () => {
  const proof = { personId: ID, keyId: ID, signature: 'a'.repeat(128) };
  const close = (proofs: readonly object[]) =>
    parseCommand({ ...good, kind: 'close-meeting', body: { meetingId: ID, signatures: [], pageDigest: '', proofs } });
  assert.ok(close([proof]).ok);
  const wrong = (path: string) => ({ ok: false, problems: [{ path, problem: 'not-a-signature' }] });
  assert.deepEqual(close([{ ...proof, signature: 'A'.repeat(128) }]), wrong('body.proofs.0.signature'));
  const body = { personId: ID, keyId: ID, witnessId: ID, publicKey: 'short', proofs: [] };
  assert.deepEqual(parseCommand({ ...good, kind: 'register-key', body }), wrong('body.publicKey'));
});

test('nothing at all is turned away in words', () => {
  for (const junk of [null, undefined, 7, 'x', [], {}]) assert.equal(parseCommand(junk).ok, false);
});

test('the body hash follows the content, the salt follows command and ordinal', () => {
  const parsed = parseCommand(good);
  const other = parseCommand({ ...good, body: { payers: [{ personId: ID, months: ['2026-11'], amount: 6000 }] } });
  assert.ok(parsed.ok && other.ok);
  assert.notEqual(bodyHash(parsed.command), bodyHash(other.command));
  assert.notEqual(saltOf(parsed.command, 0), saltOf(parsed.command, 1));
});

test('a check word is three known words and four figures', () => {
  const text = checkWordText('00010002000300000000'.padEnd(64, 'f'));
  assert.equal(text, `${CHECK_WORDS[1]} · ${CHECK_WORDS[2]} · ${CHECK_WORDS[3]} · 0000`);
  assert.match(checkWordText('a5'.repeat(32)), /^\p{Lu}+ · \p{Lu}+ · \p{Lu}+ · \d{4}$/u);
});
