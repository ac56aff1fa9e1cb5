// The English twin of the words of the office's list of topics.
import type { topicsAbove as vi } from '../vi/topics-above.ts';

export const topicsAbove = {
  nav: 'Topics of talks',
  title: 'Topics for the clubs',
  line: 'What is added here shows in “Activities of the year” of every club of the unit chosen, beside the list for all.',
  none: 'The unit has added no topic yet',
  noneLine: 'The clubs still have the list for all and their own topics.',
  name: 'Name of the topic',
  nameHint: 'Short, at most 60 letters. For example: illnesses of the cold season.',
  nameMissing: 'Please write the name of the topic.',
  known: 'This topic is on the list already.',
  area: 'Which area?',
  forWhom: 'For the clubs of which unit?',
  whole: (unit: string) => `All of ${unit}`,
  onlyFor: (unit: string) => `only for ${unit}`,
  add: 'Add this topic',
  added: (name: string) => `Added: ${name}`,
  retire: (name: string) => `Take ${name} off the list`,
  retireShort: 'Take off',
  retired: (name: string) => `Taken off: ${name}. Talks held stay in the books.`,
} satisfies typeof vi;
