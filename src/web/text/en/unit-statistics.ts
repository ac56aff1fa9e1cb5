// The words of the office's page of statistics.
import type { unitStatistics as vi } from '../vi/unit-statistics.ts';

export const unitStatistics = {
  nav: 'Unit statistics',
  title: 'Statistics of older people',
  line: 'What the unit counts itself, not from the clubs’ books. By month, with the source.',
  month: 'As of the end of',
  last: (value: string, month: string) => `Last time: ${value} (${month})`,
  never: 'Never given',
  notWhole: 'Enter a whole number, such as 1.250.',
  notShare: 'Enter a share, such as 13,46.',
  source: 'Source',
  sourceHint: 'For example: register of members, third quarter, report 12/BC-NCT.',
  sourceMissing: 'Say where the numbers come from.',
  nothing: 'Enter at least one number.',
  sure: 'I have looked again, the numbers are right',
  save: 'Record the statistics',
  saved: (month: string) => `Statistics of ${month} are recorded`,
  history: 'Recorded',
  none: 'This unit has no statistics yet',
  noneLine: 'Record the first ones above. Later the old number stands beside.',
  columns: { month: 'Month', what: 'Statistic', value: 'Value', source: 'Source', by: 'Recorded by' },
} satisfies typeof vi;
