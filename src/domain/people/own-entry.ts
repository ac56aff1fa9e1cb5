// Which member the person of an account is: said by that person, once, with a date; never guessed from a name. The account is
// the one the command was sent by, so nobody can say it for somebody else. Tasks given by name ("your recipients") need it.
import type { Id } from '../../kernel/ids.ts';
import { type Decision, events, oddities, oddPersons } from '../club/decision.ts';
import type { ClubEvent } from '../club/event.ts';
import type { ClubState } from '../club/state.ts';
import type { LinkAccount } from './people-commands.ts';
import type { AccountLinked } from './people-events.ts';
import { whoIs } from './same-person.ts';

/** Saying again what the book knows adds nothing. */
export function decideLinkAccount(state: ClubState, command: LinkAccount): Decision {
  const { personId } = command.body;
  if (state.accountPersons.get(command.actor) === personId) return events();
  const odd = personId === undefined ? [] : oddPersons(state, command, 'common', [personId]);
  return events({ kind: 'account-linked', room: 'common', pub: command.body }, ...oddities(state, command, 'common'), ...odd);
}

export function evolveLinked(state: ClubState, event: ClubEvent & AccountLinked): void {
  if (event.pub.personId === undefined) state.accountPersons.delete(event.actor);
  else state.accountPersons.set(event.actor, event.pub.personId);
}

/** The member of this account, as they are read now; undefined while nobody has said. */
export function personOfAccount(state: ClubState, accountId: string): Id | undefined {
  for (const [account, personId] of state.accountPersons) if (account === accountId) return whoIs(state, personId);
  return undefined;
}
