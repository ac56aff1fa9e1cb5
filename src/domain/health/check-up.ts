// A day of check-ups with the health station: planned, then held. That it was held, with whom and how many came is for
// everybody; who came and what was found lies in the room of care, so the record is two events of two rooms.
import type { Id } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { type Decision, events, oddities, oddPersons, question } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import type { HoldCheckUp, PlanCheckUp } from './health-commands.ts';
import type { CheckUpAttended, CheckUpFinding, CheckUpHeld, CheckUpPlanned } from './health-events.ts';
import { keepReading } from './measuring.ts';
import { noteSeen } from './seen.ts';

export const EXAMS = ['pressure', 'weight', 'sugar', 'eyes', 'ears', 'teeth', 'heart', 'lungs', 'bones', 'memory', 'other'] as const;
export type Exam = (typeof EXAMS)[number];

export interface CheckUp {
  readonly checkUpId: Id;
  readonly partner: string;
  readonly exams: readonly Exam[];
  readonly plannedOn: LocalDate | '';
  readonly heldOn: LocalDate | '';
  /** How many came, and how many of them are no members. */
  readonly came: number;
  readonly guestsCame: number;
  /** The record that says it was held. */
  readonly heldBy: Id | '';
}

/** Who came and what was found, for those who may enter the room of care. */
export interface CheckUpAttendance {
  readonly checkUpId: Id;
  readonly personIds: readonly Id[];
  readonly guests: readonly Id[];
  readonly findings: readonly CheckUpFinding[];
  readonly on: LocalDate;
  readonly cmdId: Id;
}

export function decidePlanCheckUp(state: ClubState, command: PlanCheckUp): Decision {
  return events({ kind: 'check-up-planned', room: 'common', pub: command.body }, ...oddities(state, command, 'common'));
}

/** Two phones that write down one day: both are kept, and people say which one counts. */
export function decideHoldCheckUp(state: ClubState, command: HoldCheckUp): Decision {
  const { checkUpId, partner, exams, personIds, guests } = command.body;
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const twice = (state.checkUps.get(checkUpId)?.heldOn ?? '') === '' ? [] : [question('common', 'check-up-held-twice', command.id)];
  const members = personIds.filter((personId) => guests?.includes(personId) !== true);
  const pub = { checkUpId, partner, exams, came: personIds.length, guestsCame: guests?.length ?? 0 };
  const attended = { checkUpId, personIds, ...(guests === undefined ? {} : { guests }) };
  return events(
    { kind: 'check-up-held', room: 'common', pub },
    { kind: 'check-up-attended', room: 'care', pub: attended, ...priv },
    ...oddities(state, command, 'common'),
    ...twice,
    ...oddPersons(state, command, 'care', members),
  );
}

const nothingYet = { plannedOn: '', heldOn: '', came: 0, guestsCame: 0, heldBy: '' } as const;

export function evolveCheckUps(state: ClubState, event: ClubEvent & (CheckUpPlanned | CheckUpHeld | CheckUpAttended)): void {
  const { checkUpId } = event.pub;
  const known = state.checkUps.get(checkUpId);
  switch (event.kind) {
    case 'check-up-planned': {
      const { partner, exams, plannedOn } = event.pub;
      state.checkUps.set(checkUpId, { ...nothingYet, ...known, checkUpId, partner, exams, plannedOn });
      return;
    }
    case 'check-up-held': {
      const { partner, exams, came, guestsCame } = event.pub;
      const held = { checkUpId, partner, exams, came, guestsCame, heldOn: event.on, heldBy: event.cmdId };
      state.checkUps.set(checkUpId, { ...nothingYet, ...known, ...held });
      return;
    }
    case 'check-up-attended': {
      const { personIds, guests = [] } = event.pub;
      const findings = event.priv?.findings ?? [];
      state.attendances.set(checkUpId, { checkUpId, personIds, guests, findings, on: event.on, cmdId: event.cmdId });
      noteSeen(state, 'checked-up', event.on, personIds);
      for (const { personId, name } of event.priv?.guestNames ?? []) state.guestNames.set(personId, name);
      for (const { reading } of findings) if (reading !== undefined) keepReading(state, reading, event, 'check-up');
    }
  }
}

/** A plan taken back is off the calendar; a day that was not held after all is planned again, if it was planned. */
export function undoCheckUp(state: ClubState, event: ClubEvent & (CheckUpPlanned | CheckUpHeld | CheckUpAttended)): void {
  const { checkUpId } = event.pub;
  const known = state.checkUps.get(checkUpId);
  if (event.kind === 'check-up-attended') {
    if (state.attendances.get(checkUpId)?.cmdId === event.cmdId) state.attendances.delete(checkUpId);
    return;
  }
  if (known === undefined) return;
  const left =
    event.kind === 'check-up-planned' ? { ...known, plannedOn: '' as const } : { ...known, ...nothingYet, plannedOn: known.plannedOn };
  if (event.kind === 'check-up-held' && known.heldBy !== event.cmdId) return;
  if (left.plannedOn === '' && left.heldOn === '') state.checkUps.delete(checkUpId);
  else state.checkUps.set(checkUpId, left);
}

/** Days still to come or not yet written down, the nearest first. */
export function plannedCheckUps(state: ClubState): readonly CheckUp[] {
  return [...state.checkUps.values()].filter(({ heldOn }) => heldOn === '').sort((a, b) => (a.plannedOn < b.plannedOn ? -1 : 1));
}
