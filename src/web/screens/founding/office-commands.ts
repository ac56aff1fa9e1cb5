// The office records through the same door as the phones, one command at a time and with a network: what came of it is a
// value. A command made once is sent again as it is, so a lost answer never makes two clubs.

import type { ClubCommand } from '../../../domain/club/command.ts';
import type { Refusal } from '../../../domain/club/refusal.ts';
import { type Id, id } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Problem } from '../../../protocol/command-schema.ts';
import type { PushAnswer } from '../../../protocol/messages.ts';
import { type ApiProblem, postJson } from '../../store/api.ts';
import { deviceId } from '../../store/book.svelte.ts';
import { clockText, newId, newSalt } from '../../store/dice.ts';
import { me } from '../../store/session.svelte.ts';

export type Sent =
  | { readonly what: 'recorded' }
  | { readonly what: 'refused'; readonly refusal: Refusal }
  | { readonly what: 'malformed'; readonly problems: readonly Problem[] }
  | { readonly what: 'trouble'; readonly problem: ApiProblem['what'] };

type OfficeKind = 'found-club' | 'place-club' | 'change-club-status' | 'reopen-month' | 'reopen-year' | 'answer-appeal';
type OfficeCommand<Kind extends OfficeKind> = Extract<ClubCommand, { readonly kind: Kind }>;

export async function makeCommand<Kind extends OfficeKind>(
  kind: Kind,
  clubId: Id,
  on: LocalDate,
  body: OfficeCommand<Kind>['body'],
  priv?: NonNullable<OfficeCommand<Kind>['priv']>,
): Promise<ClubCommand> {
  const device = await deviceId();
  const actor = id(me()?.id ?? '');
  return {
    id: newId(),
    clubId,
    kind,
    v: 1,
    on,
    at: clockText(),
    actor,
    device,
    salt: newSalt(),
    body,
    ...(priv === undefined ? {} : { priv }),
  } as OfficeCommand<Kind>;
}

export async function sendCommand(command: ClubCommand): Promise<Sent> {
  const { clubId, device } = command;
  const answer = await postJson<PushAnswer>(`/api/clubs/${clubId}/push`, { device, commands: [command] });
  if (!answer.ok) return { what: 'trouble', problem: answer.problem.what };
  const told = answer.value.answers[0];
  switch (told?.outcome) {
    case 'recorded':
      return { what: 'recorded' };
    case 'refused':
      return { what: 'refused', refusal: told.refusal };
    case 'malformed':
      return { what: 'malformed', problems: told.problems };
    case 'not-allowed':
      return { what: 'trouble', problem: 'not-allowed' };
    default:
      return { what: 'trouble', problem: 'turned-away' };
  }
}
