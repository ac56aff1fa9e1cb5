import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loanRulesOf, loanRulesProblem, noLoanRules } from './loan-rules-form.ts';

test('rules nobody typed are absent from the charter', () => {
  assert.equal(loanRulesProblem(noLoanRules()), null);
  assert.deepEqual(loanRulesOf(noLoanRules()), {});
});

test('steps rise from loan to loan, without a gap', () => {
  const steps = { ...noLoanRules(), first: 5_000_000, second: 10_000_000 };
  assert.equal(loanRulesProblem(steps), null);
  assert.deepEqual(loanRulesOf(steps), { loanSteps: [5_000_000, 10_000_000] });
  for (const wrong of [{ first: 0 }, { second: 4_000_000 }, { second: null }, { second: 0, third: 20_000_000 }, { third: 1e15 }])
    assert.equal(loanRulesProblem({ ...steps, ...wrong }), 'stepsBad', JSON.stringify(wrong));
});

test('a penalty is a rate or a sum, never both', () => {
  const none = noLoanRules();
  assert.deepEqual(loanRulesOf({ ...none, penaltyRate: '1,2' }), { loanPenalty: { by: 'month', basisPoints: 120 } });
  assert.deepEqual(loanRulesOf({ ...none, penaltyAmount: 10_000 }), { loanPenalty: { by: 'late-meeting', amount: 10_000 } });
  assert.equal(loanRulesProblem({ ...none, penaltyRate: 'nhiều' }), 'penaltyBad');
  assert.equal(loanRulesProblem({ ...none, penaltyAmount: null }), 'penaltyBad');
  assert.equal(loanRulesProblem({ ...none, penaltyRate: '1', penaltyAmount: 10_000 }), 'penaltyBoth');
});
