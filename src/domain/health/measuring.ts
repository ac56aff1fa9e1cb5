// Measures taken, and every reading of a person kept in the order of the days, as far back as the book goes. Any account
// allowed to write here may not be allowed to read it back.
import type { Id } from '../../kernel/ids.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import type { HealthMeasured } from './health-events.ts';
import type { DatedReading, Reading } from './reading.ts';
import { noteSeen } from './seen.ts';

export function evolveMeasuring(state: ClubState, event: ClubEvent & HealthMeasured): void {
  noteSeen(state, 'measured', event.on, event.pub.personIds);
  for (const reading of event.priv?.readings ?? []) keepReading(state, reading, event, 'meeting');
  for (const { personId, name } of event.priv?.guestNames ?? []) state.guestNames.set(personId, name);
}

/** Puts a reading in its place by day; one entered late lands between the others. */
export function keepReading(state: ClubState, reading: Reading, { on, cmdId }: ClubEvent, at: DatedReading['at']): void {
  const known = state.readings.get(reading.personId) ?? [];
  let place = known.length;
  while (place > 0 && (known[place - 1]?.on ?? '') > on) place -= 1;
  state.readings.set(reading.personId, [...known.slice(0, place), { ...reading, on, cmdId, at }, ...known.slice(place)]);
}

/** The readings a record brought leave with it. */
export function takeReadings(state: ClubState, cmdId: Id): void {
  for (const [personId, known] of [...state.readings]) {
    if (!known.some((reading) => reading.cmdId === cmdId)) continue;
    const left = known.filter((reading) => reading.cmdId !== cmdId);
    if (left.length === 0) state.readings.delete(personId);
    else state.readings.set(personId, left);
  }
}
