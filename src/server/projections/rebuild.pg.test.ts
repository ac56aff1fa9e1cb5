// Law 10: what is derived can be dropped and is identical when it is made again. And the check finds what does not fit.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { checkDatabase } from '../check.ts';
import { createScratchDatabase, type ScratchDatabase, scratchServers } from '../db/scratch.ts';
import { makeAppender } from '../log/append.ts';
import { prepareDatabase } from '../main.ts';
import { commandsOf, gift, numbered, trialClub } from '../trial.ts';
import { rebuildProjections } from './rebuild.ts';
import { refreshUnitFigures } from './unit-figures.ts';

const clubs = [trialClub(0), trialClub(1)];
const derived = ['posting', 'figure', 'figure_day', 'club_test', 'club_register', 'club_place', 'unit_figure'];

for (const server of scratchServers()) {
  const on = (name: string) => `${name} (${server.name})`;
  let scratch: ScratchDatabase;
  const run = (text: string) => scratch.pool.query(text);
  const digestOf = async (table: string): Promise<string> =>
    (await run(`select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) || ' ' || count(*) as digest from ${table} t`)).rows[0]
      .digest;
  const nonZero = (table: string) =>
    ['figure', 'figure_day', 'club_test', 'unit_figure'].includes(table) ? `(select * from ${table} where amount <> 0)` : table;
  const photograph = () => Promise.all(derived.map(async (table) => `${table} ${await digestOf(nonZero(table))}`));

  before(async () => {
    scratch = await createScratchDatabase(server);
    await prepareDatabase(scratch);
    const appender = makeAppender(scratch.pool);
    // In pieces, as phones send them, with the roll-up running in between.
    for (const club of clubs) {
      for (let start = 0; start < 1_200; start += 150) {
        await appender.append(club.clubId, commandsOf(club, start + 150).slice(start));
        if (start % 450 === 0) await refreshUnitFigures(scratch.pool);
      }
    }
    while (await refreshUnitFigures(scratch.pool));
  });
  after(() => scratch.drop());

  test(on('kept step by step and made again from the log: the same'), async () => {
    const before = await photograph();
    assert.ok(
      before.every((line) => !line.endsWith(' 0')),
      before.join(),
    );
    await rebuildProjections(scratch.pool);
    assert.deepEqual(await photograph(), before);
  });

  test(on('dropped altogether and rebuilt: the same'), async () => {
    const before = await photograph();
    for (const table of derived) await run(`delete from ${table}`);
    await rebuildProjections(scratch.pool);
    assert.deepEqual(await photograph(), before);
  });

  test(on('erasing the private parts changes no figure and breaks no chain'), async () => {
    const before = await photograph();
    await run('delete from event_private');
    await rebuildProjections(scratch.pool);
    assert.deepEqual(await photograph(), before);
    assert.deepEqual((await checkDatabase(scratch.pool)).findings, []);
  });

  const damages: readonly (readonly [name: string, damage: string, found: RegExp])[] = [
    [
      'a changed amount in a record',
      `update event set pub = jsonb_set(pub, '{amount}', '1') where seq = (select min(seq) from event where kind = 'money-received')`,
      /chain does not hold/,
    ],
    ['a record moved to another day', `update event set on_date = on_date + 1 where seq = 40`, /chain does not hold/],
    ['a removed record', `delete from event_link where seq = 77`, /chain does not hold/],
    ['a head set back', `update club_head set seq = seq - 1, reported_seq = reported_seq - 1`, /head does not fit/],
    [
      'a changed posting',
      `update posting set amount = amount + 1 where line = 0 and seq = (select min(seq) from posting)`,
      /postings: .*|does not balance/,
    ],
    [
      'an invented figure',
      `insert into figure select club_id, '2020-01', 'invented', 5 from club_head`,
      /figures: 0 of the log are missing, 1/,
    ],
    [
      'a changed figure of a unit',
      `update unit_figure set amount = amount + 1 where unit_id = 'vn-quang-ninh' and (indicator, month) = (select indicator, min(month) from unit_figure where indicator = 'members' group by indicator)`,
      /is not the sum of its clubs/,
    ],
    ['a changed name in the register', `update club_register set name = 'x'`, /register differs/],
  ];
  for (const [name, damage, found] of damages) {
    test(on(`the check finds ${name}`), async () => {
      const client = await scratch.pool.connect();
      // The check runs in transactions of its own, so the damage is real; a copy of the rows heals it.
      const table = /(?:update|delete from|insert into) (\w+)/.exec(damage)?.[1] ?? '';
      const heal =
        table === 'club_head'
          ? 'update club_head set seq = seq + 1, reported_seq = reported_seq + 1'
          : `delete from ${table}; insert into ${table} select * from kept_rows`;
      try {
        await client.query(`create table kept_rows as select * from ${table}`);
        await client.query(damage);
        const { findings } = await checkDatabase(scratch.pool);
        assert.match(findings.map(({ what }) => what).join('; '), found);
      } finally {
        await client.query(`${heal}; drop table kept_rows`);
        client.release();
      }
      assert.deepEqual((await checkDatabase(scratch.pool)).findings, [], 'and nothing once it is healed');
    });
  }

  test(on('a command pushed while nothing is rolled up yet is no finding'), async () => {
    const [club] = clubs;
    assert.ok(club);
    await makeAppender(scratch.pool).append(club.clubId, [gift(numbered(7), club.clubId, 1_000)]);
    assert.deepEqual((await checkDatabase(scratch.pool)).findings, []);
  });
}
