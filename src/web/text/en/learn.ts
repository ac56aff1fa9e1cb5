// English twin of the words of help.
import type { learn as vietnamese } from '../vi/learn.ts';

export const learn: typeof vietnamese = {
  title: 'Help, lessons, practice',
  practise: 'Practise',
  practiseLine: 'A made-up club to try everything in. Nothing goes into the real book, nothing is sent anywhere.',
  lessons: 'Short lessons',
  lessonsLine: 'Two minutes each at most, readable without a network.',
  takes: (seconds) => (seconds <= 45 ? 'half a minute' : seconds <= 75 ? '1 minute' : seconds <= 105 ? '1½ minutes' : '2 minutes'),
  done: 'done',
  step: (at, all) => `Step ${at} of ${all}`,
  next: 'Next step',
  before: 'Step before',
  tryNow: 'Try it now',
  finish: 'Done',
  finished: 'You have been through this lesson',
  picture: (title, at) => `Picture of the screen: ${title}, step ${at}`,
  noPicture: 'The picture is not on this phone yet. It comes with a network, and then stays.',
  pictureNote: 'Pictures are of the practice club in Vietnamese; its people are made up.',
  guideFor: (role) => `What a ${role} does here`,
  firstThree: 'The first three things',
  readFirst: 'Lessons to read first',
  putAway: 'Understood, put away',
  foundAgain: 'It can be read again under Help.',
  yourWork: 'What you do here',
};
