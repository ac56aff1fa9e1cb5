// A record before it is in the book, in one line: what, how much, who, which day. Of words that are private nothing is shown.
import type { ClubCommand } from '../../../domain/club/command.ts';
import type { ClubState } from '../../../domain/club/state.ts';
import { type Id, id, isId } from '../../../kernel/ids.ts';
import type { devices } from '../../text/vi/devices.ts';

export interface RecordLine {
  readonly id: string;
  readonly what: string;
  readonly on: string;
  /** In đồng; null where the record moves none, or says it line by line. */
  readonly amount: number | null;
  /** Members the record is about, as far as this book knows them; at most three, and how many more. */
  readonly who: readonly Id[];
  readonly more: number;
}

const SHOWN = 3;

export function recordLine(command: ClubCommand, state: ClubState, { kinds }: (typeof devices)['aside']): RecordLine {
  const what = kinds[command.kind as keyof typeof kinds] ?? kinds.other;
  const people = membersIn(command, state);
  const shown = people.slice(0, SHOWN);
  return { id: command.id, what, on: command.on, amount: amountOf(command), who: shown, more: people.length - shown.length };
}

function amountOf(command: ClubCommand): number | null {
  if (command.kind === 'receive-dues') return command.body.payers.reduce((sum, { amount }) => sum + amount, 0);
  if (command.kind === 'approve-loan') return command.body.terms.principal;
  if (command.kind === 'disburse-loan') return command.body.terms.principal;
  const amount: unknown = Reflect.get(command.body, 'amount');
  return typeof amount === 'number' ? amount : null;
}

/** Whoever the body names, and whose loan it is about, each once, in the order of the body. */
function membersIn({ body }: ClubCommand, { members, loans }: ClubState): readonly Id[] {
  const found = new Set<Id>();
  for (const part of JSON.stringify(body).split('"')) {
    if (!isId(part)) continue;
    const person = loans.get(id(part))?.personId ?? id(part);
    if (members.has(person)) found.add(person);
  }
  return [...found];
}
