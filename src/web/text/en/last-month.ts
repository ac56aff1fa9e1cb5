// English twin of words of last month, read out in the meeting.
import type { lastMonth as vietnamese } from '../vi/last-month.ts';

export const lastMonth: typeof vietnamese = {
  title: 'Read last month',
  none: 'There is no meeting before this one',
  noneLine: 'Next time this page reads back today’s meeting.',
  meetingOn: (number: number, date: string) => `Meeting ${number}, ${date}`,
  cameIn: 'Money in',
  wentOut: 'Spent and lent',
  came: 'Present',
  difference: 'Difference at the count',
  corrections: 'Corrections, read out for all',
  noCorrections: 'Nothing had to be corrected.',
  correction: (date: string) => `Correction of a record of ${date}`,
  late: 'Late with repayments',
  noLate: 'Nobody is late.',
  lateLine: (amount: string) => `${amount} of principal late`,
  helped: 'Helped last month',
  noHelped: 'No help was recorded last month.',
  done: 'Read out',
};
