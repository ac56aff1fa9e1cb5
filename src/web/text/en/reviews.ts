// English twin of words of what is to be looked at again.
import type { reviews as vietnamese } from '../vi/reviews.ts';

export const reviews: typeof vietnamese = {
  title: 'To look at again',
  none: 'Nothing to look at again',
  noneLine: 'When two phones recorded different things, the question will stand here.',
  place: (n: number, whole: number) => `${n} of ${whole}`,
  leaveIt: 'Not sure? Leave it. All lines stay; nothing is lost.',
  noted: 'Seen, nothing to do',
  returnMoney: 'Give the money back',
  applyMoney: 'Count it as dues or repayment',
  takeBackOne: 'Paid once only; take this line back',
  paidOnce: 'Handed over once only, take this line back',
  cameBack: 'Handed over twice, the second sum came back now',
  ownLoan: 'Handed over twice, the second sum is a further loan',
  settled: 'Recorded how it was settled',
  refusedTitle: 'Not taken by the server',
  refusedRead: 'I have read this',
  heldAmount: 'Held apart',
  openRecord: 'See the record',
};
