// What a person tells of their own health, kept as told: the newest word replaces the older ones. Nothing of it is public.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Decision, events, oddities, oddPersons } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import type { NoteHealth } from './health-commands.ts';
import type { HealthNoted, HealthTold } from './health-events.ts';

export interface HealthNote extends HealthTold {
  readonly on: LocalDate;
  readonly cmdId: Id;
}

export function decideNoteHealth(state: ClubState, command: NoteHealth): Decision {
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const odd = state.recipients.has(command.body.personId) ? [] : oddPersons(state, command, 'care', [command.body.personId]);
  return events({ kind: 'health-noted', room: 'care', pub: command.body, ...priv }, ...oddities(state, command, 'care'), ...odd);
}

export function evolveNotes(state: ClubState, event: ClubEvent & HealthNoted): void {
  state.healthNotes.set(event.pub.personId, { ...event.priv, on: event.on, cmdId: event.cmdId });
}

/** The word before it holds again, if there was one. */
export function undoNote(state: ClubState, event: ClubEvent & HealthNoted): void {
  const { personId } = event.pub;
  if (state.healthNotes.get(personId)?.cmdId !== event.cmdId) return;
  state.healthNotes.delete(personId);
  for (const [cmdId, record] of state.records) {
    if (state.reversed.has(cmdId)) continue;
    for (const one of record) if (one.kind === 'health-noted' && one.pub.personId === personId) evolveNotes(state, one);
  }
}
