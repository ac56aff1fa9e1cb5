// A push as it comes over the wire: each command is parsed and checked against what this account may record, in this
// club; what passes is appended, and every command gets its answer, in the order sent.

import type pg from 'pg';
import type { ClubCommand } from '../../domain/club/command.ts';
import { ANSWERED_ABOVE, maySend, REOPENING } from '../../domain/club/roles.ts';
import { whereaboutsOn } from '../../domain/network/units/unit-tree.ts';
import { type Id, id } from '../../kernel/ids.ts';
import { type Parsed, parseCommand } from '../../protocol/command-schema.ts';
import { type Answer, ITEMS_A_PULL, type PushAnswer } from '../../protocol/messages.ts';
import { asApprover, authoriseUnit, type ClubAccess } from '../accounts/authorise.ts';
import { isClubRole } from '../accounts/role.ts';
import { today } from '../clock.ts';
import { mapInForce } from '../network/map-in-force.ts';
import type { Appender } from './append.ts';
import { pull } from './pull.ts';
import { forbiddenReversals } from './turned-back.ts';
import { holdsPlainText } from './well-formed.ts';

export type PushDoor = { readonly pool: pg.Pool; readonly appender: Appender };

export async function push(
  { pool, appender }: PushDoor,
  access: ClubAccess,
  sent: readonly unknown[],
  { after, device }: { readonly after: number | null; readonly device: string },
): Promise<PushAnswer> {
  const allowed = await Promise.all(sent.map((raw) => check(pool, access, raw)));
  const forbidden = await forbiddenReversals(
    pool,
    access,
    allowed.flatMap((result) => ('command' in result ? [result.command] : [])),
  );
  const checked = allowed.map(
    (result): Checked =>
      'command' in result && forbidden.has(result.command.id) ? { answer: { id: result.command.id, outcome: 'not-allowed' } } : result,
  );
  const passed = checked.flatMap((result) => ('command' in result ? [result.command] : []));
  const { answers, head } = await appender.append(access.clubId, passed);
  let next = 0;
  const all = checked.map((result): Answer => ('command' in result ? (answers[next++] ?? unanswered(result.command)) : result.answer));
  if (after === null) return { answers: all, head };
  return { answers: all, ...(await pull(pool, access, after, ITEMS_A_PULL, device)) };
}

type Checked = { readonly command: ClubCommand } | { readonly answer: Answer };

async function check(pool: pg.Pool, access: ClubAccess, raw: unknown): Promise<Checked> {
  const parsed: Parsed = holdsPlainText(raw) ? parseCommand(raw) : { ok: false, problems: [{ path: '', problem: 'not-text' }] };
  if (!parsed.ok) return { answer: { id: idOf(raw), outcome: 'malformed', problems: parsed.problems } };
  const { command } = parsed;
  return (await mayRecord(pool, access, command)) ? { command } : { answer: { id: command.id, outcome: 'not-allowed' } };
}

/** In one's own name, into the club asked for, of a kind one's role records. */
async function mayRecord(pool: pg.Pool, access: ClubAccess, command: ClubCommand): Promise<boolean> {
  if (command.clubId !== access.clubId || command.actor !== access.account.id || !access.roles.some((role) => maySend(role, command)))
    return false;
  // Nobody opens again what they have themselves closed, nor answers a complaint about themselves: an officer who also
  // keeps this club's book asks another officer.
  if ([...REOPENING, ...ANSWERED_ABOVE].includes(command.kind) && access.roles.some(isClubRole)) return false;
  // Where a club lies decides who sees it: an officer places clubs inside its own unit only.
  return (command.kind !== 'found-club' && command.kind !== 'place-club') || mayPlace(pool, access, command.body.unitId);
}

/** A commune of one's area; for a club of former days also one that has wholly become part of it. */
async function mayPlace(pool: pg.Pool, { account }: ClubAccess, unitId: string): Promise<boolean> {
  if (mapInForce().byId.get(unitId)?.level !== 'commune') return false;
  const now = whereaboutsOn(mapInForce(), unitId, today());
  for (const unit of now.kind === 'one' ? [unitId, now.unit] : [unitId])
    if (!('denied' in (await authoriseUnit(pool, asApprover(account), unit)))) return true;
  return false;
}

const nobody = id('00000000-0000-0000-0000-000000000000');

function idOf(raw: unknown): Id {
  const given: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'id') : undefined;
  return typeof given === 'string' && given.length <= 64 ? (given as Id) : nobody;
}

function unanswered(command: ClubCommand): never {
  throw new Error(`command ${command.id} was appended without an answer`);
}
