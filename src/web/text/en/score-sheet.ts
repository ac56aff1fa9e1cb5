// English twin of score-sheet.
import type { scoreSheet as vi } from '../vi/score-sheet.ts';

export const scoreSheet: typeof vi = {
  criteria: {
    board: 'The board works steadily, its books are clear',
    standing: 'United, trusted and supported by the people',
  },
  classes: { good: 'Good', fair: 'Fair', average: 'Average', weak: 'Weak' },
  points: (points: string, of: string) => `${points} of ${of} points`,
  most: (points: string) => `at most ${points} points`,
  total: (points: string, of: string) => `${points} of ${of} points in all`,
  step: (value: string, points: string) => `from ${value}: ${points} points`,
  nothing: 'cannot be computed yet',
  byFigure: 'computed from the book',
  byJudgement: 'judged',
  default: 'default value, no document',
  source: (source: string) => `By ${source}`,
};
