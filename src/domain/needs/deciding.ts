// Telling of a need is a fact; deciding on it is a request, granted at a meeting or, when it cannot wait, to enough of the
// board between two meetings. Nobody decides on their own need.
import { type Decision, events, oddities, oddPersons, refuse } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { Refusal } from '../club/refusal.ts';
import { type ClubState, charterOn } from '../club/state.ts';
import { refusedByResolution } from '../meetings/resolving.ts';
import { isOnBoard } from '../people/member.ts';
import { whoIs } from '../people/same-person.ts';
import { decidersBetween, type Need } from './need.ts';
import type { CloseNeed, DecideNeed, RaiseNeed } from './need-commands.ts';
import type { NeedClosed, NeedDecided, NeedRaised } from './need-events.ts';

export function decideRaiseNeed(state: ClubState, command: RaiseNeed): Decision {
  const { personId, outsider } = command.body;
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events(
    { kind: 'need-raised', room: 'board', pub: command.body, ...priv },
    ...oddities(state, command, 'board'),
    ...(outsider === true ? [] : oddPersons(state, command, 'board', [personId])),
  );
}

/** Order of refusals: REFUSAL_ORDER['decide-need']. */
export function decideDecideNeed(state: ClubState, command: DecideNeed): Decision {
  const need = openNeed(state, command.body.needId);
  if ('why' in need) return refuse(need);
  const refusal = refusedByDeciders(state, command, need) ?? refusedByVote(state, command);
  if (refusal !== null) return refuse(refusal);
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events({ kind: 'need-decided', room: 'board', pub: command.body, ...priv }, ...oddities(state, command, 'board'));
}

/** Order of refusals: REFUSAL_ORDER['close-need']. */
export function decideCloseNeed(state: ClubState, command: CloseNeed): Decision {
  const need = openNeed(state, command.body.needId);
  if ('why' in need) return refuse(need);
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events({ kind: 'need-closed', room: 'board', pub: command.body, ...priv }, ...oddities(state, command, 'board'));
}

function openNeed(state: ClubState, needId: Need['needId']): Need | Refusal {
  const need = state.needs.get(needId);
  if (need === undefined) return { why: 'need-unknown' };
  return need.closed === undefined ? need : { why: 'need-already-closed' };
}

function refusedByDeciders(state: ClubState, { body, on }: DecideNeed, need: Need): Refusal | null {
  const deciders = [...new Set(body.decidedBy.map((personId) => whoIs(state, personId)))];
  const needed = decidersBetween(charterOn(state, on));
  if (body.meetingId === undefined && deciders.length < needed) return { why: 'deciders-too-few', needed };
  if (deciders.includes(whoIs(state, need.personId))) return { why: 'decider-is-in-need' };
  const onBoard = deciders.every((personId) => {
    const member = state.members.get(personId);
    return member !== undefined && isOnBoard(member, on);
  });
  return onBoard ? null : { why: 'approver-not-on-board' };
}

function refusedByVote(state: ClubState, { body }: DecideNeed): Refusal | null {
  return body.resolutionId === undefined ? null : refusedByResolution(state, body.resolutionId);
}

export function evolveNeeds(state: ClubState, event: ClubEvent & (NeedRaised | NeedDecided | NeedClosed)): void {
  if (event.kind === 'need-raised') {
    state.needs.set(event.cmdId, raised(event));
    return;
  }
  const need = state.needs.get(event.pub.needId);
  if (need === undefined) return;
  if (event.kind === 'need-decided') {
    state.needs.set(need.needId, { ...need, decisions: [...need.decisions, decisionIn(event)] });
    return;
  }
  const { outcome, onWall } = event.pub;
  state.needs.set(need.needId, { ...need, closed: { on: event.on, outcome, onWall, words: event.priv?.words ?? '' } });
}

function raised({ cmdId, on, pub, priv }: ClubEvent & NeedRaised): Need {
  const { personId, outsider, what, wants, urgency } = pub;
  const named = { name: priv?.name ?? '', words: priv?.words ?? '' };
  return { needId: cmdId, on, personId, outsider: outsider === true, what, wants, urgency, ...named, decisions: [] };
}

function decisionIn({ cmdId, on, pub, priv }: ClubEvent & NeedDecided): Need['decisions'][number] {
  const { needId: _need, concerns: _day, helpers, ...said } = pub;
  return { cmdId, on, ...said, helpers: helpers ?? [], words: priv?.words ?? '' };
}
