import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, localDate } from '../../kernel/local-date.ts';
import { type Book, CLUB, founded, numberedId } from '../club/book-player.ts';
import { stateDigest } from '../club/state-digest.ts';
import { provinceOf } from './province.ts';
import { sweepIdOf } from './recording.ts';
import { rightsOf } from './rights-of.ts';
import { checkOf, clubRights, findingsOf, peopleToCheck, summaryOf, sweepOfYear } from './sweep.ts';

const OLD = numberedId(21);
const YOUNG = numberedId(22);
const POOR = numberedId(23);
const SWEEP = sweepIdOf(CLUB, 2026);
const DAY = localDate('2026-11-24');

function club(): Book {
  const book = founded();
  const enrol = (personId: string, born: string, household: string): void => {
    const body = { personId, group: 1, sex: 'female', born, household, minority: false, associationMember: true };
    book.fact('enrol-member', body, '2019-01-24', undefined, { name: 'Bà' });
  };
  enrol(OLD, '1945-05', 'other');
  enrol(YOUNG, '1990', 'other');
  enrol(POOR, '1990', 'poor');
  return book;
}

function check(book: Book, personId: typeof OLD, on = '2026-11-24'): ReturnType<Book['fact']> {
  const findings = findingsOf(rightsOf(book.state, personId, localDate(on), ''));
  return book.fact('check-rights', { sweepId: SWEEP, personId, province: '', findings }, on);
}

test('the check takes in everybody of sixty and the poor of any age', () => {
  const ids = peopleToCheck(club().state, DAY).map(({ personId }) => personId);
  assert.ok(ids.includes(OLD) && ids.includes(POOR) && !ids.includes(YOUNG));
  assert.ok(ids.includes(numberedId(1)), 'born in 1960, some day of it');
  assert.ok(!peopleToCheck(club().state, localDate('2019-12-31')).some(({ personId }) => personId === numberedId(1)));
});

test('two phones beginning the check of a year begin the same one', () => {
  const book = club();
  assert.equal(book.fact('open-sweep', { sweepId: SWEEP, year: 2026 }).length, 1);
  assert.equal(book.fact('open-sweep', { sweepId: SWEEP, year: 2026 }).length, 0);
  assert.equal(sweepOfYear(book.state, 2026)?.openedOn, DAY);
});

test('interrupted, it goes on where it was; looked at twice, the newest counts once; taken back, the one before', () => {
  const book = club();
  book.fact('open-sweep', { sweepId: SWEEP, year: 2026 });
  book.fact('record-rights-facts', { personId: OLD, income: 'none', healthCard: 'no' });
  check(book, OLD);
  assert.equal(summaryOf(book.state, 2026, DAY).checked, 1);
  assert.equal(summaryOf(book.state, 2026, DAY).missing, 1, 'the social pension');
  assert.deepEqual(
    checkOf(book.state, SWEEP, OLD)?.findings.find(({ rule }) => rule === 'social-pension'),
    { rule: 'social-pension', version: 'nd-176-2025', verdict: 'missing', amount: 540_000 },
  );
  book.fact('record-benefit', { personId: OLD, rule: 'social-pension', change: 'receives' });
  const again = check(book, OLD, '2026-11-25');
  const on = localDate('2026-11-25');
  assert.deepEqual([summaryOf(book.state, 2026, on).checked, summaryOf(book.state, 2026, on).missing], [1, 1], 'now the card is missed');
  book.fact('reverse-record', { cmdId: again[0]?.cmdId, reason: 'typed-wrong' }, '2026-11-25');
  assert.equal(checkOf(book.state, SWEEP, OLD)?.on, DAY);
});

test('what is missed stands first, then what waits for an answer', () => {
  const book = club();
  book.fact('record-rights-facts', { personId: OLD, income: 'none', healthCard: 'yes' });
  const [first] = clubRights(book.state, DAY, '');
  assert.equal(first?.member.personId, OLD);
  assert.equal(first?.missing, 1);
});

test('an answer nobody asked for, one before the request and a second request become questions', () => {
  const book = club();
  const why = (events: ReturnType<Book['fact']>): readonly string[] =>
    events.flatMap((event) => (event.kind === 'review-raised' ? [event.pub.review] : []));
  assert.deepEqual(why(book.fact('answer-application', { applicationId: numberedId(501), outcome: 'granted' })), ['application-unknown']);
  const sent = { applicationId: numberedId(502), personId: OLD, rule: 'social-pension', version: 'nd-176-2025', way: 'by-hand' };
  assert.deepEqual(why(book.fact('send-application', sent)), []);
  assert.deepEqual(why(book.fact('send-application', { ...sent, applicationId: numberedId(503) })), ['application-sent-twice']);
  const early = book.fact('answer-application', { applicationId: numberedId(502), outcome: 'refused' }, '2026-11-23');
  assert.deepEqual(why(early), ['answer-before-application']);
});

test('sums, numbers and reasons are private: without them the state has the same digest', () => {
  const tell = (told: object | undefined): string => {
    const book = club();
    book.fact('record-rights-facts', { personId: OLD, income: 'pension' }, '2026-11-24', undefined, told);
    return stateDigest(book.state);
  };
  assert.equal(tell({ incomeAmount: 400_000 }), tell(undefined));
});

test('a club of Quảng Ninh knows its province by its commune', () => {
  assert.equal(provinceOf(founded().state, DAY), '');
});

test('around 1 July 2025: whoever is 75 or 80 in those days has the rule of the day, and the check of June stays as it was', () => {
  fc.assert(
    fc.property(fc.constantFrom(75, 80), fc.integer({ min: -400, max: 400 }), (age, shift) => {
      const birthday = addDays(localDate('2025-07-01'), shift);
      const bornOn = localDate(`${Number(birthday.slice(0, 4)) - age}${birthday.slice(4) === '-02-29' ? '-02-28' : birthday.slice(4)}`);
      const book = founded();
      const body = { personId: OLD, group: 1, sex: 'female', born: bornOn.slice(0, 7), household: 'other', minority: false };
      book.fact('enrol-member', { ...body, associationMember: true }, '2019-01-24', undefined, { name: 'Bà', bornOn });
      book.fact('record-rights-facts', { personId: OLD, income: 'none', healthCard: 'yes' }, '2024-01-24');
      const verdict = (rule: string, on: string): string | undefined =>
        rightsOf(book.state, OLD, localDate(on), '').find((one) => one.rule === rule)?.verdict;
      const reached = (years: number, on: string): boolean => `${Number(bornOn.slice(0, 4)) + years}${bornOn.slice(4)}` <= on;
      assert.equal(verdict('aged-allowance', '2025-06-30'), reached(80, '2025-06-30') ? 'missing' : 'not');
      assert.equal(verdict('social-pension', '2025-06-30'), undefined);
      check(book, OLD, '2025-06-30');
      const before = JSON.stringify(checkOf(book.state, SWEEP, OLD));
      assert.equal(verdict('social-pension', '2025-07-01'), reached(75, '2025-07-01') ? 'missing' : 'not');
      assert.equal(verdict('aged-allowance', '2025-07-01'), undefined);
      book.fact('set-benefit-amount', { key: 'social-pension', province: '', from: '2025-06-01', amount: 900_000, document: 'Sau này' });
      assert.equal(JSON.stringify(checkOf(book.state, SWEEP, OLD)), before, 'no later rule or sum alters it');
    }),
    { numRuns: 60 },
  );
});
