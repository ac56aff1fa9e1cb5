// Laws 1 and 2 over random histories of every kind of record: the fund's identity, what a closed page hands to the next, and
// what a record taken back leaves behind.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyHistory, type Roll } from '../club/any-history.ts';
import type { Book } from '../club/book-player.ts';
import { fold } from '../club/evolve.ts';
import { ownEvents } from '../club/recording-again.ts';
import { emptyClub, fundBalance, fundsOf } from '../club/state.ts';
import { post } from './posting.ts';

const rolls = fc.array(fc.nat(), { minLength: 50, maxLength: 400 });
const held = new Set(['cash', 'bank', 'loans', 'to-return', 'held']);

/** Dice from a list: one number a roll, over again at its end. (Shortening such a list takes minutes, so a failure is told as it is.) */
function rollOf(list: readonly number[]): Roll {
  let at = 0;
  return (below) => {
    const rolled = list[at % list.length] ?? 0;
    at += 1;
    return (rolled + at) % below;
  };
}

test('after any history each fund balances, and what came in less what went out lies in box, bank and loans', () => {
  fc.assert(
    fc.property(rolls, (list) => {
      const { book, log } = anyHistory(rollOf(list), 60);
      const state = fold(emptyClub(book.state.clubId), log);
      const came = new Map<string, number>();
      for (const { fund, account, amount } of log.flatMap((event) => post(event)))
        if (!held.has(account)) came.set(fund, (came.get(fund) ?? 0) - amount);
      for (const fund of fundsOf(state)) {
        assert.equal(fundBalance(state, fund), came.get(fund) ?? 0, fund);
        assert.equal(fundBalance(book.state, fund), fundBalance(state, fund), fund);
      }
    }),
    { numRuns: 200, endOnFailure: true },
  );
});

test('a closed page and the records since give the next closed page, fund by fund and place by place', () => {
  let pages = 0;
  fc.assert(
    fc.property(rolls, (list) => {
      const { log } = anyHistory(rollOf(list), 90);
      const sums = new Map<string, number>();
      for (const event of log) {
        if (event.kind === 'meeting-closed') {
          pages += 1;
          for (const { fund, ...places } of event.pub.page.funds)
            for (const [account, amount] of Object.entries(places)) assert.equal(amount, sums.get(`${fund}/${account}`) ?? 0, account);
        }
        for (const { fund, account, amount } of post(event)) sums.set(`${fund}/${account}`, (sums.get(`${fund}/${account}`) ?? 0) + amount);
      }
    }),
    { numRuns: 200, endOnFailure: true },
  );
  assert.ok(pages > 50, `only ${pages} pages were closed`);
});

test('a record taken back leaves the balances as before it, once; the taking back taken back leaves them as they were', () => {
  let turned = 0;
  let again = 0;
  fc.assert(
    fc.property(rolls, fc.nat(), (list, pick) => {
      const { book } = anyHistory(rollOf(list), 40);
      // A record that only turns another around is the second half of this test.
      const records = [...book.state.records].filter(([, record]) => ownEvents(record).length > 0).map(([cmdId]) => cmdId);
      const cmdId = records[pick % Math.max(1, records.length)];
      if (cmdId === undefined || book.refused('reverse-record', { cmdId, reason: 'typed-wrong' }) !== 'not refused') return;
      const before = placesOf(book);
      const expected = new Map<string, number>(book.state.balances);
      for (const { fund, account, amount } of ownEvents(book.state.records.get(cmdId) ?? []).flatMap((event) => post(event)))
        expected.set(`${fund}/${account}`, (expected.get(`${fund}/${account}`) ?? 0) - amount);
      const [reversal] = book.fact('reverse-record', { cmdId, reason: 'typed-wrong' });
      assert.deepEqual(new Map<string, number>(book.state.balances), expected);
      assert.equal(book.refused('reverse-record', { cmdId, reason: 'typed-wrong' }), 'record-already-reversed');
      turned += 1;
      if (book.refused('reverse-record', { cmdId: reversal?.cmdId, reason: 'typed-wrong' }) !== 'not refused') return;
      book.fact('reverse-record', { cmdId: reversal?.cmdId, reason: 'typed-wrong' });
      assert.deepEqual(placesOf(book), before);
      again += 1;
    }),
    { numRuns: 300, endOnFailure: true },
  );
  assert.ok(turned > 50 && again > 25, `only ${turned} records were taken back, ${again} of them entered anew`);
});

/** What lies where, fund by fund. */
function placesOf(book: Book): readonly unknown[] {
  return fundsOf(book.state).map((fund) => [
    fund,
    ...[...held].map((account) => book.state.balances.get(`${fund}/${account}` as 'income/cash') ?? 0),
  ]);
}
