// What is wrong with a programme before it is taken, all of it at once, each said of the target it belongs to.
import { yearOf } from '../../kernel/local-date.ts';
import { INDICATORS } from '../network/indicators/catalogue.ts';
import type { Goal, TargetKey } from '../network/programmes/programme.ts';
import { boundOf, targetIn } from '../network/programmes/year-goals.ts';
import type { OfficeOrder, OfficeRefusal } from './office-record.ts';
import { type AdoptedTarget, type PlanBody, type PlansState, programmesOf } from './plans.ts';

type Order = OfficeOrder<'adopt-programme'>;

/** The first is the refusal; a form says all. */
export function problemsOfPlan(state: PlansState, order: Order): readonly OfficeRefusal[] {
  const { body } = order;
  return [...problemsOfPaper(state, order), ...body.targets.flatMap((target) => problemsOfTarget(state, body, target))];
}

function problemsOfPaper(state: PlansState, { unitId, body }: Order): readonly OfficeRefusal[] {
  const problems: OfficeRefusal[] = [];
  const before = state.get(body.programmeId)?.at(-1);
  if (before !== undefined && before.unitId !== unitId) problems.push({ why: 'plan-of-another-unit' });
  if (before !== undefined && (body.reason ?? '') === '') problems.push({ why: 'plan-no-reason' });
  const same = programmesOf(state).find(({ id, unit, number }) => id !== body.programmeId && unit === unitId && number === body.number);
  if (same !== undefined) problems.push({ why: 'plan-same-number', number: body.number });
  if (body.until < body.from) problems.push({ why: 'plan-ends-before-it-begins' });
  if (new Set(body.targets.map(({ id }) => id)).size !== body.targets.length) problems.push({ why: 'plan-target-twice' });
  return problems;
}

function problemsOfTarget(state: PlansState, body: PlanBody, target: AdoptedTarget): readonly OfficeRefusal[] {
  const { id, indicator, goal, dueYear, baseline, open } = target;
  const problems: OfficeRefusal[] = [];
  if (indicator === null && (open ?? '') === '') problems.push({ why: 'target-not-measured', target: id });
  // A percentage is only asked of a share, whose two parts the dictionary names, and a number of nothing else.
  if (indicator !== null && (INDICATORS[indicator].measure === 'share') !== (goal.kind === 'share'))
    problems.push({ why: 'target-unlike-indicator', target: id, share: goal.kind === 'share' });
  if (boundOf(goal) === null && (open ?? '') === '') problems.push({ why: 'target-no-value', target: id });
  const { low, high } = endsOf(goal);
  if (low !== undefined && high !== undefined && low > high) problems.push({ why: 'target-range-backwards', target: id });
  if (dueYear < yearOf(body.from) || dueYear > yearOf(body.until))
    problems.push({ why: 'target-year-outside', target: id, year: dueYear, from: yearOf(body.from), until: yearOf(body.until) });
  if (baseline !== null && yearOf(baseline.on) > dueYear) problems.push({ why: 'target-baseline-late', target: id });
  return [...problems, ...problemsOfPath(body, target), ...problemsOfReplacing(state, body, target)];
}

const endsOf = (goal: Goal) =>
  goal.kind === 'count' ? { low: goal.atLeast, high: goal.atMost } : { low: goal.atLeastBasisPoints, high: goal.atMostBasisPoints };

function problemsOfPath(body: PlanBody, { id, goal, dueYear, path }: AdoptedTarget): readonly OfficeRefusal[] {
  const problems: OfficeRefusal[] = [];
  const first = yearOf(body.from);
  const outside = path.find(({ year }) => year < first || year > dueYear);
  if (outside !== undefined) problems.push({ why: 'target-year-outside', target: id, year: outside.year, from: first, until: dueYear });
  if (new Set(path.map(({ year }) => year)).size !== path.length) problems.push({ why: 'target-year-twice', target: id });
  const end = path.find(({ year }) => year === dueYear);
  const bound = boundOf(goal);
  if (end !== undefined && bound !== null && end.value !== bound)
    problems.push({ why: 'target-path-ends-elsewhere', target: id, share: goal.kind === 'share', value: end.value, goal: bound });
  if (goal.kind === 'share' && path.some(({ value }) => value > 10_000)) problems.push({ why: 'target-over-100', target: id });
  return problems;
}

function problemsOfReplacing(state: PlansState, body: PlanBody, target: AdoptedTarget): readonly OfficeRefusal[] {
  if (target.replaces === undefined) return [];
  const known = programmesOf(state);
  const self: TargetKey = { programme: body.programmeId, target: target.id };
  const seen = new Set([keyOf(self)]);
  for (let key: TargetKey | undefined = target.replaces; key !== undefined; ) {
    if (seen.has(keyOf(key))) return [{ why: 'target-replaces-in-a-circle', target: target.id }];
    seen.add(keyOf(key));
    const replaces: TargetKey | undefined = replacedBy(body, key) ?? targetIn(known, key)?.target.replaces;
    const isKnown =
      targetIn(known, key) !== null || (key.programme === body.programmeId && body.targets.some(({ id }) => id === key?.target));
    if (!isKnown) return [{ why: 'target-replaces-unknown', target: target.id }];
    key = replaces;
  }
  return [];
}

/** What the new version itself says counts before what stands. */
function replacedBy(body: PlanBody, key: TargetKey): TargetKey | undefined {
  return key.programme === body.programmeId ? body.targets.find(({ id }) => id === key.target)?.replaces : undefined;
}

const keyOf = ({ programme, target }: TargetKey): string => `${programme} ${target}`;
