// What must be true before the first request: the roles the application acts as obey row-level security, and a
// forged club id really sees nothing. A server that cannot prove it does not start.

import type pg from 'pg';
import { ROOMS } from '../../domain/club/event-shape.ts';
import { inScope } from './scope.ts';

const roles = ['app_rw', 'app_network', 'app_auth'];

export async function assertRolesObeyPolicies(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ rolname: string; dangerous: boolean }>(
    `select rolname, rolsuper or rolbypassrls or exists (
       select from pg_class c where c.relowner = r.oid and c.relnamespace = 'public'::regnamespace) as dangerous
     from pg_roles r where rolname = any ($1)`,
    [roles],
  );
  if (rows.length !== roles.length) throw new Error('a database role of the application is missing: run the migrations');
  for (const { rolname, dangerous } of rows) {
    if (dangerous) throw new Error(`database role ${rolname} is a superuser, bypasses row-level security or owns tables`);
  }
  await assertEveryClubTableIsGuarded(pool);
  await assertForgedClubSeesNothing(pool);
}

async function assertEveryClubTableIsGuarded(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ relname: string }>(
    `select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'club_id'
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not c.relrowsecurity
       and has_table_privilege('app_rw', c.oid, 'select')`,
  );
  if (rows.length) throw new Error(`tables without row-level security: ${rows.map(({ relname }) => relname).join(', ')}`);
}

const nobodysClub = '00000000-0000-7000-8000-000000000000';

async function assertForgedClubSeesNothing(pool: pg.Pool): Promise<void> {
  const scope = { role: 'app_rw', club: nobodysClub, rooms: ROOMS, private: true } as const;
  const seen = await inScope(pool, scope, async (transaction) => {
    const { rows } = await transaction.query(
      `select (select count(*) from (select from club_head limit 1) h) + (select count(*) from (select from event limit 1) e)
         + (select count(*) from (select from event_private limit 1) p) + (select count(*) from (select from posting limit 1) o)
         + (select count(*) from (select from figure limit 1) f) as seen`,
    );
    return Number(rows[0]?.seen);
  });
  if (seen !== 0) throw new Error('row-level security is not in force: a forged club id sees rows');
}
