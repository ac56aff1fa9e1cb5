// How many clubs are in each class, and how many went up or down since the year before; only clubs graded count, and only classes that
// both years name are compared.
import type { GradeComputed } from '../../../domain/office/grades.ts';
import type { ScoreClass } from '../../../domain/office/score-sheet.ts';

type Graded = readonly [now: GradeComputed | undefined, last: GradeComputed | undefined];

export interface Spread {
  /** Classes in the order of the sheets, the highest first. */
  readonly classes: readonly { readonly one: ScoreClass; readonly now: number; readonly last: number }[];
  readonly better: number;
  readonly worse: number;
  readonly same: number;
}

export function spreadOf(graded: readonly Graded[]): Spread {
  const classes = new Map<string, { one: ScoreClass; now: number; last: number }>();
  const add = (frozen: GradeComputed, which: 'now' | 'last'): void => {
    for (const one of frozen.sheet.classes) if (!classes.has(one.classId)) classes.set(one.classId, { one, now: 0, last: 0 });
    const found = classes.get(frozen.classId);
    if (found !== undefined) found[which] += 1;
  };
  for (const [now] of graded) if (now !== undefined) add(now, 'now');
  for (const [, last] of graded) if (last !== undefined) add(last, 'last');
  let [better, worse, same] = [0, 0, 0];
  for (const [now, last] of graded) {
    if (now === undefined || last === undefined) continue;
    const rank = (classId: string): number => now.sheet.classes.findIndex((one) => one.classId === classId);
    const [here, before] = [rank(now.classId), rank(last.classId)];
    if (before === -1) continue;
    if (here < before) better += 1;
    else if (here > before) worse += 1;
    else same += 1;
  }
  return { classes: [...classes.values()], better, worse, same };
}
