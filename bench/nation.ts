// The whole nation in a real PostgreSQL: clubs that were decided, appended and counted by the program itself, then copied by plain SQL
// into every commune of 34 provinces. The lists know the communes of Quảng Ninh only; those of the others are made up for the
// measure, by a document of the same kind that would bring the real ones. All clubs have their figures, tests, place, register, three
// accounts with sessions; `books` of them, evenly spread, their whole book too.

import { childrenOn, communesOn } from '../src/domain/network/units/unit-tree.ts';
import { COUNTRY, QUANG_NINH } from '../src/domain/network/units/vietnam.ts';
import { digestBytes } from '../src/kernel/digest.ts';
import { idFromDigest } from '../src/kernel/ids.ts';
import { addMonthsTo, localDate } from '../src/kernel/local-date.ts';
import { thisMonth, today } from '../src/server/clock.ts';
import type { Database } from '../src/server/db/database.ts';
import { inOwnersTransaction } from '../src/server/db/owners-transaction.ts';
import type { Transaction } from '../src/server/db/scope.ts';
import { makeAppender } from '../src/server/log/append.ts';
import { loadUnits } from '../src/server/network/load-units.ts';
import { mapInForce } from '../src/server/network/map-in-force.ts';
import { refreshUnitFigures, sumUnitsAnew } from '../src/server/projections/unit-figures.ts';
import { type Club, clubOfYears } from './club-years.ts';

export interface NationSize {
  readonly clubs: number;
  /** Of these the whole book is there. */
  readonly books: number;
  /** Different clubs that all others are copies of. */
  readonly bases: number;
  readonly months: number;
  readonly communesAProvince: number;
}

export const NATION: NationSize = { clubs: 20_400, books: 1_000, bases: 8, months: 12, communesAProvince: 98 };

export interface Nation {
  readonly size: NationSize;
  readonly bases: readonly Club[];
  /** Clubs with a book, in the order of the bases they are copies of. */
  readonly books: readonly { readonly clubId: string; readonly base: number; readonly unitId: string }[];
  readonly commune: string;
  readonly province: string;
}

const SESSION = `sha256(convert_to('session ' || c.club_id || ' ' || k, 'UTF8'))`;

/** `bases` clubs of `months` months whose last meeting was this month; the same size gives the same clubs. */
export function basesOf({ bases, months }: NationSize): readonly Club[] {
  const since = localDate(`${addMonthsTo(thisMonth(), 1 - months)}-01`);
  return Array.from({ length: bases }, (_, n) => clubOfYears(months / 12, `nation ${n}`, { since, members: 55 + n }));
}

export async function buildNation({ pool }: Pick<Database, 'pool'>, size: NationSize, say: (line: string) => void): Promise<Nation> {
  const bases = basesOf(size);
  await inOwnersTransaction(pool, (transaction) => drawMap(transaction, size));
  await loadUnits(pool);
  const appender = makeAppender(pool);
  for (const club of bases) await appender.append(club.clubId, club.months.flat());
  while (await refreshUnitFigures(pool));
  say(`${bases.length} clubs of ${size.months} months decided and appended`);
  await inOwnersTransaction(pool, async (transaction) => {
    await placeCopies(transaction, size, bases);
    for (const [name, statement] of copies) {
      await transaction.query(statement);
      say(`${name} copied`);
    }
    for (const statement of people) await transaction.query(statement);
    await sumUnitsAnew(transaction, null);
  });
  await pool.query('analyze');
  say('units summed');
  return readNation({ pool }, size);
}

/** What `buildNation` left, for a later run. */
export async function readNation({ pool }: Pick<Database, 'pool'>, size: NationSize): Promise<Nation> {
  const { rows } = await pool.query<{ clubId: string; base: number; unitId: string }>(
    'select club_id as "clubId", base::int, unit_id as "unitId" from nation_copy where has_book order by n',
  );
  const [first] = rows;
  if (first === undefined) throw new Error('the nation has no clubs');
  return { size, bases: basesOf(size), books: rows, commune: first.unitId, province: first.unitId.replace(/-c\d+$/, '') };
}

/** Communes for the provinces whose communes no list of ours names. */
async function drawMap(transaction: Transaction, { communesAProvince }: NationSize): Promise<void> {
  const bare = childrenOn(mapInForce(), COUNTRY, today()).filter(
    ({ id, level }) => level === 'province' && communesOn(mapInForce(), id, today()).length === 0,
  );
  const changes = bare.flatMap(({ id }) =>
    Array.from({ length: communesAProvince }, (_, n) => {
      const unit = `${id}-c${String(n + 1).padStart(3, '0')}`;
      return { do: 'form', unit, level: 'commune', type: 'xã', name: `Xã đo thử ${n + 1}`, parent: id, of: [] };
    }),
  );
  const body = { number: 'đo thử', issuer: 'đo thử', issuedOn: '2025-06-16', effectiveOn: '2025-07-01', changes, assigned: [] };
  await transaction.query(
    `insert into office_record (record_id, kind, unit_id, on_date, body, told_below, by_account, by_name, by_unit)
     values ($1, 'enact-reorganisation', $2, '2025-07-01', $3, true, $1, 'đo thử', $2)`,
    [idFromDigest(digestBytes('map of the nation')), COUNTRY, JSON.stringify(body)],
  );
}

