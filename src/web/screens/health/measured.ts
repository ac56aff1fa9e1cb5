// Who was measured at this meeting (or on this day, outside one), and the record to mend when a number was typed wrong: from
// the book for those who may read it, from this phone's own notes for those who may only write.

import type { ClubEvent } from '../../../domain/club/event.ts';
import type { ClubState } from '../../../domain/club/state.ts';
import type { HealthMeasured } from '../../../domain/health/health-events.ts';
import type { Reading } from '../../../domain/health/reading.ts';
import type { Meeting } from '../../../domain/meetings/meeting.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';

/** The standing measures of this meeting, or of this day. */
function measuresOf(state: ClubState, meeting: Meeting | undefined, on: LocalDate): readonly (ClubEvent & HealthMeasured)[] {
  const found: (ClubEvent & HealthMeasured)[] = [];
  for (const [cmdId, record] of state.records) {
    if (state.reversed.has(cmdId)) continue;
    for (const event of record)
      if (event.kind === 'health-measured' && event.on === on && event.pub.meetingId === meeting?.meetingId) found.push(event);
  }
  return found;
}

export function measuredAt(
  state: ClubState,
  meeting: Meeting | undefined,
  on: LocalDate,
  here: Readonly<Record<string, Id>>,
): ReadonlySet<string> {
  return new Set([...Object.keys(here), ...measuresOf(state, meeting, on).flatMap((event) => event.pub.personIds)]);
}

/** The newest measure of a person that this reader still has, of one person alone: what a tap on a measured name mends. */
export function lastMeasureHere(
  state: ClubState,
  meeting: Meeting | undefined,
  on: LocalDate,
  personId: string,
  here: Id | undefined,
): { readonly cmdId: Id; readonly reading: Reading } | undefined {
  const mine = measuresOf(state, meeting, on).filter((event) => event.pub.personIds.length === 1 && event.pub.personIds[0] === personId);
  const event = mine.find(({ cmdId }) => cmdId === here) ?? mine.at(-1);
  const reading = event?.priv?.readings.find((one) => one.personId === personId);
  return event === undefined || reading === undefined ? undefined : { cmdId: event.cmdId, reading };
}
