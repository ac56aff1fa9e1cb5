// Somebody of the club visited, called or talked with the borrower: what the loan was used for, and a note of their own.
import { type Decision, events, oddities, oddPersons, question } from '../club/decision.ts';
import type { ClubState } from '../club/state.ts';
import type { NoteFollowUp } from './loan-commands.ts';

export function decideNoteFollowUp(state: ClubState, command: NoteFollowUp): Decision {
  const { loanId, personId, byPersonId } = command.body;
  const priv = command.priv === undefined ? {} : { priv: command.priv };
  const unknown = state.loans.has(loanId) ? [] : [question('money', 'loan-not-in-book', command.id, { loanId, personId })];
  return events(
    { kind: 'follow-up-noted', room: 'money', pub: command.body, ...priv },
    ...unknown,
    ...oddities(state, command, 'money'),
    ...oddPersons(state, command, 'money', [byPersonId]),
  );
}
