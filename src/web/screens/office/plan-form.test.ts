// A plan as it is typed: nothing guessed, everything missing said by its field, and a recorded plan comes back as it was typed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Programme } from '../../../domain/network/programmes/programme.ts';
import type { PlanBody } from '../../../domain/office/plans.ts';
import { id } from '../../../kernel/ids.ts';
import { draftOf, emptyPlan, emptyTarget, isShareDraft, type PlanDraft, readPlan, type TargetDraft, yearsOf } from './plan-form.ts';

const PLAN = id('00000000-0000-7000-8000-000000000001');
const paper = {
  number: ' 12/KH-UBND ',
  title: 'Kế hoạch',
  issuer: 'UBND',
  issuedOn: '2026-01-10',
  from: '2026-01-01',
  until: '2030-12-31',
  source: 'Tủ số 2',
  open: 'Kinh phí\n\n Phụ lục ',
};
const typed = (change: Partial<TargetDraft>): PlanDraft => ({
  ...emptyPlan(PLAN),
  ...paper,
  targets: [{ ...emptyTarget('1'), words: 'Có 250 câu lạc bộ', indicator: 'clubs-founded', low: '250', dueYear: '2030', ...change }],
});
const problems = (draft: PlanDraft, isChange = false) => Object.fromEntries(readPlan(draft, isChange).problems);

test('an empty form says every field that is missing', () => {
  assert.deepEqual(problems(emptyPlan(PLAN), true), {
    number: 'missing',
    title: 'missing',
    issuer: 'missing',
    source: 'missing',
    reason: 'missing',
    issuedOn: 'not-date',
    from: 'not-date',
    until: 'not-date',
    '1.words': 'missing',
    '1.dueYear': 'not-year',
  });
});

test('what is typed becomes the body; empty lines and empty years are left open', () => {
  const { body, problems: wrong } = readPlan(typed({ path: { '2026': '175', '2027': '', '2028': '1.215', '2019': '1' } }), false);
  assert.equal(wrong.size, 0);
  assert.deepEqual([body.number, body.open, body.reason], ['12/KH-UBND', ['Kinh phí', 'Phụ lục'], undefined]);
  assert.deepEqual(body.targets[0], {
    id: '1',
    indicator: 'clubs-founded',
    words: 'Có 250 câu lạc bộ',
    goal: { kind: 'count', atLeast: 250 },
    basis: 'now',
    dueYear: 2030,
    baseline: null,
    path: [
      { year: 2026, value: 175 },
      { year: 2028, value: 1_215 },
    ],
  });
});

test('a share is typed as a percentage, a count as a whole number; anything else is said', () => {
  assert.equal(isShareDraft({ ...emptyTarget('1'), indicator: 'borrowing-share' }), true);
  const share = typed({ indicator: 'borrowing-share', low: '62,5', high: '70', strict: true });
  assert.deepEqual(readPlan(share, false).body.targets[0]?.goal, {
    kind: 'share',
    atLeastBasisPoints: 6_250,
    atMostBasisPoints: 7_000,
    strict: true,
  });
  assert.deepEqual(problems(typed({ indicator: 'borrowing-share', low: '102,1' })), { '1.low': 'not-share' });
  assert.deepEqual(problems(typed({ low: 'nhiều', high: '1,5', path: { '2027': 'x' } })), {
    '1.path.2027': 'not-whole',
    '1.low': 'not-whole',
    '1.high': 'not-whole',
  });
  assert.deepEqual(problems(typed({ baseline: '165' })), { '1.baselineOn': 'not-date', '1.baselineSource': 'missing' });
});

test('the years of a path run from the plan’s first to the target’s last, and are none while either is not typed', () => {
  const draft = typed({});
  const [target] = draft.targets;
  assert.ok(target !== undefined);
  assert.deepEqual(yearsOf(draft, target), [2026, 2027, 2028, 2029, 2030]);
  assert.deepEqual(yearsOf({ ...draft, from: '' }, target), []);
  assert.deepEqual(yearsOf(draft, { ...target, dueYear: '20' }), []);
});

test('a recorded plan comes back into the form and out again unchanged', () => {
  const drafts = typed({
    indicator: 'borrowing-share',
    low: '50',
    baseline: '33,05',
    baselineOn: '2025-12-31',
    baselineSource: 'Sổ',
    path: { '2026': '40' },
    replaces: 'kh-205 borrowers',
    open: 'Chưa nói lũy kế',
  });
  const { body } = readPlan(drafts, false);
  const again = readPlan(draftOf(programmeFrom(body)), true).body;
  assert.deepEqual({ ...again, reason: undefined }, { ...body, reason: undefined });
});

function programmeFrom({ programmeId, source, ...body }: PlanBody): Programme {
  const targets = body.targets.map((target) => ({ ...target, citation: source }));
  return { ...body, id: programmeId, unit: 'vn-quang-ninh', citations: [source], targets };
}
