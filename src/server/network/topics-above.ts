// Topics of talks that officers set for the clubs below them, for the whole unit or one that lies in it. A club gets those of every
// unit above it; an officer keeps the list of what the own units set.

import type pg from 'pg';
import type { Area } from '../../domain/activities/area.ts';
import type { OfficeTopic, TopicAbove } from '../../protocol/network-messages.ts';
import type { OfficeAccess } from '../accounts/authorise.ts';
import { today } from '../clock.ts';
import { inScope, type Transaction } from '../db/scope.ts';
import { mapInForce } from './map-in-force.ts';
import { chainOn, namedUnit } from './places.ts';

type Row = { topic_id: string; unit_id: string; set_by: string; name: string; area: Area };

const standing = 'select topic_id, unit_id, set_by, name, area from unit_topic where not retired order by set_at, topic_id';

export async function readTopicsAbove(pool: pg.Pool, clubId: string): Promise<readonly TopicAbove[]> {
  const { rows } = await inScope(pool, { role: 'app_rw', club: clubId }, (transaction) => transaction.query<Row>(standing));
  return rows.map(presented);
}

export async function readOwnTopics(pool: pg.Pool, { units }: OfficeAccess): Promise<readonly OfficeTopic[]> {
  const { rows } = await inScope(pool, { role: 'app_rw', units }, (transaction) => transaction.query<Row>(standing));
  return rows.map((row) => ({ ...presented(row), unitId: row.unit_id, holdsFor: nameOf(row.unit_id) }));
}

export interface NewTopic {
  readonly unitId: string;
  readonly name: string;
  readonly area: Area;
}

/** For a unit that is the asker's own or lies below one today; null for any other. */
export async function setTopic(pool: pg.Pool, { units, desks }: OfficeAccess, { unitId, name, area }: NewTopic): Promise<string | null> {
  const setBy = mapInForce().byId.has(unitId) ? chainOn(unitId, today()).find((unit) => desks.includes(unit)) : undefined;
  if (setBy === undefined) return null;
  return inScope(pool, { role: 'app_rw', units, desks }, async (transaction: Transaction) => {
    const { rows } = await transaction.query<{ topic_id: string }>(
      'insert into unit_topic (topic_id, unit_id, set_by, name, area) values (gen_random_uuid(), $1, $2, $3, $4) returning topic_id',
      [unitId, setBy, name, area],
    );
    return rows[0]?.topic_id ?? '';
  });
}

/** False when the own units set no topic of this id. */
export async function retireTopic(pool: pg.Pool, { desks }: OfficeAccess, topicId: string): Promise<boolean> {
  const { rowCount } = await inScope(pool, { role: 'app_rw', units: desks, desks }, (transaction) =>
    transaction.query('update unit_topic set retired = true where topic_id = $1', [topicId]),
  );
  return rowCount === 1;
}

function presented({ topic_id: topicId, set_by, name, area }: Row): TopicAbove {
  return { topicId, name, area, setBy: nameOf(set_by) };
}

function nameOf(unitId: string): string {
  const { type, name } = namedUnit(unitId, today());
  return `${type} ${name}`;
}
