// Who may turn a record around: whoever recorded it, and of each room the roles that answer for what lies there. The server asks
// before it takes a reversal, the phone before it offers one.
import type { Id } from '../../kernel/ids.ts';
import type { ClubCommand } from './command.ts';
import type { Room } from './event-shape.ts';
import type { AccountRole } from './roles.ts';

/** Rooms whose records a role turns around though others recorded them; never a room it cannot read. */
const TURNS: { readonly [role in AccountRole]: readonly Room[] } = {
  treasurer: ['common', 'money', 'board'],
  accountant: ['common', 'money', 'board', 'rights'],
  chair: ['common', 'money', 'care', 'board', 'rights'],
  'vice-chair': ['common', 'money', 'care', 'board', 'rights'],
  volunteer: ['care'],
  'group-head': [],
  typist: [],
  'commune-officer': [],
  'province-officer': [],
  'centre-officer': [],
  auditor: [],
  donor: [],
};

/** A record as far as the question goes: where its events lie and whose account wrote them. */
export type Recorded = readonly { readonly room: Room; readonly actor: string }[];

/** The record a command turns around, if it is one that does. */
export function turnedBy(command: ClubCommand): Id | undefined {
  if (command.kind === 'reverse-record') return command.body.cmdId;
  return command.kind === 'measure-health' ? command.body.corrects : undefined;
}

/** A record nobody knows may be asked for: the book says that there is none. */
export function mayTurnBack(roles: readonly AccountRole[], account: string, record: Recorded): boolean {
  if (record.every(({ actor }) => actor === account)) return true;
  return record.every(({ room }) => roles.some((role) => TURNS[role].includes(room)));
}
