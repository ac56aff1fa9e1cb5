// hledger reads the journals of the sample club, of the stories and of random histories: it accepts each strictly, with
// all assertions, and its balance of every account in every month is ours to the đồng.
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { Account, Fund } from '../../src/domain/books/account.ts';
import { charterFund } from '../../src/domain/books/funds.ts';
import { anyHistory } from '../../src/domain/club/any-history.ts';
import type { ClubEvent } from '../../src/domain/club/event.ts';
import type { ClubState } from '../../src/domain/club/state.ts';
import { accountName } from '../../src/exports/account-names.ts';
import { bookSource, plainFundName } from '../../src/exports/book-source.ts';
import { hledgerJournal } from '../../src/exports/hledger-journal.ts';
import { sampleNetwork } from '../../src/sample/network.ts';
import { makeDice } from '../sim/dice.ts';
import type { Club } from '../stories/club.ts';
import { top } from '../tidy/sources.ts';
import { changesByHledger, changesByUs, checkJournal } from './hledger.ts';

const namesIn =
  (state: ClubState) =>
  (fund: string, account: string): string => {
    const { side, name } = accountName(account as Account);
    return `${side}:${charterFund(state, fund as Fund)?.name ?? plainFundName(fund as Fund)}:${name}`;
  };

function judge(state: ClubState, log: readonly ClubEvent[]): void {
  const journal = hledgerJournal(bookSource(state));
  checkJournal(journal);
  assert.deepEqual(sorted(changesByHledger(journal)), sorted(changesByUs(log, namesIn(state))));
}

const sorted = (changes: ReadonlyMap<string, number>): readonly unknown[] => [...changes].sort(([a], [b]) => (a < b ? -1 : 1));

for (const file of globSync(join(top, 'test', 'stories', '*.story.ts')).sort()) {
  test(`hledger agrees with the book of ${basename(file, '.story.ts')}`, async () => {
    const { tell } = (await import(pathToFileURL(file).href)) as { readonly tell: () => Club };
    const { state, log } = tell();
    judge(state, log);
  });
}

test('hledger agrees with eight years of the sample club thôn 5 and two of its neighbours', () => {
  let judged = 0;
  for (const { state, played } of sampleNetwork({ clubs: 3 })) {
    judge(
      state,
      played.flatMap(({ events }) => events),
    );
    judged += 1;
  }
  assert.equal(judged, 3);
});

test('hledger agrees with random histories', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const { book, log } = anyHistory(makeDice(seed).below, 60);
    try {
      judge(book.state, log);
    } catch (problem) {
      throw new Error(`history of seed ${seed}`, { cause: problem });
    }
  }
});

test('an assertion that does not hold is seen by hledger', () => {
  const { book } = anyHistory(() => 0, 1);
  const journal = hledgerJournal(bookSource(book.state));
  assert.throws(() => checkJournal(journal.replace('0 đ = 20000000 đ', '0 đ = 20000001 đ')), /hledger objects/);
});

test('names and notes full of signs that mean something to hledger break nothing', () => {
  const nasty = [
    'Bà  Hoa; | "Sáu"',
    '(mã) 2026-01-01',
    'date: 2026-99-99 [2026-02-31]',
    '= 5 đ\n    Tài sản  7 đ',
    '* ! :a:b:',
    '\u202eảo',
    '@ 5 {3}',
  ];
  const { book, log } = anyHistory(makeDice(7).below, 60);
  let at = 0;
  const next = (): string => {
    at += 1;
    return nasty[at % nasty.length] ?? '';
  };
  const source = { ...bookSource(book.state), nameOf: next, clubName: next() };
  checkJournal(hledgerJournal(source));
  const named = hledgerJournal({ ...source, fundName: (fund) => `${nasty[0]} ${fund}` });
  checkJournal(named);
  assert.equal(changesByHledger(named).size, changesByUs(log, namesIn(book.state)).size);
});
