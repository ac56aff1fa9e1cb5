// The only way from the application to a row. Each transaction takes on a role that is neither superuser nor
// bypasses policies, and names the club, rooms and units it may see, in one string with BEGIN (a separate round trip
// for it would be measurable, this is not). Everything put into that string is checked to be an id here.

import type pg from 'pg';
import { ROOMS, type Room } from '../../domain/club/event-shape.ts';

export type BookScope = {
  readonly role: 'app_rw';
  readonly club?: string;
  readonly rooms?: readonly Room[];
  readonly units?: readonly string[];
  /** Units in whose name the reader may write, and those it may bind. */
  readonly desks?: readonly string[];
  readonly approves?: readonly string[];
  /** Whether names, phones and notes are readable. */
  readonly private?: boolean;
};
export type Scope = BookScope | { readonly role: 'app_network' } | { readonly role: 'app_auth'; readonly grants?: 'all' };

export type Transaction = Pick<pg.PoolClient, 'query'>;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const unitId = /^[a-z0-9-]{1,60}$/;
const rooms: ReadonlySet<string> = new Set(ROOMS);

export const isUuid = (text: string): boolean => uuid.test(text);
export const isUnitId = (text: string): boolean => unitId.test(text);

export const beginStatement = (scope: Scope): string => `begin; ${scopeStatement(scope)}`;

/** What a transaction that has begun may see from here on. */
export function scopeStatement(scope: Scope): string {
  const role = `set local role ${scope.role}`;
  if (scope.role === 'app_auth' && scope.grants === 'all') return `${role}; set local app.grants='all'`;
  if (scope.role !== 'app_rw') return role;
  const club = checked(scope.club === undefined ? [] : [scope.club], isUuid);
  const opened = checked(scope.rooms ?? [], (room) => rooms.has(room));
  const units = checked(scope.units ?? [], isUnitId);
  const desks = checked(scope.desks ?? [], isUnitId);
  const approves = checked(scope.approves ?? [], isUnitId);
  const open = scope.private ? 'open' : 'closed';
  return `${role}; set local app.club='${club}'; set local app.rooms='${opened}'; set local app.units='${units}'; set local app.private='${open}'; set local app.desks='${desks}'; set local app.approves='${approves}'`;
}

function checked(values: readonly string[], valid: (value: string) => boolean): string {
  for (const value of values) if (!valid(value)) throw new RangeError('an id of the scope is malformed');
  return values.join(',');
}

export async function inScope<T>(pool: pg.Pool, scope: Scope, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  const begin = beginStatement(scope);
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (problem) {
    // A connection whose rollback fails is thrown away, never handed on with a role still set.
    broken = await client.query('rollback').then(
      () => undefined,
      (failed: Error) => failed,
    );
    throw problem;
  } finally {
    client.release(broken);
  }
}
