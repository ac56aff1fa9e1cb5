// What is about to be due and nobody has asked about: the hours of a breach, tomorrow's meeting. Looked for every half hour; told once.
import type pg from 'pg';
import { roomsOf } from '../../domain/club/roles.ts';
import { statusOn } from '../../domain/club/state.ts';
import { meetingTasks } from '../../domain/meetings/meeting-tasks.ts';
import { COUNTRY } from '../../domain/network/units/vietnam.ts';
import { type BreachState, breachStanding, evolveBreaches, tellBy } from '../../domain/office/breaches.ts';
import { addDays } from '../../kernel/local-date.ts';
import type { NoticeKind } from '../../text/notices.ts';
import { dayInVietnam } from '../clock.ts';
import { inScope } from '../db/scope.ts';
import { readClub } from '../documents/read-club.ts';
import { readRecordsOfKind } from '../network/office-rows.ts';

/** A breach is told of when so much of its time is left, or less. A default of ours. */
const HOURS_LEFT = 24;
/** Hours of the day in Việt Nam within which a phone may make itself heard. A default of ours. */
const [FIRST_HOUR, LAST_HOUR] = [7, 20];

async function put(pool: pg.Pool, kind: NoticeKind, ref: string, accounts: string, values: readonly unknown[]): Promise<void> {
  await inScope(pool, { role: 'app_auth' }, (transaction) =>
    transaction.query(
      `insert into notice (account_id, channel, kind, ref) select w.account_id, w.channel, $1, $2 from notice_way w
       where w.account_id in (${accounts}) on conflict do nothing`,
      [kind, ref, ...values],
    ),
  );
}

/** Of serious breaches the authority has not been told of: to whoever binds the office that wrote them down. */
export async function noteBreachDeadlines(pool: pg.Pool, now: Date = new Date()): Promise<void> {
  const breaches = await inScope(pool, { role: 'app_rw', units: [COUNTRY] }, async (transaction) => {
    const records = [
      ...(await readRecordsOfKind(transaction, 'record-breach')),
      ...(await readRecordsOfKind(transaction, 'tell-of-breach')),
    ];
    return records.sort((a, b) => a.seq - b.seq).reduce<BreachState>(evolveBreaches, new Map());
  });
  for (const breach of breaches.values()) {
    if (breachStanding(breach) !== 'waiting') continue;
    const due = tellBy(breach.record.body);
    const left = new Date(`${due.on}T${due.at}:00+07:00`).getTime() - now.getTime();
    if (left > HOURS_LEFT * 3_600_000 || left < 0) continue;
    const binding = `select g.account_id from role_grant g where g.unit_id = $3 and g.level = 'approver'
      and g.role in ('commune-officer', 'province-officer', 'centre-officer')`;
    await put(pool, 'breach-deadline', breach.record.recordId, binding, [breach.record.unitId]);
  }
}

/** To whoever works in a club that meets tomorrow and has let a phone be told. Only such clubs are opened, and only their common room. */
export async function noteMeetings(pool: pg.Pool, now: Date = new Date()): Promise<void> {
  const hour = (now.getUTCHours() + 7) % 24;
  if (hour < FIRST_HOUR || hour >= LAST_HOUR) return;
  const on = dayInVietnam(now);
  const { rows } = await inScope(pool, { role: 'app_auth' }, (transaction) =>
    transaction.query<{ club_id: string }>(
      `select distinct g.club_id from push_phone p join role_grant g on g.account_id = p.account_id where g.club_id is not null
         and not exists (select from notice n where n.account_id = p.account_id and n.kind = 'meeting-tomorrow' and n.ref = g.club_id || ' ' || $1)`,
      [addDays(on, 1)],
    ),
  );
  for (const { club_id: clubId } of rows) {
    const state = await readClub(pool, { clubId, rooms: roomsOf(['group-head']), private: false });
    const meets =
      state.profile !== null && statusOn(state, on) === 'active' && meetingTasks(state, on).some(({ kind }) => kind === 'meeting-tomorrow');
    if (meets)
      await put(pool, 'meeting-tomorrow', `${clubId} ${addDays(on, 1)}`, 'select g.account_id from role_grant g where g.club_id = $3', [
        clubId,
      ]);
  }
}
