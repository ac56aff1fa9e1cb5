// Who gave labour, in half days: help to a member's house and work the club did together for its fund. A record's half days
// are shared among those who took part, so the persons' sums add up to the records' sums.
import { allocate } from '../../kernel/allocate.ts';
import type { Id } from '../../kernel/ids.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';

export interface LabourRecord {
  readonly event: ClubEvent;
  readonly halfDays: number;
  /** Empty when nobody was named: "the club". */
  readonly workers: readonly Id[];
}

/** Records of labour of a year that stand, newest first. */
export function labourOf(state: ClubState, year: string): readonly LabourRecord[] {
  const found: LabourRecord[] = [];
  for (const [cmdId, record] of state.records) {
    if (state.reversed.has(cmdId)) continue;
    for (const event of record) {
      const labour = event.on.startsWith(year) ? labourIn(event) : undefined;
      if (labour !== undefined) found.push(labour);
    }
  }
  return found.reverse();
}

/** Half days a person, most first; the persons together with `unnamed` give all half days. */
export function halfDaysByPerson(records: readonly LabourRecord[]): {
  readonly persons: readonly (readonly [Id, number])[];
  readonly unnamed: number;
} {
  const sums = new Map<Id, number>();
  let unnamed = 0;
  for (const { halfDays, workers } of records) {
    if (workers.length === 0) {
      unnamed += halfDays;
      continue;
    }
    const parts = allocate(
      halfDays,
      workers.map(() => 1),
    );
    for (const [index, personId] of workers.entries()) sums.set(personId, (sums.get(personId) ?? 0) + (parts[index] ?? 0));
  }
  return { persons: [...sums].filter(([, shared]) => shared > 0).sort((a, b) => b[1] - a[1]), unnamed };
}

function labourIn(event: ClubEvent): LabourRecord | undefined {
  if (event.kind === 'help-given' && event.pub.help.how === 'labour')
    return { event, halfDays: event.pub.help.halfDays, workers: event.pub.helpers };
  if (event.kind === 'money-received' && event.pub.halfDays !== undefined && event.pub.halfDays > 0)
    return { event, halfDays: event.pub.halfDays, workers: event.pub.workers ?? [] };
  return undefined;
}
