// How a typist and what they typed are said in a line.
import type { ClubCommand } from '../../../domain/club/command.ts';
import type { ClubState } from '../../../domain/club/state.ts';
import { personOfAccount } from '../../../domain/people/own-entry.ts';
import { whoIs } from '../../../domain/people/same-person.ts';
import { boardMember, isTypist, lastDay, type TypedBy, type Typist } from '../../../domain/typing/typist.ts';
import type { Id } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { formatDate } from '../../../text/format.ts';
import { people } from '../../store/people.svelte.ts';
import { me } from '../../store/session.svelte.ts';
import type { typing } from '../../text/vi/typing.ts';
import type { Text } from '../../text/vi.ts';
import { callName } from '../people/naming.ts';

export function standing(state: ClubState, typist: Typist, on: LocalDate, words: typeof typing): string {
  const spell = typist.spells.at(-1);
  if (spell === undefined) return '';
  if (boardMember(state, typist.personId, on)) return words.onBoard;
  if (spell.endedOn !== undefined) return words.endedOn(formatDate(spell.endedOn));
  if (!isTypist(state, typist.typistId, on)) return words.over(formatDate(lastDay(spell)));
  return words.period(formatDate(spell.from), formatDate(spell.until));
}

/** What was typed, in a line: said by the record itself, so that it reads the same waiting, sent back and confirmed. */
export function typedLine(command: ClubCommand, state: ClubState, words: Text, own: typeof typing): string {
  const who = (personId: Id): string => callName(state.members.get(whoIs(state, personId)), command.on, words);
  switch (command.kind) {
    case 'open-meeting':
      return own.kinds.openMeeting;
    case 'mark-attendance':
      return own.kinds.attendance(command.body.marks.length);
    case 'receive-dues': {
      const [payer, ...more] = command.body.payers;
      return own.kinds.dues(
        payer !== undefined && more.length === 0 ? who(payer.personId) : words.shell.people(command.body.payers.length),
      );
    }
    case 'receive-repayment':
      return own.kinds.repayment(who(command.body.personId));
    case 'receive-money':
      return own.kinds.money(command.priv?.from ?? words.moneyIn.sources[command.body.source]);
    case 'disburse-loan':
      return own.kinds.loan(who(command.body.personId));
    case 'record-minutes':
      return own.kinds.minutes;
    default:
      return own.kinds.other;
  }
}

/** The sum as typed, in đồng; 0 for what moves no money. */
export function typedSum(command: ClubCommand): number {
  switch (command.kind) {
    case 'receive-dues':
      return command.body.payers.reduce((sum, { amount }) => sum + amount, 0);
    case 'receive-repayment':
    case 'receive-money':
      return command.body.amount;
    case 'disburse-loan':
      return -command.body.terms.principal;
    default:
      return 0;
  }
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
