// Migrations: one history, whoever applies it, on every server; the golden dump shows its result.

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { assertRolesObeyPolicies } from './boot-checks.ts';
import { makePool } from './driver.ts';
import { migrate, readMigrations } from './migrate.ts';
import { dumpSchema } from './schema-dump.ts';
import { createScratchDatabase, scratchServers } from './scratch.ts';

const golden = new URL('../../../db/schema.sql', import.meta.url);

for (const server of scratchServers()) {
  const on = (name: string) => `${name} (${server.name})`;
  test(on('three migrators at once apply each migration once'), async () => {
    const scratch = await createScratchDatabase(server);
    await scratch.pool.query('drop schema public cascade; create schema public');
    const pools = [1, 2, 3].map(() => makePool(scratch.url, 1));
    const applied = await Promise.all(pools.map(migrate));
    assert.deepEqual(
      applied.flat().sort(),
      readMigrations().map(({ name }) => name),
    );
    for (const pool of pools) await pool.end();
    await assertRolesObeyPolicies(scratch.pool);
    await scratch.drop();
  });

  test(on('the schema is the golden dump (GOLDEN=write renews it)'), async () => {
    const scratch = await createScratchDatabase(server);
    const dump = await dumpSchema(scratch.pool);
    await scratch.drop();
    if (process.env['GOLDEN'] === 'write') writeFileSync(golden, dump);
    assert.equal(dump, readFileSync(golden, 'utf8'));
  });

  test(on('a migration changed after it was applied, and a database newer than the program, are refused'), async () => {
    const scratch = await createScratchDatabase(server);
    await scratch.pool.query(`update schema_migration set sha256 = 'x' where number = 2`);
    await assert.rejects(migrate(scratch.pool), /was changed after it had been applied/);
    await scratch.pool.query(`update schema_migration set sha256 = $1 where number = 2`, [readMigrations()[1]?.sha256]);
    await scratch.pool.query(`insert into schema_migration (number, name, sha256) values (9999, '9999-future.sql', '')`);
    await assert.rejects(migrate(scratch.pool), /newer than this program/);
    await scratch.drop();
  });

  test(on('a role that could bypass the policies stops the boot'), async () => {
    const scratch = await createScratchDatabase(server);
    const client = await scratch.pool.connect();
    await client.query('begin; alter table figure owner to app_rw; commit');
    client.release();
    await assert.rejects(assertRolesObeyPolicies(scratch.pool), /owns tables/);
    await scratch.pool.query(
      'alter table figure owner to current_user; grant select on figure to app_rw; alter table figure disable row level security',
    );
    await assert.rejects(assertRolesObeyPolicies(scratch.pool), /without row-level security: figure/);
    await scratch.drop();
  });
}
