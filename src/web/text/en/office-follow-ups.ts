// English twin of the follow-ups.
import { formatBasisPoints, formatDate, formatShortDong } from '../../../text/format.ts';
import type { followUps as vi } from '../vi/office-follow-ups.ts';

export const followUps: typeof vi = {
  title: 'Clubs to look after',
  line: 'Signs come from the clubs’ own books. Sent late for want of a network is not inactive.',
  filters: {
    label: 'Filter by follow-up',
    overdue: (count: string) => `Overdue ${count}`,
    open: (count: string) => `Looked after ${count}`,
    new: (count: string) => `Nobody yet ${count}`,
    recovered: (count: string) => `Recovered ${count}`,
  },
  none: 'No club shows a sign of fading',
  noneLine: 'In the last six months the clubs met, no fund shrank much, and little is overdue.',
  noneHere: 'No club in this part',
  sign: (sign) => {
    switch (sign.why) {
      case 'missed':
        return `${sign.months} months without a meeting`;
      case 'arrears':
        return `Overdue ${formatShortDong(sign.amount)} (${formatBasisPoints(sign.basisPoints)} of loans)`;
      case 'fund-small':
        return `Fund down to ${formatShortDong(sign.amount)}`;
      case 'fund-shrinking':
        return `Fund from ${formatShortDong(sign.before)} to ${formatShortDong(sign.amount)} in 6 months`;
      case 'no-visits':
        return `${sign.months} months without a visit`;
      case 'board-past-term':
        return `Board past its term since ${formatDate(sign.until)}`;
      case 'sent-late':
        return 'Met, sent late';
    }
  },
  noSign: 'No sign left',
  limits: (small: string, shrink: string, overdue: string) =>
    `Limits: fund below ${small}, fund smaller by ${shrink} in 6 months, ${overdue} of loans overdue, 3 months without a visit.`,
  standing: {
    none: 'Nobody looks after it yet',
    ended: (on: string) => `Follow-up ended on ${on}`,
    open: (on: string) => `To look again on ${on}`,
    overdue: (on: string) => `Was due on ${on}`,
  },
  since: {
    recovered: 'Recovered since followed up',
    better: 'Better since followed up',
    same: 'Unchanged since followed up',
    worse: 'Faded further since followed up',
  },
  notes: 'What was done',
  noNotes: 'Nothing is written yet.',
  write: 'Write what was done',
  deed: 'What was done',
  deeds: { called: 'Call', visited: 'Visit', helped: 'Help', trained: 'Training', other: 'Other' },
  deedMissing: 'Choose one.',
  who: 'Who did it',
  whoHint: 'Leave empty if it was you.',
  what: 'What was done, what came of it',
  next: 'Then',
  ends: 'End the follow-up',
  again: 'Look again',
  nextOn: 'Look again on',
  nextBad: 'Give a day after the day it was done.',
  saved: 'Follow-up written',
  endsHere: 'follow-up ended',
  toClub: 'To the club’s page',
};
