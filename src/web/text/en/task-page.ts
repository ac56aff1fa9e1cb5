// Words of the page of all tasks alone: the calendar file and when reminders come. Apart, because Hôm nay does without them.
import type { taskPage as vietnamese } from '../vi/task-page.ts';

export const taskPage = {
  calendar: {
    heading: 'Calendar on the phone',
    line: 'The file holds the monthly meetings, those moved, and reminds the day before. Open it to add it to the phone’s calendar.',
    lineVisits: 'The file holds the monthly meetings, those moved and the visits of the next four weeks, and reminds the day before.',
    lasts: (hours: number) => `In the file a meeting lasts ${hours} hours: a default, no paper says so.`,
    save: 'Download the meetings',
    saveVisits: 'Download meetings and visits',
    saveOwn: 'Download meetings and my visits',
    saved: 'The calendar file is downloaded',
  },
  limits: {
    heading: 'When you are reminded',
    mark: 'a default, no paper says so',
    visit: (days: number) => `Home care: no visit for more than ${days} days`,
    followUp: (days: number) => `Late loans: again ${days} days after somebody talked with the borrower`,
    repayments: (days: number) => `Instalments: ${days} days before the meeting`,
    dues: (months: number) => `Dues: ${months} months or more open`,
    month: (days: number) => `Closing the month: within ${days} days after its end`,
    helped: (day: number) => `Nobody helped this month: from day ${day} on`,
    birthday: (days: number) => `Birthdays: ${days} days before, only when the exact day is known`,
    longevity: (days: number) => `Longevity celebrations: ${days} days before Tết, 6 June and 1 October`,
    dayToMark: (days: number) => `Days to remember: ${days} days before`,
    term: (days: number) => `End of a term: ${days} days before`,
  },
} satisfies typeof vietnamese;
