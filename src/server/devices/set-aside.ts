// What a revoked phone, or a person whose role has ended, had not sent before, and what another member carried in for them
// (carried.ts): taken in beside the book, each record once, and kept until the chair or the commune takes it in or refuses it with a
// reason. Nothing is ever deleted from here.

import type pg from 'pg';
import type { ClubCommand } from '../../domain/club/command.ts';
import { type AccountRole, maySend } from '../../domain/club/roles.ts';
import { parseCommand } from '../../protocol/command-schema.ts';
import type { Answer } from '../../protocol/messages.ts';
import type { DeviceKeeper, HandIn } from '../accounts/authorise.ts';
import { clubRoles } from '../accounts/role.ts';
import { inScope, isUuid, type Scope } from '../db/scope.ts';
import type { Appender } from '../log/append.ts';
import { forbiddenReversals } from '../log/turned-back.ts';
import { Turns } from '../log/turns.ts';
import { holdsPlainText } from '../log/well-formed.ts';

/** Of one phone that nobody has decided on yet: more than ten years of a club's records never wait. */
export const MOST_WAITING = 5_000;

export type HandedIn = { readonly id: string; readonly outcome: 'set-aside' | 'recorded' | 'malformed' | 'not-allowed' };

export async function handIn(pool: pg.Pool, access: HandIn, sent: readonly unknown[]): Promise<readonly HandedIn[] | 'too-many'> {
  const { account, clubId, device } = access;
  const read = sent.map((raw): HandedIn | ClubCommand => {
    const parsed = holdsPlainText(raw) ? parseCommand(raw) : null;
    if (parsed?.ok !== true) return { id: idOf(raw), outcome: 'malformed' };
    const { command } = parsed;
    const own = command.clubId === clubId && command.actor === account.id;
    // Never what only the level above records: founding, placing, opening a month again.
    return own && clubRoles.some((role) => maySend(role, command)) ? command : { id: command.id, outcome: 'not-allowed' };
  });
  const commands = read.filter((one): one is ClubCommand => !('outcome' in one));
  return inScope(pool, scopeOf(clubId), async (transaction) => {
    const ids = commands.map(({ id }) => id);
    // Recorded before the phone was revoked, and only the answer was lost on the way.
    const known = await transaction.query<{ id: string; outcome: Answer }>(
      'select id, outcome from command where club_id = $1 and id = any ($2)',
      [clubId, ids],
    );
    const inBook = new Set(known.rows.filter(({ outcome }) => outcome.outcome === 'recorded').map(({ id }) => id));
    const late = commands.filter(({ id }) => !inBook.has(id));
    const waiting = await transaction.query<{ n: number }>(
      `select count(*)::int as n from set_aside where club_id = $1 and device_id = $2 and handed_by = '' and decided_at is null`,
      [clubId, device],
    );
    if ((waiting.rows[0]?.n ?? 0) + late.length > MOST_WAITING) return 'too-many';
    await transaction.query(
      `insert into set_aside (club_id, command_id, device_id, account_id, account_name, command, why, n)
       select $1, (c ->> 'id')::uuid, $2, $3, $4, c, $5, n from jsonb_array_elements($6) with ordinality as late(c, n)
       on conflict (club_id, command_id, handed_by) do nothing`,
      [clubId, device, account.id, account.name, access.why, JSON.stringify(late)],
    );
    return read.map((one): HandedIn => ('outcome' in one ? one : { id: one.id, outcome: inBook.has(one.id) ? 'recorded' : 'set-aside' }));
  });
}

export function idOf(raw: unknown): string {
  const given: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, 'id') : undefined;
  return typeof given === 'string' && given.length <= 64 ? given : '';
}

export interface SetAside {
  readonly commandId: string;
  readonly kind: string;
  readonly on: string;
  readonly author: string;
  readonly device: string;
  readonly why: 'device-revoked' | 'role-ended' | 'carried';
  /** The account that carried it in for its author, and the name; both empty when the author did. */
  readonly handedBy: string;
  readonly handedByName: string;
  /** It stands in the book already: its author sent it, or somebody took it in. */
  readonly recorded: boolean;
  readonly arrivedAt: string;
  /** Of a sum, where the reader opens the room of money; null otherwise. */
  readonly amount: number | null;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
  readonly taken: boolean | null;
  readonly reason: string | null;
}

