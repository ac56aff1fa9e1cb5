// Voting on a resolution is a fact: hands were raised. It is recorded whether it carried or not; more votes than people
// present is asked about. What cites it later is a request, which may be refused.
import type { Id } from '../../kernel/ids.ts';
import { dong } from '../../kernel/money.ts';
import { activeMembers, type Decision, events, oddities, question } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { Refusal } from '../club/refusal.ts';
import { type ClubState, charterOn } from '../club/state.ts';
import { presentAt } from './gathering.ts';
import type { PassResolution } from './meeting-commands.ts';
import type { ResolutionVoted } from './meeting-events.ts';
import { carries, votesCast } from './resolution.ts';

export function decidePassResolution(state: ClubState, command: PassResolution): Decision {
  const { body } = command;
  const odd = [...oddities(state, command, 'common')];
  const detail = body.meetingId === undefined ? {} : { meetingId: body.meetingId };
  if (state.resolutions.has(body.resolutionId)) {
    return events(...odd, question('common', 'resolution-recorded-twice', command.id, detail));
  }
  const present = countPresent(state, body.meetingId);
  const cast = votesCast(body);
  if (present !== null && cast > present) {
    odd.push(question('common', 'more-votes-than-present', command.id, { ...detail, amount: dong(cast - present) }));
  }
  const passed = carries(body, charterOn(state, command.on), present ?? cast, activeMembers(state).length);
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events({ kind: 'resolution-voted', room: 'common', pub: { ...body, passed }, ...priv }, ...odd);
}

/** People present at the meeting by its roll-call; null while nobody has been marked, or outside a meeting. */
export function countPresent(state: ClubState, meetingId: Id | undefined): number | null {
  const meeting = meetingId === undefined ? undefined : state.meetings.get(meetingId);
  return meeting === undefined || Object.keys(meeting.marks).length === 0 ? null : presentAt(meeting);
}

/** Why a request that cites this resolution is not granted; null when the resolution carried. */
export function refusedByResolution(state: ClubState, resolutionId: Id): Refusal | null {
  const resolution = state.resolutions.get(resolutionId);
  if (resolution === undefined) return { why: 'resolution-unknown' };
  return resolution.passed ? null : { why: 'resolution-not-passed' };
}

export function evolveResolving(state: ClubState, event: ClubEvent & ResolutionVoted): void {
  const { resolutionId, meetingId, subject, votesFor, votesAgainst, votesAbstain, passed } = event.pub;
  const { cmdId, on } = event;
  const text = event.priv?.text ?? '';
  state.resolutions.set(resolutionId, {
    resolutionId,
    meetingId: meetingId ?? '',
    on,
    subject,
    votesFor,
    votesAgainst,
    votesAbstain,
    passed,
    cmdId,
    withdrawn: false,
    text,
  });
}

/** Taken back: it stays readable, and carries nothing any more. */
export function withdrawResolution(state: ClubState, resolutionId: Id): void {
  const resolution = state.resolutions.get(resolutionId);
  if (resolution !== undefined) state.resolutions.set(resolutionId, { ...resolution, passed: false, withdrawn: true });
}

/** True while a standing record rests on it. */
export function isCited(state: ClubState, resolutionId: Id): boolean {
  for (const [cmdId, record] of state.records) {
    if (state.reversed.has(cmdId)) continue;
    for (const event of record) {
      if (event.kind !== 'resolution-voted' && 'resolutionId' in event.pub && event.pub.resolutionId === resolutionId) return true;
    }
  }
  return false;
}
