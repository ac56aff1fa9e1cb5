// English twin of the words of the practice page.
import type { practice as vietnamese } from '../vi/practice.ts';

export const practice: typeof vietnamese = {
  mark: 'PRACTICE',
  paperMark: 'PRACTICE – not valid (TẬP DÙNG – không có giá trị)',
  bandLabel: 'Practising',
  bandLine: 'Not real',
  back: 'Real book',
  again: 'Start over',
  againSure: 'Erase all?',
  appName: 'PRACTICE · Lá Lành',
  onlyHere: 'Practice',
  practised: (count) => `${count} ${count === 1 ? 'thing' : 'things'} practised`,
  neverSent: 'This is practice: it is never sent anywhere',
  copyNothing: 'Practice needs no copy in a file.',
  notInPractice: 'The practice part has no such page',
  notInPracticeLine: 'This page needs a network or touches real money, so it opens in the real book only.',
  toPractice: 'Back to practice',
  leftTitle: 'Practice is closed',
  leftLine: 'Press to open a new practice club, or go to the real book.',
};
