// The plan column of a report: one number with its document, or none where documents differ.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goalsThatBind } from '../../domain/network/programmes/binding-goals.ts';
import { PROGRAMMES } from '../../domain/network/programmes/programmes.ts';
import { QUANG_NINH } from '../../domain/network/units/vietnam.ts';
import { planOf } from './report-plans.ts';

const goals = goalsThatBind({ programmes: PROGRAMMES, given: [] }, [QUANG_NINH, 'vn'], 2025);

test('the year’s plan is cited; a past year’s is no plan of this one, nor what several years together are to bring', () => {
  assert.deepEqual(planOf(goals, 'clubs-founded', 'own', 2025), { value: 191, citation: '205/KH-UBND, 2025' });
  assert.deepEqual(planOf(goals, 'clubs-founded', 'own', 2026), { value: null });
  assert.deepEqual(planOf(goals, 'clubs-founded', 'growth', 2025), { value: null });
});

test('where two documents differ none is chosen and both are named', () => {
  const [own] = goals.filter(({ indicator, reading }) => indicator === 'clubs-founded' && reading === 'own');
  assert.ok(own);
  const other = { ...own, value: 200, goal: { kind: 'count' as const, atLeast: 200 }, programme: { ...own.programme, number: '9/KH' } };
  assert.deepEqual(planOf([own, other], 'clubs-founded', 'own', 2025), {
    value: null,
    citation: '205/KH-UBND, 2025: 191; 9/KH, 2025: 200',
  });
});
