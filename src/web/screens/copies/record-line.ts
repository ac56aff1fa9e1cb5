// A record before it is in the book, in one line: what, how much, which day. Of words that are private nothing is shown.
import type { ClubCommand } from '../../../domain/club/command.ts';
import type { devices } from '../../text/vi/devices.ts';

export interface RecordLine {
  readonly id: string;
  readonly what: string;
  readonly on: string;
  /** In đồng; null where the record moves none, or says it line by line. */
  readonly amount: number | null;
}

export function recordLine(command: ClubCommand, { kinds }: (typeof devices)['aside']): RecordLine {
  const what = kinds[command.kind as keyof typeof kinds] ?? kinds.other;
  return { id: command.id, what, on: command.on, amount: amountOf(command) };
}

function amountOf(command: ClubCommand): number | null {
  if (command.kind === 'receive-dues') return command.body.payers.reduce((sum, { amount }) => sum + amount, 0);
  const amount: unknown = Reflect.get(command.body, 'amount');
  return typeof amount === 'number' ? amount : null;
}
