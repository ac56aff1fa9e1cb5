// Asking is a fact, from whomever of the club hears it. Answering is a request, so that one request ends once: first what will be
// done and how, perhaps one extension, then done, partly or refused with a reason. An erasure is done by erase-person alone.
import { type Decision, events, oddities, refuse } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { Refusal } from '../club/refusal.ts';
import type { ClubState } from '../club/state.ts';
import { type DataRequest, dataRuleOn, endOf, wasTold } from './data-request.ts';
import type { AnswerDataRequest, AskAboutData } from './privacy-commands.ts';
import type { DataAsked, DataRequestAnswered } from './privacy-events.ts';

export function decideAskAboutData(state: ClubState, command: AskAboutData): Decision {
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events({ kind: 'data-asked', room: 'board', pub: command.body, ...priv }, ...oddities(state, command, 'board'));
}

/** Order of refusals: REFUSAL_ORDER['answer-data-request']. */
export function decideAnswerDataRequest(state: ClubState, command: AnswerDataRequest): Decision {
  const request = state.dataRequests.get(command.body.requestId);
  if (request === undefined) return refuse({ why: 'data-request-unknown' });
  const problem = problemOf(request, command);
  if (problem !== null) return refuse(problem);
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events({ kind: 'data-request-answered', room: 'board', pub: command.body, ...priv }, ...oddities(state, command, 'board'));
}

function problemOf(request: DataRequest, { body }: AnswerDataRequest): Refusal | null {
  const { answer, days, reason } = body;
  if (endOf(request) !== undefined) return { why: 'data-request-ended' };
  if (answer === 'told' && wasTold(request)) return { why: 'data-request-told' };
  if (answer === 'extended') {
    const most = dataRuleOn(request.on).extension;
    const extended = request.answers.some((one) => one.answer === 'extended');
    return extended || days === undefined || days < 1 || days > most ? { why: 'data-request-extension', most } : null;
  }
  if (request.ask === 'erase' && (answer === 'done' || answer === 'partly')) return { why: 'erase-is-signed' };
  return (answer === 'partly' || answer === 'refused') && reason === undefined ? { why: 'reason-missing' } : null;
}

export function evolveDataRequests(state: ClubState, event: ClubEvent & (DataAsked | DataRequestAnswered)): void {
  if (event.kind === 'data-asked') {
    state.dataRequests.set(event.cmdId, requestIn(event));
    return;
  }
  const request = state.dataRequests.get(event.pub.requestId);
  if (request === undefined) return;
  const { answer, reason = '' as const, days = 0 } = event.pub;
  const given = { on: event.on, answer, reason, days, words: event.priv?.words ?? '' };
  state.dataRequests.set(request.requestId, { ...request, answers: [...request.answers, given] });
}

function requestIn({ cmdId, on, pub, priv }: ClubEvent & DataAsked): DataRequest {
  const { personId, ask, by, way, others = false } = pub;
  return { requestId: cmdId, personId, on, ask, by, way, others, words: priv?.words ?? '', asker: priv?.asker ?? '', answers: [] };
}
