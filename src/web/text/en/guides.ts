// English twin of the first cards.
import type { guides as vietnamese } from '../vi/guides.ts';

export const guides: typeof vietnamese = {
  treasurer: {
    does: 'You keep the money in the box and write down all that comes in, goes out and is lent.',
    first: ['Open the meeting and call the roll', 'Take dues and instalments with one press', 'Count the money, compare, sign together'],
  },
  accountant: {
    does: 'You see that the book agrees, close the month and print papers for the club.',
    first: ['Look at the book and what each fund holds', 'Answer what has to be looked at again', 'Close the month and print'],
  },
  chair: {
    does: 'You lead the meeting, approve loans with others, sign the page and see to those in need.',
    first: ['See what waits for the board', 'Lead the meeting by its agenda', 'Give out the tasks of board and volunteers'],
  },
  'vice-chair': {
    does: 'You stand in for the chair: approve, sign, lead the meeting.',
    first: ['See what waits for the board', 'Lead the meeting by its agenda', 'See who is being cared for'],
  },
  volunteer: {
    does: 'You visit people who need help and write down each visit.',
    first: ['See whose home is today', 'Write the visit down there and then, without a signal', 'Measure blood pressure at the meeting'],
  },
  'group-head': {
    does: 'You tell what happens in your group: who came, who is in need, what was done.',
    first: ['Call the roll of your group', 'Tell the board of somebody in need', 'Write down work and activities of the group'],
  },
  'commune-officer': {
    does: 'You follow the clubs of the commune, help where one weakens, and make the commune’s report.',
    first: ['See which clubs met and which weaken', 'Answer what was sent up to the commune', 'Look at this period’s report and send it'],
  },
  'province-officer': {
    does: 'You hold the province against its targets and approve the communes’ reports.',
    first: ['See the province’s figures and what is missing', 'Approve or return a commune’s report', 'See which clubs weaken'],
  },
  'centre-officer': {
    does: 'You follow the country, hand out plans and targets, and keep the dictionary of figures.',
    first: ['See the country by province', 'Hand out plans and targets', 'Receive the provinces’ reports'],
  },
  auditor: {
    does: 'You check the money books of the clubs given to you. You read and never write, and each opening is noted.',
    first: ['Choose the club to be checked', 'Go from a figure down to its records', 'Take the printed books to compare with paper'],
  },
  donor: {
    does: 'You see the results of the area you support. No names, and no book of a single club.',
    first: ['See the results at a glance', 'Hold them against the targets', 'Read what each figure means'],
  },
};