/** What it says beyond kind, day and author is shown to nobody above the club: it may be about health or need. */
export function listSetAside(pool: pg.Pool, { clubId, inside }: DeviceKeeper): Promise<readonly SetAside[]> {
  return inScope(pool, scopeOf(clubId), async (transaction) => {
    const { rows } = await transaction.query<SetAside>(
      `select s.command_id as "commandId", s.command ->> 'kind' as kind, s.command ->> 'on' as "on", s.account_name as author,
         coalesce(nullif(d.name, ''), left(s.device_id::text, 8)) as device, s.why, s.arrived_at as "arrivedAt",
         s.handed_by as "handedBy", s.handed_by_name as "handedByName", exists (select from command c where c.club_id = s.club_id
           and c.id = s.command_id and c.outcome ->> 'outcome' = 'recorded') as recorded,
         case when $2 and jsonb_typeof(s.command #> '{body,amount}') = 'number' then (s.command #>> '{body,amount}')::float8 end as amount,
         s.decided_at as "decidedAt", s.decided_by as "decidedBy", s.taken, s.reason
       from set_aside s left join club_device d on d.club_id = s.club_id and d.device_id = s.device_id
       where s.club_id = $1 order by s.decided_at nulls first, s.arrived_at, s.n, s.command_id, s.handed_by limit 500`,
      [clubId, inside],
    );
    return rows;
  });
}

export type Decided =
  | { readonly ok: true; readonly taken: boolean }
  | { readonly ok: false; readonly why: 'unknown' | 'decided-before' | 'own-record' | 'carried-by-self' | 'refused-by-book' };

/** A whole command of a person lies in each row: as closed as any private part. */
export const scopeOf = (clubId: string) => ({ role: 'app_rw', club: clubId, private: true }) as const;

export interface DecisionOrder {
  readonly commandId: string;
  /** Whose word of it: the carrier's account, or '' for what its author handed in. */
  readonly handedBy: string;
  readonly take: boolean;
  readonly reason: string;
}

/** Each decision holds one connection while the appender takes another: one at a time in this process, so that they never run out. */
const turns = new Turns();

/**
 * Takes a record into the book under its own author, day and id, or refuses it; either with a reason. The book is written first
 * and takes an id once, so a server that dies between leaves it undecided and nothing doubled; what is in the book is not refused
 * any more. Of two who decide at the same moment the second finds it decided. Nobody decides on their own, nor on what they carried in.
 */
export function decideSetAside(
  { pool, appender }: { readonly pool: pg.Pool; readonly appender: Appender },
  { account, clubId }: DeviceKeeper,
  { commandId, handedBy, take, reason }: DecisionOrder,
): Promise<Decided> {
  if (!isUuid(commandId)) return Promise.resolve({ ok: false, why: 'unknown' });
  return turns.take('set-aside', () =>
    inScope(pool, scopeOf(clubId), async (transaction): Promise<Decided> => {
      await transaction.query(`select pg_advisory_xact_lock(hashtext('set-aside'), hashtext($1))`, [commandId]);
      const { rows } = await transaction.query<{ command: unknown; account_id: string; decided: boolean; recorded: boolean }>(
        `select s.command, s.account_id, s.decided_at is not null as decided, exists (select from command c
           where c.club_id = $1 and c.id = $2 and c.outcome ->> 'outcome' = 'recorded') as recorded
         from set_aside s where s.club_id = $1 and s.command_id = $2 and s.handed_by = $3`,
        [clubId, commandId, handedBy],
      );
      const [row] = rows;
      if (!row) return { ok: false, why: 'unknown' };
      if (row.decided || (row.recorded && !take)) return { ok: false, why: 'decided-before' };
      if (row.account_id === account.id) return { ok: false, why: 'own-record' };
      if (handedBy === account.id) return { ok: false, why: 'carried-by-self' };
      if (take && !(await takeIn(pool, appender, clubId, row))) return { ok: false, why: 'refused-by-book' };
      await transaction.query(
        `update set_aside set decided_at = now(), decided_by = $3, taken = $4, reason = $5
         where club_id = $1 and command_id = $2 and handed_by = $6`,
        [clubId, commandId, account.name, take, reason, handedBy],
      );
      return { ok: true, taken: take };
    }),
  );
}

async function takeIn(pool: pg.Pool, appender: Appender, clubId: string, row: { command: unknown; account_id: string }): Promise<boolean> {
  const parsed = parseCommand(row.command);
  if (!parsed.ok) throw new Error('a command set aside was readable when it came and is not now');
  const { command } = parsed;
  // What a push of its author could not turn around, nobody turns around in the author's name.
  const author = { clubId, account: { id: row.account_id }, roles: await rolesIn(pool, clubId, row.account_id) };
  if ((await forbiddenReversals(pool, author, [command])).size > 0) return false;
  const { answers } = await appender.append(clubId, [command]);
  return answers[0]?.outcome === 'recorded';
}

/** Roles in force in this club; of a person who has none there any more, those that ended. */
export async function rolesIn(pool: pg.Pool, clubId: string, accountId: string): Promise<readonly AccountRole[]> {
  const roles = (scope: Scope) =>
    inScope(pool, scope, async (transaction) => {
      const { rows } = await transaction.query<{ role: AccountRole }>(
        'select distinct role from role_grant where account_id = $1 and club_id = $2',
        [accountId, clubId],
      );
      return rows.map(({ role }) => role);
    });
  const now = await roles({ role: 'app_auth' });
  return now.length > 0 ? now : roles({ role: 'app_auth', grants: 'all' });
}
