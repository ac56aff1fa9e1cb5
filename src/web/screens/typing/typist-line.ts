// How a typist and what they typed are said in a line.
import type { ClubCommand } from '../../../domain/club/command.ts';
import type { ClubEvent } from '../../../domain/club/event.ts';
import type { ClubState } from '../../../domain/club/state.ts';
import { boardMember, isTypist, lastDay, type TypedBy, type Typist } from '../../../domain/typing/typist.ts';
import { personOfAccount } from '../../../domain/people/own-entry.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { formatDate } from '../../../text/format.ts';
import { people } from '../../store/people.svelte.ts';
import { me } from '../../store/session.svelte.ts';
import type { typing } from '../../text/vi/typing.ts';
import type { Text } from '../../text/vi.ts';
import { eventLine } from '../books/event-line.ts';
import { callName } from '../people/naming.ts';

export function standing(state: ClubState, typist: Typist, on: LocalDate, words: typeof typing): string {
  const spell = typist.spells.at(-1);
  if (spell === undefined) return '';
  if (boardMember(state, typist.personId, on)) return words.onBoard;
  if (spell.endedOn !== undefined) return words.endedOn(formatDate(spell.endedOn));
  if (!isTypist(state, typist.typistId, on)) return words.over(formatDate(lastDay(spell)));
  return words.period(formatDate(spell.from), formatDate(spell.until));
}

/** One typed record in a line; what moves no money is said by its kind. */
export function typedLine(command: ClubCommand, events: readonly ClubEvent[], state: ClubState, words: Text, own: typeof typing): string {
  if (command.kind === 'mark-attendance') return own.attendance(command.body.marks.length);
  const first = events.find(({ kind }) => kind !== 'review-raised');
  return first === undefined ? command.kind : eventLine(first, state, words);
}

/** "Cháu Minh nhập, bà Lan xác nhận": `actor` is the account that confirmed. */
export function whoTyped(state: ClubState, typedBy: TypedBy, actor: string, on: LocalDate, words: Text, own: typeof typing): string {
  const typist = [...state.typists.values()].find(({ typistId }) => typistId === typedBy.typistId);
  const person = personOfAccount(state, actor);
  const confirmer =
    person !== undefined
      ? callName(state.members.get(person), on, words)
      : actor === me()?.id
        ? me()?.name
        : people().find(({ account }) => account === actor)?.name;
  return own.typedAndConfirmed(typist?.name || own.someone, confirmer ?? own.theBoard);
}
