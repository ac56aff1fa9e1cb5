// "Cộng đúng" is computed, never assumed: the parts are added up here, from the very numbers on the screen.
import type { Explained } from '../../../protocol/network-messages.ts';

export interface Proof {
  /** Value − what its parts add up to; 0 is "Cộng đúng". */
  readonly difference: number;
  readonly sum: number;
  /** How many parts or records were added. */
  readonly count: number;
}

/** What the parts of an answer add up to; null where it has none to add (a club test has no records of its own). */
export function proofOf(answer: Explained): Proof | null {
  if (answer.records !== undefined) {
    const sum = total(answer.records.map((record) => record.amount));
    return { sum, count: answer.records.length, difference: changeOf(answer) - sum };
  }
  if (answer.parts.length === 0) return null;
  const sum = total(answer.parts.map((part) => part.value));
  return { sum, count: answer.parts.length, difference: answer.value - sum };
}

/** What the opened month must come to: for the month asked about, from the club's own value, which was added up elsewhere. */
function changeOf(answer: Explained): number {
  const month = answer.path.findLast((step) => 'month' in step.place);
  const club = answer.path.findLast((step) => 'clubId' in step.place && !('month' in step.place));
  const isAsked = month !== undefined && 'month' in month.place && month.place.month === answer.month;
  return isAsked && club !== undefined ? club.value - (answer.carried ?? 0) : answer.value;
}

/** True when every record's "after" is the one before it plus its amount, from what was carried over. */
export function runsOn(answer: Explained): boolean {
  let balance = answer.carried ?? 0;
  for (const record of answer.records ?? []) {
    balance += record.amount;
    if (record.after !== balance) return false;
  }
  return true;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
