// The webhooks of an office: registered, listed with what became of their last deliveries, paused, taken back, tried out, sent again.
import type pg from 'pg';
import type { Id } from '../../kernel/ids.ts';
import type { HookEvent, HookSeen } from '../../protocol/hook-messages.ts';
import type { TokenDesk } from '../accounts/authorise.ts';
import { inScope, isUuid, type Transaction } from '../db/scope.ts';
import { secretOf } from './hook-secret.ts';

const MOST_OF_AN_OFFICE = 20;
const LISTED = 20;

const asOffice = <T>(pool: pg.Pool, { unitId }: TokenDesk, work: (transaction: Transaction) => Promise<T>) =>
  inScope(pool, { role: 'app_rw', approves: [unitId] }, work);

export interface HookWanted {
  readonly hookId: Id;
  readonly label: string;
  readonly url: string;
  readonly events: readonly HookEvent[];
}

/** The secret, shown once; null when this id was used before; 'too-many' when the office has twenty that stand. */
export async function makeHook(
  pool: pg.Pool,
  desk: TokenDesk,
  { hookId, label, url, events }: HookWanted,
): Promise<string | null | 'too-many'> {
  const made = await asOffice(pool, desk, async (transaction) => {
    // Two at once are counted one after the other.
    await transaction.query(`select pg_advisory_xact_lock(hashtext('web_hook'), hashtext($1))`, [desk.unitId]);
    const { rows } = await transaction.query<{ n: number }>('select count(*) as n from web_hook where unit_id = $1 and ended_at is null', [
      desk.unitId,
    ]);
    if ((rows[0]?.n ?? 0) >= MOST_OF_AN_OFFICE) return 'too-many' as const;
    const { rowCount } = await transaction.query(
      `insert into web_hook (hook_id, unit_id, label, url, events, made_by, made_by_name) values ($1, $2, $3, $4, $5, $6, $7) on conflict (hook_id) do nothing`,
      [hookId, desk.unitId, label, url, [...new Set(events)], desk.account.id, desk.account.name],
    );
    return rowCount === 1;
  });
  if (made === 'too-many') return made;
  return made ? secretOf(pool, hookId) : null;
}

const instant = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const day = (column: string) => `to_char(${column} at time zone '+07', 'YYYY-MM-DD')`;

const LIST = `
  select h.hook_id as "hookId", h.label, h.url, h.events, h.made_by_name as "madeBy", ${day('h.made_at')} as "madeOn", ${day('h.ended_at')} as "endedOn",
    ${day('h.paused_at')} as "pausedOn", h.failures, coalesce((
      select json_agg(json_build_object('deliveryId', d.delivery_id, 'event', d.event, 'madeAt', ${instant('d.made_at')}, 'endedAt', ${instant('d.ended_at')},
        'nextAt', ${instant('d.next_at')}, 'state', d.state, 'tries', d.tries, 'status', d.status, 'fault', d.fault) order by d.seq desc)
      from (select * from hook_delivery d where d.hook_id = h.hook_id order by seq desc limit ${LISTED}) d), '[]') as deliveries
  from web_hook h where h.unit_id = $1 order by h.ended_at is not null, h.made_at desc, h.hook_id`;

/** Those that stand first, newest first. */
export async function listHooks(pool: pg.Pool, desk: TokenDesk): Promise<readonly HookSeen[]> {
  const { rows } = await asOffice(pool, desk, (transaction) => transaction.query<HookSeen>(LIST, [desk.unitId]));
  return rows;
}

/** 'end' for good; 'pause', and 'resume' with its failures forgiven. False when the office has none such that stands. */
export function changeHook(pool: pg.Pool, desk: TokenDesk, hookId: string, how: 'end' | 'pause' | 'resume'): Promise<boolean> {
  if (!isUuid(hookId)) return Promise.resolve(false);
  const set = { end: 'ended_at = now()', pause: 'paused_at = coalesce(paused_at, now())', resume: 'paused_at = null, failures = 0' }[how];
  return asOffice(pool, desk, async (transaction) => {
    const { rowCount } = await transaction.query(`update web_hook set ${set} where hook_id = $1 and unit_id = $2 and ended_at is null`, [
      hookId,
      desk.unitId,
    ]);
    return rowCount === 1;
  });
}

/** A delivery that says nothing has happened, to see whether it arrives. False when the hook does not stand, or stands still. */
export function testHook(pool: pg.Pool, desk: TokenDesk, hookId: string): Promise<boolean> {
  if (!isUuid(hookId)) return Promise.resolve(false);
  return asOffice(pool, desk, async (transaction) => {
    const { rowCount } = await transaction.query(
      `insert into hook_delivery (delivery_id, hook_id, event, body) select gen_random_uuid(), hook_id, 'test', jsonb_build_object('unit', unit_id)
       from web_hook where hook_id = $1 and unit_id = $2 and ended_at is null and paused_at is null`,
      [hookId, desk.unitId],
    );
    return rowCount === 1;
  });
}

/** The same delivery under the same id once more, with all its attempts; false while it waits, or when there is none such. */
export function sendAgain(pool: pg.Pool, desk: TokenDesk, deliveryId: string): Promise<boolean> {
  if (!isUuid(deliveryId)) return Promise.resolve(false);
  return asOffice(pool, desk, async (transaction) => {
    const { rowCount } = await transaction.query(
      `update hook_delivery set state = 'waiting', tries = 0, next_at = now(), ended_at = null
       where delivery_id = $1 and state in ('delivered', 'given-up')
         and hook_id in (select hook_id from web_hook where unit_id = $2 and ended_at is null and paused_at is null)`,
      [deliveryId, desk.unitId],
    );
    return rowCount === 1;
  });
}
