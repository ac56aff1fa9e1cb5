import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFund } from '../../../domain/books/account.ts';
import { DEFAULT_CHARTER } from '../../../domain/club/charter.ts';
import { charterAfter, formOf, fundIdOf, problemsOf } from './fund-rules-form.ts';

test('a new fund gets a code of its own and the rest of the charter stays', () => {
  const form = { ...formOf(DEFAULT_CHARTER), newName: '  Quỹ  Tấm lòng vàng ', newPurpose: 'giúp người ốm' };
  assert.deepEqual(problemsOf(DEFAULT_CHARTER, form), { shares: undefined, newName: undefined, freeAge: undefined });
  const after = charterAfter(DEFAULT_CHARTER, form);
  assert.deepEqual(after.funds, [{ id: 'fund-tam-long-vang', name: 'Quỹ Tấm lòng vàng', purpose: 'giúp người ốm' }]);
  assert.deepEqual({ ...after, funds: undefined }, { ...DEFAULT_CHARTER, adopted: true, funds: undefined });
  const again = { ...formOf(after), newName: 'quy tam long vang' };
  assert.equal(problemsOf(after, again).newName, 'known');
});

test('codes are codes whatever the name is', () => {
  for (const name of ['Quỹ Đền ơn', '!!!', 'Quỹ '.repeat(30), 'ế']) assert.ok(isFund(fundIdOf(name, DEFAULT_CHARTER)), name);
});

test('shares that are no numbers or do not make a hundred, and ages nobody frees, are said', () => {
  const form = formOf(DEFAULT_CHARTER);
  assert.equal(problemsOf(DEFAULT_CHARTER, { ...form, shares: { activity: 'tất cả' } }).shares, 'bad');
  assert.equal(problemsOf(DEFAULT_CHARTER, { ...form, shares: { activity: '60', income: '30' } }).shares, 'sum');
  assert.equal(problemsOf(DEFAULT_CHARTER, { ...form, freeAge: '8' }).freeAge, 'bad');
  assert.equal(problemsOf(DEFAULT_CHARTER, { ...form, newPurpose: 'giúp người ốm' }).newName, 'missing');
  assert.equal(charterAfter(DEFAULT_CHARTER, { ...form, freeAge: '80' }).duesFreeFromAge, 80);
});

test('a dropped fund leaves the list and gets no interest', () => {
  const funds = [{ id: 'fund-a' as const, name: 'Quỹ A', purpose: '' }];
  const charter = { ...DEFAULT_CHARTER, funds };
  const after = charterAfter(charter, { ...formOf(charter), dropped: ['fund-a'], shares: { activity: '100', 'fund-a': '50' } });
  assert.deepEqual([after.funds, after.interestSplit], [undefined, [{ fund: 'activity', weight: 100 }]]);
});
