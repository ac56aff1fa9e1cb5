// Words of tasks: what waits, why, by when, for whom.
import type { tasks as vietnamese } from '../vi/tasks.ts';

export const tasks = {
  title: 'Tasks',
  place: (count: number) => (count === 0 ? 'Nothing is left' : count === 1 ? '1 task' : `${count} tasks`),
  seeAll: (count: number) => `See all ${count} tasks`,
  seeAllNone: 'See what is coming',
  calm: 'Nothing presses today',
  calmLine: 'The book is up to date. New tasks will be shown here.',
  calmAll: 'No task is waiting',
  calmFilter: 'No task of this person',
  notOpened: 'The tasks could not be opened. Open this again when there is a network.',
  times: { overdue: 'Overdue', today: 'Today', week: 'In the next 7 days', later: 'After that' },
  putOffGroup: 'Put off',
  due: {
    today: 'Today',
    tomorrow: 'Tomorrow',
    by: (day: string) => `By ${day}`,
    overdue: (days: number) => `${days} days overdue`,
  },
  putOff: {
    open: 'Later',
    openFor: (what: string) => `Later: ${what}`,
    until: (what: string) => `Remind me when: ${what}`,
    tomorrow: 'Tomorrow',
    threeDays: 'In 3 days',
    meeting: (day: string) => `At the meeting, ${day}`,
    said: (day: string) => `Put off until ${day}`,
    back: 'Remind me now',
    backFor: (what: string) => `Remind me now: ${what}`,
    line: (day: string) => `This phone reminds on ${day}`,
  },
  whom: {
    label: 'Whose tasks',
    mine: (count: number) => `Mine (${count})`,
    all: (count: number) => `The whole club (${count})`,
    role: (role: string, count: number) => `${role} (${count})`,
    of: (names: string) => `For ${names}`,
    roles: { treasurer: 'Treasurer', chair: 'Chair', accountant: 'Accountant', volunteer: 'Volunteer' },
  },
  me: {
    ask: 'Which member are you?',
    line: 'Choose your name once. Then you are reminded of the people you care for.',
    choose: 'Your name',
    none: 'Choose a name',
    pick: 'Record my name',
    confirm: (name: string) => `Record: I am ${name}`,
    written: (name: string) => `Recorded: this account is ${name}’s`,
    is: (name: string) => `This account is ${name}’s.`,
    change: 'Not right, choose again',
    problem: 'No name is chosen yet.',
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
    longevity: (days: number) => `Longevity celebrations: ${days} days before 6 June and 1 October`,
    term: (days: number) => `End of a term: ${days} days before`,
  },
  lines: {
    meetingToday: { heading: 'The club meets today', why: (day: number) => `By the charter it meets on day ${day} of each month.` },
    meetingTomorrow: {
      heading: 'The club meets tomorrow',
      why: 'Look through the agenda.',
      moved: 'This month’s meeting was moved to tomorrow.',
    },
    leftOpen: { heading: (day: string) => `Close the meeting of ${day}`, why: 'It was opened and not closed.' },
    notHeld: {
      heading: (day: string) => `Nothing written of the meeting of ${day}`,
      why: 'Record it if it was held, or move it to another day.',
    },
    noBoard: { heading: 'Record the board', why: 'The book knows no chair, accountant or treasurer.' },
    questions: {
      heading: (count: number) => (count === 1 ? 'Look at 1 record again' : `Look at ${count} records again`),
      why: (day: string) => `The oldest question is of ${day}.`,
    },
    loanLate: {
      heading: (who: string) => `Ask ${who} about the loan`,
      why: (count: number, amount: string) => `${count} instalments late, ${amount} with interest.`,
    },
    loanOfGone: {
      heading: (who: string) => `Talk about the loan of ${who}`,
      why: (amount: string) => `The borrower has left the club and owes ${amount}.`,
    },
    loanToHandOver: {
      heading: (who: string) => `Hand the loan over to ${who}`,
      why: (amount: string) => `${amount} approved, not yet handed over.`,
    },
    repaymentsDue: {
      heading: (count: number) => (count === 1 ? '1 person pays an instalment' : `${count} people pay an instalment`),
      why: (amount: string) => `${amount} with interest.`,
    },
    duesLate: {
      heading: (count: number) => (count === 1 ? 'Ask 1 person for dues' : `Ask ${count} people for dues`),
      why: (amount: string) => `Two months or more open, ${amount} together.`,
    },
    monthToClose: { heading: (month: string) => `Close the month ${month}`, why: 'The month is over and not closed.' },
    nobodyHelped: {
      heading: 'Nobody helped yet this month',
      why: 'The programme asks for at least one member in difficulty a month.',
    },
    birthday: { heading: (who: string, age: number) => `Birthday of ${who}, ${age}`, why: (day: string) => `On ${day}.` },
    longevity: {
      heading: (who: string, age: number) => `Prepare the longevity celebration of ${who}, ${age}`,
      why: (age: number, day: string) => `${age} this year. The next occasion: ${day}.`,
    },
    termEnding: {
      heading: (role: string) => `Elect the ${role}`,
      why: (who: string, day: string) => `The term of ${who} ends on ${day}.`,
    },
    visitDue: {
      heading: (who: string) => `Visit ${who}`,
      why: (day: string, days: number) => `Last visit ${day}, ${days} days ago.`,
      never: 'Not visited yet.',
    },
    careOrphan: {
      heading: (who: string) => `Find somebody to care for ${who}`,
      why: 'None of the volunteers is in the team any more.',
    },
    careGap: {
      heading: (who: string, day: string) => `Find somebody to visit ${who} on ${day}`,
      why: 'The rota has this visit and nobody can go.',
    },
    visitAhead: {
      heading: (who: string) => `Look at the visit to ${who}`,
      why: (day: string) => `It is dated ${day}, which has not come.`,
    },
    careToEnd: {
      heading: (who: string) => `End the care of ${who}`,
      why: 'This person has died and is still on the list.',
    },
    assessDue: {
      heading: (who: string) => `Assess the needs of ${who}`,
      why: (day: string) => `Due on ${day}.`,
    },
  },
} satisfies typeof vietnamese;
