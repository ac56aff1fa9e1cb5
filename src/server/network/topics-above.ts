// Topics of talks that officers set for the clubs below them. A club gets those of every unit above it; an officer keeps the
// list of the own units.

import type pg from 'pg';
import type { Area } from '../../domain/activities/area.ts';
import type { OfficeTopic, TopicAbove } from '../../protocol/network-messages.ts';
import type { OfficeAccess } from '../accounts/authorise.ts';
import { today } from '../clock.ts';
import { inScope, type Transaction } from '../db/scope.ts';
import { namedUnit } from './places.ts';

type Row = { topic_id: string; unit_id: string; name: string; area: Area };

const standing = 'select topic_id, unit_id, name, area from unit_topic where not retired order by set_at, topic_id';

export async function readTopicsAbove(pool: pg.Pool, clubId: string): Promise<readonly TopicAbove[]> {
  const { rows } = await inScope(pool, { role: 'app_rw', club: clubId }, (transaction) => transaction.query<Row>(standing));
  return rows.map(presented);
}

export async function readOwnTopics(pool: pg.Pool, { units }: OfficeAccess): Promise<readonly OfficeTopic[]> {
  const { rows } = await inScope(pool, { role: 'app_rw', units }, (transaction) => transaction.query<Row>(standing));
  return rows.map((row) => ({ ...presented(row), unitId: row.unit_id }));
}

export interface NewTopic {
  readonly unitId: string;
  readonly name: string;
  readonly area: Area;
}

export async function setTopic(pool: pg.Pool, { units }: OfficeAccess, { unitId, name, area }: NewTopic): Promise<string> {
  return inScope(pool, { role: 'app_rw', units }, async (transaction: Transaction) => {
    const { rows } = await transaction.query<{ topic_id: string }>(
      'insert into unit_topic (topic_id, unit_id, name, area) values (gen_random_uuid(), $1, $2, $3) returning topic_id',
      [unitId, name, area],
    );
    return rows[0]?.topic_id ?? '';
  });
}

/** False when no topic of the own units has this id. */
export async function retireTopic(pool: pg.Pool, { units }: OfficeAccess, topicId: string): Promise<boolean> {
  const { rowCount } = await inScope(pool, { role: 'app_rw', units }, (transaction) =>
    transaction.query('update unit_topic set retired = true where topic_id = $1', [topicId]),
  );
  return rowCount === 1;
}

function presented({ topic_id: topicId, unit_id: unitId, name, area }: Row): TopicAbove {
  const unit = namedUnit(unitId, today());
  return { topicId, name, area, setBy: `${unit.type} ${unit.name}` };
}
