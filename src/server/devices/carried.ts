// Out of the running copy of a lost phone: one member hands in what another had written and not sent. It is a claim, not a record: the
// carrier held the code and may have changed it. So it waits in set_aside with the carrier's name, until its author, on the new phone,
// sends it as their own, or somebody who neither wrote nor carried it decides.
import type pg from 'pg';
import type { ClubCommand } from '../../domain/club/command.ts';
import { maySend } from '../../domain/club/roles.ts';
import { parseCommand } from '../../protocol/command-schema.ts';
import { findAccount } from '../accounts/account.ts';
import type { Carrier } from '../accounts/authorise.ts';
import { clubRoles } from '../accounts/role.ts';
import { inScope, isUuid } from '../db/scope.ts';
import { holdsPlainText } from '../log/well-formed.ts';
import { type HandedIn, idOf, MOST_WAITING, rolesIn, scopeOf } from './set-aside.ts';

/** What each command came to: waiting, in the book already, or turned away. Asked twice it answers the same and keeps it once. */
export async function carryIn(pool: pg.Pool, carrier: Carrier, sent: readonly unknown[]): Promise<readonly HandedIn[] | 'too-many'> {
  const { account, clubId } = carrier;
  const authors = new Map<string, Promise<Author | null>>();
  const authorOf = (actor: string): Promise<Author | null> => {
    const known = authors.get(actor) ?? findAuthor(pool, clubId, actor);
    authors.set(actor, known);
    return known;
  };
  const read: (HandedIn | (Claim & { readonly id: string }))[] = [];
  for (const raw of sent) {
    const parsed = holdsPlainText(raw) ? parseCommand(raw) : null;
    if (parsed?.ok !== true) read.push({ id: idOf(raw), outcome: 'malformed' });
    else {
      const { command } = parsed;
      const author = command.clubId === clubId && command.actor !== account.id ? await authorOf(command.actor) : null;
      read.push(author?.maySend(command) === true ? { id: command.id, command, author } : { id: command.id, outcome: 'not-allowed' });
    }
  }
  const claims = read.flatMap((one) => ('outcome' in one ? [] : [one]));
  return inScope(pool, scopeOf(clubId), async (transaction) => {
    const { rows } = await transaction.query<{ id: string }>(
      `select id from command where club_id = $1 and id = any ($2) and outcome ->> 'outcome' = 'recorded'`,
      [clubId, claims.map(({ id }) => id)],
    );
    const inBook = new Set(rows.map(({ id }) => id));
    const fresh = claims.filter(({ id }) => !inBook.has(id));
    const waiting = await transaction.query<{ n: number }>(
      'select count(*)::int as n from set_aside where club_id = $1 and handed_by = $2 and decided_at is null',
      [clubId, account.id],
    );
    if ((waiting.rows[0]?.n ?? 0) + fresh.length > MOST_WAITING) return 'too-many';
    await transaction.query(
      `insert into set_aside (club_id, command_id, device_id, account_id, account_name, command, why, handed_by, handed_by_name, n)
       select $1, (c -> 'command' ->> 'id')::uuid, (c -> 'command' ->> 'device')::uuid, (c ->> 'authorId')::uuid, c ->> 'authorName',
         c -> 'command', 'carried', $2, $3, n from jsonb_array_elements($4) with ordinality as claims(c, n)
       on conflict (club_id, command_id, handed_by) do nothing`,
      [
        clubId,
        account.id,
        account.name,
        JSON.stringify(fresh.map(({ command, author }) => ({ command, authorId: author.id, authorName: author.name }))),
      ],
    );
    return read.map((one): HandedIn => ('outcome' in one ? one : { id: one.id, outcome: inBook.has(one.id) ? 'recorded' : 'set-aside' }));
  });
}

interface Author {
  readonly id: string;
  readonly name: string;
  /** By a role held in this club now; of somebody who has none any more, by one that ended. */
  readonly maySend: (command: ClubCommand) => boolean;
}

interface Claim {
  readonly command: ClubCommand;
  readonly author: Author;
}

async function findAuthor(pool: pg.Pool, clubId: string, actor: string): Promise<Author | null> {
  const account = isUuid(actor) ? await findAccount(pool, actor) : null;
  if (account === null) return null;
  const held = await rolesIn(pool, clubId, account.id);
  const roles = clubRoles.filter((role) => held.includes(role));
  return { id: account.id, name: account.name, maySend: (command) => roles.some((role) => maySend(role, command)) };
}

export interface CarriedRecord {
  readonly command: unknown;
  readonly handedByName: string;
  readonly arrivedAt: string;
}

/** What others handed in for whoever asks, undecided and not in the book: to be looked at, and sent as one's own. */
export function carriedFor(pool: pg.Pool, { account, clubId }: Carrier): Promise<readonly CarriedRecord[]> {
  return inScope(pool, scopeOf(clubId), async (transaction) => {
    const { rows } = await transaction.query<CarriedRecord>(
      `select s.command, s.handed_by_name as "handedByName", s.arrived_at as "arrivedAt" from set_aside s
       where s.club_id = $1 and s.account_id = $2 and s.why = 'carried' and s.decided_at is null
         and not exists (select from command c where c.club_id = $1 and c.id = s.command_id and c.outcome ->> 'outcome' = 'recorded')
       order by s.arrived_at, s.n limit 2000`,
      [clubId, account.id],
    );
    return rows;
  });
}
