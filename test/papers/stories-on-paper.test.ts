// Every story, whatever it tells of, can be printed, and its papers agree with its book: cash books with balances, the steps
// of each loan with what is owed, slips without gaps. A new kind of record that papers do not know shows here.
import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { balanceOf, fundsOf } from '../../src/domain/club/state.ts';
import { month } from '../../src/kernel/local-date.ts';
import { buildPaper } from '../../src/papers/build.ts';
import { stepsOf } from '../../src/papers/loan-history.ts';
import { monthPapers } from '../../src/papers/month-papers.ts';
import { movementsOf, sumOf } from '../../src/papers/movements.ts';
import { paperText } from '../../src/papers/paper-text.ts';
import type { Club } from '../stories/club.ts';
import { top } from '../tidy/sources.ts';

const folder = join(top, 'test', 'stories');
const files = globSync('*.story.ts', { cwd: folder }).sort();

for (const file of files)
  test(`on paper: ${file.replace('.story.ts', '')}`, async () => {
    const { tell } = (await import(pathToFileURL(join(folder, file)).href)) as { tell: () => Club };
    const { state } = tell();
    for (const fund of fundsOf(state))
      for (const place of ['cash', 'bank'] as const) {
        const movements = movementsOf(state, fund, place);
        assert.equal(sumOf(movements), balanceOf(state, fund, place), `${fund} ${place}`);
        for (const { words, cmdId } of movements) assert.notEqual(words, '', `a line without words: ${cmdId}`);
      }
    for (const loan of state.loans.values()) {
      const owed = stepsOf(state, loan.loanId).reduce((sum, step) => sum + step.owed, 0);
      assert.equal(owed, loan.balance, `loan ${loan.loanId}`);
    }
    if (state.latestOn === '') return;
    const setting = {
      unitName: () => 'phường Hà An',
      printedOn: state.latestOn,
      printedBefore: new Set<never>(),
      unsent: new Set<never>(),
    };
    for (const asked of monthPapers(state, month(state.latestOn.slice(0, 7)))) {
      const paper = buildPaper(state, setting, asked);
      assert.ok(paper, asked.paper);
      const text = paperText(paper);
      assert.doesNotMatch(text, /undefined|NaN|\[object/, asked.paper);
      assert.match(paper.name, /^[a-z0-9-]+$/);
    }
    for (const loan of state.loans.values())
      assert.ok(paperText(buildPaper(state, setting, { paper: 'loan', loanId: loan.loanId }) ?? assert.fail('no paper')).length > 200);
  });
