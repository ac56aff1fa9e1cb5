// Typists come and go by the board's word.
import { addDays } from '../../kernel/local-date.ts';
import { type Decision, events, refuse } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import type { EndTypist, EnrolTypist } from './typing-commands.ts';
import type { TypistEnded, TypistEnrolled } from './typing-events.ts';
import { boardMember, isTypist, typingRuleOn } from './typist.ts';

/** Order of refusals: REFUSAL_ORDER['enrol-typist']. */
export function decideEnrolTypist(state: ClubState, command: EnrolTypist): Decision {
  const { typistId, until, personId } = command.body;
  const { mostDays: most } = typingRuleOn(command.on);
  if (state.profile === null) return refuse({ why: 'club-not-founded' });
  if (until < command.on) return refuse({ why: 'typist-until-past' });
  if (until >= addDays(command.on, most)) return refuse({ why: 'typist-too-long', most });
  if (personId !== undefined && !state.members.has(personId)) return refuse({ why: 'member-unknown' });
  if (boardMember(state, personId ?? state.typists.get(typistId)?.personId, command.on)) return refuse({ why: 'typist-on-board' });
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events({ kind: 'typist-enrolled', room: 'common', pub: command.body, ...priv });
}

/** Order of refusals: REFUSAL_ORDER['end-typist']. */
export function decideEndTypist(state: ClubState, command: EndTypist): Decision {
  if (!state.typists.has(command.body.typistId)) return refuse({ why: 'typist-unknown' });
  if (!isTypist(state, command.body.typistId, command.on)) return refuse({ why: 'typist-already-ended' });
  return events({ kind: 'typist-ended', room: 'common', pub: command.body });
}

export function evolveTyping(state: ClubState, event: ClubEvent & (TypistEnrolled | TypistEnded)): void {
  const before = state.typists.get(event.pub.typistId);
  if (event.kind === 'typist-enrolled') {
    const { typistId, until, personId = before?.personId } = event.pub;
    const spells = [...(before?.spells ?? []), { from: event.on, until }];
    const name = event.priv?.name ?? before?.name ?? '';
    state.typists.set(typistId, { typistId, name, spells, ...(personId === undefined ? {} : { personId }) });
    return;
  }
  const last = before?.spells.at(-1);
  if (before === undefined || last === undefined) return;
  state.typists.set(before.typistId, { ...before, spells: [...before.spells.slice(0, -1), { ...last, endedOn: event.on }] });
}
