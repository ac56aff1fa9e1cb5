// Needs assessed on a versioned scale. The book works the score out itself; it is a count of what somebody does without
// help, never a diagnosis. An assessment keeps the scale and version it was made with.
import type { Id } from '../../kernel/ids.ts';
import { addMonths, type LocalDate } from '../../kernel/local-date.ts';
import { type Decision, events, oddities, question } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import { idsOf } from '../people/same-person.ts';
import type { AssessNeeds } from './care-commands.ts';
import type { NeedsAssessed } from './care-events.ts';
import { careRulesOn } from './care-rules.ts';
import { mostPoints, type ScaleId, scaleOf, scoreOf } from './care-scales.ts';
import type { CareRecipient } from './care-state.ts';
import { datedAhead, oddRecipient } from './odd-care.ts';

export interface Assessment {
  readonly cmdId: Id;
  readonly on: LocalDate;
  readonly scale: ScaleId;
  readonly version: number;
  readonly score: number;
  readonly outOf: number;
}

/** Answers that do not fit the scale are kept with score 0 out of 0 and a question: nobody's evening is thrown away. */
export function decideAssessNeeds(state: ClubState, command: AssessNeeds): Decision {
  const { personId, scale, version } = command.body;
  const known = scaleOf(scale, version);
  const score = known === undefined ? null : scoreOf(known, command.priv?.answers ?? []);
  const outOf = known === undefined || score === null ? 0 : mostPoints(known);
  const again = assessmentsOf(state, personId).some((one) => one.scale === scale && one.on < command.on);
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events(
    { kind: 'needs-assessed', room: 'care', pub: { ...command.body, score: score ?? 0, outOf, again }, ...priv },
    ...oddities(state, command, 'care'),
    ...datedAhead(state, command),
    ...oddRecipient(state, command, personId),
    ...(score === null ? [question('care', 'assessment-incomplete', command.id, { personId })] : []),
  );
}

export function evolveAssessing(state: ClubState, { cmdId, on, pub }: ClubEvent & NeedsAssessed): void {
  const { personId, scale, version, score, outOf } = pub;
  const before = state.assessments.get(personId) ?? [];
  const place = before.findLastIndex((one) => one.on <= on) + 1;
  state.assessments.set(personId, before.toSpliced(place, 0, { cmdId, on, scale, version, score, outOf }));
}

export function dropAssessment(state: ClubState, { cmdId, pub: { personId } }: ClubEvent & NeedsAssessed): void {
  const left = (state.assessments.get(personId) ?? []).filter((one) => one.cmdId !== cmdId);
  if (left.length === 0) state.assessments.delete(personId);
  else state.assessments.set(personId, left);
}

/** Oldest first, under every id the person was entered by. */
export function assessmentsOf(state: ClubState, personId: Id): readonly Assessment[] {
  return idsOf(state, personId)
    .flatMap((one) => state.assessments.get(one) ?? [])
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The newest day needs were looked at, up to a day; '' when they never were. An answer that fits no scale is no look. */
export function lastAssessedOn(state: ClubState, personId: Id, on: LocalDate): LocalDate | '' {
  return assessmentsOf(state, personId).findLast((one) => one.outOf > 0 && one.on <= on)?.on ?? '';
}

/** The day needs have to be looked at: some months after the newest assessment, or at once when there was none. */
export function assessDueOn(state: ClubState, recipient: CareRecipient, on: LocalDate): LocalDate {
  const last = lastAssessedOn(state, recipient.personId, on);
  return last === '' ? recipient.from : addMonths(last, careRulesOn(state, on).reassessMonths);
}
