// However the records of two phones are mixed on their way to the book, each phone's slips keep the numbers they had when
// they were written, and no booklet has a gap.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dong } from '../../kernel/money.ts';
import { type Book, founded, HOA, LUA, lentClub, numberedId, TERMS } from '../club/book-player.ts';
import { bookletOf, type Slip } from './slips.ts';

const PHONES = [numberedId(71), numberedId(72)] as const;
const loan = { loanId: numberedId(50), personId: LUA, fund: 'income', terms: TERMS, purpose: 'poultry' } as const;

const deeds = {
  dues: ['receive-dues', { payers: [{ personId: LUA, months: ['2026-11'], amount: dong(5000) }] }],
  repayment: ['receive-repayment', { loanId: numberedId(50), personId: LUA, amount: dong(540_000) }],
  bank: ['receive-money', { fund: 'income', place: 'bank', source: 'donor', asCapital: false, amount: dong(90_000) }],
  spending: ['spend-money', { fund: 'activity', place: 'cash', category: 'meeting', amount: dong(7000), approvedBy: [] }],
  help: ['give-help', { personId: LUA, help: { how: 'money', fund: 'activity', amount: dong(9000) }, helpers: [] }],
  disbursement: ['disburse-loan', loan],
  roll: ['mark-attendance', { meetingId: numberedId(80), marks: [] }],
} as const;
const dayOf = (year: number): string => `${2025 + year}-11-24`;

const writing = fc.record({
  phone: fc.constantFrom(0 as const, 1 as const),
  deed: fc.constantFrom(...(Object.keys(deeds) as (keyof typeof deeds)[])),
  year: fc.constantFrom(0, 1),
});
type Writing = { readonly phone: 0 | 1; readonly deed: keyof typeof deeds; readonly year: number };

/** Plays the records and answers with the numbers in the order of each phone. */
function numbersOf(book: Book, writings: readonly Writing[]): readonly [string[], string[]] {
  const told: [string[], string[]] = [[], []];
  for (const { phone, deed, year } of writings) {
    const known = book.state.slips.size;
    const [kind, body] = deeds[deed];
    book.fact(kind, body, dayOf(year), PHONES[phone]);
    const slip = [...book.state.slips.values()].at(-1);
    if (book.state.slips.size > known && slip !== undefined) told[phone].push(`${slip.kind} ${slip.year} ${slip.number}`);
  }
  return told;
}

test('slip numbers of a phone do not depend on what other phones wrote in between', () => {
  fc.assert(
    fc.property(fc.array(writing, { maxLength: 25 }), (writings) => {
      const mixed = numbersOf(lentClub(), writings);
      for (const phone of [0, 1] as const) {
        const alone = numbersOf(
          lentClub(),
          writings.filter((one) => one.phone === phone),
        );
        assert.deepEqual(mixed[phone], alone[phone]);
      }
    }),
    { numRuns: 150 },
  );
});

test('a booklet counts from 1 without a gap', () => {
  fc.assert(
    fc.property(fc.array(writing, { maxLength: 40 }), (writings) => {
      const book = lentClub();
      numbersOf(book, writings);
      const booklets = Map.groupBy(book.state.slips.values(), ({ device, year, kind }) => `${device}/${year}/${kind}`);
      for (const slips of booklets.values())
        assert.deepEqual(
          slips.map(({ number }) => number),
          slips.map((_, index) => index + 1),
        );
    }),
    { numRuns: 100 },
  );
});

const lastSlip = (book: Book): Slip | undefined => [...book.state.slips.values()].at(-1);

test('a record taken back has a slip of its own and the numbers of the others stay', () => {
  const book = founded();
  const [paid] = book.fact(...deeds.spending);
  assert.ok(paid);
  book.fact('reverse-record', { cmdId: paid.cmdId, reason: 'typed-wrong' });
  assert.deepEqual([lastSlip(book)?.kind, lastSlip(book)?.number], ['correction', 1]);
  book.fact(...deeds.spending);
  assert.deepEqual([lastSlip(book)?.kind, lastSlip(book)?.number], ['payment', 2]);
});

test('held money has a slip when it comes and when it goes back, none when it is counted towards dues', () => {
  for (const [choice, slips] of [
    ['return-money', ['receipt 1', 'receipt 2', 'correction 1']],
    ['apply-money', ['receipt 1', 'receipt 2']],
  ] as const) {
    const book = founded();
    book.state.slips.clear();
    book.state.lastSlips.clear();
    book.fact(...deeds.dues);
    book.fact(...deeds.dues);
    const review = [...book.state.reviews.values()].find(({ holdsMoney }) => holdsMoney);
    book.fact('settle-review', { reviewId: review?.reviewId, choice });
    assert.deepEqual(
      [...book.state.slips.values()].map(({ kind, number }) => `${kind} ${number}`),
      slips,
    );
  }
});

test('a count is its own paper, and a member of the roll no money', () => {
  const book = founded();
  const before = book.state.slips.size;
  book.fact('open-meeting', { meetingId: numberedId(80) });
  book.fact('count-cash', { meetingId: numberedId(80), notes: [], bookSeen: dong(20_000_000), reason: 'unknown' });
  book.fact('end-membership', { personId: HOA, reason: 'left' });
  assert.equal(book.state.slips.size, before);
});

test('booklet codes have four signs that cannot be mistaken, and differ between phones', () => {
  const codes = Array.from({ length: 500 }, (_, n) => bookletOf(numberedId(n)));
  for (const code of codes) assert.match(code, /^[ACDEGHKLMNPQRTUVXY346789]{4}$/);
  assert.equal(new Set(codes).size, codes.length);
});
