// Tells what waits: takes deliveries from their table as other work is taken (decision 0039), a few at a time, tries each again with
// growing pauses, and lets a hook stand still that fails too often.
import type pg from 'pg';
import type { HookFault } from '../../protocol/hook-messages.ts';
import { inScope, type Transaction } from '../db/scope.ts';
import { startRounds } from '../jobs/rounds.ts';
import { seldom } from '../jobs/seldom.ts';
import { noteMovedFigures } from './figures-moved.ts';
import type { Inside } from './hook-address.ts';
import { type CallAnswer, callHook } from './hook-call.ts';
import { secretOf } from './hook-secret.ts';

/** Minutes after each failed attempt; after the last the delivery is given up. A day and a half in all; defaults of ours. */
const PAUSES_MINUTES = [1, 5, 30, 120, 480, 1440];
/** Failed attempts in a row, over all deliveries, after which the hook stands still. */
const MOST_FAILURES = 20;
const LEASE_SECONDS = 60;
const KEPT = '30 days';
const AT_ONCE = 4;
const everyMs = 5_000;
const lookAtFiguresEveryMs = 600_000;
const forgetEveryMs = 3_600_000;

interface Due {
  readonly delivery_id: string;
  readonly hook_id: string;
  readonly event: string;
  readonly body: object;
  readonly made_at: Date;
  readonly tries: number;
  readonly url: string;
}

const asNetwork = <T>(pool: pg.Pool, work: (transaction: Transaction) => Promise<T>) => inScope(pool, { role: 'app_network' }, work);

async function take(pool: pg.Pool): Promise<Due | null> {
  const { rows } = await asNetwork(pool, (transaction) =>
    transaction.query<Due>({
      name: 'take-delivery',
      text: `update hook_delivery d set state = 'at-work', tries = d.tries + 1, next_at = now() + make_interval(secs => ${LEASE_SECONDS})
        from web_hook h
        where h.hook_id = d.hook_id and d.delivery_id = (
          select w.delivery_id from hook_delivery w join web_hook o on o.hook_id = w.hook_id
          where w.state in ('waiting', 'at-work') and w.next_at <= now() and o.ended_at is null and o.paused_at is null
          order by w.next_at, w.seq limit 1 for update of w skip locked)
        returning d.delivery_id, d.hook_id, d.event, d.body, d.made_at, d.tries, h.url`,
    }),
  );
  return rows[0] ?? null;
}

/** One delivery that is due, attempted; false when none is. */
export async function deliverOne(pool: pg.Pool, inside: Inside): Promise<boolean> {
  const due = await take(pool);
  if (due === null) return false;
  const body = JSON.stringify({ type: due.event, timestamp: due.made_at.toISOString(), data: due.body });
  const secret = await secretOf(pool, due.hook_id);
  await note(pool, due, await callHook({ url: due.url, secret, deliveryId: due.delivery_id, body }, inside));
  return true;
}

async function note(pool: pg.Pool, due: Due, { status, fault }: CallAnswer): Promise<void> {
  const pause = fault === null ? undefined : PAUSES_MINUTES[due.tries - 1];
  const state = fault === null ? 'delivered' : pause === undefined ? 'given-up' : 'waiting';
  await asNetwork(pool, async (transaction) => {
    const { rowCount } = await transaction.query(
      `update hook_delivery set state = $3, status = $4, fault = $5, next_at = now() + make_interval(mins => $6),
         ended_at = case when $3 = 'waiting' then null else now() end
       where delivery_id = $1 and tries = $2 and state = 'at-work'`,
      [due.delivery_id, due.tries, state, status, fault, pause ?? 0],
    );
    // Taken over meanwhile: whoever has it now tells what became of it.
    if (rowCount === 1) await countFailure(transaction, due.hook_id, fault, status);
  });
}

/** "410 Gone" is the receiver's own word that nobody is there any more. */
async function countFailure(transaction: Transaction, hookId: string, fault: HookFault | null, status: number | null): Promise<void> {
  await transaction.query(
    fault === null
      ? 'update web_hook set failures = 0 where hook_id = $1 and failures > 0'
      : `update web_hook set failures = failures + 1,
           paused_at = case when failures + 1 >= ${MOST_FAILURES} or ${status === 410} then coalesce(paused_at, now()) else paused_at end
         where hook_id = $1`,
    [hookId],
  );
}

async function forgetOld(pool: pg.Pool): Promise<void> {
  await asNetwork(pool, (transaction) =>
    transaction.query(`delete from hook_delivery where ended_at < now() - $1::interval or made_at < now() - 3 * $1::interval`, [KEPT]),
  );
}

export interface Telling {
  readonly stop: () => Promise<void>;
}

/** Goes on until it is stopped; an attempt under way is waited for (ten seconds at most). */
export function startTelling(pool: pg.Pool, inside: Inside, report: (problem: unknown) => void): Telling {
  const figures = seldom(lookAtFiguresEveryMs, () => noteMovedFigures(pool));
  const forget = seldom(forgetEveryMs, () => forgetOld(pool));
  const round = async (isStopped: () => boolean): Promise<void> => {
    const work = async (): Promise<void> => {
      while (!isStopped() && (await deliverOne(pool, inside)));
    };
    // What goes wrong in looking must not hold up what is to be told.
    await figures().catch(report);
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    await forget();
  };
  return startRounds(everyMs, round, report);
}
