// Where the report's records come from: the books in the database of the demo, or, where there is none yet, the same sample
// network played on the spot. Either way every figure is folded from the records themselves.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import type { ClubEvent } from '../domain/club/event.ts';
import { QUANG_NINH } from '../domain/network/units/vietnam.ts';
import { foldOffice, type OfficeBook } from '../domain/office/office-book.ts';
import { type Id, id } from '../kernel/ids.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { upcast } from '../protocol/upcast.ts';
import { playClub } from '../sample/network.ts';
import {
  type Conference,
  SAMPLE_STATISTICS,
  SAMPLE_WORK_PLAN,
  sampleConference,
  type UnitStatistic,
  type WorkItem,
} from '../sample/network-records.ts';
import { ALL_CLUBS, planNetwork } from '../sample/plan.ts';
import { SAMPLE_PLAN, SAMPLE_PLAN_ORDERS } from '../sample/plan-records.ts';
import { reachableFolder } from '../server/db/cluster-folder.ts';
import { chooseRunUser } from '../server/db/run-user.ts';
import { type OfficeRow, officeColumns, recordOf } from '../server/network/office-rows.ts';
import { type ArticleClub, articleClub } from './report-article-clubs.ts';

export type ArticleSource = {
  /** Said at the head of the report. */
  readonly from: string;
  readonly clubs: readonly ArticleClub[];
  readonly statistics: readonly UnitStatistic[];
  readonly conference: Conference;
  readonly workPlan: readonly WorkItem[];
  /** Programmes adopted and shared out. */
  readonly office: Pick<OfficeBook, 'plans' | 'sharing'>;
};

/** The sample network played in memory. */
export function playedSource(on: LocalDate, clubs: number, from: LocalDate | '' = ''): ArticleSource {
  const plan = planNetwork({ clubs });
  const folded = plan.clubs.flatMap((planned, index) => {
    const played = playClub(plan, index)?.played ?? [];
    return (
      articleClub(
        planned.clubId,
        played.flatMap(({ events }) => events),
        on,
        from,
      ) ?? []
    );
  });
  return {
    from: 'mạng lưới mẫu, chơi lại từ đầu',
    clubs: folded,
    statistics: SAMPLE_STATISTICS,
    conference: sampleConference(plan),
    workPlan: SAMPLE_WORK_PLAN,
    office: foldOffice(
      SAMPLE_PLAN_ORDERS.map((order, at) => ({ ...order, seq: at + 1, by: SAMPLE_WRITER, writtenAt: `${order.on}T00:00:00Z` })),
    ),
  };
}

/** The books of a database that holds the sample; null when it holds none. */
export async function storedSource(pool: pg.Pool, on: LocalDate, from: LocalDate | '' = ''): Promise<ArticleSource | null> {
  if (!(await holdsSample(pool))) return null;
  const { rows: heads } = await pool.query<{ club_id: string }>('select club_id from club_head order by club_id');
  const clubs: ArticleClub[] = [];
  for (const { club_id } of heads) {
    const clubId = id(club_id);
    const club = articleClub(clubId, await readBook(pool, clubId), on, from);
    if (club !== null) clubs.push(club);
  }
  // A smaller demo was planned from the same seed with fewer clubs; the conference is the one of its plan.
  const plan = planNetwork({ clubs: Math.min(ALL_CLUBS, Math.max(1, heads.length)) });
  return {
    from: `sổ của ${clubs.length} câu lạc bộ trong cơ sở dữ liệu`,
    clubs,
    statistics: await readStatistics(pool),
    conference: sampleConference(plan),
    workPlan: SAMPLE_WORK_PLAN,
    office: await readPlansOf(pool),
  };
}

const SAMPLE_WRITER = { accountId: SAMPLE_PLAN, name: '', unitId: QUANG_NINH };

async function readPlansOf(pool: pg.Pool): Promise<ArticleSource['office']> {
  const { rows } = await pool.query<OfficeRow>(
    `select ${officeColumns} from office_record where kind in ('adopt-programme', 'share-out-target') order by seq`,
  );
  return foldOffice(rows.map(recordOf));
}

/** What units stated in the offices' book, the last word first. */
async function readStatistics(pool: pg.Pool): Promise<readonly UnitStatistic[]> {
  const { rows } = await pool.query<UnitStatistic>(
    `select unit_id as "unitId", value->>'statistic' as statistic, on_date as "on", (value->>'amount')::bigint as amount, body->>'source' as source
     from office_record, jsonb_array_elements(body->'values') as value where kind = 'state-statistics' order by seq desc`,
  );
  return rows;
}

async function holdsSample(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ made: string | null }>("select to_regclass('installation')::text as made");
  if (rows[0]?.made === null) return false;
  const { rowCount } = await pool.query('select from installation where demo');
  return rowCount === 1;
}

/** A club's events without their private parts: figures never read those. */
async function readBook(pool: pg.Pool, clubId: Id): Promise<ClubEvent[]> {
  const { rows } = await pool.query<{ v: number }>(
    `select cmd_id as "cmdId", n, v, on_date as "on", at, actor, device, kind, room, pub from event where club_id = $1 order by seq`,
    [clubId],
  );
  return rows.map((row) => {
    const lifted = upcast(row);
    if (!lifted.ok) throw new Error('an event was written by a newer program: renew this one');
    return lifted.event;
  });
}

/** True when an embedded cluster was ever made for `folder`, there or where its user can reach it. */
export function hasCluster(folder: string): boolean {
  return existsSync(join(reachableFolder(chooseRunUser(), folder).folder, 'postgresql-18', 'PG_VERSION'));
}