/** One line a copy: which base, in which commune, with a book or without. Communes in turn, so that every province is full. */
async function placeCopies(transaction: Transaction, size: NationSize, bases: readonly Club[]): Promise<void> {
  const communes = communesOn(mapInForce(), COUNTRY, today())
    .map(({ id }) => id)
    .filter((unit) => !unit.startsWith('qn-') && !unit.startsWith(QUANG_NINH));
  await transaction.query(
    `create table nation_copy (n int primary key, club_id uuid not null unique, base int not null, base_id uuid not null, unit_id text not null, has_book boolean not null)`,
  );
  await transaction.query(
    `insert into nation_copy select n, md5('nation ' || n)::uuid, n % $2, ($3::uuid[])[1 + n % $2], ($4::text[])[1 + n % $5], n % $6 = 0
     from generate_series(0, $1 - 1) n`,
    [
      size.clubs - bases.length,
      bases.length,
      bases.map(({ clubId }) => clubId),
      communes,
      communes.length,
      Math.max(1, Math.floor(size.clubs / size.books)),
    ],
  );
  await transaction.query('create index nation_copy_by_base on nation_copy (base_id)');
}

const copied = (columns: string, table: string, books = false): string =>
  `insert into ${table} (club_id, ${columns}) select c.club_id, ${columns} from nation_copy c join ${table} t on t.club_id = c.base_id${books ? ' where c.has_book' : ''}`;

const copies: readonly (readonly [name: string, statement: string])[] = [
  ['heads', copied('seq, hash, reported_seq', 'club_head')],
  [
    'the register',
    `insert into club_register (club_id, name, status, unit_now, body) select c.club_id, 'CLB số ' || c.n, status, c.unit_id, body
      from nation_copy c join club_register t on t.club_id = c.base_id`,
  ],
  [
    'places',
    `insert into club_place (club_id, since, unit_id, hamlet) select c.club_id, since, c.unit_id, hamlet
      from nation_copy c join club_place t on t.club_id = c.base_id`,
  ],
  ['figures', copied('month, indicator, amount', 'figure')],
  ['tests', copied('month, indicator, amount', 'club_test')],
  ['figures by day', copied('on_date, indicator, amount', 'figure_day', true)],
  [
    'events',
    `insert into event (club_id, seq, cmd_id, n, room, kind, v, on_date, at, actor, device, pub, priv_hash)
      select c.club_id, seq, cmd_id, t.n, room, kind, v, on_date, at, actor, device,
        case when kind = 'club-founded' then jsonb_set(pub, '{unitId}', to_jsonb(c.unit_id)) else pub end, priv_hash
      from nation_copy c join event t on t.club_id = c.base_id where c.has_book`,
  ],
  ['links', copied('seq, room, digest, hash', 'event_link', true)],
  ['private parts', copied('seq, room, salt, body', 'event_private', true)],
  ['commands', copied('id, body_hash, outcome', 'command', true)],
  ['postings', copied('seq, line, on_date, fund, account, amount', 'posting', true)],
];

/** A treasurer, a chair and a volunteer of every club, each signed in on a phone of the club. */
const people: readonly string[] = [
  `insert into account (id, phone, name) select md5('account ' || c.club_id || k)::uuid, '0' || (100000000 + c.n * 3 + k), 'Người ' || c.n
     from nation_copy c, generate_series(0, 2) k`,
  `insert into role_grant (account_id, role, club_id) select md5('account ' || c.club_id || k)::uuid, (array['treasurer', 'chair', 'volunteer'])[1 + k], c.club_id
     from nation_copy c, generate_series(0, 2) k`,
  `insert into session (token_hash, account_id, expires_at, device_id)
     select ${SESSION}, md5('account ' || c.club_id || k)::uuid, now() + interval '180 days', md5('phone ' || c.club_id || k)::uuid
     from nation_copy c, generate_series(0, 2) k`,
  `insert into club_device (club_id, device_id, last_person) select c.club_id, md5('phone ' || c.club_id || k)::uuid, 'Người ' || c.n
     from nation_copy c, generate_series(0, 2) k`,
];

/** The cookie of the treasurer of a club. */
export const tokenOf = (clubId: string): string => `session ${clubId} 0`;
