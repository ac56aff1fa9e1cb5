// For tests: a server on a scratch database, people who can sign in, and clubs of the sample to work with. Nothing here
// is faked but the people.

import { setTimeout as sleep } from 'node:timers/promises';
import type { ClubCommand } from '../domain/club/command.ts';
import { type Id, id } from '../kernel/ids.ts';
import { playClub, type SampleClub } from '../sample/network.ts';
import { planNetwork } from '../sample/plan.ts';
import { addAccounts, type RoleGrant } from './accounts/account.ts';
import type { ClubRole } from './accounts/role.ts';
import { openSession } from './accounts/session.ts';
import { inScope } from './db/scope.ts';
import { createScratchDatabase, type ScratchDatabase, type ScratchServer } from './db/scratch.ts';
import { type RunningServer, type ServerOptions, startServer } from './main.ts';
import { refreshUnitFigures } from './projections/unit-figures.ts';
import { makeKeyring, makeKeyText } from './secrets/keyring.ts';

// biome-ignore lint/suspicious/noExplicitAny: an answer's shape is what the tests assert
export type Json = any;
export type Reply = { readonly status: number; readonly body: Json; readonly headers: Headers };
export type Person = {
  readonly id: Id;
  /** As a browser sends it; '' for a stranger. */
  readonly cookie: string;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Reply>;
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Reply>;
};

export type Trial = {
  readonly scratch: ScratchDatabase;
  readonly url: string;
  readonly faults: readonly object[];
  /** Everything the server logged. */
  readonly lines: readonly object[];
  readonly anyone: Person;
  /** Makes an account with these grants and signs it in; `accountId` when its commands are already written. */
  readonly person: (grants: readonly RoleGrant[], accountId?: string) => Promise<Person>;
  readonly end: () => Promise<void>;
};

export async function startTrial(server?: ScratchServer, webDir = '/nowhere', more: Partial<ServerOptions> = {}): Promise<Trial> {
  const scratch = await createScratchDatabase(server);
  const faults: object[] = [];
  const lines: object[] = [];
  const running: RunningServer = await startServer({
    database: scratch,
    webDir,
    keys: makeKeyring([makeKeyText()]),
    ...more,
    log: (line) => {
      lines.push(line);
      if ('fault' in line) faults.push(line);
    },
  });
  let made = 0;
  const person = async (grants: readonly RoleGrant[], accountId?: string): Promise<Person> => {
    made += 1;
    const personId = id(accountId ?? numbered(9000 + made));
    const phone = `09${String(10_000_000 + made)}`;
    const account = { id: personId, phone, name: `Người thử ${made}`, title: '', passwordHash: null, sample: false, grants };
    await inScope(scratch.pool, { role: 'app_auth' }, (transaction) => addAccounts(transaction, [account]));
    return personAt(running.url, personId, `lalanh_session=${await openSession(scratch.pool, personId)}`);
  };
  const end = async () => {
    await running.stop();
    await scratch.drop();
  };
  return { scratch, url: running.url, faults, lines, anyone: personAt(running.url, numbered(1), ''), person, end };
}

export const numbered = (n: number): Id => id(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`);

function personAt(url: string, personId: Id, cookie: string): Person {
  const ask = async (path: string, init: RequestInit): Promise<Reply> => {
    const answer = await fetch(url + path, { ...init, headers: { cookie, ...init.headers } });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json');
    return { status: answer.status, body: isJson ? JSON.parse(text) : text, headers: answer.headers };
  };
  return {
    id: personId,
    cookie,
    get: (path, headers = {}) => ask(path, { method: 'GET', headers }),
    post: (path, body, headers = {}) =>
      ask(path, {
        method: 'POST',
        body: typeof body === 'string' ? body : body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      }),
  };
}

/** Waits until every club is counted up to its head: the server's own roll-up may be the one at work. */
export async function everythingCounted({ pool }: Pick<ScratchDatabase, 'pool'>): Promise<void> {
  for (;;) {
    await refreshUnitFigures(pool);
    const { rows } = await pool.query<{ behind: number }>('select count(*) as behind from club_head where reported_seq < seq');
    if (rows[0]?.behind === 0) return;
    await sleep(20);
  }
}

const plan = planNetwork({ clubs: 3 });
const played = new Map<number, SampleClub>();

/** A club of the sample, 0 to 2, played once a process. */
export function trialClub(index: number): SampleClub {
  const club = played.get(index) ?? playClub(plan, index);
  if (!club) throw new RangeError(`no trial club ${index}`);
  played.set(index, club);
  return club;
}

/** The first `count` commands of a sample club: its founding, its members and its first meetings. */
export function commandsOf(club: SampleClub, count: number): ClubCommand[] {
  return club.played.slice(0, count).map(({ command }) => command);
}

export const grantIn = (role: ClubRole, { clubId }: SampleClub): RoleGrant => ({ role, clubId });

let spoken = 0;

/** A command of one's own for a club that exists. */
export function commandBy(actor: string, clubId: string, kind: ClubCommand['kind'], body: object, rest: object = {}): ClubCommand {
  spoken += 1;
  const envelope = {
    id: numbered(500_000 + spoken),
    clubId,
    kind,
    v: 1,
    on: '2026-11-20',
    at: '2026-11-20T14:00:00+07:00',
    actor,
    device: numbered(70),
    salt: '0'.repeat(32),
    body,
  };
  return { ...envelope, ...rest } as unknown as ClubCommand;
}

/** Money into a fund: the plainest fact there is. */
export const gift = (actor: string, clubId: string, amount: number, rest: object = {}): ClubCommand =>
  commandBy(actor, clubId, 'receive-money', { fund: 'activity', place: 'cash', source: 'donor', asCapital: false, amount }, rest);
