// What documents plan for a unit's figure in a year.
import { type BindingGoal, type GoalReading, lowerBoundOf } from '../../domain/network/programmes/binding-goals.ts';
import type { ReportCell } from '../../domain/network/reports/computed.ts';
import { citationOf } from '../../text/goal-citation.ts';

/**
 * The nearest goal not yet past that is counted as the row is; nothing where no document gives one. Where two documents ask for different
 * numbers in that year none is chosen: the cell names both, and the office writes its plan by hand.
 */
export function planOf(goals: readonly BindingGoal[], indicator: string, reading: GoalReading, year: number): ReportCell {
  const asked = goals.flatMap((goal) => {
    const atLeast = lowerBoundOf(goal.goal);
    // What a programme wants of several years together is no plan of one year, unless a part of a year was given.
    const isOfYears = goal.target.basis === 'in-the-period' && goal.how !== 'given';
    if (goal.indicator !== indicator || goal.reading !== reading || goal.year < year || atLeast === null || isOfYears) return [];
    return [{ goal, atLeast }];
  });
  const [nearest] = asked.toSorted((a, b) => a.goal.year - b.goal.year);
  if (nearest === undefined) return { value: null };
  const beside = asked.filter(({ goal }) => goal.year === nearest.goal.year);
  const isAgreed = beside.every(({ atLeast }) => atLeast === nearest.atLeast);
  const cited = [...new Set(beside.map(({ goal }) => citationOf(goal, !isAgreed)))].join('; ');
  return { value: isAgreed ? nearest.atLeast : null, citation: cited };
}
