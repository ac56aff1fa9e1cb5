import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Charter, DEFAULT_CHARTER } from '../../../domain/club/charter.ts';
import { dong } from '../../../kernel/money.ts';
import { charterFrom, formOf } from './charter-change.ts';

const rich: Charter = {
  ...DEFAULT_CHARTER,
  adopted: true,
  meetingTime: '08:30',
  meetingPlace: 'nhà văn hóa thôn 5',
  spendingLimit: dong(2_000_000),
  approvalByCode: true,
  duesFreeFromAge: 80,
  slipFormLine: 'Mẫu số 01-TT',
  loanSteps: [dong(5_000_000), dong(10_000_000), dong(20_000_000), dong(30_000_000)],
  loanPenalty: { by: 'month', basisPoints: 120 },
  resolutionQuorum: 50,
  roundPrincipalTo: 5000,
  interestSplit: [
    { fund: 'income', weight: 1 },
    { fund: 'activity', weight: 2 },
  ],
};

test('a form nobody touched gives the charter it was made of, rules it does not show included', () => {
  assert.deepEqual(charterFrom(formOf(rich), rich), rich);
  assert.deepEqual(charterFrom(formOf(DEFAULT_CHARTER), DEFAULT_CHARTER), DEFAULT_CHARTER);
});

test('what is changed changes, what is taken away goes, the rest stays', () => {
  const changed = charterFrom({ ...formOf(rich), dues: 8000, spendingLimit: 0, byCode: false, meetingTime: '', meetingPlace: '' }, rich);
  assert.equal(changed.duesPerMonth, 8000);
  assert.equal('spendingLimit' in changed, false);
  assert.ok(!('meetingTime' in changed) && !('meetingPlace' in changed));
  assert.equal('approvalByCode' in changed, false);
  assert.deepEqual([changed.duesFreeFromAge, changed.roundPrincipalTo], [80, 5000]);
  assert.deepEqual(charterFrom({ ...formOf(rich), income: '40', activity: '60' }, rich).interestSplit, [
    { fund: 'income', weight: 40 },
    { fund: 'activity', weight: 60 },
  ]);
});
