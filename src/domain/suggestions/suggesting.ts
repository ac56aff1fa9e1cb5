// Saying something is a fact, from whomever; answering is a request, so that one thing is answered once. Sending it on is a
// fact too: a phone that may not read the board's room sends on by the receipt alone, and the book knows the words.
import { addDays } from '../../kernel/local-date.ts';
import { type DecidedBody, type Decision, events, oddities, refuse } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import { type ClubState, charterOn } from '../club/state.ts';
import { answerDays, appealDays, type Suggestion } from './suggestion.ts';
import type { AnswerAppeal, AnswerSuggestion, MakeSuggestion, PassSuggestionUp } from './suggestion-commands.ts';
import type { AppealAnswered, SuggestionAnswered, SuggestionMade, SuggestionPassedUp } from './suggestion-events.ts';

export function decideMakeSuggestion(state: ClubState, command: MakeSuggestion): Decision {
  const charter = charterOn(state, command.on);
  const { to } = command.body;
  const room = to === 'board' ? 'board' : 'appeals';
  const dueOn = addDays(command.on, to === 'board' ? answerDays(charter) : appealDays(charter));
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events({ kind: 'suggestion-made', room, pub: { ...command.body, dueOn }, ...priv }, ...oddities(state, command, room));
}

/** Order of refusals: REFUSAL_ORDER['answer-suggestion']. */
export function decideAnswerSuggestion(state: ClubState, command: AnswerSuggestion): Decision {
  const suggestion = state.suggestions.get(command.body.suggestionId);
  if (suggestion === undefined || suggestion.to !== 'board') return refuse({ why: 'suggestion-unknown' });
  if (suggestion.answer !== undefined) return refuse({ why: 'suggestion-already-answered' });
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  return events({ kind: 'suggestion-answered', room: 'board', pub: command.body, ...priv }, ...oddities(state, command, 'board'));
}

export function decidePassSuggestionUp(state: ClubState, command: PassSuggestionUp): Decision {
  const { suggestionId } = command.body;
  const known = state.suggestions.get(suggestionId);
  if (known !== undefined && (known.to === 'above' || known.passedUp !== undefined)) return events();
  const dueOn = addDays(command.on, appealDays(charterOn(state, command.on)));
  const told = known === undefined ? {} : { madeOn: known.on, sort: known.sort, topic: known.topic, anonymous: known.anonymous };
  const said =
    known === undefined || known.words === '' ? {} : { priv: { words: known.words, ...(known.name === '' ? {} : { name: known.name }) } };
  return events(
    { kind: 'suggestion-passed-up', room: 'board', pub: { suggestionId, dueOn } },
    { kind: 'suggestion-passed-up', room: 'appeals', pub: { suggestionId, dueOn, ...told }, ...said },
  );
}

/** Order of refusals: REFUSAL_ORDER['answer-appeal']. */
export function decideAnswerAppeal(state: ClubState, command: AnswerAppeal): Decision {
  const suggestion = state.suggestions.get(command.body.suggestionId);
  if (suggestion === undefined || (suggestion.to === 'board' && suggestion.passedUp === undefined))
    return refuse({ why: 'suggestion-unknown' });
  if (state.appealAnswers.has(suggestion.suggestionId)) return refuse({ why: 'suggestion-already-answered' });
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const answered = (room: 'board' | 'appeals'): DecidedBody => ({ kind: 'appeal-answered', room, pub: command.body, ...priv });
  return events(answered('appeals'), ...(command.body.toClub ? [answered('board')] : []), ...oddities(state, command, 'appeals'));
}

export function evolveSuggestions(
  state: ClubState,
  event: ClubEvent & (SuggestionMade | SuggestionAnswered | SuggestionPassedUp | AppealAnswered),
): void {
  switch (event.kind) {
    case 'suggestion-made':
      state.suggestions.set(event.cmdId, made(event));
      return;
    case 'suggestion-answered':
      change(state, event.pub.suggestionId, { answer: answerIn(event) });
      return;
    case 'suggestion-passed-up':
      change(state, event.pub.suggestionId, { passedUp: { on: event.on, dueOn: event.pub.dueOn } });
      return;
    case 'appeal-answered': {
      const { suggestionId, toClub } = event.pub;
      state.appealAnswers.set(suggestionId, { suggestionId, toClub, ...answerIn(event) });
    }
  }
}

function made({ cmdId, on, pub, priv }: ClubEvent & SuggestionMade): Suggestion {
  const { to, sort, topic, anonymous, dueOn } = pub;
  return { suggestionId: cmdId, on, to, sort, topic, anonymous, dueOn, name: priv?.name ?? '', words: priv?.words ?? '' };
}

function answerIn({ on, pub, priv }: ClubEvent & (SuggestionAnswered | AppealAnswered)): NonNullable<Suggestion['answer']> {
  return { on, outcome: pub.outcome, words: priv?.words ?? '' };
}

function change(state: ClubState, suggestionId: Suggestion['suggestionId'], by: Partial<Suggestion>): void {
  const suggestion = state.suggestions.get(suggestionId);
  if (suggestion !== undefined) state.suggestions.set(suggestionId, { ...suggestion, ...by });
}
