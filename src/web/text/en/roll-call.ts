// English twin of words of the roll-call.
import type { rollCall as vietnamese } from '../vi/roll-call.ts';

export const rollCall: typeof vietnamese = {
  title: 'Roll-call',
  all: (count: number) => `All ${count}`,
  unmarked: (count: number) => `Not marked ${count}`,
  absent: (count: number) => `Absent ${count}`,
  present: 'present',
  isAbsent: 'absent',
  excused: 'excused',
  notMarked: 'not marked',
  absentWord: 'Absent',
  excusedWord: 'Excused',
  groupCount: (present: number, whole: number) => `${present}/${whole} present`,
  total: (present: number, whole: number) => `${present} of ${whole} present`,
  rest: (count: number) => `Mark the other ${count} present`,
  restAbsent: (count: number) => `Mark the other ${count} absent`,
  done: 'Roll-call done',
  hint: 'Press once: present. Again: absent, then excused.',
  doneToast: (present: number, absent: number) => `Recorded: ${present} present, ${absent} absent`,
  noOne: 'Nobody here',
};
