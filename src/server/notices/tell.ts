// Sends the notices that wait, each at most a few times, and lets go of browsers that have left.
import type pg from 'pg';
import { type NoticeKind, noticeLetter } from '../../text/notices.ts';
import { inScope, type Transaction } from '../db/scope.ts';
import { startRounds } from '../jobs/rounds.ts';
import { seldom } from '../jobs/seldom.ts';
import { noteBreachDeadlines, noteMeetings } from './look-ahead.ts';
import { type PushPhone, sendLetter, sendPush, type VapidKeys, vapidKeys, type Ways } from './ways.ts';

/** Minutes after each failed attempt; a notice of yesterday's meeting is of no use, so there are few. */
const PAUSES_MINUTES = [2, 15, 120];
const LEASE_SECONDS = 90;
const KEPT = '30 days';
const everyMs = 10_000;
const lookAheadEveryMs = 1_800_000;
const forgetEveryMs = 3_600_000;

interface Due {
  readonly notice_id: string;
  readonly account_id: string;
  readonly channel: 'mail' | 'push';
  readonly kind: NoticeKind;
  readonly tries: number;
}

const asAuth = <T>(pool: pg.Pool, work: (transaction: Transaction) => Promise<T>) => inScope(pool, { role: 'app_auth' }, work);

async function take(pool: pg.Pool, channels: readonly string[]): Promise<Due | null> {
  const { rows } = await asAuth(pool, (transaction) =>
    transaction.query<Due>({
      name: 'take-notice',
      text: `update notice set state = 'at-work', tries = tries + 1, next_at = now() + make_interval(secs => ${LEASE_SECONDS})
        where notice_id = (select notice_id from notice where state in ('waiting', 'at-work') and next_at <= now() and channel = any ($1)
          order by next_at, seq limit 1 for update skip locked)
        returning notice_id, account_id, channel, kind, tries`,
      values: [channels],
    }),
  );
  return rows[0] ?? null;
}

/** One notice that is due; false when none is. */
export async function tellOne(pool: pg.Pool, ways: Ways): Promise<boolean> {
  const channels = [...(ways.mail === null ? [] : ['mail']), ...(ways.pushContact === null ? [] : ['push'])];
  const due = channels.length === 0 ? null : await take(pool, channels);
  if (due === null) return false;
  const sent = due.channel === 'mail' ? await byMail(pool, ways, due) : await byPush(pool, ways, due);
  const pause = sent ? undefined : PAUSES_MINUTES[due.tries - 1];
  const state = sent ? 'sent' : pause === undefined ? 'given-up' : 'waiting';
  await asAuth(pool, (transaction) =>
    transaction.query(
      `update notice set state = $3, next_at = now() + make_interval(mins => $4), ended_at = case when $3 = 'waiting' then null else now() end
       where notice_id = $1 and tries = $2 and state = 'at-work'`,
      [due.notice_id, due.tries, state, pause ?? 0],
    ),
  );
  return true;
}

/** True also when nobody wants it any more. */
async function byMail(pool: pg.Pool, { mail, origin }: Ways, { account_id, kind }: Due): Promise<boolean> {
  const { rows } = await asAuth(pool, (transaction) =>
    transaction.query<{ address: string }>('select address from notice_address where account_id = $1 and confirmed_at is not null', [
      account_id,
    ]),
  );
  const [to] = rows;
  if (to === undefined || mail === null) return true;
  return sendLetter(mail, to.address, noticeLetter(kind, origin)).then(
    () => true,
    () => false,
  );
}

const keysOf = new WeakMap<pg.Pool, Promise<VapidKeys>>();
function keys(pool: pg.Pool): Promise<VapidKeys> {
  const known = keysOf.get(pool) ?? vapidKeys(pool);
  keysOf.set(pool, known);
  known.catch(() => keysOf.delete(pool));
  return known;
}

/** To every browser of the person; done when one of them has it or none is left. A revoked phone is told nothing. */
async function byPush(pool: pg.Pool, { pushContact, inside }: Ways, { account_id, kind }: Due): Promise<boolean> {
  const { rows } = await asAuth(pool, (transaction) =>
    transaction.query<PushPhone & { push_id: string; revoked: boolean }>(
      `select push_id, endpoint, p256dh, auth, language,
         exists (select from club_device d where d.device_id = p.device_id and d.revoked_at is not null) as revoked
       from push_phone p where account_id = $1`,
      [account_id],
    ),
  );
  const vapid = await keys(pool);
  const became = await Promise.all(
    rows.map((phone) => (phone.revoked ? ('gone' as const) : sendPush(phone, kind, vapid, pushContact ?? '', inside))),
  );
  const gone = rows.filter((_, index) => became[index] === 'gone').map(({ push_id }) => push_id);
  if (gone.length > 0) await asAuth(pool, (transaction) => transaction.query('delete from push_phone where push_id = any ($1)', [gone]));
  return became.includes('sent') || !became.includes('failed');
}

async function forgetOld(pool: pg.Pool): Promise<void> {
  await asAuth(pool, (transaction) => transaction.query('delete from notice where made_at < now() - $1::interval', [KEPT]));
}

export interface Notices {
  readonly stop: () => Promise<void>;
}

/** Nothing at all where neither way is set up. */
export function startNotices(pool: pg.Pool, ways: Ways, report: (problem: unknown) => void): Notices {
  if (ways.mail === null && ways.pushContact === null) return { stop: async () => {} };
  const ahead = seldom(lookAheadEveryMs, async () => {
    await noteBreachDeadlines(pool);
    await noteMeetings(pool);
  });
  const forget = seldom(forgetEveryMs, () => forgetOld(pool));
  const round = async (isStopped: () => boolean): Promise<void> => {
    // What goes wrong in looking ahead must not hold up what is to be told.
    await ahead().catch(report);
    while (!isStopped() && (await tellOne(pool, ways)));
    await forget();
  };
  return startRounds(everyMs, round, report);
}
